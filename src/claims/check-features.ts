import { hashPair, hashText } from '../learn/hash.ts'
import { clusterRow, type WordClusters } from '../learn/word-clusters.ts'
import type { Document } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'

/** What a statement is told by, in order of the rows that `CheckFeatures.add` names. */
export const FAMILIES = [
  'bias',
  'count',
  'word',
  'pair',
  'skip',
  'cluster',
  'cluster-pair',
  'tags',
  'tag-word',
  'start',
  'letters',
] as const

export type Family = (typeof FAMILIES)[number]

/** Things that are counted in a statement, each a feature of its own; a count over three is three. */
const COUNTS = [
  'figures',
  'large figures',
  'money and shares',
  'years',
  'names',
  'past tense',
  'participles',
  'third person present',
  'modal verbs',
  'comparatives',
  'superlatives',
  'I',
  'we',
  'you',
  'they, he, she',
  'negation',
  'opinion verbs',
  'wishes and plans',
  'change words',
  'bodies and statistics',
  'question',
  'length',
  'short',
  'no verb',
  'command',
  'nouns',
  'adjectives',
  'commas',
] as const

/** Takes features of a statement. `at` and `width` say which tokens one comes from; a count has a width of 0. */
export type AddFeature = (family: number, key: number, value: number, at: number, width: number) => void

/** Reads features of statements of one document. Made once a document: words are hashed when first met. */
export interface FeatureReader {
  /** Features of the tokens in `rows`, rising. Each family's values have a Euclidean length of about 1. */
  readonly read: (rows: readonly number[], add: AddFeature) => void
}

const FAMILY = new Map(FAMILIES.map((family, row) => [family, row]))
const row = (family: Family): number => FAMILY.get(family) ?? 0
const BIAS = row('bias')
const COUNT = row('count')
const WORD = row('word')
const PAIR = row('pair')
const SKIP = row('skip')
const CLUSTER = row('cluster')
const CLUSTER_PAIR = row('cluster-pair')
const TAGS = row('tags')
const TAG_WORD = row('tag-word')
const START = row('start')
const LETTERS = row('letters')
const COUNT_ROW = new Map<string, number>(COUNTS.map((name, i) => [name, i]))

/** Shortest and longest run of letters within a word and its edges. */
const LEAST_LETTERS = 3
const MOST_LETTERS = 5

/** Share of letters in a score: the best of 1, 2 on sentences held out. */
const LETTERS_WEIGHT = 2

/** Hash of "no word": the edges of a statement. */
const EDGE = 0x2f

const LARGE = new Set(
  'hundred hundreds thousand thousands million millions billion billions trillion trillions'.split(' '),
)
const SHARES = new Set(
  'percent % per-cent dollar dollars $ cent cents euro euros pound pounds £ € half third quarter double triple twice'.split(
    ' ',
  ),
)
const OPINION = new Set('think believe feel guess hope wish suppose mean agree disagree respect love like'.split(' '))
const WISHES = new Set('want need let should must going gonna ought try shall'.split(' '))
const CHANGE = new Set(
  'increase decrease rise raise fall drop cut grow lose gain double triple reduce spend cost pay vote create build ban sign pass kill add record'.split(
    ' ',
  ),
)
const BODIES = new Set(
  'report study survey poll data statistics record average rate number percent budget deficit debt tax law bill court company companies government country countries world history state university research researcher scientist'.split(
    ' ',
  ),
)
const I_FORMS = new Set('i me my mine myself'.split(' '))
const WE_FORMS = new Set('we us our ours ourselves'.split(' '))
const YOU_FORMS = new Set('you your yours yourself ya'.split(' '))
const THEY_FORMS = new Set('they he she them him her his their'.split(' '))
const NEGATIONS = new Set("not n't n’t no never none nothing nobody neither nor".split(' '))

export function createFeatureReader(doc: Document, clusters: WordClusters): FeatureReader {
  const { tokens } = doc
  const lemmaHash = new Uint32Array(tokens.words.length)
  const clusterOf = new Int32Array(tokens.words.length).fill(-2)
  const tagHash = Uint32Array.from(tokens.xposTags, (tag) => hashText(tag))
  const counts = new Float64Array(COUNTS.length)
  const letterRuns: (Uint32Array | undefined)[] = new Array(tokens.words.length)

  const word = (i: number): number => {
    const lemma = tokens.lemma[i]!
    if (lemmaHash[lemma] === 0) lemmaHash[lemma] = hashText(normal(tokens.words[lemma] ?? ''))
    return lemmaHash[lemma]!
  }
  const slot = (i: number): number => {
    const form = tokens.form[i]!
    if (clusterOf[form] === -2) clusterOf[form] = clusterRow(clusters, hashText(tokens.words[form] ?? ''))
    return clusterOf[form]!
  }

  const lettersOf = (form: number): Uint32Array => {
    const known = letterRuns[form]
    if (known !== undefined) return known
    const found = hashLetters(tokens.words[form] ?? '')
    letterRuns[form] = found
    return found
  }

  function read(rows: readonly number[], add: AddFeature): void {
    const n = rows.length
    add(BIAS, 0, 1, 0, 0)
    counts.fill(0)
    const bump = (name: (typeof COUNTS)[number]): void => {
      counts[COUNT_ROW.get(name)!]!++
    }
    const scale = 1 / Math.sqrt(Math.max(n, 4))
    let verbs = 0
    let runs = 0
    for (let k = 0; k < n; k++) runs += lettersOf(tokens.form[rows[k]!]!).length
    const letterScale = LETTERS_WEIGHT / Math.sqrt(Math.max(runs, 20))
    for (let k = 0; k < n; k++) {
      const i = rows[k]!
      const form = tokens.words[tokens.form[i]!] ?? ''
      const lemma = (tokens.words[tokens.lemma[i]!] ?? '').toLowerCase()
      const xpos = tokens.xposTags[tokens.xpos[i]!] ?? ''
      const tag = tokens.tag[i]!
      const here = word(i)
      const before = k > 0 ? word(rows[k - 1]!) : EDGE
      const beforeTag = k > 0 ? tagHash[tokens.xpos[rows[k - 1]!]!]! : EDGE
      const before2Tag = k > 1 ? tagHash[tokens.xpos[rows[k - 2]!]!]! : EDGE
      const ownTag = tagHash[tokens.xpos[i]!]!
      add(WORD, here, scale, i, 1)
      add(PAIR, hashPair(before, here), scale, k > 0 ? rows[k - 1]! : i, k > 0 ? 2 : 1)
      if (k > 1) add(SKIP, hashPair(word(rows[k - 2]!), here), scale, rows[k - 2]!, 3)
      const at = slot(i)
      const beforeAt = k > 0 ? slot(rows[k - 1]!) : -1
      if (at >= 0) {
        add(CLUSTER, clusters.middle[at]! + 1, scale, i, 1)
        add(CLUSTER, clusters.fine[at]! + 1000, scale, i, 1)
        if (beforeAt >= 0) {
          add(CLUSTER_PAIR, hashPair(clusters.middle[beforeAt]!, clusters.middle[at]!), scale, rows[k - 1]!, 2)
        }
      }
      add(TAGS, hashPair(hashPair(before2Tag, beforeTag), ownTag), scale, i, 1)
      add(TAGS, hashPair(beforeTag, ownTag), scale, i, 1)
      add(TAG_WORD, hashPair(hashPair(beforeTag, 7), here), scale, i, 1)
      add(TAG_WORD, hashPair(hashPair(before, 9), ownTag), scale, i, 1)
      for (const run of lettersOf(tokens.form[i]!)) add(LETTERS, run, letterScale, i, 1)
      if (k < 3) add(START, hashPair(here, k), 0.5, i, 1)

      if (xpos === 'CD' || /\d/.test(form)) {
        bump('figures')
        if (/^(?:1[5-9]|20)\d\d$/.test(form)) bump('years')
        else if (LARGE.has(form) || /\d,\d|\d{4}/.test(form)) bump('large figures')
      }
      if (SHARES.has(form)) bump('money and shares')
      if (tag === UPOS_ROW.PROPN) bump('names')
      if (xpos === 'VBD') bump('past tense')
      else if (xpos === 'VBN') bump('participles')
      else if (xpos === 'VBZ') bump('third person present')
      else if (xpos === 'MD') bump('modal verbs')
      else if (xpos === 'JJR' || xpos === 'RBR') bump('comparatives')
      else if (xpos === 'JJS' || xpos === 'RBS') bump('superlatives')
      if (xpos.startsWith('VB') || xpos === 'MD') verbs++
      if (I_FORMS.has(form)) bump('I')
      else if (WE_FORMS.has(form)) bump('we')
      else if (YOU_FORMS.has(form)) bump('you')
      else if (THEY_FORMS.has(form)) bump('they, he, she')
      if (NEGATIONS.has(form)) bump('negation')
      if (OPINION.has(lemma)) bump('opinion verbs')
      if (WISHES.has(lemma) || WISHES.has(form)) bump('wishes and plans')
      if (CHANGE.has(lemma)) bump('change words')
      if (BODIES.has(lemma)) bump('bodies and statistics')
      if (form === '?') bump('question')
      if (form === ',') bump('commas')
      if (tag === UPOS_ROW.NOUN) bump('nouns')
      if (tag === UPOS_ROW.ADJ) bump('adjectives')
      if (k === 0 && xpos === 'VB') bump('command')
    }
    counts[COUNT_ROW.get('length')!] = Math.log2(n + 1) / 2
    if (n < 6) bump('short')
    if (verbs === 0) bump('no verb')
    for (let c = 0; c < counts.length; c++) {
      const value = counts[c]!
      if (value > 0) {
        add(COUNT, c, Math.min(value, 3) / 2, 0, 0)
        if (c !== COUNT_ROW.get('length')) add(COUNT, 100 + c * 4 + Math.min(3, Math.floor(value)), 0.5, 0, 0)
      }
    }
    const length = Math.min(9, Math.floor(n / 4))
    add(COUNT, 60 + length, 0.5, 0, 0)
  }
  return { read }
}

/** Hashes of the runs of letters of a word, its edges marked. */
function hashLetters(word: string): Uint32Array {
  const text = ` ${word} `
  const out: number[] = []
  for (let length = LEAST_LETTERS; length <= MOST_LETTERS; length++) {
    for (let at = 0; at + length <= text.length; at++) out.push(hashText(text.slice(at, at + length)))
  }
  return Uint32Array.from(out)
}

/** Lower case, digits as "#", so that "$63" and "$84" are one word. */
function normal(word: string): string {
  return word.toLowerCase().replace(/\d+(?:[.,]\d+)*/g, '#')
}

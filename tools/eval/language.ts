import { buildDocument } from '../../src/language/language.ts'
import { lemmatize } from '../../src/language/lemmas.ts'
import { openTagger, type Tagger, tagTokens } from '../../src/language/tags.ts'
import { spanList } from '../../src/language/tokens.ts'
import { internForms } from '../../src/language/words.ts'
import type { Document } from '../../src/model/document.ts'
import { UPOS } from '../../src/model/tags.ts'
import type { Transcript } from '../../src/model/transcript.ts'
import { loadModels } from '../../src/models.ts'
import { type GumDocument, readGumDev, SPOKEN, sentenceRows } from '../train/gum.ts'
import type { EvalRow } from './row.ts'

/** Counts for one document; sums of them make the rows. */
interface Counts {
  tokens: Found
  sentences: Found
  tagged: number
  xpos: number
  upos: number
  lemmas: number
  xposEndToEnd: Found
  uposEndToEnd: Found
}

interface Found {
  gold: number
  ours: number
  right: number
}

const GOALS = { tokens: 0.995, sentences: 0.95, spokenSentences: 0.98, xpos: 0.965 }

/**
 * Figures of peers on GUM dev, all and spoken, as published in `../shared/docs/peers-speed.md` (not run here): wink-nlp,
 * natural, compromise; for tags given tokens wink-pos-tagger and natural's Brill tagger.
 */
const PEERS = {
  tokens: [
    ['wink', 0.992, 0.986],
    ['natural', 0.978, 0.984],
    ['compromise', 0.894, 0.872],
  ],
  sentences: [
    ['wink', 0.931, 0.967],
    ['natural', 0.918, 0.962],
    ['compromise', 0.901, 0.959],
  ],
  xpos: [
    ['wink', 0.901, 0.888],
    ['natural', 0.843, 0.808],
  ],
  upos: [
    ['wink', 0.935, 0.923],
    ['natural', 0.889, 0.854],
  ],
  uposEndToEnd: [
    ['wink', 0.938, 0.923],
    ['natural', 0.874, 0.847],
    ['compromise', 0.873, 0.864],
  ],
} as const

type Peers = readonly (readonly [name: string, all: number, spoken: number])[]

/** Tokens, sentences, tags and lemmas on GUM dev: paragraphs stand for turns. Tags also by genre. */
export function evaluate(): EvalRow[] {
  const counts = readGumDev().map((doc) => ({ genre: doc.genre, counts: countDocument(doc) }))
  const genres = [...new Set(counts.map(({ genre }) => genre))].sort()
  return [
    ...rowsOf(counts, false),
    ...rowsOf(
      counts.filter(({ genre }) => SPOKEN.has(genre)),
      true,
    ),
    ...genres.map((genre): EvalRow => {
      const chosen = counts.filter((row) => row.genre === genre)
      const sum = chosen.map((row) => row.counts).reduce(add)
      return {
        stage: 'language',
        measure: 'XPOS accuracy, gold tokens',
        data: `gum dev, ${genre}${SPOKEN.has(genre) ? ' (spoken)' : ''}`,
        documents: chosen.length,
        ours: sum.xpos / sum.tagged,
        baseline: null,
        baselineName: '',
        goal: GOALS.xpos,
      }
    }),
  ]
}

function rowsOf(chosen: readonly { readonly counts: Counts }[], spoken: boolean): EvalRow[] {
  const sum = chosen.map((row) => row.counts).reduce(add)
  const row = (measure: string, ours: number, goal: number | null, peers: Peers): EvalRow => {
    const [best, ...others] = peers.map(([name, all, talk]) => ({ name, figure: spoken ? talk : all }))
    const names = others.map(({ name, figure }) => `, ${name} ${figure}`)
    return {
      stage: 'language',
      measure,
      data: spoken ? 'gum dev, spoken' : 'gum dev',
      documents: chosen.length,
      ours,
      baseline: best?.figure ?? null,
      baselineName: best === undefined ? '' : `${best.name}${names.join('')} (published)`,
      goal,
    }
  }
  return [
    row('token F1', f1(sum.tokens), GOALS.tokens, PEERS.tokens),
    row('sentence F1', f1(sum.sentences), spoken ? GOALS.spokenSentences : GOALS.sentences, PEERS.sentences),
    row('XPOS accuracy, gold tokens', sum.xpos / sum.tagged, GOALS.xpos, PEERS.xpos),
    row('UPOS accuracy, gold tokens', sum.upos / sum.tagged, null, PEERS.upos),
    row('lemma accuracy, gold tokens', sum.lemmas / sum.tagged, null, []),
    row('XPOS F1, end to end', f1(sum.xposEndToEnd), null, []),
    row('UPOS F1, end to end', f1(sum.uposEndToEnd), null, PEERS.uposEndToEnd),
  ]
}

const f1 = ({ gold, ours, right }: Found): number => (2 * right) / (gold + ours)

function add(a: Counts, b: Counts): Counts {
  const both = (x: Found, y: Found): Found => ({
    gold: x.gold + y.gold,
    ours: x.ours + y.ours,
    right: x.right + y.right,
  })
  return {
    tokens: both(a.tokens, b.tokens),
    sentences: both(a.sentences, b.sentences),
    xposEndToEnd: both(a.xposEndToEnd, b.xposEndToEnd),
    uposEndToEnd: both(a.uposEndToEnd, b.uposEndToEnd),
    tagged: a.tagged + b.tagged,
    xpos: a.xpos + b.xpos,
    upos: a.upos + b.upos,
    lemmas: a.lemmas + b.lemmas,
  }
}

const models = loadModels()

function countDocument(doc: GumDocument): Counts {
  const { ours, offsets } = raw(doc)
  const goldTokens = new Map(doc.tokens.map((token) => [`${token.start}:${token.end}`, token]))
  const goldSentences = new Set(doc.sentences.map(({ start, end }) => `${start}:${end}`))
  let right = 0
  let xposRight = 0
  let uposRight = 0
  for (let i = 0; i < ours.tokens.length; i++) {
    const gold = goldTokens.get(`${offsets(ours.tokens.start[i]!)}:${offsets(ours.tokens.end[i]!)}`)
    if (gold === undefined) continue
    right++
    if (gold.xpos === ours.tokens.xposTags[ours.tokens.xpos[i]!]) xposRight++
    if (gold.upos === UPOS[ours.tokens.tag[i]!]) uposRight++
  }
  const sentencesRight = ours.sentences.filter((s) => goldSentences.has(`${offsets(s.start)}:${offsets(s.end)}`)).length
  return {
    tokens: { gold: doc.tokens.length, ours: ours.tokens.length, right },
    xposEndToEnd: { gold: doc.tokens.length, ours: ours.tokens.length, right: xposRight },
    uposEndToEnd: { gold: doc.tokens.length, ours: ours.tokens.length, right: uposRight },
    sentences: { gold: doc.sentences.length, ours: ours.sentences.length, right: sentencesRight },
    ...tagGold(doc),
  }
}

/** Our document of the text's paragraphs as turns, and the way from its offsets to the text's. */
function raw(doc: GumDocument): { ours: Document; offsets: (at: number) => number } {
  const paragraphs: { text: string; at: number }[] = []
  for (const match of doc.text.matchAll(/[^\n]+/g)) paragraphs.push({ text: match[0], at: match.index })
  const ours = buildDocument(transcriptOf(paragraphs.map(({ text }) => text)), models)
  let turn = 0
  const offsets = (at: number): number => {
    turn = ours.turns.findLastIndex(({ start }) => start <= at)
    return paragraphs[turn]!.at + at - ours.turns[turn]!.start
  }
  return { ours, offsets }
}

function transcriptOf(texts: readonly string[]): Transcript {
  const turns = texts.map((text) => ({ speaker: null, text, startMs: null, endMs: null, pieces: [] }))
  return {
    source: { path: '', format: '', bytes: 0, sha256: '', encoding: 'utf-8', text: '' },
    facts: { title: null, show: null, date: null, description: null, people: [] },
    turns,
    events: [],
    chapters: [],
    durationMs: null,
    warnings: [],
  }
}

/** Accuracy of tags and lemmas where tokens and sentences are given. */
export function tagGold(
  doc: GumDocument,
  tagger: Tagger = openTagger(models('tagger'), models('clusters')),
): Pick<Counts, 'tagged' | 'xpos' | 'upos' | 'lemmas'> {
  const spans = spanList(doc.tokens.length)
  for (const [i, { start, end }] of doc.tokens.entries()) {
    spans.start[i] = start
    spans.end[i] = end
  }
  spans.length = doc.tokens.length
  const rows = sentenceRows(doc)
  const runs = rows.slice(0, -1).map((firstToken, s) => ({ firstToken, endToken: rows[s + 1]! }))
  const table = internForms(doc.text, spans)
  const { tag, xpos } = tagTokens(tagger, table, runs)
  const lemmas = lemmatize(doc.text, spans, table, xpos, tagger.xposTags)
  let x = 0
  let u = 0
  let l = 0
  for (const [i, gold] of doc.tokens.entries()) {
    if (tagger.xposTags[xpos[i]!] === gold.xpos) x++
    if (UPOS[tag[i]!] === gold.upos) u++
    if (table.words[lemmas[i]!]!.toLowerCase() === gold.lemma.toLowerCase()) l++
  }
  return { tagged: doc.tokens.length, xpos: x, upos: u, lemmas: l }
}

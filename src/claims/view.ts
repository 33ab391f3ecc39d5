import { REASONS } from '../lexicon/reasons.ts'
import { REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { TIME_UNITS } from '../lexicon/units.ts'
import type { Document } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { FINITE, SUBJECT_FORMS } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'

/**
 * What the words of a statement may be a cue of, a bit each. Most statements have no cue of most things, so a reader
 * asks for the bit before it looks at each word: one that is not set says for certain that there is nothing to find.
 */
export const CUE = {
  quote: 1 << 0,
  future: 1 << 1,
  cause: 1 << 2,
  comparison: 1 << 3,
  verdict: 1 << 4,
  denial: 1 << 5,
  doubt: 1 << 6,
  doubtPhrase: 1 << 7,
  truth: 1 << 8,
  report: 1 << 9,
  claimNoun: 1 << 10,
  according: 1 << 11,
  stage: 1 << 12,
  pause: 1 << 13,
  taste: 1 << 14,
  announcement: 1 << 15,
  offer: 1 << 16,
  smallTalk: 1 << 17,
  plan: 1 << 18,
  search: 1 << 19,
  sound: 1 << 20,
  looseThen: 1 << 21,
  looseOne: 1 << 22,
  record: 1 << 23,
  disowning: 1 << 24,
} as const

/** Words of a statement with what the document knows of them, by their place among the words. */
export interface View {
  readonly words: readonly Word[]
  readonly length: number
  /** The form of each word, as `form` gives it. */
  readonly forms: readonly string[]
  /** Bits of `CUE`. */
  readonly cues: number
  /** Lower case, apostrophes straight; "" past either end. */
  readonly form: (k: number) => string
  /** Lower case; "" for a mark and past either end. */
  readonly lemma: (k: number) => string
  /** Row of `UPOS`; -1 past either end. */
  readonly tag: (k: number) => number
  /** Penn tag; "" for a mark and past either end. */
  readonly xpos: (k: number) => string
}

/** Words and the bit of `CUE` that each of them sets, as a form or as a dictionary form. Lower case. */
export type CueWords = readonly (readonly [bit: number, words: Iterable<string>])[]

/** Words that come in this order. */
export type Phrase = readonly string[]

/** A word of each phrase, the longest, which is mostly the rarest: what a view is asked for before the phrase is. */
export function tellingWords(phrases: readonly Phrase[]): string[] {
  return phrases.map((words) => words.reduce((a, b) => (b.length >= a.length ? b : a)))
}

/** Views of statements of one document. */
export type Views = (words: readonly Word[]) => View

/** In the place of the row of a token. */
const MARK = -2

/**
 * Makes views of one document's statements. `cuesOf` gives the bits of `CUE` for a lower-case word, be it a form or a
 * dictionary form; it is asked once for each distinct word.
 */
export function createViews(doc: Document, cuesOf: (word: string) => number): Views {
  const { tokens } = doc
  const { form: formRow, lemma: lemmaRow, tag: tagRow, xpos: xposRow, xposTags } = tokens
  const forms = tokens.words.map((word) => word.replace('’', "'"))
  const lower = forms.map((word) => word.toLowerCase())
  const cues = Int32Array.from(lower, cuesOf)
  const commaCues = cuesOf(',')
  // "The best": a superlative compares, whatever the word.
  const tagCues = xposTags.map((tag) => (tag === 'JJS' ? CUE.comparison : 0))
  let last: View | null = null

  return (words) => {
    // The steps of reading a statement mostly leave its words as they are.
    if (last !== null && last.words === words) return last
    const length = words.length
    const rows: number[] = []
    const own: string[] = []
    let bits = 0
    for (let k = 0; k < length; k++) {
      const { text, row } = words[k]!
      if (text.length === 1 && isMark(text.charCodeAt(0))) {
        rows.push(MARK)
        own.push(text)
        if (text === ',') bits |= commaCues
      } else if (row < 0) {
        rows.push(row)
        own.push(text.toLowerCase().replace('’', "'"))
        bits = -1
      } else {
        rows.push(row)
        own.push(forms[formRow[row]!]!)
        bits |= cues[formRow[row]!]! | cues[lemmaRow[row]!]! | tagCues[xposRow[row]!]!
      }
    }
    // A word is asked for twenty times and more, mostly before V8 has optimised what asks: so each look-up stands by itself.
    last = {
      words,
      length,
      forms: own,
      cues: bits,
      form: (k) => (k >= 0 && k < length ? own[k]! : ''),
      lemma: (k) => {
        const row = k >= 0 && k < length ? rows[k]! : -1
        return row >= 0 ? lower[lemmaRow[row]!]! : ''
      },
      tag: (k) => {
        const row = k >= 0 && k < length ? rows[k]! : -1
        return row >= 0 ? tagRow[row]! : row === MARK ? UPOS_ROW.PUNCT : -1
      },
      xpos: (k) => {
        const row = k >= 0 && k < length ? rows[k]! : -1
        return row >= 0 ? xposTags[xposRow[row]!]! : ''
      },
    }
    return last
  }
}

/** True for a double quotation mark that stands by itself. */
export function isQuoteMark(text: string | undefined): boolean {
  return text === '"' || text === '“' || text === '”'
}

/** ", . ? ! ; :", as codes of characters. */
function isMark(code: number): boolean {
  return code === 44 || code === 46 || code === 63 || code === 33 || code === 59 || code === 58
}

const AUXILIARIES = new Set([
  'be',
  'have',
  'do',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
])

export function isFiniteAt(view: View, k: number): boolean {
  const xpos = view.xpos(k)
  // "Norway's the biggest exporter": nothing owns an article.
  return FINITE.has(xpos) || (xpos === 'POS' && ARTICLES.has(view.form(k + 1)) && view.form(k) === "'s")
}

const ARTICLES = new Set(['the', 'a', 'an'])

/** "have", "is", "would": a verb that may only help the one after it. */
export function isAuxiliaryAt(view: View, k: number): boolean {
  return view.tag(k) === UPOS_ROW.AUX || AUXILIARIES.has(view.lemma(k))
}

export const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'never'])

/** True where word `k` denies. */
export function isNegationAt(view: View, k: number): boolean {
  return NEGATIONS.has(view.form(k))
}

/** A dash between words; that of "twenty-three" and "three–day" joins them. */
export function isDashAt(view: View, k: number): boolean {
  const word = view.words[k]
  if (word === undefined || !/^(?:-{1,2}|–|—)$/.test(word.text)) return false
  return !(/^[-–]$/.test(word.text) && word.glued && view.words[k + 1]?.glued === true)
}

/** Tags of the words of a noun phrase that may be a subject, the prepositions within it too. */
export const SUBJECT_TAGS: ReadonlySet<number> = new Set([
  UPOS_ROW.DET,
  UPOS_ROW.ADJ,
  UPOS_ROW.NOUN,
  UPOS_ROW.PROPN,
  UPOS_ROW.NUM,
  UPOS_ROW.ADP,
])

/** Tags of what may be a subject by itself. */
export const NOMINALS: ReadonlySet<number> = new Set([
  UPOS_ROW.NOUN,
  UPOS_ROW.PROPN,
  UPOS_ROW.PRON,
  UPOS_ROW.NUM,
  UPOS_ROW.DET,
])

function isNominalAt(view: View, k: number): boolean {
  return NOMINALS.has(view.tag(k))
}

/** True where a nominal and later a finite verb stand in `[from, to)`. */
export function holdsClause(view: View, from: number, to: number): boolean {
  let subject = false
  let past = false
  for (let k = from; k < to; k++) {
    if (isNominalAt(view, k) || view.xpos(k) === 'EX' || view.xpos(k) === 'VBG') subject = true
    else if (subject && isFiniteAt(view, k)) return true
    else if (subject && isLooseVerb(view, k)) past = true
  }
  return past
}

const BEFORE_PARTICIPLE: ReadonlySet<number> = new Set([UPOS_ROW.PUNCT, UPOS_ROW.ADV, UPOS_ROW.ADP, UPOS_ROW.SCONJ])

/** "The factory closed": past or participle, nothing before it that makes it a participle ("is closed", "as compared"). */
function isLoosePast(view: View, k: number): boolean {
  // "Crimes committed by sailors": what somebody did to it.
  return (
    view.xpos(k) === 'VBN' &&
    view.form(k + 1) !== 'by' &&
    !isAuxiliaryAt(view, k - 1) &&
    !BEFORE_PARTICIPLE.has(view.tag(k - 1))
  )
}

/** "Half of all renters now pay more": a bare verb after a nominal, no verb, modal or "to" before it that asks for one. */
function isLooseBase(view: View, k: number): boolean {
  if (view.xpos(k) !== 'VB') return false
  let before = k - 1
  while (view.tag(before) === UPOS_ROW.ADV) before--
  if (!isNominalAt(view, before)) return false
  for (let at = 0; at < k; at++) if (/^(?:V|MD|TO)/.test(view.xpos(at)) && view.form(at) !== 'according') return false
  return true
}

/** A finite verb that the tagger took for another form. */
function isLooseVerb(view: View, k: number): boolean {
  return isLoosePast(view, k) || isLooseBase(view, k)
}

/** "About a quarter", "only ten": words before a figure that begins a clause. */
const BOUNDS = new Set('about around over under nearly almost only roughly maybe probably perhaps at'.split(' '))

/** True where the words from `from` on begin a clause: its subject, and a finite verb before any mark. */
export function opensClause(view: View, from: number): boolean {
  const bound = BOUNDS.has(view.form(from)) && isAmountAt(view, from + 1)
  const first = view.tag(from)
  const starts =
    bound || isNominalAt(view, from) || first === UPOS_ROW.ADJ || view.xpos(from) === 'EX' || view.xpos(from) === 'VBG'
  if (!starts || view.xpos(from).startsWith('W')) return false
  let past = false
  const listed = listEnd(view, from)
  for (let k = from + 1; k < view.length; k++) {
    // "Ninety-three": a hyphen within a word ends nothing.
    const isWithin = view.words[k]?.glued === true && view.words[k + 1]?.glued === true
    if ((view.tag(k) === UPOS_ROW.PUNCT && k >= listed && !isWithin) || view.xpos(k).startsWith('W')) return past
    if (view.form(k) === 'that' && view.tag(k - 1) === UPOS_ROW.NOUN) return past
    if (view.tag(k) === UPOS_ROW.SCONJ && view.form(k) !== 'that') return past
    if (isFiniteAt(view, k)) return true
    if (isLooseVerb(view, k)) past = true
  }
  return past
}

/** A number, or a part: "about a quarter", "over half". */
function isAmountAt(view: View, k: number): boolean {
  const form = view.form(k)
  return (
    view.tag(k) === UPOS_ROW.NUM || form === 'a' || form === 'an' || form === 'half' || form === '$' || form === 'the'
  )
}

const LISTED: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN, UPOS_ROW.ADJ, UPOS_ROW.DET, UPOS_ROW.CCONJ])

/** Where the subject "Alpha, Beta, and Gamma" that begins at `from` ends; `from` where it is no list. */
function listEnd(view: View, from: number): number {
  let k = from
  let joined = false
  while (LISTED.has(view.tag(k)) || (view.form(k) === ',' && LISTED.has(view.tag(k + 1)))) {
    if (view.tag(k) === UPOS_ROW.CCONJ) joined = true
    k++
  }
  return joined ? k : from
}

/** Words that make the clause they open a part of another, wherever they stand. */
export const SUBORDINATORS: ReadonlySet<string> = new Set([
  // In the middle of a clause "cause" is a verb.
  ...[...REASONS].filter((word) => word !== 'cause'),
  ...'if when whenever while although though unless whether whereas where wherever who whom whose which whatever whoever whichever'.split(
    ' ',
  ),
])

/** Words that open a part where no main clause has come yet: "what he found was …". */
const OPENS_SUBJECT = new Set(['how', 'why', 'what'])

/** True where word `k` opens a clause that is a part of another: "when", "the man that". */
function isSubordinatorAt(view: View, k: number): boolean {
  const form = view.form(k)
  // "…, meaning they sail".
  if (form === 'meaning') return view.form(k - 1) === ','
  if (form === 'that') {
    const xpos = view.xpos(k)
    // "That idea", "in that case, that source": of the noun, whatever the tagger thinks.
    const opens = k === 0 || view.form(k - 1) === ','
    let noun = k + 1
    while (view.tag(noun) === UPOS_ROW.ADJ) noun++
    if (opens && view.xpos(noun) === 'NN') return false
    // "The report states that …", the verb taken for a noun.
    if (xpos === 'WDT' || (xpos === 'IN' && !isFiniteAt(view, k + 1))) return !REPORT_VERBS.has(view.lemma(k - 1))
    // "Anything else that's on your mind": a verb right behind what stands after a noun.
    return /^(?:else|one|those|people)$/.test(view.form(k - 1)) && isFiniteAt(view, k + 1)
  }
  // "Or whatever": more of the same.
  const opens = SUBORDINATORS.has(form) || OPENS_SUBJECT.has(form)
  return opens && view.form(k + 1) !== 'of' && view.form(k - 1) !== 'or'
}

/** True where the verb at `k` only goes on with what the verb before it began: "that were lost and then found". */
function isJoinedVerb(view: View, k: number): boolean {
  let before = k - 1
  while (view.tag(before) === UPOS_ROW.ADV) before--
  return view.tag(before) === UPOS_ROW.CCONJ
}

/** "One interview I did", "the last video he made": the verb is said of the noun that opens the statement. */
function isContactVerb(view: View, k: number): boolean {
  const noun = k - 2
  if (noun < 0 || !SUBJECT_FORMS.has(view.form(k - 1)) || TIME_UNITS.has(view.form(noun))) return false
  for (let at = 0; at <= noun; at++) if (!IN_SUBJECT.has(view.tag(at))) return false
  const first = view.tag(0)
  return first === UPOS_ROW.DET || first === UPOS_ROW.NUM
}

const IN_SUBJECT: ReadonlySet<number> = new Set([UPOS_ROW.DET, UPOS_ROW.NUM, UPOS_ROW.ADJ, UPOS_ROW.NOUN])

/** Place of the first finite verb in `[from, to)` that is of no subordinate clause, as far as tags tell; -1 for none. */
export function mainVerb(view: View, from: number, to: number): number {
  // Subordinate clauses that still want their verb; a comma ends those that have none: "when asked, he said".
  let open = 0
  let isWithin = false
  for (let k = from; k < to; k++) {
    if (view.form(k) === ',') {
      open = 0
      isWithin = false
    } else if (isSubordinatorAt(view, k)) open++
    else if (!isFiniteAt(view, k) && !isLooseVerb(view, k)) continue
    else if (open === 0 && !(isWithin && isJoinedVerb(view, k)) && !isContactVerb(view, k)) return k
    else {
      open = Math.max(0, open - 1)
      isWithin = true
    }
  }
  return -1
}

/** True where `phrase` stands from word `from` on. */
export function standsAt({ forms }: View, phrase: Phrase, from = 0): boolean {
  let same = 0
  while (same < phrase.length && forms[from + same] === phrase[same]) same++
  return same === phrase.length
}

/** The place of the first of `phrase` at or after `from`; -1 where it does not stand there. */
export function findPhrase(view: View, phrase: Phrase, from = 0): number {
  const [first] = phrase
  for (let k = from; k + phrase.length <= view.length; k++) {
    if (view.forms[k] === first && standsAt(view, phrase, k)) return k
  }
  return -1
}

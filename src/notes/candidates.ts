import type { Claim } from '../model/claim.ts'
import { type Document, tokenForm } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import { UPOS } from '../model/tags.ts'
import { cleanWords } from '../prose/clean.ts'
import { thirdPerson } from '../prose/person.ts'
import { joinWords, sentenceText, tidy, type Word } from '../prose/words.ts'
import type { SpeakerNames } from './names.ts'
import { contentLemmas, type Profile, profileSentence } from './sentences.ts'

/**
 * A way in which one sentence of the talk may stand in the notes.
 * `plain`: as it is, cleaned. `told`: its speaker in the third person. `opinion`: "NAME thinks that …", `text` being
 * what follows "that". `quote`: in quotation marks.
 */
export interface Candidate {
  readonly sentence: number
  /** Row of `Structure.speakers`. */
  readonly speaker: number
  readonly form: 'plain' | 'told' | 'opinion' | 'quote'
  readonly text: string
  /** "thinks", "hopes": set for `opinion`, else null. */
  readonly verb: string | null
  readonly words: number
  readonly lemmas: readonly string[]
  readonly evidence: readonly Span[]
  /** False where it opens with a pronoun, so that only the sentence before it in the talk may precede it. */
  readonly standsAlone: boolean
  readonly claim: Claim | null
  /** True where figures stand in it. */
  readonly figures: boolean
  /** True where its first word is a name or an acronym, a capital in running text too. */
  readonly keepsCapital: boolean
}

/** Shortest and longest sentence of the notes, in words: outside these a listener loses the thread or learns nothing. */
const LEAST_WORDS = 6
const MOST_WORDS = 38

export interface CandidateInput {
  readonly doc: Document
  readonly structure: Structure
  readonly claims: readonly Claim[]
  readonly syntax: Syntax
  readonly names: SpeakerNames
  readonly keepSponsors: boolean
}

/** Every sentence of the talk that can be used, in the safest of the forms that it allows, in order. */
export function findCandidates({ doc, structure, claims, syntax, names, keepSponsors }: CandidateInput): Candidate[] {
  const claimOf = new Map<number, Claim>()
  for (const claim of claims) if (!claimOf.has(claim.sentence)) claimOf.set(claim.sentence, claim)
  const out: Candidate[] = []
  for (let row = 0; row < doc.sentences.length; row++) {
    const kind = BLOCK_KINDS[structure.sentenceBlock[row]!]
    if (kind !== 'content' && !(keepSponsors && kind === 'sponsor')) continue
    const sentence = doc.sentences[row]!
    const count = sentence.endToken - sentence.firstToken
    if (count < LEAST_WORDS || count > 2 * MOST_WORDS) continue
    const words = cleanWords(doc, sentence)
    if (words.length < LEAST_WORDS || words.length > 1.3 * MOST_WORDS) continue
    const profile = profileSentence(doc, syntax, row, words)
    if (profile.stage || !profile.whole || profile.length < LEAST_WORDS || profile.length > MOST_WORDS) continue
    const speaker = structure.turnSpeaker[sentence.turn]!
    const shaped = shape(doc, syntax, row, words, profile, names.short(speaker))
    if (shaped === null) continue
    out.push({
      ...shaped,
      sentence: row,
      speaker,
      words: profile.length,
      lemmas: contentLemmas(doc, words),
      evidence: [{ start: sentence.start, end: sentence.end }],
      standsAlone: !profile.opensAnaphoric && !profile.dangling,
      claim: claimOf.get(row) ?? null,
      figures: words.some((word) => /\d/.test(word.text)) || (claimOf.get(row)?.quantities.length ?? 0) > 0,
      keepsCapital: shaped.form === 'told' || startsWithName(doc, words),
    })
  }
  return out
}

type Shaped = Pick<Candidate, 'form' | 'text' | 'verb'>

function shape(
  doc: Document,
  syntax: Syntax,
  row: number,
  words: readonly Word[],
  profile: Profile,
  name: string | null,
): Shaped | null {
  const { first, second } = profile
  if (first === 0 && second === 0) return { form: 'plain', text: sentenceText(writeOut(doc, words)), verb: null }
  if (name !== null && second === 0 && first === 1) {
    const opinion = splitOpinion(doc, words)
    if (opinion !== null) return opinion
    if (profile.plural === 0) {
      const told = thirdPerson(doc, syntax(row), words, name)
      if (told !== null) return { form: 'told', text: sentenceText(writeOut(doc, told)), verb: null }
    }
  }
  return { form: 'quote', text: sentenceText(words), verb: null }
}

/** How an opinion is reported: the verb that fits how sure it was, after Hyland, "Hedging in Scientific Research Articles", 1998. */
const OPINION_VERBS = new Map([
  ['think', 'thinks'],
  ['believe', 'believes'],
  ['guess', 'suspects'],
  ['suppose', 'supposes'],
  ['suspect', 'suspects'],
  ['feel', 'feels'],
  ['hope', 'hopes'],
  ['expect', 'expects'],
  ['imagine', 'imagines'],
  ['bet', 'bets'],
  ['say', 'says'],
  ['find', 'finds'],
])
const ADVERBS = new Set([
  'really',
  'do',
  'also',
  'personally',
  'just',
  'always',
  'still',
  'honestly',
  'certainly',
  'kind',
  'of',
  "'d",
  'would',
])

/** "I think (that) X" → X with its verb; null where the sentence has another shape or X points outside itself. */
function splitOpinion(doc: Document, words: readonly Word[]): Shaped | null {
  const forms = words.map((word) => (word.row < 0 ? '' : tokenForm(doc, word.row)))
  if (forms[0] !== 'i') return null
  let at = 1
  let negated = false
  while (at < forms.length && (ADVERBS.has(forms[at]!) || forms[at] === "n't")) {
    if (forms[at] === "n't") negated = true
    at++
  }
  const verb = OPINION_VERBS.get(forms[at] ?? '')
  if (verb === undefined) return null
  at++
  if (forms[at] === 'like' || forms[at] === 'that') at++
  const clause = tidy(words.slice(at))
  if (clause.length < LEAST_WORDS - 1 || !SUBJECT_START.has(clauseStart(doc, clause))) return null
  const lead = negated ? `does not ${verb === 'says' ? 'say' : verb.replace(/s$/, '')}` : verb
  return { form: 'opinion', text: lowerFirst(doc, writeOut(doc, clause)), verb: lead }
}

const SUBJECT_START = new Set(['PRON', 'PROPN', 'DET', 'NOUN', 'ADJ', 'NUM'])

function clauseStart(doc: Document, words: readonly Word[]): string {
  const row = words[0]?.row ?? -1
  if (row < 0) return ''
  return UPOS[doc.tokens.tag[row]!] ?? ''
}

/** The clause without its last mark, first letter as in running text. */
function lowerFirst(doc: Document, words: readonly Word[]): string {
  const text = joinWords(words).replace(/[\s.!?,;:–—-]+$/u, '')
  return startsWithName(doc, words) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

function startsWithName(doc: Document, words: readonly Word[]): boolean {
  return clauseStart(doc, words) === 'PROPN' || /^(?:I$|I'|\p{Lu}.*\p{Lu})/u.test(words[0]?.text ?? '')
}

/** Clipped forms of speech as they are written: "gonna" is "going to". */
const WRITTEN_OUT = new Map([
  ['gon', 'going'],
  ['na', 'to'],
  ['wan', 'want'],
  ['got', 'got'],
  ['ta', 'to'],
  ['cuz', 'because'],
  ["'cause", 'because'],
  ['cause', 'because'],
  ["'em", 'them'],
  ['yeah', 'yes'],
])

/** Contractions and clipped words written out where only one reading exists. */
function writeOut(doc: Document, words: readonly Word[]): Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const form = word.row < 0 ? '' : tokenForm(doc, word.row)
    const before = out[out.length - 1]
    if (form === "n't" && before !== undefined) {
      const host = before.text.toLowerCase()
      const whole = host === 'ca' ? 'can' : host === 'wo' ? 'will' : host === 'sha' ? 'shall' : null
      if (whole !== null) out[out.length - 1] = { ...before, text: matchCase(before.text, whole) }
      if (host === 'ai') out.push(word)
      else if (host === 'ca') out[out.length - 1] = { ...before, text: matchCase(before.text, 'cannot') }
      else out.push({ ...word, text: 'not', glued: false })
      continue
    }
    const clitic = CLITICS.get(form)
    if (clitic !== undefined && word.glued) {
      out.push({ ...word, text: clitic, glued: false })
      continue
    }
    const written = WRITTEN_OUT.get(form)
    const isClipped = form === 'na' || form === 'ta' ? word.glued : true
    if (written !== undefined && isClipped && form !== 'cause')
      out.push({ ...word, text: matchCase(word.text, written), glued: false })
    else out.push(word)
  }
  return out
}

const CLITICS = new Map([
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
])

function matchCase(model: string, text: string): string {
  return /^\p{Lu}/u.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

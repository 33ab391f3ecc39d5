import type { FluencyModel } from '../learn/fluency.ts'
import type { Claim } from '../model/claim.ts'
import type { DropChances } from '../model/disfluency.ts'
import { type Document, hasUnheard, isQuestion, tokenForm } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import type { Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import { asSpoken } from '../prose/as-spoken.ts'
import { findStretches, type Parting, type Stretch } from '../prose/clauses.ts'
import { countWords, formOf, xposOf } from '../prose/grammar.ts'
import { showInsertions } from '../prose/insertions.ts'
import { isView, reportingVerb, retells } from '../prose/opinions.ts'
import { type Doubt, LEAST_WORDS, MOST_WORDS, type ProseFault } from '../prose/publishable.ts'
import { putNames, singular } from '../prose/put-names.ts'
import type { Referent, Resolver } from '../prose/resolve.ts'
import { type RoughnessWithin, roughnessWithin } from '../prose/roughness.ts'
import { createNameCheck } from '../prose/sure-names.ts'
import { symbolsOfWords } from '../prose/symbols.ts'
import { sentenceText, spanOfWords, type Word } from '../prose/words.ts'
import { contentLemmas, countBareDefinites } from './content.ts'
import { faultOfBoth } from './doubts.ts'
import { chooseForm, type FormName, finishSentence, type Objections, objections, openClause } from './forms.ts'
import {
  breaksOff,
  isDeniedCase,
  isHalf,
  isHalfOfContrast,
  isOwed,
  isSetting,
  isSupposed,
  isUnsureOf,
} from './halves.ts'
import { findLink, type Link, opensWithBut } from './links.ts'
import type { SpeakerNames } from './names.ts'
import { findCapitals, keepsCapital, spellNames } from './spelling.ts'
import { isStageTalk } from './stage.ts'
import {
  type Antecedent,
  areSeveral,
  followClause,
  indexMentions,
  type MentionIndex,
  startDiscourse,
  subjectStart,
} from './subjects.ts'
import type { Usable } from './usable.ts'

/** A way in which a stretch of the talk may stand in the notes. */
export interface Candidate {
  readonly sentence: number
  /** Row of `Structure.speakers`. */
  readonly speaker: number
  readonly form: FormName
  /** A finished sentence; for `opinion` the clause as a sentence, for `quote` the words between the marks. */
  readonly text: string
  /** The same with the pronoun that was said in place of the name, where a name was put in; else null. */
  readonly pronounText: string | null
  /** What the sentence is about, where its subject is a name: id of the entity. */
  readonly subject: string | null
  /** "argues", "expects": what a reporter would write before "that". */
  readonly verb: string
  /** True where it judges or foresees, so that it must be said whose view it is. */
  readonly view: boolean
  /** True where it tells what someone else said, so that no other source need be named. */
  readonly retells: boolean
  readonly words: number
  readonly lemmas: readonly string[]
  /** Ids of the entities named in it. */
  readonly entities: readonly string[]
  readonly evidence: readonly Span[]
  readonly claim: Claim | null
  /** True where figures stand in it. */
  readonly figures: boolean
  /** True where its first word has a capital in running text too. */
  readonly keepsCapital: boolean
  /** Nouns with "the" that nothing in the sentence explains: the more, the less it can stand alone. */
  readonly bareDefinites: number
  /** True where it is all of what was said in the sentence. */
  readonly whole: boolean
  /** How it is parted from what was said before and after it in the sentence; null where there is nothing. */
  readonly before: Parting | null
  readonly after: Parting | null
  /** Where a "but" follows it: in its sentence or at the start of the next; else null. */
  readonly contrasted: 'clause' | 'sentence' | null
  /** True where what it speaks of the sentence before it in the talk may have to explain. */
  readonly leans: boolean
  /** True where only that can explain it: it must follow that one. */
  readonly follows: boolean
  /** What speaks against it standing alone, and does not settle it. */
  readonly doubts: readonly Doubt[]
  /** What tied it to the sentence before it, and is printed only right behind that; else null. */
  readonly link: Link | null
  /** What an editor would still leave out of it, and of all that was said in its sentence. */
  readonly roughness: RoughnessWithin
  /** The words as they were said, but for fillers, where they can be quoted alone; else null. Few are asked, so it is found then. */
  readonly verbatim: () => string | null
  /** The words that make it, before they are written out. */
  readonly printed: readonly Word[]
  /** Log-odds that it is a whole sentence (`FluencyModel`). */
  readonly fluency: number
}

export interface CandidateInput {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
  readonly syntax: Syntax
  readonly resolve: Resolver
  readonly chances: DropChances
  readonly names: SpeakerNames
  readonly fluency: FluencyModel
  /** What may be used of a sentence. */
  readonly usable: (row: number) => Usable | null
}

/** Told of every stretch that was refused, and why; for measuring. */
export type FaultListener = (fault: ProseFault, text: string) => void

/** What the candidates of all sentences share. */
interface Context extends CandidateInput {
  readonly index: MentionIndex
  readonly claimOf: ReadonlyMap<number, Claim>
  readonly capitals: ReadonlySet<string>
  readonly hasGuest: boolean
  readonly onFault: FaultListener | null
}

/** Every stretch of the talk that can be used, in the safest of the forms that it allows, in order. */
export function findCandidates(input: CandidateInput, onFault: FaultListener | null = null): Candidate[] {
  const { doc, structure, entities, claims, usable } = input
  const claimOf = new Map<number, Claim>()
  for (const claim of claims) if (!claimOf.has(claim.sentence)) claimOf.set(claim.sentence, claim)
  const index = indexMentions(doc, entities)
  const isSure = createNameCheck(doc, entities)
  const hasGuest = structure.speakers.some(({ role }) => role === 'guest')
  const context: Context = { ...input, index, claimOf, capitals: findCapitals(doc), hasGuest, onFault }
  const discourse = startDiscourse()
  const out: Candidate[] = []
  for (let row = 0; row < doc.sentences.length; row++) {
    const spare = usable(row)
    if (spare === null) continue
    const { words, stageCues } = spare
    const sentence = doc.sentences[row]!
    const stretches = findStretches(doc, words)
    // The pronouns of each clause are looked at once, in the order of the talk; longer stretches open as their first.
    const antecedents = new Map<number, Antecedent | null>()
    const opened = stretches.map((stretch) => openClause(doc, stretch.words))
    for (const [at, stretch] of stretches.entries()) {
      const first = stretch.words[0]?.row ?? -1
      if (first < 0 || antecedents.has(first)) continue
      antecedents.set(first, followClause(doc, opened[at]!, sentence.turn, index, isSure, discourse))
    }
    if (isStageTalk(doc, words, stageCues)) continue
    const asks = isQuestion(doc, row)
    const isBroken = breaksOff(doc, row)
    const needsBefore = isOwed(doc, structure, row)
    const found: Candidate[] = []
    for (const [at, stretch] of stretches.entries()) {
      if (needsBefore && stretch.before === null) continue
      const ends = stretch.words[stretch.words.length - 1]?.row === words[words.length - 1]!.row
      if (ends && (asks || isBroken)) continue
      const antecedent = antecedents.get(stretch.words[0]?.row ?? -1) ?? null
      const candidate = shape(context, row, stretch, opened[at]!, antecedent, spare.hedged)
      if (candidate !== null) found.push(candidate)
    }
    out.push(...found.filter((candidate) => !isHalfOfContrast(candidate, found)))
  }
  return out
}

function shape(
  context: Context,
  row: number,
  stretch: Stretch,
  opened: readonly Word[],
  antecedent: Antecedent | null,
  hedged: boolean,
): Candidate | null {
  const { doc, structure, syntax, names, claimOf, index } = context
  const speaker = structure.turnSpeaker[doc.sentences[row]!.turn]!
  const said = spellNames(doc, opened, index)
  if (countWords(said) < LEAST_WORDS - 1 || hasUnheard(doc, spanOfWords(doc, said))) return null
  const { form, words: formed, thought } = chooseForm(doc, () => syntax(row), said, names.teller(speaker))
  // What a bare comma cut off may be half a thought; a quotation must be whole.
  const isCutOff = stretch.after === 'splice' || (stretch.before === 'splice' && isSupposed(doc, said))
  if (form === 'quote' && isCutOff) return null
  if (isDeniedCase(doc, said) || isUnsureOf(doc, stretch.words)) return null
  if ((stretch.after !== null && isSetting(doc, stretch.words)) || isHalf(doc, stretch)) return null
  const at = subjectStart(doc, formed)
  const pronoun = formed[at]
  const isPronoun = pronoun !== undefined && PRONOUNS.has(formOf(doc, pronoun))
  const referents = form === 'quote' ? [] : referentsOf(context, row)
  const isThey = (token: number): boolean => tokenForm(doc, token) === 'they' && areSeveral(doc, formed)
  const put = putNames(
    doc,
    formed,
    referents.filter(({ firstToken }) => !isThey(firstToken)),
  )
  const isOpen = isPronoun && put.words.some((word) => word.row === pronoun.row && word.text === pronoun.text)
  const resolved = isOpen && form !== 'quote' && !isThey(pronoun.row) ? antecedent : null
  const words = resolved === null ? put.words : putName(doc, put.words, at, resolved)
  if (words === null || words.length === 0) return null
  // "You have a nice office", said by whoever asks, speaks of the guest.
  const addresses = form === 'quote' && context.hasGuest && structure.speakers[speaker]?.role === 'host'
  if (addresses && words.some((word) => ADDRESSING.has(formOf(doc, word)))) return null
  const { fault, doubts, text: plain } = objections(doc, syntax, row, form, words, index)
  const mayLean = (fault === 'opening' || doubts.some((doubt) => LEANING.has(doubt))) && stretch.before === null
  const behind = mayLean ? objections(doc, syntax, row, form, words, index, 'allowed') : null
  const leans = behind !== null && behind.fault === null && behind.doubts.length === 0
  // "Facing the flood, they left": who did, the sentence does not say.
  const isAnyone = form === 'plain' && at > 0 && isOpen && resolved === null && isPointing(doubts)
  const settled = fault ?? (isAnyone ? 'pointer' : faultOfBoth(doubts))
  if (settled !== null && !leans) {
    context.onFault?.(settled, plain)
    return null
  }
  let verbatim: string | null | undefined
  const findVerbatim = (): string | null => {
    const asSaid = isQuote ? { fault, doubts } : objections(doc, syntax, row, 'quote', said, index)
    return isBeyondDoubt(asSaid) ? sentenceText(showInsertions(spoken, true)) : null
  }
  const sentenceEnd = stretch.whole ? doc.sentences[row]!.endToken : -1
  const spoken = asSpoken(doc, said, sentenceEnd)
  const isQuote = form === 'quote'
  const shown = showInsertions(isQuote ? asSpoken(doc, words, sentenceEnd) : words, isQuote)
  const text = shown === words ? plain : finishSentence(doc, form, shown)
  const count = countWords(words)
  if (count > MOST_WORDS) return null
  const claim = claimOf.get(row) ?? null
  const verb = thought === null && retells(text) ? 'says' : reportingVerb(text, thought)
  const isReplaced = isPronoun && (resolved !== null || !isOpen)
  return {
    sentence: row,
    speaker,
    form,
    text,
    pronounText: isReplaced ? finishSentence(doc, form, formed) : null,
    subject: resolved?.entity?.id ?? subjectEntity(context, row, words, at),
    verb,
    view: form === 'opinion' || hedged || claim?.certainty === 'hedged' || verb !== 'says' || isView(text),
    retells: retells(text),
    words: count,
    lemmas: contentLemmas(doc, words),
    entities: entitiesOf(context, words, resolved, put.evidence),
    evidence: [spanOfWords(doc, spoken), ...put.evidence, ...(resolved === null ? [] : [resolved.span])],
    claim,
    figures: /\d/.test(text),
    keepsCapital: keepsCapital(doc, words, index, context.capitals),
    bareDefinites: countBareDefinites(doc, words),
    whole: stretch.whole,
    before: stretch.before,
    after: stretch.after,
    contrasted: stretch.contrasted
      ? 'clause'
      : stretch.after === null && opensWithBut(doc, row + 1)
        ? 'sentence'
        : null,
    leans,
    follows: settled !== null,
    doubts,
    link: stretch.before === null ? findLink(doc, row, said) : null,
    printed: words,
    fluency: context.fluency.score(symbolsOfWords(doc, words)),
    roughness: roughnessWithin(doc, context.chances, row, said),
    verbatim: () => (verbatim ??= stretch.whole ? findVerbatim() : null),
  }
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they'])
const ADDRESSING: ReadonlySet<string> = new Set(['you', 'your', 'yours'])

/** Doubts that the sentence before may clear up. */
const LEANING: ReadonlySet<Doubt> = new Set([
  'opens with "it"',
  'opens with "this"',
  'opens with "that"',
  'opens with "one"',
  'pronoun',
  'late pronoun',
  'pointer',
  'late pointer',
  'pointing end',
])

function isPointing(doubts: readonly Doubt[]): boolean {
  return doubts.includes('pronoun') || doubts.includes('late pronoun')
}

function isBeyondDoubt({ fault, doubts }: Objections): boolean {
  return fault === null && doubts.length === 0
}

function isNamingAt(doc: Document, first: number, end: number): boolean {
  for (let i = first + 2; i < end; i++) {
    if (tokenForm(doc, i) === 'called' && /^(?:it|they)$/.test(tokenForm(doc, i - 2))) return true
  }
  return false
}

/** What pronouns of the sentence stand for; "it's called" gives its name to what was made, not to who made it. */
function referentsOf({ doc, resolve }: Context, row: number): readonly Referent[] {
  // After "It's called the H800" an "it" is the thing with that name.
  const before = doc.sentences[row - 1]
  const named =
    before !== undefined && isNamingAt(doc, before.firstToken, Math.min(before.endToken, before.firstToken + 6))
  if (named) return resolve(row).filter(({ firstToken }) => tokenForm(doc, firstToken) !== 'it')
  return resolve(row).filter(({ entity, endToken }) => entity === null || tokenForm(doc, endToken + 1) !== 'called')
}

/** The name in place of the pronoun at `at`, the verb fitted to it; null where no verb follows. */
function putName(doc: Document, words: readonly Word[], at: number, { text }: Antecedent): Word[] | null {
  const out = words.map((word, i) => (i === at ? { ...word, text } : word))
  if (formOf(doc, words[at]) !== 'they') return out
  const verb = words.findIndex((word, i) => i > at && /^(?:VBP|VBD|MD)$/.test(xposOf(doc, word)))
  if (verb < 0) return null
  out[verb] = singular(doc, words[verb]!)
  return out
}

function subjectEntity(
  { doc, index, resolve }: Context,
  row: number,
  words: readonly Word[],
  at: number,
): string | null {
  const referent = resolve(row).find(({ firstToken }) => firstToken === words[at]?.row)
  if (referent !== undefined) return referent.entity
  for (const word of words.slice(Math.max(0, at), Math.max(0, at) + 3)) {
    if (word.row < 0) continue
    const found = index.at(doc.tokens.start[word.row]!)
    if (found !== null && found.mention.form !== 'pronoun') return found.entity.id
  }
  return null
}

/** The entities that the words name, and those whose names were `put` for pronouns, by where they are named. */
function entitiesOf(
  { doc, index }: Context,
  words: readonly Word[],
  resolved: Antecedent | null,
  put: readonly Span[],
): string[] {
  const out = new Set<string>(resolved === null || resolved.entity === null ? [] : [resolved.entity.id])
  for (const { start } of put) {
    const named = index.at(start)
    if (named !== null) out.add(named.entity.id)
  }
  for (const { row } of words) {
    const found = row < 0 ? null : index.at(doc.tokens.start[row]!)
    if (found !== null && found.mention.form !== 'pronoun') out.add(found.entity.id)
  }
  return [...out]
}

import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import { BLOCK_KINDS, type Structure } from '../model/structure.ts'
import type { Syntax, Tree } from '../model/syntax.ts'
import { findStretches, type Stretch } from '../prose/clauses.ts'
import { cleanWords } from '../prose/clean.ts'
import { writeOut } from '../prose/contractions.ts'
import { mendDislocation } from '../prose/dislocation.ts'
import { houseFigures } from '../prose/figures.ts'
import { dropFillers, dropLinks } from '../prose/fillers.ts'
import { countWords, formOf, isFinite, xposOf } from '../prose/grammar.ts'
import { reportingVerb, splitOpinion } from '../prose/opinions.ts'
import { generalise } from '../prose/people.ts'
import { thirdPerson } from '../prose/person.ts'
import { clauseFault, LEAST_WORDS, MOST_WORDS, type ProseFault, textFault } from '../prose/publishable.ts'
import { sentenceText, type Word } from '../prose/words.ts'
import { contentLemmas } from './content.ts'
import type { SpeakerNames } from './names.ts'
import { isStageTalk } from './stage.ts'
import {
  type Antecedent,
  followClause,
  indexMentions,
  type MentionIndex,
  startDiscourse,
  subjectStart,
} from './subjects.ts'

/**
 * A way in which a stretch of the talk may stand in the notes.
 * `plain`: as it is, cleaned. `told`: its speaker in the third person. `opinion`: "NAME argues that …". `quote`: in
 * quotation marks.
 */
export interface Candidate {
  readonly sentence: number
  /** Row of `Structure.speakers`. */
  readonly speaker: number
  readonly form: 'plain' | 'told' | 'opinion' | 'quote'
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
  /** The words as they were said, but for fillers, where they can be quoted alone; else null. */
  readonly verbatim: string | null
}

export interface CandidateInput {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
  readonly syntax: Syntax
  readonly names: SpeakerNames
  readonly keepSponsors: boolean
}

/** What the candidates of all sentences share. */
interface Context extends CandidateInput {
  readonly index: MentionIndex
  readonly claimOf: ReadonlyMap<number, Claim>
  /** First names of the voices, lower case: whoever is called by one is spoken to. */
  readonly called: ReadonlySet<string>
  readonly capitals: ReadonlySet<string>
  readonly onFault: FaultListener | null
}

/** Told of every stretch that was refused, and why; for measuring. */
export type FaultListener = (fault: ProseFault, text: string) => void

/** Every stretch of the talk that can be used, in the safest of the forms that it allows, in order. */
export function findCandidates(input: CandidateInput, onFault: FaultListener | null = null): Candidate[] {
  const { doc, structure, entities, claims, keepSponsors } = input
  const claimOf = new Map<number, Claim>()
  for (const claim of claims) if (!claimOf.has(claim.sentence)) claimOf.set(claim.sentence, claim)
  const context: Context = {
    ...input,
    index: indexMentions(entities),
    claimOf,
    called: firstNames(structure),
    capitals: findCapitals(doc),
    onFault,
  }
  const discourse = startDiscourse()
  const out: Candidate[] = []
  for (let row = 0; row < doc.sentences.length; row++) {
    const kind = BLOCK_KINDS[structure.sentenceBlock[row]!]
    if (kind !== 'content' && !(keepSponsors && kind === 'sponsor')) continue
    const sentence = doc.sentences[row]!
    const spare = dropFillers(doc, cleanWords(doc, sentence), context.called)
    if (spare.words.length === 0 || spare.words.length > 4 * MOST_WORDS) continue
    const stretches = findStretches(doc, spare.words)
    // The pronouns of each clause are looked at once, in the order of the talk; longer stretches open as their first.
    const antecedents = new Map<number, Antecedent | null>()
    for (const { words } of stretches) {
      const first = words[0]?.row ?? -1
      if (first < 0 || antecedents.has(first)) continue
      antecedents.set(first, followClause(doc, opened(doc, words), sentence.turn, context.index, discourse))
    }
    if (isStageTalk(doc, spare.words)) continue
    const isQuestion = doc.text[sentence.end - 1] === '?' || doc.restoration?.mark[sentence.endToken - 1] === 3
    const isBroken = /[–—…-]["'”’]?\s*$|\.\.\.\s*$/.test(
      doc.text.slice(Math.max(sentence.start, sentence.end - 6), sentence.end),
    )
    for (const stretch of stretches) {
      const ends = stretch.words[stretch.words.length - 1] === spare.words[spare.words.length - 1]
      if (ends && (isQuestion || isBroken)) continue
      const antecedent = antecedents.get(stretch.words[0]?.row ?? -1) ?? null
      const candidate = shape(context, row, stretch, antecedent, spare.hedged)
      if (candidate !== null) out.push(candidate)
    }
  }
  return out
}

/** The clause without links and with its subject in place: what stands in the notes if nothing else is to be done. */
function opened(doc: Document, words: readonly Word[]): readonly Word[] {
  return mendDislocation(doc, dropLinks(doc, words))
}

interface Form {
  readonly form: Candidate['form']
  readonly words: readonly Word[]
  readonly thought: string | null
}

function shape(
  context: Context,
  row: number,
  stretch: Stretch,
  antecedent: Antecedent | null,
  hedged: boolean,
): Candidate | null {
  const { doc, structure, names, claimOf } = context
  const speaker = structure.turnSpeaker[doc.sentences[row]!.turn]!
  const said = opened(doc, stretch.words)
  if (countWords(said) < LEAST_WORDS - 1) return null
  const chosen = chooseForm(context, row, said, names.short(speaker))
  if (chosen === null) return null
  const at = subjectStart(doc, chosen.words)
  const subject = chosen.words[at]
  const isPronoun = subject !== undefined && /^(?:he|she|it|they)$/.test(formOf(doc, subject))
  const resolved = isPronoun && antecedent !== null && chosen.form !== 'quote' ? antecedent : null
  const words = resolved === null ? chosen.words : putName(doc, chosen.words, at, resolved)
  if (words === null) return null
  const fault = faultOf(context, row, chosen.form, words)
  if (fault !== null) {
    context.onFault?.(fault, finish(doc, chosen.form, words))
    return null
  }
  const text = finish(doc, chosen.form, words)
  const count = countWords(words)
  if (count > MOST_WORDS) return null
  const claim = claimOf.get(row) ?? null
  const verb = reportingVerb(text, chosen.thought)
  const first = stretch.words[0]!.row
  const last = stretch.words.findLast((word) => word.row >= 0)!.row
  const span = { start: doc.tokens.start[first]!, end: doc.tokens.end[last]! }
  return {
    sentence: row,
    speaker,
    form: chosen.form,
    text,
    pronounText: resolved === null ? null : finish(doc, chosen.form, chosen.words),
    subject: resolved?.entity?.id ?? subjectEntity(context, words, at),
    verb,
    view:
      chosen.form === 'opinion' || hedged || claim?.certainty === 'hedged' || (verb !== 'says' && !RETELLS.test(text)),
    words: count,
    lemmas: contentLemmas(doc, words),
    entities: entitiesOf(context, words, resolved),
    evidence: resolved === null ? [span] : [span, resolved.span],
    claim,
    figures: /\d/.test(text),
    keepsCapital: keepsCapital(context, words),
    bareDefinites: countBareDefinites(doc, words),
    whole: stretch.whole,
    verbatim: stretch.whole ? quotable(context, row, said) : null,
  }
}

function quotable(context: Context, row: number, words: readonly Word[]): string | null {
  return faultOf(context, row, 'quote', words) === null ? sentenceText(words) : null
}

/** True where the words hold the tree's root, a finite verb with a subject before it. */
function isParsedClause(doc: Document, tree: Tree, words: readonly Word[]): boolean {
  const root = tree.head.indexOf(-1)
  const kept = new Set(words.map(({ row }) => row - tree.firstToken))
  if (!kept.has(root)) return false
  let finite = isFinite(doc, { text: '', row: tree.firstToken + root, glued: false })
  let subject = false
  for (const at of kept) {
    if (tree.head[at] !== root) continue
    const label = tree.labels[tree.label[at]!] ?? ''
    if (/^(?:n|c)subj/.test(label) && at < root) subject = true
    if (/^(?:aux|cop)/.test(label) && isFinite(doc, { text: '', row: tree.firstToken + at, glued: false }))
      finite = true
  }
  return subject && finite
}

function finish(doc: Document, form: Candidate['form'], words: readonly Word[]): string {
  if (form === 'quote') return sentenceText(words)
  return houseFigures(sentenceText(writeOut(doc, words)))
}

function faultOf(
  { doc, syntax }: Context,
  row: number,
  form: Candidate['form'],
  words: readonly Word[],
): ProseFault | null {
  const text = finish(doc, form, words)
  const fault = form === 'quote' ? (textFault(`Lind says: “${text}”`) ?? quoteFault(text)) : textFault(text)
  return fault ?? clauseFault(doc, words, () => isParsedClause(doc, syntax(row), words))
}

/** A quotation must open and close as a sentence of its own. */
function quoteFault(text: string): ProseFault | null {
  const asTold = text.replace(/\b(?:i|we|you)\b/giu, 'they').replace(/\b(?:my|our|your)\b/giu, 'their')
  const fault = textFault(asTold.replace(/^they\b/i, 'People'))
  return fault === 'agreement' || fault === 'person' ? null : fault
}

function chooseForm(context: Context, row: number, words: readonly Word[], name: string | null): Form | null {
  const { doc } = context
  const opinion = splitOpinion(doc, words)
  if (opinion !== null) {
    const clause = mendDislocation(doc, dropLinks(doc, opinion.clause))
    const general = isOfSpeakers(doc, clause) ? generalise(doc, clause) : clause
    if (general !== null) return { form: 'opinion', words: general, thought: opinion.verb }
    return { form: 'quote', words, thought: null }
  }
  if (!isOfSpeakers(doc, words)) return { form: 'plain', words, thought: null }
  const general = generalise(doc, words)
  if (general !== null) return { form: 'plain', words: general, thought: null }
  if (name !== null) {
    const told = thirdPerson(doc, context.syntax(row), words, name)
    if (told !== null) return { form: 'told', words: told, thought: null }
  }
  return { form: 'quote', words, thought: null }
}

const PERSONS = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves|y'all|let)$/

/** True where the words speak of the one who speaks or the one who listens. */
function isOfSpeakers(doc: Document, words: readonly Word[]): boolean {
  return words.some((word) => PERSONS.test(formOf(doc, word)) && word.text !== 'US')
}

/** The name in place of the pronoun at `at`, the verb fitted to it; null where the verb cannot be fitted. */
function putName(doc: Document, words: readonly Word[], at: number, { text }: Antecedent): Word[] | null {
  const out = words.map((word, i) => (i === at ? { ...word, text } : word))
  if (formOf(doc, words[at]) !== 'they') return out
  const verb = words.findIndex((word, i) => i > at && /^(?:VBP|VBD|MD)$/.test(xposOf(doc, word)))
  if (verb < 0) return null
  const fitted = SINGULAR.get(formOf(doc, words[verb]))
  if (fitted === undefined && xposOf(doc, words[verb]) === 'VBP') return null
  if (fitted !== undefined) out[verb] = { ...words[verb]!, text: fitted, glued: false }
  return out
}

/** What someone else said or called it is no view of the speaker's. */
const RETELLS =
  /^(?:\S+ ){1,7}(?:said|says|told|called|argued|claimed|estimated|denied|announced|wrote|thinks?|thought)\b/

const SINGULAR: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ["'re", 'is'],
  ['have', 'has'],
  ["'ve", 'has'],
  ['were', 'was'],
  ['do', 'does'],
  ['say', 'says'],
  ['want', 'wants'],
  ['need', 'needs'],
  ['make', 'makes'],
  ['use', 'uses'],
])

function subjectEntity({ doc, index }: Context, words: readonly Word[], at: number): string | null {
  for (const word of words.slice(Math.max(0, at), Math.max(0, at) + 3)) {
    if (word.row < 0) continue
    const found = index.at(doc.tokens.start[word.row]!)
    if (found !== null && found.mention.form !== 'pronoun') return found.entity.id
  }
  return null
}

function entitiesOf({ doc, index }: Context, words: readonly Word[], resolved: Antecedent | null): string[] {
  const out = new Set<string>(resolved === null || resolved.entity === null ? [] : [resolved.entity.id])
  for (const { row } of words) {
    const found = row < 0 ? null : index.at(doc.tokens.start[row]!)
    if (found !== null && found.mention.form !== 'pronoun') out.add(found.entity.id)
  }
  return [...out]
}

function firstNames({ speakers }: Structure): Set<string> {
  const names = new Set<string>()
  for (const { name, label } of speakers) {
    const first = (name ?? label ?? '').split(/\s+/)[0]?.toLowerCase() ?? ''
    if (/^\p{L}{2,}$/u.test(first) && first !== 'speaker') names.add(first)
  }
  return names
}

/** Words that the talk writes with a capital inside sentences, lower case: names and what comes of them ("american"). */
function findCapitals(doc: Document): Set<string> {
  const { tokens } = doc
  const balance = new Map<string, number>()
  for (const { firstToken, endToken } of doc.sentences) {
    for (let i = firstToken + 1; i < endToken; i++) {
      const restored = doc.restoration?.letterCase[i] ?? 0
      const code = doc.text.charCodeAt(tokens.start[i]!)
      const isCapital = restored === 0 ? code >= 65 && code <= 90 : restored > 1
      const form = tokens.words[tokens.form[i]!]!
      balance.set(form, (balance.get(form) ?? 0) + (isCapital ? 1 : -1))
    }
  }
  return new Set([...balance].flatMap(([form, count]) => (count > 0 ? [form] : [])))
}

function keepsCapital({ doc, capitals, index }: Context, words: readonly Word[]): boolean {
  const word = words[0]!
  if (word.row < 0 || word.text.toLowerCase() !== formOf(doc, word)) return true
  if (/^(?:I$|I'|\p{Lu}.*\p{Lu}|\p{Lu}\.)/u.test(word.text)) return true
  const found = index.at(doc.tokens.start[word.row]!)
  const form = formOf(doc, word)
  if (found !== null && /^(?:name|alias)$/.test(found.mention.form) && form !== 'the') return true
  return capitals.has(form) || xposOf(doc, word).startsWith('NNP')
}

/** "the fund" that no word explains: no adjective or noun before it, no "of" or "that" behind it, not said before. */
function countBareDefinites(doc: Document, words: readonly Word[]): number {
  const seen = new Set<string>()
  let count = 0
  for (let i = 0; i < words.length; i++) {
    const tag = xposOf(doc, words[i])
    if (!/^NNS?$/.test(tag)) continue
    const noun = formOf(doc, words[i])
    if (formOf(doc, words[i - 1]) === 'the' && !/^(?:NN|POS)/.test(xposOf(doc, words[i + 1]))) {
      const after = formOf(doc, words[i + 1])
      const explained = /^(?:of|that|which|who|in|for|to|behind|from|at|on|between|with|where)$/.test(after)
      if (!explained && !seen.has(noun) && !COMMON_GROUND.has(noun)) count += i < 4 ? 1.5 : 1
    }
    seen.add(noun)
  }
  return count
}

/** Things that are known to all and need no introduction. */
const COMMON_GROUND: ReadonlySet<string> = new Set(
  'world time past future internet web sun moon earth sky sea ocean weather public government president market economy media news police army law end beginning start day night morning evening week year month weekend country city planet community industry brain body mind heart truth whole same most best first past public web browser phone way rest'.split(
    ' ',
  ),
)

import { stem } from '../lexicon/stems.ts'
import type { Document } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'
import type { Candidate } from './candidates.ts'
import { createVoiceCheck } from './names.ts'
import { stemsOf } from './phrases.ts'
import { isPrepared } from './register.ts'
import type { WeighedTheme } from './themes.ts'

/*
 * What is beside the theme of a talk: people who are met in a story, what a voice did on the way to what it tells, what a
 * host tells of themselves. Such sentences are short and clean, so that the models have them before those that matter.
 */

/** How likely a thing must be to be what the talk is about, so that a sentence about it is about the theme. */
const LEAST_THEME = 0.3
/** The same for somebody about whom the talk is. */
const LEAST_SOMEBODY = 0.45

/** "Hill had ten people over for dinner": of somebody about whom the talk is not, and nothing else that it is about. */
const OF_SOMEBODY = 0.5
/** "Hill met Ann in the hall": of a voice, and nothing that the talk is about. */
const OF_A_VOICE = 0.8
/** The same of a reporter, whose ways to the story are no part of it, and of a host who has a guest. */
const OF_A_REPORTER = 0.6
/** "We are in the basement": of a host who has a guest and opens the talk. */
const OF_THE_OPENING = 0.6
/** "Aloe plants only heal": beside the theme, before a guest has answered, as a takeaway. */
const OF_SMALL_TALK = 0.5
/** "A group looked at the tides", and not what it found: in a paragraph, and as a takeaway. */
const LOOKED_INTO = { paragraph: 0.75, takeaway: 0.5 } as const

/** How much more a sentence with figures is worth beside others of a paragraph. */
const WITH_FIGURES = 1.15

/** Words of the first turn in which a guest answers, at least: the talk has begun. */
const ANSWER_WORDS = 25

/** Mentions of somebody who is named in passing, pronouns included, at most. */
const IN_PASSING = 4

/** What hangs before the main clause: whoever is its subject, the sentence is about another. */
const HANGS = /^(?:when|while|if|as|since|after|before|once|because|by the time)\b/i
const FIRST_PERSON = /\b(?:I|we|my|our|us|me)\b/i

/** Words at the start of a sentence among which its subject stands. */
const SUBJECT_WORDS = 4
/** Share of what guests say that is told of themselves, above which the talk is about their lives. */
const SHARE_OF_LIVES = 0.4

/** Somebody who found a thing out is named for that. */
const FINDS_OUT =
  /^(?:\S+ ){1,6}?(?:identified|found|discovered|showed|proved|invented|developed|coined|proposed|introduced|argues|warns|warned|predicts|predicted)\b/
/** An amount of something: money, a share, or so many of a thing, but no year. */
const MEASURED =
  /[$£€] ?\d|\d ?%|\b\w+ (?:per ?cent|million|billion|trillion|dollars|pounds|euros)\b|\b(?!(?:19|20)\d\d\b)\d[\d,.]* (?:\w+ )?\w{2,}s\b/

/** Verbs of looking into a thing. */
const LOOKS_INTO =
  /^(?:\S+ ){1,9}?(?:(?:looks?|looked|looking) (?:back )?(?:at|into|through)|(?:studied|examined|investigated|reviewed|read|reads|reading)|(?:did|ran|made) (?:an?|the|another|some) (?:\S+ ){0,3}(?:study|studies|survey|test|tests|experiment|experiments|review|analysis|report|poll))\b/i
/** What came of it. */
const FINDING =
  /\b(?:and|but|because|so|that|which|found|finds|shows?|showed|says?|said|saw|learn(?:s|ed)|whether|if|when|than|not|never|no)\b/i

/** True for a sentence that says that somebody looked into a thing, and not what came of it. */
export function looksInto(text: string): boolean {
  return LOOKS_INTO.test(text) && !FINDING.test(text)
}

export interface ThemeWeightSource {
  readonly doc: Document
  readonly candidates: readonly Candidate[]
  readonly structure: Structure
  readonly entities: readonly Entity[]
  /** What the episode may be about, likeliest first. */
  readonly themes: readonly WeighedTheme[]
}

/** How much less a sentence is worth for what it is beside: 1 for most, above 0. */
export interface ThemeWeight {
  readonly asTakeaway: (candidate: Candidate) => number
  /** For how sure it can be printed there, and what it is worth there. */
  readonly inParagraph: (candidate: Candidate) => number
  /** The same for its worth alone. */
  readonly besideOthers: (candidate: Candidate) => number
}

/** Weighs sentences by whether they have to do with what the talk is about. `isReporter` tells it of rows of the speakers. */
export function createThemeWeight(
  { doc, candidates, structure, entities, themes }: ThemeWeightSource,
  isReporter: (speaker: number) => boolean,
): ThemeWeight {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const likely = themes.filter(({ probability }) => probability >= LEAST_THEME)
  const things = likely.filter(({ entity }) => entity?.type !== 'PERSON').map(({ phrase }) => stemsOf(phrase))
  const somebody = new Set(
    likely.flatMap(({ entity, probability }) => (entity !== null && probability >= LEAST_SOMEBODY ? [entity.id] : [])),
  )
  const hasGuest = structure.people.some(
    ({ role, speaker }) => speaker !== null && role !== 'host' && role !== 'credit',
  )
  const hasTheme = ({ lemmas }: Candidate): boolean => {
    const stems = new Set(lemmas.map(stem))
    return things.some((thing) => thing.length > 0 && thing.every((one) => stems.has(one)))
  }
  const isBeside = (candidate: Candidate): boolean =>
    !hasTheme(candidate) && !candidate.entities.some((id) => somebody.has(id))
  const isVoice = createVoiceCheck(structure)
  const tellsOfSelf = (text: string): boolean =>
    !HANGS.test(text) && text.split(' ', SUBJECT_WORDS).some((word) => isVoice(word.replace(/(?:['’]s?|,)$/, '')))
  const isOfLives = talksOfLives(candidates, structure)
  // What is read out tells of people because they are the news.
  const isRead = isPrepared(doc)
  const opening = hasGuest ? endOfOpening(doc, structure) : 0
  return {
    asTakeaway: (candidate) => {
      const looks =
        (looksInto(candidate.text) ? LOOKED_INTO.takeaway : 1) *
        (!isRead && candidate.sentence < opening && isBeside(candidate) ? OF_SMALL_TALK : 1)
      const who = candidate.subject === null ? undefined : byId.get(candidate.subject)
      const isAsSource = candidate.retells || FINDS_OUT.test(candidate.text)
      if (isRead || who?.type !== 'PERSON' || isAsSource || !isBeside(candidate)) return looks
      return candidate.figures && who.mentions.length > IN_PASSING ? looks : looks * OF_SOMEBODY
    },
    inParagraph: (candidate) => {
      const looks = looksInto(candidate.text) ? LOOKED_INTO.paragraph : 1
      const { form, figures, speaker, text, sentence } = candidate
      const isHost = hasGuest && structure.speakers[speaker]?.role === 'host'
      const isOfSelf = form === 'told' || (form === 'quote' && FIRST_PERSON.test(text))
      if (isHost && isOfSelf && sentence < opening) return looks * OF_THE_OPENING
      if (form !== 'told' || figures || !tellsOfSelf(text) || !isBeside(candidate)) return looks
      if (isHost || isReporter(speaker)) return looks * OF_A_REPORTER
      return isOfLives ? looks : looks * OF_A_VOICE
    },
    besideOthers: ({ text }) => (MEASURED.test(text) ? WITH_FIGURES : 1),
  }
}

/** True for a talk in which those who are asked tell mostly of themselves. */
function talksOfLives(candidates: readonly Candidate[], { speakers }: Structure): boolean {
  let told = 0
  let all = 0
  for (const { form, follows, doubts, speaker } of candidates) {
    if (follows || doubts.length > 0 || form === 'quote' || speakers[speaker]?.role === 'host') continue
    all++
    if (form === 'told') told++
  }
  return told > SHARE_OF_LIVES * all
}

/** Row of the sentence where, behind the first words of a host, another voice first says something at length; 0 where none does. */
function endOfOpening(doc: Document, { speakers, turnSpeaker }: Structure): number {
  const words = new Map<number, number>()
  let hasBegun = false
  for (let row = 0; row < doc.sentences.length; row++) {
    const { turn, firstToken, endToken } = doc.sentences[row]!
    const isHost = speakers[turnSpeaker[turn]!]?.role === 'host'
    hasBegun ||= isHost
    if (isHost || !hasBegun) continue
    const said = (words.get(turn) ?? 0) + endToken - firstToken
    if (said >= ANSWER_WORDS) return row
    words.set(turn, said)
  }
  return 0
}

import { SMALL_TALK, STAGE_TALK } from '../lexicon/stage-talk.ts'
import { isIntroduction } from './introductions.ts'
import { CUE, type CueWords, tellingWords, type View } from './view.ts'

/** Stage cues that also stand in talk about something else. */
const LOOSE_CUES = new Set([
  'by the way',
  'last week',
  'next week',
  'next time',
  'before we',
  'sponsor',
  'on twitter',
  'newsletter',
  'check out',
  'the podcast',
  'the show',
  'listening',
  'listeners',
  'subscribe',
  'patreon',
  'bye',
  'go ahead',
])
const CUES = STAGE_TALK.filter((cue) => !LOOSE_CUES.has(cue)).map((cue) => ` ${cue} `)

/** What a host says of the episode itself: "today we sat down with Ann", "let's dive right into it". */
const ANNOUNCEMENT =
  /^ (?:\S+ ){0,4}(?:today|tonight|this time|this week|on this one)(?: ,)? (?:we|i) (?:are|'re|will|'ll|am|'m|sat|have|'ve|want|talk|discuss)\b|^ today 's (?:question|topic|guest|conversation|discussion|show|sponsor|story) (?:is|comes|was)\b|^ (?:this is |it is |it 's )?episode (?:number )?[\d#]| sat down with | (?:dive|get|jump) (?:right )?into it /

/** "We are going to be talking about …", "today we will cover …" */
const PLAN =
  / (?:we|i|\S+ and i|\S+ and \S+) (?:are|'re|am|'m) (?:going to|gonna|gon na) (?:be )?(?:talk|discuss|cover|chat|div)\w* |^ (?:\S+ ){0,3}(?:we|i) (?:'ll|will) (?:be )?(?:talk|discuss|cover(?! (?:\S+ ){0,3}(?:costs?|expenses?|bills?|loss|losses|fees?|percent|%))|chat|div)\w* /

/** Offers, addresses and telephones of sponsors and shows, for reads that no block was made of. */
const OFFER =
  / (?:promo|coupon|discount|offer|referral) code | (?:%|percent|dollars|bucks) off (?:your|of your|the first|any)\b| free (?:trial|shipping) | at checkout | (?:com|org|io|net|dot com) (?:\/|slash) ?\w| use (?:the |our |my )?code | brought to you by | go to \S+(?:\.| dot )(?:com|io|org|fm|co)\b| sponsors? (?:of|for) (?:this|the|our|today)\b| (?:\d{1,4} [-–] ){2,}\d{4} | 0\d{2,4} \d{3} ?\d{3,4} /

/** The cues by a word of theirs, the longest. */
const CUES_BY_WORD = new Map<string, string[]>()
for (const [i, word] of tellingWords(CUES.map((cue) => cue.trim().split(' '))).entries()) {
  CUES_BY_WORD.set(word, [...(CUES_BY_WORD.get(word) ?? []), CUES[i]!])
}

export const STAGE_CUES: CueWords = [
  [CUE.stage, [...CUES_BY_WORD.keys()]],
  [CUE.smallTalk, [...SMALL_TALK].map((sentence) => sentence.split(' ').at(-1) ?? '')],
]

const ANNOUNCING_WORD = /^(?:today|tonight|week|time|one|sat|into|episode)$/
const PLANNING_WORD = /^(?:talk|discuss|cover|chat|div)/
const OFFERING_WORD = /^(?:code|off|free|checkout|brought|sponsors?)$|(?:^|\.)(?:com|io|org|net|fm|co)\b|^\d{3,4}$/

/** Bits of words that the three patterns cannot do without. */
export function stageBits(word: string): number {
  if (ANNOUNCING_WORD.test(word)) return CUE.announcement
  return (PLANNING_WORD.test(word) ? CUE.plan : 0) | (OFFERING_WORD.test(word) ? CUE.offer : 0)
}

/** Most words and marks of small talk. */
const LONGEST_SMALL_TALK = 12
const ANY_STAGE = CUE.stage | CUE.announcement | CUE.plan | CUE.offer | CUE.smallTalk

/** True for greetings, announcements of the episode, offers of sponsors: talk about the show. */
export function isStageTalk(view: View): boolean {
  if (isIntroduction(view)) return true
  const { cues } = view
  if ((cues & ANY_STAGE) === 0) return false
  const text = ` ${view.forms.join(' ')} `
  if ((cues & CUE.announcement) !== 0 && ANNOUNCEMENT.test(text)) return true
  if ((cues & CUE.plan) !== 0 && PLAN.test(text)) return true
  if ((cues & CUE.offer) !== 0 && OFFER.test(text)) return true
  if ((cues & CUE.stage) !== 0 && holdsCue(view, text)) return true
  return (cues & CUE.smallTalk) !== 0 && view.length <= LONGEST_SMALL_TALK && isSmallTalk(text)
}

function holdsCue(view: View, text: string): boolean {
  return view.forms.some((form) => CUES_BY_WORD.get(form)?.some((cue) => text.includes(cue)) === true)
}

function isSmallTalk(text: string): boolean {
  const letters = text.replace(/[^a-z ]/g, '').replace(/\s+/g, ' ')
  return SMALL_TALK.has(letters.trim())
}

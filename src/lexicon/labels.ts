import type { Role } from '../model/structure.ts'
import { FIRST_NAMES } from './first-names.ts'
import { MONTHS, WEEKDAYS } from './units.ts'

/*
 * Words that transcripts write where a speaker's name would stand. Collected for this project from the labels of
 * transcription services' documented exports and of development episodes.
 */

/** Ranks at a university, which a letter or figure tells apart: "Grad B". */
export const RANK_LABELS: ReadonlySet<string> = new Set(['phd', 'postdoc', 'grad', 'undergrad', 'professor'])

/** Labels that stand for some person whose name is not given; a number or letter may follow. Lower case. */
export const ANONYMOUS_LABELS: ReadonlySet<string> = new Set([
  'speaker',
  'spk',
  'spkr',
  'unknown',
  'unknown speaker',
  'new speaker',
  'unidentified',
  'unidentified speaker',
  'unidentified person',
  'unidentified man',
  'unidentified woman',
  'participant',
  ...RANK_LABELS,
  'student',
  'person',
  'voice',
  'channel',
  'man',
  'woman',
  'male',
  'female',
  'male speaker',
  'female speaker',
  'caller',
  'public speaker',
  'commenter',
  'listener',
  'viewer',
  'questioner',
  'attendee',
  'user',
  'zoom user',
  'guest user',
  's',
  'spkr_id',
  'speakerid',
  'segment',
  'n/a',
  'none',
  'null',
  'undefined',
  'various',
  'other',
])

/** Devices under whose name someone joins a call: "iPad (2)", "Galaxy S9". */
export const DEVICE_LABEL =
  /^(?:(?:apple|samsung|google) )?(?:iphone|ipad|macbook|imac|galaxy|pixel|android)(?: (?:\(?\w{0,2}\d+\+?\)?|pro|air|mini|max|plus|ultra|note|tab))*$/i

/** What stands beside the name of a day or month: "12th", "2024", "morning". */
const OF_DAY = /^(?:\d+(?:st|nd|rd|th)?|morning|afternoon|evening|night)$/
/** Shorter forms of months are names too: "Jan", "Jun". */
const SHORT_MONTH = 3

/** True for days and months of a programme or a diary: "Wednesday", "Friday, May 6th"; "April" alone is a name. */
export function isDayLabel(label: string): boolean {
  const [first = '', ...rest] = label.toLowerCase().split(/[\s,]+/)
  if (WEEKDAYS.has(first) && rest.length === 0) return true
  if (rest.length === 0) return MONTHS.has(first) && first.length > SHORT_MONTH && !FIRST_NAMES.has(first)
  const isNamed = (word: string): boolean => WEEKDAYS.has(word) || MONTHS.has(word)
  return isNamed(first) && rest.every((word) => isNamed(word) || OF_DAY.test(word))
}

/** Labels that give a part in the show instead of a name; a number may follow. Lower case. */
export const ROLE_LABELS: ReadonlyMap<string, Role> = new Map([
  ['host', 'host'],
  ['cohost', 'host'],
  ['co-host', 'host'],
  ['hosts', 'host'],
  ['guest host', 'host'],
  ['interviewer', 'host'],
  ['moderator', 'host'],
  ['chair', 'host'],
  ['the chair', 'host'],
  ['acting chair', 'host'],
  ['the acting chair', 'host'],
  ['chairman', 'host'],
  ['chairwoman', 'host'],
  ['chairperson', 'host'],
  ['the speaker', 'host'],
  ['presiding officer', 'host'],
  ['the presiding officer', 'host'],
  ['the deputy speaker', 'host'],
  ['the convener', 'host'],
  ['convener', 'host'],
  ['the deputy convener', 'host'],
  ['an ceann comhairle', 'host'],
  ['an leas-cheann comhairle', 'host'],
  ['the court', 'host'],
  ['the witness', 'guest'],
  ['the clerk', 'other'],
  ['clerk', 'other'],
  ['city clerk', 'other'],
  ['court reporter', 'other'],
  ['the videographer', 'other'],
  ['videographer', 'other'],
  ['the press', 'other'],
  ['press', 'other'],
  ['aide', 'other'],
  ['members', 'other'],
  ['vox pop', 'clip'],
  ['reader in studio', 'clip'],
  ['actuality', 'clip'],
  ['attest', 'clip'],
  ['presenter', 'host'],
  ['anchor', 'host'],
  ['q', 'host'],
  ['question', 'host'],
  ['guest', 'guest'],
  ['interviewee', 'guest'],
  ['respondent', 'guest'],
  ['panelist', 'guest'],
  ['panellist', 'guest'],
  ['expert', 'guest'],
  ['subject', 'guest'],
  ['answer', 'guest'],
  ['correspondent', 'correspondent'],
  ['reporter', 'correspondent'],
  ['byline', 'correspondent'],
  ['producer', 'other'],
  ['engineer', 'other'],
  ['audience', 'other'],
  ['audience member', 'other'],
  ['crowd', 'other'],
  ['all', 'other'],
  ['both', 'other'],
  ['everyone', 'other'],
  ['together', 'other'],
  ['group', 'other'],
  ['multiple speakers', 'other'],
  ['crosstalk', 'other'],
  ['announcer', 'other'],
  ['operator', 'other'],
  ['narrator', 'other'],
  ['narration', 'other'],
  ['voiceover', 'other'],
  ['voice over', 'other'],
  ['voice-over', 'other'],
  ['automated voice', 'clip'],
  ['computer', 'clip'],
  ['computer voice', 'clip'],
  ['robot', 'clip'],
  ['recording', 'clip'],
  ['recorded voice', 'clip'],
  ['voicemail', 'clip'],
  ['clip', 'clip'],
  ['audio clip', 'clip'],
  ['video clip', 'clip'],
  ['news clip', 'clip'],
  ['archive', 'clip'],
  ['archival', 'clip'],
  ['archival recording', 'clip'],
  ['tape', 'clip'],
  ['soundbite', 'clip'],
  ['montage', 'clip'],
  ['newsreader', 'clip'],
  ['news anchor', 'clip'],
  ['trailer', 'clip'],
  ['book', 'clip'],
  ['paper', 'clip'],
  ['website', 'clip'],
  ['text', 'clip'],
  ['quote', 'clip'],
])

/** What stands between a name and what its bearer is: "Jean-Marc Ollier -- Analyst". The dash of a double name has no spaces. */
export const SPACED_DASH = /\s+(?:--|[–—-])\s+/

/** Labels that name a stretch of the recording, to the block that it is. Lower case. */
export const BLOCK_LABELS: ReadonlyMap<string, 'sponsor' | 'music' | 'intro' | 'credits' | 'teaser'> = new Map([
  ['break', 'sponsor'],
  ['ad', 'sponsor'],
  ['ad break', 'sponsor'],
  ['ad read', 'sponsor'],
  ['ads', 'sponsor'],
  ['advert', 'sponsor'],
  ['advertisement', 'sponsor'],
  ['commercial', 'sponsor'],
  ['commercial break', 'sponsor'],
  ['sponsor', 'sponsor'],
  ['sponsors', 'sponsor'],
  ['sponsor message', 'sponsor'],
  ['promo', 'sponsor'],
  ['midroll', 'sponsor'],
  ['mid-roll', 'sponsor'],
  ['preroll', 'sponsor'],
  ['pre-roll', 'sponsor'],
  ['jingle', 'music'],
  ['music', 'music'],
  ['song', 'music'],
  ['singer', 'music'],
  ['theme', 'music'],
  ['theme music', 'music'],
  ['theme song', 'music'],
  ['lyrics', 'music'],
  ['sound effect', 'music'],
  ['sfx', 'music'],
  ['intro', 'intro'],
  ['introduction', 'intro'],
  ['cold open', 'teaser'],
  ['teaser', 'teaser'],
  ['outro', 'credits'],
  ['credits', 'credits'],
  ['shout out', 'credits'],
  ['shout outs', 'credits'],
  ['shoutouts', 'credits'],
  ['closing', 'credits'],
])

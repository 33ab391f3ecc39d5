import { anyCue } from '../lexicon/cue-set.ts'
import {
  COMPANY_CUES,
  GUEST_CUES,
  HAS_GUEST_CUES,
  HOST_CUES,
  INTERVIEWER_CUES,
  SHOW_CUES,
} from '../lexicon/speech-cues.ts'
import type { WordIndex } from '../lexicon/word-index.ts'
import type { Document } from '../model/document.ts'
import type { Role } from '../model/structure.ts'
import type { TranscriptFacts } from '../model/transcript.ts'
import { isAtWork, isShared } from './labels.ts'
import type { NameCue } from './name-cues.ts'
import { nameKey, sameName } from './names.ts'
import type { Voice, Voices } from './voices.ts'

/** What each voice has said, counted. */
export interface VoiceCounts {
  readonly words: number
  readonly turns: number
  readonly talkMs: number | null
  readonly share: number
  readonly questions: number
  /** Turns that end in a question, so that someone else goes on. */
  readonly handovers: number
}

/** A voice with less than this share of the words, in an episode of some length, is a clip or an advertisement. */
const CLIP_SHARE = 0.01
const CLIP_MS = 45_000
const LONG_EPISODE_WORDS = 1500

/** Share of the questions handed over from which one voice is in the chair. */
const CHAIR_SHARE = 0.6
/** Who is in the chair speaks no more than this share of the words; else they talk with each other. */
const CHAIR_WORDS = 0.35

/** Share of the words from which a voice counts as one of those who carry the episode. */
const MAIN_SHARE = 0.06

/** How whoever is in the room is spoken to. */
const ADDRESSES: ReadonlySet<NameCue['kind']> = new Set(['vocative', 'welcome', 'greeting', 'thanks'])

/** Share of the words that those have together where others are clips. */
const LEAST_OF_MAIN = 0.5

/** Share of the words from which one voice leads, whatever it says. */
const LEADS = 0.4

/** Share of the text behind which nobody begins who leads through it. Of 117 hosts of five shows the last begins at 0.18. */
const LATE_START = 0.2

/** Characters of a cue that presents somebody, with the name. */
const LONGEST_CUE = 60
/** Between a word for a co-host and the one who is presented: somebody else, or a guest. */
const OF_SOMEONE_ELSE =
  /\bguests?\b|\b(?:is|are|was|can['’]t|isn['’]t) (?:\S+ ){0,3}(?:ill|sick|away|off|out|on (?:\S+ )?(?:holiday|vacation|leave|break|assignment))\b/i
const CO_HOST = /\b(?:co[- ]?hosts?|as (?:always|ever|usual)|our (?:very own|resident))\b/i
const COMPANY = anyCue(COMPANY_CUES)
const HOST = anyCue(HOST_CUES)
const OF_SHOW = anyCue(SHOW_CUES)
const GUEST = anyCue(GUEST_CUES)
const INTERVIEWER = anyCue(INTERVIEWER_CUES)
const HAS_GUEST = anyCue(HAS_GUEST_CUES)

/** In how many sentences somebody must speak of the show as theirs to be a host, and what each speaks for it. */
const LEAST_OF_SHOW = 2
const WORTH_OF_SHOW = 1.5

/** What speaks for a host, at least, where others are guests. */
const LEAST_HOST = 1

/** Least share of a voice's words that must stand in turns with times for their sum to be how long it talks. */
const LEAST_TIMED = 0.8

/** Words, turns, time (milliseconds; null where most of it is not known) and questions of each voice. */
export function countVoices(doc: Document, surface: string, voices: Voices): VoiceCounts[] {
  const words = new Float64Array(voices.list.length)
  const questions = new Float64Array(voices.list.length)
  const handovers = new Float64Array(voices.list.length)
  const talk = new Float64Array(voices.list.length)
  const timed = new Float64Array(voices.list.length)
  doc.turns.forEach((turn, row) => {
    const voice = voices.ofTurn[row]!
    const count = turn.text.match(/\S+/g)?.length ?? 0
    words[voice] = words[voice]! + count
    if (turn.startMs !== null && turn.endMs !== null) {
      talk[voice] = talk[voice]! + turn.endMs - turn.startMs
      timed[voice] = timed[voice]! + count
    }
    for (let i = turn.firstSentence; i < turn.endSentence; i++) {
      const sentence = doc.sentences[i]!
      if (!/\?["'”’)]?\s*$/.test(surface.slice(sentence.start, sentence.end + 1))) continue
      if (!isTagged(surface.slice(sentence.start, sentence.end))) questions[voice] = questions[voice]! + 1
      if (i === turn.endSentence - 1) handovers[voice] = handovers[voice]! + 1
    }
  })
  const total = words.reduce((sum, count) => sum + count, 0)
  return voices.list.map((voice, row) => ({
    words: words[row]!,
    turns: voice.turns.length,
    talkMs: timed[row]! > 0 && timed[row]! >= words[row]! * LEAST_TIMED ? talk[row]! : null,
    share: total === 0 ? 0 : words[row]! / total,
    questions: questions[row]!,
    handovers: handovers[row]!,
  }))
}

/** What turns a statement into one that only asks for a nod: "It's slow, right?" */
const TAG =
  /(?:^|[,.…–—-] ?)(?:okay|ok|yeah|yes|no|see)\?["'”’)]?\s*$|(?:^|[ ,.…–—-])(?:right|huh|eh|you know)\?["'”’)]?\s*$/i
/** How a question opens that asks by itself: "Is that right?", "How does it run, right?" */
const ASKS =
  /^(?:(?:and|but|so|or|well|oh|wait|now|okay|ok|yeah|like)[, ]+)*(?:am|is|are|was|were|do|does|did|have|has|had|can|could|would|will|should|isn|aren|don|doesn|didn|what|which|who|whose|where|when|why|how)\b/i

/** True for a statement with a tag behind it, which asks nothing. */
function isTagged(said: string): boolean {
  return TAG.test(said) && !ASKS.test(said.trimStart())
}

/** The part each voice plays, from its label, the file's list, how it is introduced, what it says and how much it asks. */
export function findRoles(given: {
  readonly doc: Document
  /** The sentences as they read. */
  readonly said: WordIndex
  readonly voices: Voices
  readonly names: readonly (string | null)[]
  readonly counts: readonly VoiceCounts[]
  readonly cues: readonly NameCue[]
  readonly facts: TranscriptFacts
  readonly sponsored: readonly boolean[]
}): Role[] {
  const { doc, voices, names, counts, cues, facts } = given
  const total = counts.reduce((sum, count) => sum + count.words, 0)
  const scores = scoreVoices(given)
  const main = counts.map((count) => count.share >= MAIN_SHARE)
  // In an assembly all are brief, and nobody's show it is.
  const isCarried = counts.reduce((sum, { share }, row) => (main[row] ? sum + share : sum), 0) >= LEAST_OF_MAIN
  const roles = voices.list.map((voice, row): Role => {
    const labelled = voice.labels.find((label) => label.role !== null)?.role
    if (labelled !== undefined && labelled !== null) return labelled
    const name = names[row]
    if (voices.list.length === 1) return name == null ? 'other' : 'host'
    const listed =
      name == null ? undefined : facts.people.find((person) => sameName(nameKey(person.name), nameKey(name)))
    if (listed?.role === 'host' || listed?.role === 'guest') return listed.role
    const { host, guest, correspondent } = scores[row]!
    const count = counts[row]!
    if (!isCarried) return 'other'
    const brief =
      total >= LONG_EPISODE_WORDS && count.share < CLIP_SHARE && (count.talkMs === null || count.talkMs < CLIP_MS)
    if (voices.list.length > 1 && host < 3 && guest < 3 && readsOnly(doc, voice, given.sponsored)) return 'clip'
    const rare =
      doc.turns.length > 40
        ? count.turns <= 2 && count.share < 0.05
        : count.turns === 1 && voices.list.length > 3 && count.share < 0.15
    const onceOnly = rare && count.questions === 0
    // "Jean, you wanted to come in": whoever is spoken to is there.
    const isAddressed = cues.some(
      ({ kind, key, turn }) =>
        ADDRESSES.has(kind) && name != null && voices.ofTurn[turn] !== row && sameName(nameKey(name), key),
    )
    const isNamed = voice.labels.some((label) => label.kind !== 'anonymous')
    if (isNamed && !isAddressed && (brief || onceOnly) && host < 2 && guest < 3 && correspondent < 3) return 'clip'
    if (voice.labels.length > 0 && voice.labels.every((label) => label.kind === 'thing')) return 'clip'
    if (correspondent >= 3 && correspondent > host) return 'correspondent'
    if (guest >= 3 && guest > host) return 'guest'
    if (host >= 3) return 'host'
    return 'other'
  })
  // Whoever is left: with a host at hand, one who answers more than he asks is a guest; on a panel all are hosts.
  const asked = counts.reduce((sum, count) => sum + count.handovers, 0)
  const mostAsked = Math.max(...counts.map((count) => count.handovers))
  const asker = counts.findIndex((count) => count.handovers === mostAsked)
  const chaired = mostAsked >= 5 && mostAsked >= asked * CHAIR_SHARE && counts[asker]!.share <= CHAIR_WORDS
  if (chaired && roles[asker] === 'other' && scores[asker]!.guest < 3) roles[asker] = 'host'
  // "Our guest today is Dana Ruiz": who that is, and who is not.
  const isMet = roles.some((role, row) => role === 'guest' && main[row])
  const hasGuest = given.said.has(HAS_GUEST).includes(1) && !isMet
  // Where the file itself says who the hosts are, nobody else is one for want of another part.
  const listsHosts =
    facts.people.some((person) => person.role === 'host') ||
    voices.list.some((voice) => voice.labels.some((label) => label.role === 'host'))
  const parts = roles.map((role, row): Role | 'visitor' => {
    const voice = voices.list[row]!
    if (role !== 'other' || !isCarried || voices.list.length === 1 || voice.labels.some((label) => label.role !== null))
      return role
    const { host, guest } = scores[row]!
    const count = counts[row]!
    if (guest > host) return 'guest'
    // "Industrial Designer", "Grad B": a meeting has no hosts but those who say so.
    if (host < 3 && voice.labels.some(isAtWork)) return 'other'
    if (!main[row]) return host >= 2 && names[row] != null ? 'host' : 'other'
    const hasOffice = host < 1 && voice.labels.some(({ title }) => title !== null)
    if (host < 2 && (listsHosts || hasOffice || voice.labels.some(isShared) || beginsLate(doc, voice))) return 'visitor'
    const questionShare = asked === 0 ? 0 : count.handovers / asked
    const others = roles.filter((_, i) => i !== row && main[i])
    // One asks, the rest answer: a panel with a chair.
    if (chaired && row !== asker && host < 1.5 && count.handovers < asked * 0.25 && !isMet) return 'guest'
    const answers = mostAsked >= 5 && questionShare < count.share * 0.6
    if (answers && count.share > 0.4 && host < 2) return 'guest'
    if (hasGuest && host < LEAST_HOST && scores.some((one, i) => i !== row && one.host >= LEAST_HOST)) return 'guest'
    if (host > 0 || !others.includes('host')) return 'host'
    return answers ? 'guest' : 'host'
  })
  // Who comes late is the guest of whoever leads; where nobody does, as in the record of a meeting, of nobody.
  const led = parts.some(
    (role, row) => role === 'host' && (roles[row] === 'host' || scores[row]!.host >= 1 || counts[row]!.share >= LEADS),
  )
  return parts.map((role) => (role === 'visitor' ? (led ? 'guest' : 'other') : role))
}

function beginsLate(doc: Document, voice: Voice): boolean {
  return doc.turns[voice.turns[0]!]!.start > doc.text.length * LATE_START
}

/** Share of a voice's sentences in sponsor reads from which it is the voice of an advertisement. */
const ADVERT_SHARE = 0.8

function readsOnly(doc: Document, voice: Voice, sponsored: readonly boolean[]): boolean {
  let all = 0
  let reads = 0
  for (const row of voice.turns) {
    const turn = doc.turns[row]!
    for (let i = turn.firstSentence; i < turn.endSentence; i++) {
      all++
      if (sponsored[i] === true) reads++
    }
  }
  return all > 0 && reads >= all * ADVERT_SHARE
}

interface RoleScore {
  host: number
  guest: number
  correspondent: number
}

function scoreVoices(given: {
  readonly doc: Document
  readonly said: WordIndex
  readonly voices: Voices
  readonly names: readonly (string | null)[]
  readonly cues: readonly NameCue[]
}): RoleScore[] {
  const { doc, said, voices, names, cues } = given
  const scores = voices.list.map((): RoleScore => ({ host: 0, guest: 0, correspondent: 0 }))
  const n = doc.sentences.length
  const opening = Math.max(30, n * 0.08)
  const [host, interviewer, guest] = [said.has(HOST), said.has(INTERVIEWER), said.has(GUEST)]
  doc.sentences.forEach((sentence, row) => {
    const score = scores[voices.ofTurn[sentence.turn]!]!
    if (host[row] === 1) score.host += row < 12 || row > n - 12 ? 2 : 1
    else if (interviewer[row] === 1) score.host += 0.25
    // "I'm happy to be here, and happy to be joined by …": who is joined has the others there. "I was happy to be here, and
    // you'll enjoy it" is said to listeners.
    if (guest[row] === 1 && !IS_HOSTING.test(doc.text.slice(sentence.start, sentence.end))) score.guest += 3
  })
  // "That's hosted by Ida and someone else", in the middle of a talk, is said of another show.
  // "As always, we have Ida Moss", "our very own Ida Moss".
  const isOfHouse = ({ sentence, start }: NameCue): boolean => {
    const before = doc.text.slice(doc.sentences[sentence]!.start, start + LONGEST_CUE)
    const at = before.search(CO_HOST)
    // "My co-host is ill, so I'm joined by our guest Ana"; "my co-host Ana is back" is said of her.
    return at >= 0 && !OF_SOMEONE_ELSE.test(before.slice(at))
  }
  const isOfAnother = ({ sentence, start }: NameCue): boolean =>
    sentence > opening && sentence < n - opening && /^(?:hosted|presented) by/i.test(doc.text.slice(start, start + 12))
  for (const cue of cues) {
    const own = voices.ofTurn[cue.turn]!
    if (cue.kind === 'self-host') scores[own]!.host += 5
    if (cue.kind === 'self' || cue.kind === 'self-host' || cue.kind === 'greeting' || cue.kind === 'vocative') continue
    for (let row = 0; row < names.length; row++) {
      const name = names[row]
      if (row === own || name == null || !sameName(nameKey(name), cue.key)) continue
      const score = scores[row]!
      if (cue.kind === 'host') score.host += isOfAnother(cue) ? 0 : 4
      else if (
        cue.kind === 'guest' &&
        cues.some((other) => other.kind === 'host' && other.sentence === cue.sentence && other.key === cue.key)
      )
        continue
      else if (cue.kind === 'guest' && isOfHouse(cue)) score.host += 2
      else if (cue.kind === 'guest') score.guest += cue.weak && cue.sentence > opening ? 1 : 3
      else if (cue.kind === 'welcome') score.guest += 2
      else if (cue.kind === 'correspondent') score.correspondent += 4
      if (cue.kind === 'guest' || cue.kind === 'welcome') scores[own]!.host += 2
    }
  }
  addCompany(given, scores)
  addShow(given, scores)
  return scores
}

/** "As we discussed in an earlier episode", "our listeners", said more than once: whose show it is. */
function addShow(
  { doc, said, voices }: Pick<Parameters<typeof scoreVoices>[0], 'doc' | 'said' | 'voices'>,
  scores: readonly RoleScore[],
): void {
  const ofShow = said.has(OF_SHOW)
  const counts = scores.map(() => 0)
  doc.sentences.forEach(({ turn }, row) => {
    const voice = voices.ofTurn[turn]!
    counts[voice] = counts[voice]! + ofShow[row]!
  })
  counts.forEach((count, voice) => {
    if (count >= LEAST_OF_SHOW) scores[voice]!.host += count * WORTH_OF_SHOW
  })
}

const IS_HOSTING = /\bjoined (?:\S+ ){0,3}by\b|\byou(?:['’]ll| will) (?:enjoy|love|like)\b/i

/** "With me on the panel tonight, the member for Bolton, Kirith Entwistle; …": whoever has a name and stands in such a list. */
function addCompany(
  { doc, said, voices, names }: Pick<Parameters<typeof scoreVoices>[0], 'doc' | 'said' | 'voices' | 'names'>,
  scores: readonly RoleScore[],
): void {
  const company = said.has(COMPANY)
  doc.sentences.forEach((sentence, row) => {
    if (company[row] !== 1) return
    const own = voices.ofTurn[sentence.turn]!
    const text = doc.text.slice(sentence.start, sentence.end)
    const listed = names.flatMap((name, voice) =>
      name !== null && voice !== own && name.includes(' ') && text.includes(name) ? [voice] : [],
    )
    if (listed.length === 0 || CO_HOST.test(text)) return
    scores[own]!.host += 2
    for (const voice of listed) scores[voice]!.guest += 2
  })
}

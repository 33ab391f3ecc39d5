import { type Document, tokenForm } from '../model/document.ts'
import type { Structure } from '../model/structure.ts'
import { type NameGroup, nameKey, wordsOfName } from './join.ts'
import type { NameMention } from './mentions.ts'

/** Sentences in which a show announces its voices. */
const OPENING = 12
/** Tokens before a name that tell who says it, and that it is announced, with somebody beside it. */
const BEFORE = 4
const BEFORE_ANNOUNCED = 14
const ANNOUNCES = / (?:here (?:is|are|['’]s)|(?:your )?hosts?|hosted by)(?: ,| is| are)? $/
const OWN = / (?:my name (?:is|['’]s)|i (?:am|['’]m)) $/

/**
 * The groups without people who are only another hearing of a voice: "here are … and Ann Poetry", "my name is Ann Flynn" said
 * by Ann Poe, "Western Ann" for "Wes and Ann". They are joined to the voice; who is announced beside such a name, and a show
 * called like its hosts ("the Poe Annmarie"), is nobody. `isListed` is true for the name of somebody whom a list has.
 */
export function withVoicesHeard(
  doc: Document,
  structure: Structure,
  groups: readonly NameGroup[],
  isListed: (words: readonly string[]) => boolean,
): NameGroup[] {
  const names = structure.speakers.map(({ name }) => (name === null ? [] : wordsOfName(name)))
  const voiceOf = (given: string): number => names.findIndex(([first]) => first === given)
  const isSurname = (word: string): boolean => names.some((words) => words.length > 1 && words.at(-1) === word)
  const cast = new Set(structure.people.map(({ name }) => nameKey(wordsOfName(name))))
  const others = groups.filter(({ type, speaker, mentions }) => {
    const full = mentions.filter(isFull)
    return type === 'PERSON' && speaker < 0 && full.length > 0 && !full.some(({ words }) => cast.has(nameKey(words)))
  })
  const gone = new Map<NameGroup, number>()
  const announced = new Set<number>()
  for (const group of others) {
    const full = group.mentions.filter(isFull)
    const [first = '', second = ''] = full[0]!.words
    const isTwo = full.every(({ words }) => words.length === 2)
    const isLoose = isTwo && !isListed(full[0]!.words)
    const given = voiceOf(first)
    const own = full.every((one) => isAnnounced(doc, one) || isOwn(doc, structure, one))
    if (given >= 0 && own) {
      gone.set(group, given)
      for (const { sentence } of full) announced.add(sentence)
    } else if (isLoose && given < 0 && voiceOf(second) >= 0) gone.set(group, voiceOf(second))
    else if (isLoose && given < 0 && isSurname(first) && !isSurname(second)) gone.set(group, -1)
  }
  for (const group of others) {
    const isBeside = group.mentions.every((one) => announced.has(one.sentence) && isAnnounced(doc, one))
    if (!gone.has(group) && isBeside) gone.set(group, -1)
  }
  const kept = groups.filter((group) => !gone.has(group))
  for (const [group, speaker] of gone) {
    const voice = kept.find((one) => speaker >= 0 && one.speaker === speaker)
    if (voice === undefined) continue
    voice.mentions = [...voice.mentions, ...group.mentions].sort((a, b) => a.start - b.start)
  }
  return kept
}

const isFull = ({ words }: NameMention): boolean => words.length > 1

/** The last `most` words before a mention in its sentence, with a space at either end. */
function before(doc: Document, { firstToken, sentence }: NameMention, most: number): string {
  let said = ' '
  for (let i = Math.max(doc.sentences[sentence]!.firstToken, firstToken - most); i < firstToken; i++)
    said += `${tokenForm(doc, i)} `
  return said
}

/** "Here is Ann Poe", and "Ben Roe" behind "here is Ann Poe and". */
function isAnnounced(doc: Document, mention: NameMention): boolean {
  if (mention.sentence >= OPENING) return false
  const said = before(doc, mention, BEFORE_ANNOUNCED)
  return ANNOUNCES.test(said) || ANNOUNCED_BESIDE.test(said)
}

const ANNOUNCED_BESIDE = / (?:here (?:is|are|['’]s)|(?:your )?hosts?|hosted by)(?: ,| is| are)?(?: [^ ]+){2,6} and $/

/** "My name is Ann Flynn", by a voice that has a name. */
function isOwn(doc: Document, { speakers, turnSpeaker }: Structure, mention: NameMention): boolean {
  const name = speakers[turnSpeaker[doc.sentences[mention.sentence]!.turn] ?? -1]?.name ?? null
  return name !== null && wordsOfName(name)[0] === mention.words[0] && OWN.test(before(doc, mention, BEFORE))
}

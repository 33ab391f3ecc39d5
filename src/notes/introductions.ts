import type { Structure } from '../model/structure.ts'
import type { Candidate } from './candidates.ts'
import { createVoiceCheck } from './names.ts'

/** Somebody is introduced: "is a developer", "'m one of the founders". Captures who. */
const IS_SOMEBODY = /^(\S+?(?: \S+){0,2}?)(?: (?:is|was|am)|['’]m) (?:also |currently |now )?(?:an?|the|one of|based)\b/

/** Where a voice is as it speaks: "Ann Hill is in Hull", "Ann is on the line". Captures who. */
const IS_SOMEWHERE =
  /^(\S+(?: \S+){0,2}?)(?: is|['’]s) (?:(?:here|back|still|currently|now|out|over|live) )*(?:(?:in|at|from|outside) [A-Z]|on the (?:line|phone)\b|with (?:us|me)\b|in the studio\b)/

const WORKS = '(?:books?|novels?|memoirs?|albums?|films?|podcasts?|newsletters?|courses?)'
/**
 * "Ashworth's book is out in paperback": for the end of the notes, and nothing of what was said. Captures whose it is,
 * but for "my", "her" and the like.
 */
const IS_OUT = new RegExp(
  String.raw`\b(?:(?:my|our|his|her|their|(\S+)['’]s?) (?:\S+ ){0,2}?${WORKS}|${WORKS} (?:of|by) (\S+))\b.{0,60} (?:is|are|comes?) (?:out|available|on sale|published)\b`,
  'i',
)

/** Cheap: what every such offer has, without whose work it is. */
const MAY_BE_OUT = / (?:is|are|comes?) (?:out|available|on sale|published)\b/i

/** True for a sentence that introduces a voice of the episode, which the opening of the summary does, or offers their work. */
export function createIntroductions(structure: Structure): (candidate: Candidate) => boolean {
  const places = structure.people.flatMap(({ role, evidence }) =>
    role === 'other' || role === 'credit' ? [] : evidence,
  )
  const isVoice = createVoiceCheck(structure)
  const presents = createPresentations(structure)
  return ({ evidence: [said], text }) => {
    if (places.some(({ start, end }) => said!.start < end && start < said!.end)) return true
    if (presents(text)) return true
    const offer = MAY_BE_OUT.test(text) ? IS_OUT.exec(text) : null
    const owner = offer?.[1] ?? offer?.[2]
    return offer !== null && (owner === undefined || isVoice(owner))
  }
}

/** What sets somebody apart is told for its own sake. */
const APART = /\b(?:first|only|youngest|oldest)\b/

/** True for a sentence that says what or where a voice of the episode is, and no more: "Ann is a developer in Hull." */
export function createPresentations(structure: Structure): (text: string) => boolean {
  const isVoice = createVoiceCheck(structure)
  return (text) => {
    const who = (IS_SOMEBODY.exec(text) ?? IS_SOMEWHERE.exec(text))?.[1]
    return who !== undefined && (who === 'I' || isVoice(who)) && !APART.test(text)
  }
}

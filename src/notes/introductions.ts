import type { Structure } from '../model/structure.ts'
import type { Candidate } from './candidates.ts'

/** What is said of somebody who is introduced: "is a developer", "is in the last year of her studies". */
const IS_SOMEBODY = /^(?:\S+ ){1,3}(?:is|was|am) (?:also |currently |now )?(?:an?|the|one of|in|at|from|based)\b/

/** "Ashworth's book is out in paperback": for the end of the notes, and nothing of what was said. */
const IS_OUT =
  /\b(?:books?|novels?|memoirs?|albums?|films?|podcasts?|newsletters?|courses?)\b.{0,60} (?:is|are|comes?) (?:out|available|on sale|published)\b/i

/** True for a sentence that introduces a voice of the episode, which the opening of the summary does, or offers their work. */
export function createIntroductions({ people, speakers }: Structure): (candidate: Candidate) => boolean {
  const places = people.flatMap(({ role, evidence }) => (role === 'other' || role === 'credit' ? [] : evidence))
  const names = new Set(speakers.flatMap(({ name }) => name?.split(' ') ?? []))
  return ({ evidence: [said], text, form }) => {
    if (IS_OUT.test(text) || places.some(({ start, end }) => said!.start < end && start < said!.end)) return true
    const first = text.slice(0, text.indexOf(' '))
    return IS_SOMEBODY.test(text) && (names.has(first) || (form === 'quote' && /^I(?:['’]m)?$/.test(first)))
  }
}

import type { Structure } from '../model/structure.ts'
import type { Candidate } from './candidates.ts'

/** What is said of somebody who is introduced: "is a developer", "is in the last year of her studies". */
const IS_SOMEBODY = /^(?:\S+ ){1,3}(?:is|was|am) (?:also |currently |now )?(?:an?|the|one of|in|at|from|based)\b/

/** True for a sentence that introduces a voice of the episode: the opening of the summary says who they are. */
export function createIntroductions({ people, speakers }: Structure): (candidate: Candidate) => boolean {
  const places = people.flatMap(({ role, evidence }) => (role === 'other' || role === 'credit' ? [] : evidence))
  const names = new Set(speakers.flatMap(({ name }) => name?.split(' ') ?? []))
  return ({ evidence: [said], text, form }) => {
    if (places.some(({ start, end }) => said!.start < end && start < said!.end)) return true
    const first = text.slice(0, text.indexOf(' '))
    return IS_SOMEBODY.test(text) && (names.has(first) || (form === 'quote' && /^I(?:['’]m)?$/.test(first)))
  }
}

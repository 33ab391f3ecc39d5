import { isNationality } from '../lexicon/nationalities.ts'
import type { EntityType } from '../model/entity.ts'

/* Head words that give a name's kind away. Collected for this project. */
const LAW_HEADS =
  /^(act|amendment|constitution|treaty|directive|bill|accord|accords|code|statute|gdpr|hipaa|dmca|charter)$/
const EVENT_HEADS =
  /^(war|wars|olympics|games|cup|championship|championships|festival|conference|summit|awards?|election|elections|revolution|conf|con|fest|day|week|christmas|easter|thanksgiving|halloween|hanukkah|ramadan|hackathon|meetup|bowl|series|tour|expo|symposium|crisis|attack|attacks|pandemic|holocaust|depression|convention|ceremony|hacktoberfest)$/
const WORK_HEADS =
  /^(album|book|novel|song|movie|film|show|podcast|newsletter|magazine|journal|times|post|gazette|herald|tribune|report|review|symphony|trilogy|poem|play|opera|documentary|bible|quran|koran|torah)$/

/** The kind of a name that is neither person, organisation nor place, from its lower-cased words. */
export function typeOfMisc(words: readonly string[]): EntityType {
  const head = words[words.length - 1] ?? ''
  if (words.every((word) => isNationality(word))) return 'GROUP'
  if (LAW_HEADS.test(head)) return 'LAW'
  if (EVENT_HEADS.test(head)) return 'EVENT'
  if (WORK_HEADS.test(head) || words.length >= 4) return 'WORK'
  return 'PRODUCT'
}

import { isNationality } from '../lexicon/nationalities.ts'
import type { EntityType } from '../model/entity.ts'

/* Head words that give a name's kind away. Collected for this project. */
const LAW_HEADS =
  /^(act|amendment|constitution|treaty|directive|bill|accord|accords|code|statute|regulations|gdpr|hipaa|dmca|charter)$/
const EVENT_HEADS =
  /^(war|wars|olympics|games|cup|championship|championships|festival|conference|summit|awards?|election|elections|revolution|conf|con|fest|day|week|christmas|easter|thanksgiving|halloween|hanukkah|ramadan|hackathon|meetup|bowl|series|tour|expo|symposium|crisis|attack|attacks|pandemic|holocaust|depression|convention|ceremony|hacktoberfest|fair|prize)$/
const WORK_HEADS =
  /^(album|book|novel|song|movie|film|show|podcast|newsletter|magazine|journal|times|post|gazette|herald|tribune|report|review|symphony|trilogy|poem|play|opera|documentary|bible|quran|koran|torah)$/

const ORG_HEADS =
  /^(quartet|orchestra|band|society|institute|university|college|company|brewery|foundation|association|agency|committee|council|union|ministry|department|bank|group|inc|labs|studios|records|motors|airlines|technologies|systems|networks|media|party|church|hospital|press|federation|league|alliance|coalition|consortium|initiative)$/
const PLACE_HEADS =
  /^(street|road|avenue|lane|square|park|island|islands|river|lake|city|county|town|village|valley|mountain|mountains|hill|hills|bay|beach|bridge|airport|station|palace|castle|cathedral|church|hall|house|court|town|land|coast|peninsula|desert|forest|harbor|harbour|ocean|sea|district|province|state)$/

/** Nouns for what is written, played or shown: "a book called X". */
export const WORK_NOUNS: ReadonlySet<string> = new Set(
  'book novel film movie song album podcast magazine show memoir play sitcom musical documentary'.split(' '),
)

/** True for a word that ends the names of places: "street", "island". */
export function isPlaceHead(word: string): boolean {
  return PLACE_HEADS.test(word)
}

/** True for a word that ends names and by itself only says what kind of thing is meant: "University", "Act". */
export function isKindHead(word: string): boolean {
  return [LAW_HEADS, EVENT_HEADS, WORK_HEADS, ORG_HEADS, PLACE_HEADS].some((heads) => heads.test(word))
}

const AREAS =
  /^(municipality|province|city|town|state|kingdom|county|gulf|bay|strait|straits|island|islands|isle|lake|mount|cape|sea)$/
const WATERS =
  /^(bay|river|lake|island|islands|mountain|mountains|valley|beach|strait|sea|ocean|desert|peninsula|canyon)$/
/** "CoffeeScript", "Vue.js", "LevelDB": full stops are left out of the words. */
const SOFTWARE = /^\p{L}{3,}(script|js|sql|db)$/u
/** Words that end the names of firms, beside the name that they go by. */
const FIRM_ENDS =
  /^(bank|holding|holdings|group|company|companies|industries|partners|capital|motors|airlines|airways|systems|technologies|labs|laboratories|studios|records|media|energy|pharmaceuticals|pharma|foods|brewery)$/

/** True for a word that ends the names of firms: "Castellan Bank". */
export function isFirmEnd(word: string): boolean {
  return FIRM_ENDS.test(word)
}

/** What is held and won: such words end no name of a place or of a body. */
const CONTESTS = /^(fair|festival|olympics|marathon|prize|award|cup|championship)$/
const MAKES = /^(wallet|app|sdk|api|framework|plugin|compiler|debugger)$/
/** Words that open the names of bodies before "of": "Chamber of Deputies". */
const BODIES_OF = /^(chamber|bureau|ministry|department|board|institute|council|senate|house)$/
/** What is made of a matter: "the Toblerone Affair". */
const AFFAIRS = /^(affair|scandal)$/
const STORMS = /^(hurricane|cyclone|typhoon)$/

/** True for what may be left off before the name of a storm: "Cyclone Phailin", "Phailin". */
export function isStorm(word: string): boolean {
  return STORMS.test(word)
}

/**
 * The kind that the words of a name give away whatever the model thought: "Cyclone Phailin", "Municipality of Culion",
 * "Constitution of the United States"; null where they say nothing.
 */
export function typeByWords(words: readonly string[], type: EntityType | null): EntityType | null {
  if (words.length === 1 && SOFTWARE.test(words[0]!)) return 'PRODUCT'
  if (words.length < 2) return null
  const first = words[0]!
  const last = words[words.length - 1]!
  if (STORMS.test(first) || (first === 'tropical' && words[1] === 'storm')) return 'EVENT'
  // "Operation Sand Castle" is no castle.
  if (first === 'operation' || (AFFAIRS.test(last) && type !== 'PERSON')) return 'EVENT'
  if (words[1] === 'of') {
    if (BODIES_OF.test(first) && (type === null || type === 'PLACE')) return 'ORG'
    if (/^(constitution|treaty|declaration|bill|act)$/.test(first)) return 'LAW'
    // "City of Norwich Bank"
    if (AREAS.test(first) && type !== 'PERSON') return words.length > 3 && FIRM_ENDS.test(last) ? 'ORG' : 'PLACE'
  }
  if (first === 'law' && words[1] === 'of' && type === 'PLACE') return 'LAW'
  if (MAKES.test(last)) return 'PRODUCT'
  // "The Lower House"
  if (words.length === 2 && last === 'house' && /^(lower|upper)$/.test(first)) return 'ORG'
  if ((type === 'PLACE' || type === 'ORG') && CONTESTS.test(last)) return 'EVENT'
  if (type === 'ORG') {
    if (WATERS.test(last)) return 'PLACE'
    if (/^(study|survey|report)$/.test(last)) return 'WORK'
    if (/^(act|amendment)$/.test(last)) return 'LAW'
  }
  // "Wrestlemania 31"; but "Highway 101".
  if (
    type === 'PLACE' &&
    /^\d+$/.test(last) &&
    !/^(area|route|highway|interstate|room|gate|pier|street|avenue)$/.test(first)
  ) {
    return 'EVENT'
  }
  return null
}

/** Techniques are called in many words, too: "Long Short Term Memory". */
const TECHNIQUE_HEADS =
  /^(memory|networks?|protocol|algorithm|model|processing|learning|interface|format|system|standard)$/

/** The kind of a name that is neither person, organisation nor place, from its lower-cased words. */
export function typeOfMisc(words: readonly string[]): EntityType {
  const head = words[words.length - 1] ?? ''
  if (words.every((word) => isNationality(word))) return 'GROUP'
  if (LAW_HEADS.test(head)) return 'LAW'
  if (EVENT_HEADS.test(head)) return 'EVENT'
  if (words.length > 1 && ORG_HEADS.test(head)) return 'ORG'
  if (words.length > 1 && PLACE_HEADS.test(head)) return 'PLACE'
  if (WORK_HEADS.test(head)) return 'WORK'
  if (words.length >= 4 && !TECHNIQUE_HEADS.test(head)) return 'WORK'
  return 'PRODUCT'
}

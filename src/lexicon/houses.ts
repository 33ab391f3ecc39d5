/* What bears a name with "'s" in it: "King's College", "St. James's University Hospital". Written for this project. */

const NOUNS = 'College University Hospital School Church Cathedral Academy Hall'.split(' ')
const ADJECTIVES = 'University Memorial Royal'.split(' ')

const lowerCase = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()))

/** Such houses, and what may stand before them. Lower case. */
export const HOUSES = lowerCase(NOUNS)
export const HOUSE_ADJECTIVES = lowerCase(ADJECTIVES)

/** A house right behind the "'s". */
export const HOUSE_BEHIND = new RegExp(`^ (?:(?:${ADJECTIVES.join('|')}) )?(?:${NOUNS.join('|')})\\b`)

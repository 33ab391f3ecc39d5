/* Nouns that name no subject where they stand in a set phrase. Written for this project from common English usage. */

/** What counts before "of" as "lots" does: "a whole heap of people". */
const AMOUNTS =
  /^(?:heaps?|loads?|piles?|slew|host|boatloads?|truckloads?|buckets?|dash|wealth|plethora|myriad|oodles|fistful|barrage|smattering)$/

/** Nouns, with the words before each that make an idiom. */
const BEFORE: ReadonlyMap<string, RegExp> = new Map(
  `hood:under.the box:out.of.the weeds:in.the|into.the bat:off.the fly:on.the hole:rabbit fence:on.the scenes:behind.the
  board:across.the|on nutshell:in.a boat:the.same wire:down.to.the rocks:on.the ropes:learn.the gate:out.of.the
  bush:around.the wagon:off.the bullet:bite.the|silver fruit:low.hanging|low.-.hanging pin:put.a|puts.a|putting.a
  salt:grain.of|pinch.of thumb:rule.of|rules.of`
    .split(/\s+/)
    .map((entry): [string, RegExp] => {
      const [noun = '', words = ''] = entry.split(':')
      return [noun, new RegExp(` (?:${words.replaceAll('.', ' ')})$`)]
    }),
)

/**
 * True for a noun, lower case, that means nothing by itself between these words: "hood" behind "under the", "heap" before
 * "of" and behind "a whole". `before` holds the three words before it, each with a space in front.
 */
export function isIdiom(noun: string, before: string, next: string): boolean {
  if (BEFORE.get(noun)?.test(before) === true) return true
  return next === 'of' && AMOUNTS.test(noun) && (noun.endsWith('s') || / an?(?: \S+)?$/.test(before))
}

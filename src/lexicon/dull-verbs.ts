/*
 * Verbs that say little of what happened: copulas, light verbs, verbs of speech, thought and perception, and those that
 * only move the talk along. Written for this project after R. Quirk et al., "A Comprehensive Grammar of the English
 * Language", Longman, 1985, 16.20 to 16.31, and after reading titles made from development episodes.
 */

/** Dictionary forms. */
export const DULL_VERBS: ReadonlySet<string> = new Set(
  `
  be have do get go come say think know mean want like need seem see look talk try start keep call put guess feel hear
  wonder ask tell happen let make take give show find turn leave end begin stop sit stand stay become remain appear
  believe suppose assume presume imagine remember forget love hate hope wish enjoy care worry mention explain describe discuss answer
  thank welcome join listen watch wait check click guess figure involve include contain relate depend regard concern
  accord follow base interest excite surprise bring use work speak sound suck kid gonna wanna gotta lot bet notice
  realize understand learn agree disagree introduce interview add set pick move play live die walk cover jump throw
  wake sleep drop hang hit equal cause deal face hold point quote matter fit last cost exist feature help hurt
  `
    .trim()
    .split(/\s+/),
)

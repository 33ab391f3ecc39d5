/*
 * Pronouns and possessives of English: closed class, after R. Quirk et al., "A Comprehensive Grammar of the English
 * Language", Longman, 1985, chapter 6.
 */

/** Lower-case forms whose meaning hangs on the words around them; a phrase with one cannot stand alone. */
export const PRONOUNS: ReadonlySet<string> = new Set(
  `
  i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us
  our ours ourselves they them their theirs themselves this that these those here there one ones someone somebody
  something anyone anybody anything everyone everybody everything nobody nothing y'all
  `
    .trim()
    .split(/\s+/),
)

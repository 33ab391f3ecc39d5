/*
 * Two words that speech runs into one, where to cut, as in the English treebanks of Universal Dependencies ("gon" +
 * "na"). Written by hand after what GUM (CC BY) does.
 */

/** Lower-cased form to the length of its first word. */
export const CLIPPED_WORDS: ReadonlyMap<string, number> = new Map([
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['lotta', 3],
  ['cannot', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dunno', 2],
  ['oughta', 5],
])

/*
 * Words that want an object behind them at the end of a clause. Written for this project; after R. Quirk and others, "A
 * Comprehensive Grammar of the English Language", 1985, sections 9.65 and 16.2 to 16.16. Lower case.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Prepositions that are no particles of verbs: "shut down", "log in" and "take off" are whole. */
export const OBJECT_PREPOSITIONS = words(`
  of for with at from into onto against towards toward upon among amongst between during via versus per despite
`)

/** Nouns that take "on": "research on", "the effect on". Behind any other noun it may be a particle: "had the light on". */
export const NOUNS_WITH_ON = words(`
  research work effect impact influence pressure emphasis focus information data perspective opinion paper book article
  talk lecture study report attack ban tax limit restriction restrictions progress dependency dependence advice
`)

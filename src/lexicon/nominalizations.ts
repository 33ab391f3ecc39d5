/*
 * Verbs whose deed has a noun of its own, for headings: "restricted the sale" gives "Restrictions on the Sale", "the
 * price fell" gives "The Fall of the Price". Written for this project from R. Quirk et al., "A Comprehensive Grammar of
 * the English Language", Longman, 1985, 17.51 to 17.53 (nominalization).
 */

/** A transitive verb's dictionary form to the words that come before its object. */
export const DEEDS: ReadonlyMap<string, string> = new Map([
  ['ban', 'The Ban on'],
  ['restrict', 'Restrictions on'],
  ['limit', 'Limits on'],
  ['launch', 'The Launch of'],
  ['acquire', 'The Acquisition of'],
  ['develop', 'The Development of'],
  ['release', 'The Release of'],
  ['discover', 'The Discovery of'],
  ['invent', 'The Invention of'],
  ['attack', 'The Attack on'],
  ['investigate', 'The Investigation of'],
  ['challenge', 'The Challenge to'],
  ['threaten', 'The Threat to'],
  ['defend', 'The Defense of'],
  ['oppose', 'Opposition to'],
  ['criticize', 'Criticism of'],
  ['support', 'Support for'],
  ['demand', 'Demand for'],
  ['design', 'The Design of'],
  ['adopt', 'The Adoption of'],
  ['remove', 'The Removal of'],
  ['destroy', 'The Destruction of'],
  ['create', 'The Creation of'],
  ['lose', 'The Loss of'],
  ['fear', 'Fears of'],
])

/** An intransitive verb's dictionary form to the words that come before its subject. */
export const FATES: ReadonlyMap<string, string> = new Map([
  ['rise', 'The Rise of'],
  ['fall', 'The Fall of'],
  ['grow', 'The Growth of'],
  ['collapse', 'The Collapse of'],
  ['crash', 'The Crash of'],
  ['decline', 'The Decline of'],
  ['die', 'The Death of'],
  ['fail', 'The Failure of'],
  ['succeed', 'The Success of'],
  ['arrive', 'The Arrival of'],
  ['return', 'The Return of'],
  ['evolve', 'The Evolution of'],
  ['emerge', 'The Emergence of'],
  ['spread', 'The Spread of'],
])

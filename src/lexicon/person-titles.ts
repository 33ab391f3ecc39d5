import { HONORIFICS } from './name-words.ts'

/* Titles that stand before a person's name, lower case, without their full stop. Collected for this project. */

/** Offices that stand before a name in the labels of hearings and meetings, beside those of `HONORIFICS`. */
export const OFFICES: ReadonlySet<string> = new Set(
  `vice secretary chief director chair chairperson whip convener convenor chairman chairwoman chairperson councilmember councilperson commissioner superintendent
sheriff clerk treasurer comptroller attorney counsel inspector trustee supervisor administrator premier admiral pastor
bishop archbishop cardinal principal`.split(/\s+/),
)

/** Titles, offices and forms of address before a name: "dr", "vice", "aunt". */
export const PERSON_TITLES: ReadonlySet<string> = new Set([
  ...HONORIFICS,
  ...OFFICES,
  ...`madam madame prime private corporal brother pope king queen prince princess duke duchess emperor speaker uncle aunt
grandma grandpa mom mum dad mother saint st sultan dean`.split(/\s+/),
])

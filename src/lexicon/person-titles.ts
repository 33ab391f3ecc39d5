import { HONORIFICS } from './name-words.ts'

/* Titles that stand before a person's name, lower case, without their full stop. Collected for this project. */

/** Titles, offices and forms of address before a name: "dr", "vice", "aunt". */
export const PERSON_TITLES: ReadonlySet<string> = new Set([
  ...HONORIFICS,
  ...`madam madame vice prime premier secretary chief private corporal admiral brother pastor bishop archbishop cardinal pope king
queen prince princess duke duchess emperor speaker director chairman chairwoman counsel inspector uncle aunt grandma
grandpa mom mum dad mother saint st sultan commissioner principal dean`.split(/\s+/),
])

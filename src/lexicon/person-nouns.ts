/*
 * Common nouns for people. Written for this project: a pronoun after one of them may mean that person and not the last
 * one named. Lower-case singular forms.
 */

const words = (text: string): string[] => text.trim().split(/\s+/)

/** Nouns for women. The model of coreference was trained with these and the next: a change asks for new weights. */
export const FEMALE_NOUNS: ReadonlySet<string> = new Set(
  words(`
  woman girl lady wife mother mom mum mama mommy mummy sister daughter aunt grandmother grandma niece girlfriend fiancée
  widow bride actress waitress queen princess empress duchess goddess nun housewife hostess heroine mistress stepmother
  stepsister granddaughter schoolgirl businesswoman congresswoman chairwoman spokeswoman policewoman
  `),
)

/** Nouns for men. */
export const MALE_NOUNS: ReadonlySet<string> = new Set(
  words(`
  man boy guy gentleman husband father dad papa daddy brother son uncle grandfather grandpa nephew boyfriend fiancé
  widower groom actor waiter king prince emperor duke monk priest bishop pope fellow dude bloke chap lad stepfather
  stepbrother grandson schoolboy businessman congressman chairman spokesman policeman salesman fireman fisherman
  craftsman hero sir
  `),
)

/** These and the nouns for anybody. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...FEMALE_NOUNS,
  ...MALE_NOUNS,
  ...words(`
  person kid child baby partner cousin friend buddy gal momma boss manager owner founder cofounder ceo president minister
  doctor nurse patient teacher student professor scientist researcher engineer developer designer programmer investor
  economist analyst reporter journalist author writer editor reviewer critic officer judge lawyer senator governor mayor
  leader director employee worker colleague coworker customer client user member neighbor guest host speaker expert
  official spokesperson maintainer contributor creator inventor artist singer player coach soldier farmer driver cook chef
  curate roommate mentor intern candidate
  `),
])

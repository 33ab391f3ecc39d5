/*
 * Common nouns for people. Written for this project: a pronoun after one of them may mean that person and not the last
 * one named.
 */

/** Lower-case singular forms. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `
  man woman boy girl guy person kid child baby son daughter brother sister mother father mom dad wife husband partner
  cousin uncle aunt niece nephew friend boss manager owner founder cofounder ceo president minister king queen doctor
  nurse patient teacher student professor scientist researcher engineer developer designer programmer investor economist
  analyst reporter journalist author writer editor reviewer critic officer policeman judge lawyer senator governor mayor
  leader director employee worker colleague coworker customer client user member neighbor guest host speaker expert
  official spokesman spokeswoman spokesperson maintainer contributor author creator inventor artist actor singer player
  coach soldier farmer driver cook chef priest curate widow girlfriend boyfriend roommate mentor intern candidate
  `
    .trim()
    .split(/\s+/),
)

import type { EntityType } from '../model/entity.ts'

/* Nouns by which a talk comes back to a thing that it has named: "the company", "the app". Written for this project. */

const NOUNS: Readonly<Record<string, EntityType>> = {
  'company firm startup start-up organization organisation bank agency university school college club union committee commission institute foundation newspaper network studio charity hospital airline retailer manufacturer nonprofit publisher corporation business team band league ministry department group giant':
    'ORG',
  'country city town village island state region nation province county': 'PLACE',
  'app model tool framework language library platform product service chatbot device website site browser database game software compiler editor protocol language system':
    'PRODUCT',
  'war election festival conference event storm hurricane summit': 'EVENT',
  'book film movie novel album song show series paper magazine documentary': 'WORK',
  'law act bill treaty': 'LAW',
  'man woman guy lady gentleman author president senator actor actress singer artist director minister scientist engineer founder':
    'PERSON',
}

/** What kind of thing a lower-cased noun comes back to. */
export const THING_NOUNS: ReadonlyMap<string, EntityType> = new Map(
  Object.entries(NOUNS).flatMap(([nouns, type]) => nouns.split(' ').map((noun) => [noun, type] as const)),
)

/** Nouns for places, those that only say what a place is among them: "the capital of Estonia". */
export const PLACE_NOUNS: ReadonlySet<string> = new Set([
  ...[...THING_NOUNS].flatMap(([noun, type]) => (type === 'PLACE' ? [noun] : [])),
  ...'capital port suburb district neighborhood neighbourhood river lake mountain harbor harbour colony republic kingdom desert street area home hub centre center building park site'.split(
    ' ',
  ),
])

import type { Span } from './span.ts'

/** GROUP: nationalities, religions, political groups. */
export type EntityType = 'PERSON' | 'ORG' | 'PLACE' | 'PRODUCT' | 'EVENT' | 'WORK' | 'LAW' | 'GROUP' | 'OTHER'

/**
 * One place of `Document.text` that points at a thing. Forms as in ACE: a name, an alias of it, a nominal ("the
 * company"), a pronoun ("they").
 */
export interface Mention extends Span {
  readonly sentence: number
  readonly form: 'name' | 'alias' | 'nominal' | 'pronoun'
  /** How likely it is that the place points at the thing: in [0, 1], 1 for a name or alias. */
  readonly probability: number
}

/** One thing in the world. Entity lists fall by salience; ties go to the earlier first mention. */
export interface Entity {
  /** `e1`, `e2`, … by salience. */
  readonly id: string
  readonly name: string
  readonly type: EntityType
  /** Other forms that the talk uses, in order of first use. */
  readonly aliases: readonly string[]
  /** Sorted by `start`, never empty. */
  readonly mentions: readonly Mention[]
  /** How far the episode is about it, in [0, 1]. Task as in Dunietz and Gillick, EACL 2014. */
  readonly salience: number
  /** What the episode itself says it is, with the place; null where it does not. */
  readonly description: { readonly text: string; readonly evidence: Span } | null
  /** Stable id ("Q148") where an openly licensed list gives one; else null. */
  readonly wikidata: string | null
  /** GeoNames id of a big city that the name can only mean; else null. */
  readonly geonames: number | null
  /** Row of `Structure.speakers` where this is a person who speaks in the episode; else null. */
  readonly speaker: number | null
  /** True for somebody made up for an example, "Alice pays Bob": of no type of its own, and what is told of it is no news. */
  readonly madeUp: boolean
}

/** How somebody is spoken of: "they" where the talk does not tell. */
export type PersonPronoun = 'he' | 'she' | 'they'

/** What a figure counts or measures. */
export type QuantityType = 'money' | 'percent' | 'duration' | 'date' | 'time' | 'number' | 'measure' | 'ordinal'

/** How exact a figure is said to be; null where nothing is said of that. */
export type QuantityModifier = 'about' | 'less-than' | 'more-than' | 'at-least' | 'at-most' | 'range' | null

/** A figure in the talk; spans `Document.text`. In order of the text. */
export interface Quantity extends Span {
  /** `q1`, `q2`, … in order of the text. */
  readonly id: string
  readonly type: QuantityType
  /** A number; for dates and times ISO 8601 as far as known ("2022-10", "--01-27"); null where only the words say it. */
  readonly value: number | string | null
  /** ISO 4217 for money, "%" for percent, the singular unit for measures and durations ("month"); null for numbers. */
  readonly unit: string | null
  readonly modifier: QuantityModifier
  readonly sentence: number
}

import { letterPattern } from '../lexicon/letters.ts'

/** How a sentence opens on what was said before it, where its opening does not settle that it cannot stand alone. */
export type OpeningDoubt =
  | 'opens with "it"'
  | 'opens with "this"'
  | 'opens with "that"'
  | 'opens with "one"'
  | 'opens with "maybe"'
  | 'opens with a link'

/* But for one the patterns here read small letters: with the flag for either case V8 takes twice as long to compile them. */

/** Openings that a sentence of notes never has: persons not named, answers, calls, ends of what was said before. */
const SETTLED =
  /^(?:they|them|their|theirs|he|she|him|his|her|hers|which|who|whom|whose|here|and|but|or|cause|well|yeah|yes|no|okay|ok|oh|um|uh|like|right|exactly|sure|than|except|including|nope|however|anyway|let|let's|meaning|et|even not|(?:by|in|of|for|with|to|from|at|on|about|through) (?:which|whom|whose))\b/
/** "Ma I prefer", "Y you can": the beginning of a word, given up. */
const FALSE_START =
  /^(?!(?:If|As|So|In|On|By|At|To|Of|Or|Do|Is|Am|No|Oh|Ok|We|He|It|My|Me|Up|Go|Be|An|Us|A|I) )[A-Z][a-z]? (?:I|you|we|they|he|she|it|people)\b/
/** The others by kind. "It" and its like may stand for what follows: "It is hard to see how". */
const DOUBTED: readonly (readonly [RegExp, OpeningDoubt])[] = [
  [/^its?\b/, 'opens with "it"'],
  [/^this\b/, 'opens with "this"'],
  [/^(?:that|these|those|such)\b/, 'opens with "that"'],
  [/^(?:back|by|until|till) then\b/, 'opens with "that"'],
  [/^(?:at that (?:time|point|moment|stage)|in that (?:case|sense)|in those (?:days|cases))\b/, 'opens with "that"'],
  [/^(?:because of|on top of|after|before|despite|beyond) (?:that|this|those|these),/, 'opens with "that"'],
  [/^(?:ones?|some|both|neither|either|another|others?|same|only)\b/, 'opens with "one"'],
  [/^(?:maybe|perhaps|not|especially|just (?=we|i|they|he|it))\b/, 'opens with "maybe"'],
  [
    /^(?:so|then|also|plus|because|whereas|therefore|thus|hence|otherwise|instead|again|likewise|similarly|though|although(?= )(?!.*,))\b/,
    'opens with a link',
  ],
]
const STARTS_WELL = letterPattern(
  String.raw`^(?:instead of|one (?!thing|way|is|was|of|that|who|day|more|or|and|can|could|would|might|may|will|has|had|did|does|says|to|in|for)\p{L}+ (?!is|was)\p{L}+|both \p{L}+s|one of the|some (?:of the )?\p{L}+|such as|no one|no \p{L}+|only (?:a|the|one)|so (?:much|many)|those who|that is why)\b`,
)
/** An opening that what stood right before may explain. */
const LEANING =
  /^(?:it|its|they|their|he|his|she|her|this|that|these|those|such|both|neither|either|another|some|(?:back|by|until|till) then|at that|in (?:that|those)|(?:because of|on top of|after|before|despite|beyond) (?:that|this|those|these))\b/

/** True where the opening of a sentence, with straight apostrophes, settles that it cannot stand in notes. */
export function opensBadly(text: string, leaning: 'allowed' | 'refused'): boolean {
  if (FALSE_START.test(text)) return true
  const lower = text.toLowerCase()
  return SETTLED.test(lower) && !STARTS_WELL.test(lower) && !(leaning === 'allowed' && LEANING.test(lower))
}

/** The doubt that its opening leaves; null for none. */
export function openingDoubt(text: string, leaning: 'allowed' | 'refused'): OpeningDoubt | null {
  const lower = text.toLowerCase()
  if (STARTS_WELL.test(lower) || (leaning === 'allowed' && LEANING.test(lower))) return null
  return DOUBTED.find(([pattern]) => pattern.test(lower))?.[1] ?? null
}

/** True for a doubt about the opening. */
export function isOfOpening(doubt: string): boolean {
  return doubt.startsWith('opens with ')
}

import type { QuantityModifier } from '../model/entity.ts'
import type { Lexeme } from './quantity-lexemes.ts'

type Said = Exclude<QuantityModifier, null | 'range'>

/** Words before a figure, longest first where one ends another. Collected for this project. */
const BEFORE: readonly (readonly [words: string, modifier: Said])[] = [
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['a maximum of', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['as little as', 'at-least'],
  ['as few as', 'at-least'],
  ['more than', 'more-than'],
  ['greater than', 'more-than'],
  ['higher than', 'more-than'],
  ['longer than', 'more-than'],
  ['bigger than', 'more-than'],
  ['better than', 'more-than'],
  ['upwards of', 'more-than'],
  ['upward of', 'more-than'],
  ['north of', 'more-than'],
  ['in excess of', 'more-than'],
  ['well over', 'more-than'],
  ['less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['lower than', 'less-than'],
  ['smaller than', 'less-than'],
  ['shorter than', 'less-than'],
  ['south of', 'less-than'],
  ['shy of', 'less-than'],
  ['close to', 'about'],
  ['something like', 'about'],
  ['on the order of', 'about'],
  ['in the neighborhood of', 'about'],
  ['at least', 'at-least'],
  ['at minimum', 'at-least'],
  ['at most', 'at-most'],
  ['at the most', 'at-most'],
  ['up to', 'at-most'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['exceeding', 'more-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['circa', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['maybe', 'about'],
  ['some', 'about'],
  ['~', 'about'],
  ['>', 'more-than'],
  ['<', 'less-than'],
]

const BEFORE_BY_LAST = indexBy(BEFORE, (words) => words.split(' ').pop() ?? '')

/** Words after a figure. */
const AFTER: readonly (readonly [words: string, modifier: Said])[] = [
  ['or more', 'at-least'],
  ['or so', 'about'],
  ['or less', 'at-most'],
  ['or fewer', 'at-most'],
  ['at least', 'at-least'],
  ['at most', 'at-most'],
  ['give or take', 'about'],
  ['ish', 'about'],
  ['- ish', 'about'],
  ['- plus', 'at-least'],
  ['plus', 'at-least'],
  ['+', 'at-least'],
]

const AFTER_BY_FIRST = indexBy(AFTER, (words) => words.split(' ')[0] ?? '')

function indexBy(
  list: readonly (readonly [string, Said])[],
  keyOf: (words: string) => string,
): ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly modifier: Said }[]> {
  const index = new Map<string, { words: readonly string[]; modifier: Said }[]>()
  for (const [text, modifier] of list) {
    const rows = index.get(keyOf(text)) ?? []
    rows.push({ words: text.split(' '), modifier })
    index.set(keyOf(text), rows)
  }
  return index
}

/** Verbs that take "about" for themselves. */
const OF_SPEECH =
  /^(talk|talks|talked|talking|tell|told|telling|hear|heard|worry|worried|know|knew|learn|learned|learning|care|cared|ask|asked|forget|forgot|wrote|write|writing|thinking|thought|speak|speaking|spoke|excited|crazy)$/

/** The modifier that ends right before lexeme `i`, with the row where it starts; null where there is none. */
export function modifierBefore(
  lexemes: readonly Lexeme[],
  i: number,
): { readonly from: number; readonly modifier: Said } | null {
  const rows = BEFORE_BY_LAST.get(lexemes[i - 1]?.text ?? '') ?? []
  for (const { words, modifier } of rows) {
    const from = i - words.length
    // "We talked about two things" counts them.
    if (words.length === 1 && words[0] === 'about' && OF_SPEECH.test(lexemes[from - 1]?.text ?? '')) continue
    if (from >= 0 && words.every((word, k) => lexemes[from + k]!.text === word)) return { from, modifier }
  }
  return null
}

/** The modifier that starts at lexeme `i`, with the row where it ends; null where there is none. */
export function modifierAfter(
  lexemes: readonly Lexeme[],
  i: number,
): { readonly end: number; readonly modifier: Said } | null {
  const rows = AFTER_BY_FIRST.get(lexemes[i]?.text ?? '') ?? []
  for (const { words, modifier } of rows) {
    if (words.every((word, k) => lexemes[i + k]?.text === word)) return { end: i + words.length, modifier }
  }
  return null
}

import type { Document } from '../model/document.ts'
import { formOf } from './grammar.ts'
import type { Word } from './words.ts'

/** Phrases, each the lower-case forms of its words, by the word that they are looked up by. */
export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>

/** The phrases by their first word, in the order given. */
export function phrasesByFirst(phrases: readonly (readonly string[])[]): PhraseTable {
  return tableOf(phrases, (forms) => forms[0])
}

/** The phrases by their last word, in the order given. */
export function phrasesByLast(phrases: readonly (readonly string[])[]): PhraseTable {
  return tableOf(phrases, (forms) => forms[forms.length - 1])
}

/** The first phrase of `table`, a table by first words, that stands at `at`; null where none does. */
export function phraseAt(
  doc: Document,
  table: PhraseTable,
  words: readonly Word[],
  at: number,
): readonly string[] | null {
  return table.get(formOf(doc, words[at]))?.find((forms) => stands(doc, forms, words, at)) ?? null
}

/** The first phrase of `table`, a table by last words, that ends before `end`; null where none does. */
export function phraseBefore(
  doc: Document,
  table: PhraseTable,
  words: readonly Word[],
  end: number,
): readonly string[] | null {
  return table.get(formOf(doc, words[end - 1]))?.find((forms) => stands(doc, forms, words, end - forms.length)) ?? null
}

function tableOf(
  phrases: readonly (readonly string[])[],
  key: (forms: readonly string[]) => string | undefined,
): PhraseTable {
  const table = new Map<string, (readonly string[])[]>()
  for (const forms of phrases) {
    const word = key(forms) ?? ''
    const row = table.get(word)
    if (row === undefined) table.set(word, [forms])
    else row.push(forms)
  }
  return table
}

function stands(doc: Document, forms: readonly string[], words: readonly Word[], at: number): boolean {
  return forms.every((form, k) => formOf(doc, words[at + k]) === form)
}

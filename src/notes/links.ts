import { type Document, tokenForm } from '../model/document.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Word } from '../prose/words.ts'

/** What ties a sentence to the one right before it: "But", "For example,". */
export interface Link {
  /** As it opens a sentence. */
  readonly text: string
  /** Where it was said: offset of its first letter. */
  readonly start: number
}

/** Links by the words that were said, lower case. "So" and "and" open half of all sentences of talk and say nothing there. */
const LINKS: ReadonlyMap<string, string> = new Map([
  ...['but', 'but then', 'and yet', 'yet'].map((said): [string, string] => [said, 'But']),
  ...['then', 'and then', 'after that', 'and after that'].map((said): [string, string] => [said, 'Then']),
  ...['therefore', 'thus', 'hence', 'and therefore'].map((said): [string, string] => [said, 'Therefore,']),
  ...['instead', 'so instead', 'but instead'].map((said): [string, string] => [said, 'Instead,']),
  ...['for example', 'for instance', 'so for example', 'so for instance', 'and for example'].map(
    (said): [string, string] => [said, 'For example,'],
  ),
  ...[
    'however',
    'in fact',
    'as a result',
    'in other words',
    'at the same time',
    'on the other hand',
    'because of that',
    'that said',
    'meanwhile',
    'nevertheless',
    'by contrast',
    'in addition',
    'on top of that',
  ].map((said): [string, string] => [said, `${said[0]!.toUpperCase()}${said.slice(1)},`]),
])

/** Words before a link that say nothing. */
const IDLE: ReadonlySet<string> = new Set(['so', 'and', 'well', 'yeah', 'okay', 'now', 'right', 'no', 'yes', 'like'])

/** The link between the start of sentence `row` and `said`, what is printed of it; null where there is none. */
export function findLink(doc: Document, row: number, said: readonly Word[]): Link | null {
  const sentence = doc.sentences[row]!
  const first = said.find((word) => word.row >= 0)?.row ?? -1
  const forms: string[] = []
  let start = -1
  for (let i = sentence.firstToken; i < Math.min(first, sentence.firstToken + LONGEST); i++) {
    const form = tokenForm(doc, i)
    if (doc.tokens.fluency[i] !== 0 || doc.tokens.tag[i] === UPOS_ROW.PUNCT) continue
    if (forms.length === 0 && IDLE.has(form)) continue
    if (forms.length === 0) start = doc.tokens.start[i]!
    forms.push(form)
  }
  const text = LINKS.get(forms.join(' '))
  return text === undefined ? null : { text, start }
}

/** Farthest that a sentence may be searched, in tokens. */
const LONGEST = 12

/** True where sentence `row` opens with "but", or with "so but" and the like. */
export function opensWithBut(doc: Document, row: number): boolean {
  const sentence = doc.sentences[row]
  if (sentence === undefined) return false
  for (let i = sentence.firstToken; i < Math.min(sentence.endToken, sentence.firstToken + LONGEST); i++) {
    const form = tokenForm(doc, i)
    const isIdle = doc.tokens.fluency[i] !== 0 || doc.tokens.tag[i] === UPOS_ROW.PUNCT || IDLE.has(form)
    if (!isIdle) return form === 'but'
  }
  return false
}

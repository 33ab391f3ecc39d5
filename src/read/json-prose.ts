import { readSrt, readVtt } from './captions.ts'
import { readHtml } from './html.ts'
import { isSentence } from './json-lists.ts'
import { runsOf } from './json-text.ts'
import type { JsonNode, JsonString } from './json-values.ts'
import { textNode } from './json-values.ts'
import { createMapper, readingInSource } from './mapped-text.ts'
import { readPlainText } from './plain.ts'
import type { Reading } from './reading.ts'

/** Keys under which a whole transcript stands in one string. */
const WHOLE_KEYS = [
  'text',
  'transcript',
  'transcription',
  'body',
  'content',
  'captions',
  'subtitles',
  'srt',
  'vtt',
  'rendered',
  'html',
]
/** How deep below the root it may stand: `data.transcript.text`. */
const MOST_BELOW = 3

/**
 * The words of a JSON that lists no objects with words: one string that holds all, or a list of strings, the paragraphs.
 * What stands not right in the root must be most of what the file says. Empty where there is neither.
 */
export function findProse(root: JsonNode): readonly JsonString[] {
  let best: readonly JsonString[] = []
  let all = 0
  const consider = (strings: readonly JsonString[]): void => {
    if (charsIn(strings) > charsIn(best)) best = strings
  }
  const look = (node: JsonNode, depth: number): void => {
    const children = node.kind === 'array' ? node.items : node.kind === 'object' ? [...node.entries.values()] : []
    all += charsIn(children.filter((child) => child.kind === 'string'))
    const whole = textNode(node, ...WHOLE_KEYS)
    if (whole !== null && depth <= MOST_BELOW) consider([whole])
    if (node.kind === 'array' && depth <= MOST_BELOW) consider(stringsOf(node.items))
    for (const child of children) if (child.kind === 'object' || child.kind === 'array') look(child, depth + 1)
  }
  look(root, 0)
  const whole = textNode(root, ...WHOLE_KEYS)
  return best[0] !== whole && charsIn(best) < all * LIST.share ? [] : best
}

/** Fewest strings of a list, least share of them that are sentences (other lists are of words, names or paths), and of all
 *  that the file says in strings. */
const LIST = { count: 3, sentences: 0.5, share: 0.5 } as const

/** The strings of a list that holds nothing else, and sentences. */
function stringsOf(items: readonly JsonNode[]): readonly JsonString[] {
  const strings = items.filter((item) => item.kind === 'string')
  const sentences = strings.filter(isSentence).length
  if (strings.length < Math.max(LIST.count, items.length) || sentences < strings.length * LIST.sentences) return []
  return strings
}

/** Characters of all strings. */
export function charsIn(strings: readonly JsonString[]): number {
  return strings.reduce((sum, { value }) => sum + value.length, 0)
}

/** Reads strings as the text that they hold: captions, or plain text in any layout, a string a paragraph. */
export function readProse(strings: readonly JsonString[], text: string): Reading {
  const mapper = createMapper()
  for (const [i, node] of strings.entries()) {
    if (i > 0) mapper.put('\n\n', node.start)
    for (const run of runsOf(node, text)) mapper.add(run.text, run.sourceStart, run.sourceEnd)
  }
  const mapped = mapper.done()
  if (/^\s*<(?:!doctype|html|p|div|ul|ol|section|article|span|h[1-6]|b|strong)\b[^<>]{0,300}>/i.test(mapped.text))
    return readingInSource(readHtml(mapped.text), mapped)
  const isVtt = /^\s*WEBVTT/.test(mapped.text)
  const isSrt = /^\s*\d+\s*\n\s*\d+:\d\d:\d\d[.,]\d+ *--> *\d/.test(mapped.text)
  const reading = isVtt ? readVtt(mapped.text) : isSrt ? readSrt(mapped.text) : readPlainText(mapped.text)
  return readingInSource({ ...reading, warnings: reading.warnings.map((one) => ({ ...one, line: null })) }, mapped)
}

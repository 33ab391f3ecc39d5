import type { NotesFormat } from '../model/note-blocks.ts'
import { runsOf } from './json-text.ts'
import { type JsonNode, type JsonString, list, numberUnder, pick, textNode } from './json-values.ts'
import { createMapper, runsInSource } from './mapped-text.ts'
import type { DraftBlock } from './notes.ts'
import { lineBlocks } from './notes-lines.ts'
import { parseClock } from './timecode.ts'

/** The blocks of JSON notes: our own analysis by its fields; any other document by the strings that read as prose. */
export function jsonBlocks(root: JsonNode, text: string): { format: NotesFormat; drafts: DraftBlock[] } {
  const schema = textNode(root, 'schema')?.value ?? ''
  if (schema.startsWith('take-analyze/analysis/')) return { format: 'analysis', drafts: analysisBlocks(root, text) }
  const drafts: DraftBlock[] = []
  walk(root, '', text, drafts, 0)
  return { format: 'json', drafts }
}

/** What a reader of the rendered notes would read, in their order. */
function analysisBlocks(root: JsonNode, text: string): DraftBlock[] {
  const names = new Map<string, string>()
  for (const speaker of list(root, 'speakers')) {
    const name = textNode(speaker, 'name', 'label')
    const id = textNode(speaker, 'id')
    if (name !== null && id !== null) names.set(id.value, name.value)
  }
  const drafts: DraftBlock[] = []
  const add = (node: JsonString | null, kind: DraftBlock['kind'], more: Partial<DraftBlock> = {}): void => {
    if (node !== null) for (const block of stringBlocks(node, text, kind)) drafts.push({ ...block, ...more })
  }
  add(textNode(pick(root, 'summary'), 'text'), 'paragraph')
  for (const takeaway of list(root, 'takeaways')) add(textNode(takeaway, 'text'), 'item')
  for (const section of list(root, 'sections')) {
    add(textNode(section, 'title'), 'heading')
    add(textNode(section, 'text'), 'paragraph')
  }
  for (const quote of list(root, 'quotes')) {
    add(textNode(quote, 'text'), 'quote', { speaker: names.get(textNode(quote, 'speaker')?.value ?? '') ?? null })
  }
  for (const chapter of list(root, 'chapters')) {
    add(textNode(chapter, 'title'), 'item', { atMs: numberUnder(chapter, 'startMs') })
  }
  for (const person of list(root, 'episode', 'people')) add(textNode(person, 'name'), 'field')
  return drafts
}

/** Keys whose strings are addresses, codes and names of files. */
const NOT_NOTES =
  /^(?:.*(?:url|link|href|uri|image|img|slug|guid|hash|sha\d*|path|file|mime|type|format|lang|language|email|licen[cs]e|schema|version|id|ids|key|token|model|date|time|updated|created|published|tags?|categories))$/i

/** Deeper nesting than notes have. */
const MOST_DEPTH = 12

function walk(node: JsonNode, key: string, text: string, drafts: DraftBlock[], depth: number): void {
  if (depth > MOST_DEPTH) return
  if (node.kind === 'object') {
    const start = numberUnder(node, 'startTime', 'start_time', 'start', 'startSeconds')
    const startMs = numberUnder(node, 'startMs', 'start_ms')
    const clock = parseClock(textNode(node, 'time', 'timestamp', 'start')?.value ?? '')
    const atMs = startMs ?? (start === null ? clock : Math.round(start * 1000))
    const before = drafts.length
    for (const [name, value] of node.entries) walk(value, name, text, drafts, depth + 1)
    const first = drafts[before]
    if (first !== undefined && atMs !== null) drafts[before] = { ...first, kind: 'item', atMs }
  } else if (node.kind === 'array') {
    for (const item of node.items) walk(item, key, text, drafts, depth + 1)
  } else if (node.kind === 'string' && !NOT_NOTES.test(key) && !/^\w+:\/\/\S+$/.test(node.value)) {
    const kind = /^(?:title|heading|headline|name)$/i.test(key) ? 'field' : 'paragraph'
    drafts.push(...stringBlocks(node, text, kind))
  }
}

/** A string of the document as blocks, its escapes decoded; one of several lines may be Markdown. */
function stringBlocks(node: JsonString, text: string, kind: DraftBlock['kind']): DraftBlock[] {
  const mapper = createMapper()
  for (const run of runsOf(node, text)) mapper.add(run.text, run.sourceStart, run.sourceEnd)
  const mapped = mapper.done()
  return lineBlocks(mapped.text, 'markdown').map((block) => ({
    ...block,
    kind: block.kind === 'paragraph' ? kind : block.kind,
    parts: block.parts.flatMap(({ run, link }) => runsInSource(run, mapped).map((own) => ({ run: own, link }))),
  }))
}

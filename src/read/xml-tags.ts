import type { Mapper } from './mapped-text.ts'
import { attributeOf, type MarkupEvent } from './markup.ts'
import { parseClock } from './timecode.ts'

/** Elements of XML that stand in the middle of words. */
const INLINE = new Set(['b', 'i', 'u', 'em', 'strong', 'span', 'a', 'w', 'word', 'hi', 'emphasis', 'sync', 'br'])
const SPEAKERS = ['speaker', 'who', 'voice', 'participant', 'speakerName'] as const
const STARTS = ['start', 'begin', 'startTime', 'from', 'time'] as const

/** True for XML that is no web page: its elements say what they are, and each stands on a line of its own. */
export function isOtherXml(text: string): boolean {
  const head = text.slice(0, HEAD_CHARS)
  return /^\s*<\?xml/.test(head) && !/<(?:html|body)\b/i.test(head)
}

const HEAD_CHARS = 4000

/** Names that elements with an id give: `<Speaker id="spk1" name="Mara Ellison"/>`. */
export function xmlNames(events: readonly MarkupEvent[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const event of events) {
    if (event.kind !== 'open') continue
    const id = attributeOf(event.attributes, 'id')
    const name = attributeOf(event.attributes, 'name')
    if (id !== null && name !== null) names.set(id, name)
  }
  return names
}

/** Puts what a tag of XML tells into the text: a line break, and the voice and time that its attributes give. */
export function addXmlTag(mapper: Mapper, event: MarkupEvent, names: ReadonlyMap<string, string>): void {
  if (event.kind === 'text' || INLINE.has(event.name.toLowerCase())) return
  mapper.put('\n', event.at)
  if (event.kind === 'close') return
  const attributeIn = (keys: readonly string[]): string | null => {
    for (const key of keys) {
      const value = attributeOf(event.attributes, key) ?? attributeOf(event.attributes, key.toLowerCase())
      if (value !== null) return value
    }
    return null
  }
  const speaker = attributeIn(SPEAKERS)
  if (speaker === null) return
  const start = attributeIn(STARTS)
  const ms = start === null ? null : (parseClock(start) ?? Number(start) * 1000)
  const time = ms === null || !Number.isFinite(ms) ? '' : `[${clockOf(ms)}] `
  mapper.put(`\n${time}${names.get(speaker) ?? speaker}: `, event.at)
}

function clockOf(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const fields = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${fields.map((field) => String(field).padStart(2, '0')).join(':')}.${String(Math.round(ms) % 1000).padStart(3, '0')}`
}

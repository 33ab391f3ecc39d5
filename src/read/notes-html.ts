import { BLOCKS, SKIPPED } from './html-elements.ts'
import { parseMarkup } from './markup.ts'
import type { DraftBlock } from './notes.ts'
import type { Run } from './reading.ts'
import { timecodeAt } from './timecode.ts'

/** The blocks of a page or of a piece of HTML. Navigation, scripts, forms and code are left out. */
export function htmlBlocks(text: string): DraftBlock[] {
  const blocks: DraftBlock[] = []
  let parts: { run: Run; link: boolean }[] = []
  let kind: DraftBlock['kind'] = 'paragraph'
  let skip = 0
  let links = 0
  const close = (): void => {
    if (parts.length > 0) blocks.push(withTime({ kind, parts, atMs: null, speaker: null }))
    parts = []
  }
  for (const event of parseMarkup(text, 'html')) {
    if (event.kind === 'text') {
      if (skip > 0) continue
      const run = { text: event.text, sourceStart: event.start, sourceEnd: event.end, startMs: null, endMs: null }
      parts.push({ run, link: links > 0 })
      continue
    }
    const step = event.kind === 'open' ? 1 : -1
    if (event.name === 'body') skip = 0
    else if (SKIPPED.has(event.name) || /^(?:code|pre|footer)$/.test(event.name)) skip = Math.max(0, skip + step)
    if (event.name === 'a') links = Math.max(0, links + step)
    if (event.name === 'br') close()
    if (!BLOCKS.has(event.name)) continue
    close()
    links = 0
    kind = event.kind === 'close' ? 'paragraph' : kindOf(event.name)
  }
  close()
  return blocks
}

function kindOf(name: string): DraftBlock['kind'] {
  if (/^h[1-6]$/.test(name)) return 'heading'
  if (name === 'blockquote') return 'quote'
  return /^(?:li|dt|dd|td|th|tr)$/.test(name) ? 'item' : 'paragraph'
}

/** A block that opens with a time names what is said then. */
function withTime(block: DraftBlock): DraftBlock {
  const whole = block.parts.map(({ run }) => run.text).join('')
  const time = /^\s*[[(]?(\d{1,3}:\d{2}(?::\d{2})?)[\])]?\s*(?:[-–—:|]\s*)?(?=\S)/.exec(whole)
  if (time === null) return block
  let left = time[0].length
  const parts = block.parts.flatMap(({ run, link }) => {
    const cut = Math.min(left, run.text.length)
    left -= cut
    if (cut === 0) return [{ run, link }]
    if (cut === run.text.length) return []
    return [{ run: { ...run, text: run.text.slice(cut), sourceStart: run.sourceStart + cut }, link }]
  })
  return { ...block, kind: 'item', parts, atMs: timecodeAt(time[1] ?? '', 0)?.ms ?? null }
}

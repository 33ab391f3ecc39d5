import { factsOf } from './front-matter.ts'
import { splitLines } from './lines.ts'
import { type Item, lastEnd, type Reading, type Run } from './reading.ts'
import { spacedName } from './stm.ts'

/** "*MAR:", a tab, and words; lines that begin with a tab go on with those above. */
const SAID = /^\*([^:\s]{1,20}):[\t ]*/
/** "MAR Mara_Ellison Investigator": a code, perhaps a name, and a part. */
const PARTICIPANT = /^(\S+)\s+(\S+)\s+\S+$/
/** The times of an utterance in milliseconds, between marks that do not show. */
const BULLET = /\x15?(\d+)_(\d+)\x15?[ \t]*$/
/**
 * What is no word: times, codes in brackets, sounds, pauses, marks of groups, endings that break off, forms behind "@", what
 * cannot be made out, and the space before a stop. Source: MacWhinney, "The CHILDES Project: Tools for Analyzing Talk", part
 * 1, the CHAT transcription format.
 */
const CODES =
  /\x15[^\x15\n]{0,40}\x15?|\[[^\]\n]{0,300}\]|&=[\w:]+|&[-~+*]?(?=\p{L})|[<>‡„↑↓]|\(\d{0,4}[.:]{1,3}\d{0,4}\)|\+[/"^,<+.?!=]+|@[\w:$&+]+|(?<=\p{L})\((?=\p{L})|\((?=\p{L}{1,20}\)\p{L})|\)(?=\p{L})|(?<=\p{L}\(\p{L}{1,20})\)|[ \t]{0,4}(?<!\S)(?:xxx|yyy|www|0)(?!\S)|[ \t]{1,4}(?=[.?!,;:](?:\s|$))/gu

/** True where the text is a CHAT transcript: its header, and who speaks behind stars. */
export function looksLikeChat(head: string): boolean {
  return /^@(?:UTF8|Begin|Font|PID|ColorWords|Window)\b/.test(head) && /^\*[^:\s]{1,20}:[\t ]/m.test(head)
}

/** Reads CHAT, the transcripts of TalkBank (CHILDES, CABank): codes and dependent lines are left out. */
export function readChat(text: string): Reading {
  const lines = splitLines(text)
  const items: Item[] = []
  const names = new Map<string, string>()
  const values = new Map<string, string[]>()
  for (let row = 0; row < lines.count; ) {
    const start = lines.start[row]!
    let last = row
    while (last + 1 < lines.count && text.charCodeAt(lines.start[last + 1]!) === 9) last++
    const end = lines.end[last]!
    if (text.startsWith('*', start)) addUtterance(items, text, start, end, names)
    else if (text.startsWith('@', start)) addHeader(text.slice(start, end).replace(/\s+/g, ' '), names, values)
    row = last + 1
  }
  return { items, facts: factsOf(values), durationMs: lastEnd(items), warnings: [] }
}

function addHeader(line: string, names: Map<string, string>, values: Map<string, string[]>): void {
  const [, key = '', value = ''] = /^@([A-Za-z ]{2,40}): (.*)$/.exec(line) ?? []
  if (key === 'Participants') {
    for (const part of value.split(',')) {
      const [, code, name] = PARTICIPANT.exec(part.trim()) ?? []
      if (code !== undefined && name !== undefined) names.set(code, spacedName(name))
    }
  } else if (key === 'Date' || key === 'Title') values.set(key.toLowerCase(), [value.replace(/-/g, ' ')])
}

function addUtterance(
  items: Item[],
  text: string,
  start: number,
  end: number,
  names: ReadonlyMap<string, string>,
): void {
  const line = text.slice(start, end)
  const match = SAID.exec(line)
  if (match === null) return
  const times = BULLET.exec(line.slice(-40))
  const [startMs, endMs] = [times?.[1], times?.[2]].map((ms) => (ms === undefined ? null : Number(ms)))
  const to = times === null ? line.length : line.length - times[0].length
  const runs: Run[] = []
  let from = match[0].length
  const push = (at: number): void => {
    if (at <= from) return
    const sourceStart = start + from
    runs.push({ text: line.slice(from, at), sourceStart, sourceEnd: start + at, startMs: null, endMs: null })
  }
  for (const code of line.matchAll(CODES)) {
    if (code.index < from || code.index >= to) continue
    push(code.index)
    from = code.index + code[0].length
    const place = { sourceStart: start + code.index, sourceEnd: start + from, startMs: null, endMs: null }
    // "&=laughs" is what others write as "[laughs]".
    if (code[0].startsWith('&=')) runs.push({ ...place, text: `[${code[0].slice(2)}]` })
  }
  push(to)
  const speaker = names.get(match[1]!) ?? match[1]!
  const ends = startMs != null && endMs != null ? Math.max(startMs, endMs) : null
  items.push({ kind: 'words', speaker, opens: false, runs, startMs: startMs ?? null, endMs: ends })
}

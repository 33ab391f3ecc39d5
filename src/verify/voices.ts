import { type Document, tokenForm } from '../model/document.ts'
import { keyOf } from './keys.ts'
import type { Talk } from './talk.ts'

/** A voice of the talk by its name. */
export interface Voice {
  /** Row of `structure.speakers`. */
  readonly row: number
  readonly name: string
  /** Keys of the words of its name. */
  readonly words: readonly string[]
}

/** The voices whose names are known. */
export function namedVoices(talk: Talk): Voice[] {
  const voices: Voice[] = []
  talk.structure.speakers.forEach(({ name, label }, row) => {
    const text = name ?? label
    const words = (text ?? '')
      .split(/\s+/)
      .map(keyOf)
      .filter((word) => word !== '')
    if (text !== null && words.length > 0) voices.push({ row, name: text, words })
  })
  return voices
}

/** The voice that tokens from `i` on name, and where the name ends; by its full name, or a part that only one has. */
export function voiceAt(
  voices: readonly Voice[],
  doc: Document,
  i: number,
  end: number,
): { voice: Voice; end: number } | null {
  let best: { voice: Voice; end: number } | null = null
  const key = keyOf(tokenForm(doc, i))
  if (key === '' || !/^\p{Lu}/u.test(doc.text[doc.tokens.start[i]!] ?? '')) return null
  for (const voice of voices) {
    let to = i
    for (const word of voice.words) {
      if (to >= end || keyOf(tokenForm(doc, to)) !== word) break
      to++
    }
    if (to - i === voice.words.length && to > (best?.end ?? 0)) best = { voice, end: to }
  }
  if (best !== null) return best
  const owners = voices.filter(({ words }) => words[0] === key || words[words.length - 1] === key)
  return owners.length === 1 ? { voice: owners[0]!, end: i + 1 } : null
}

import type { OfficeDocument } from './document.ts'
import { type JsonText, parseJson } from './json-values.ts'

/** What detection looks at. Costly views are made once, when first asked for. */
export interface Probe {
  readonly path: string
  /** Ending of the file's name in lower case, with the dot, ".gz" taken off; "" where it has none. */
  readonly extension: string
  /** The decoded source. */
  readonly text: string
  /** The first characters, white space before them taken off. */
  readonly head: string
  /** The office document that the text stands in; null for a file of text. */
  readonly document: OfficeDocument | null
  /** The text as JSON; null where it is none. */
  json(): JsonText | null
}

/** Characters of the head: enough for the header and the first lines of every format. */
const HEAD_CHARS = 8192

/** Looks at a decoded text, or that of a document. */
export function probeText(text: string, path: string, document: OfficeDocument | null = null): Probe {
  const name = path.toLowerCase().replace(/\.gz$/, '')
  const extension = /\.[a-z0-9_]{1,12}$/.exec(name.slice(-20))?.[0] ?? ''
  const start = text.search(/[^\s\0\ufeff]/)
  const head = start < 0 ? '' : text.slice(start, start + HEAD_CHARS)
  let json: JsonText | null | undefined
  return {
    path,
    extension,
    text,
    head,
    document,
    json: () => {
      if (json === undefined) json = /^(?:\{(?!\|)|\[\s*(?:[{"[\]]|-?\d+\s*[,\]]))/.test(head) ? parseJson(text) : null
      return json
    },
  }
}

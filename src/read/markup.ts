import { Parser } from 'htmlparser2'

/** One step through a marked-up text, in order; offsets into the source. */
export type MarkupEvent =
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly at: number
    }
  | { readonly kind: 'close'; readonly name: string; readonly at: number }
  /** Text with its entities decoded; an entity is a text of its own. */
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }

/**
 * Runs through HTML or XML and gives a flat list, so that no nesting however deep costs stack. Names are lower case in
 * HTML, and as written in XML. Damaged markup is read as browsers do: nothing throws.
 */
export function parseMarkup(text: string, dialect: 'html' | 'xml'): MarkupEvent[] {
  const events: MarkupEvent[] = []
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        events.push({ kind: 'open', name, attributes: new Map(Object.entries(attributes)), at: parser.startIndex })
      },
      onclosetag(name) {
        events.push({ kind: 'close', name, at: parser.startIndex })
      },
      ontext(data) {
        events.push({ kind: 'text', text: data, start: parser.startIndex, end: parser.endIndex + 1 })
      },
    },
    { xmlMode: dialect === 'xml', decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return events
}

/** The part of a qualified name behind its colon: "ttm:agent" gives "agent". */
export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** An attribute by local name, whatever its prefix. */
export function attributeOf(attributes: ReadonlyMap<string, string>, name: string): string | null {
  const exact = attributes.get(name)
  if (exact !== undefined) return exact
  for (const [key, value] of attributes) if (localName(key) === name) return value
  return null
}

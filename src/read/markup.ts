import { Tokenizer } from 'htmlparser2'

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

/** A flat list of what `walkMarkup` meets. */
export function parseMarkup(text: string, dialect: 'html' | 'xml'): MarkupEvent[] {
  const events: MarkupEvent[] = []
  walkMarkup(text, dialect, (event) => events.push(event))
  return events
}

/**
 * Runs through HTML or XML and calls `visit` for each step: nothing is balanced or implied, so that no nesting however
 * deep costs more than its length. Names are lower case in HTML, and as written in XML; an XML element that closes itself
 * gives both steps. Nothing throws, however damaged the markup.
 */
export function walkMarkup(text: string, dialect: 'html' | 'xml', visit: (event: MarkupEvent) => void): void {
  const isXml = dialect === 'xml'
  let attributes = new Map<string, string>()
  let name = ''
  let opensAt = 0
  let key = ''
  let value = ''
  let textEnd = 0
  const nameAt = (start: number, end: number): string => {
    const own = text.slice(start, end)
    return isXml ? own : own.toLowerCase()
  }
  const open = (): void => {
    visit({ kind: 'open', name, attributes, at: opensAt })
  }
  const tokenizer = new Tokenizer(
    { xmlMode: isXml, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = nameAt(start, end)
        opensAt = start - 1
        attributes = new Map()
      },
      onattribname(start, end) {
        key = nameAt(start, end)
        value = ''
      },
      onattribdata(start, end) {
        value += text.slice(start, end)
      },
      onattribentity(codePoint) {
        value += characterOf(codePoint)
      },
      onattribend() {
        if (!attributes.has(key)) attributes.set(key, value)
      },
      onopentagend(end) {
        open()
        textEnd = end + 1
      },
      onselfclosingtag(end) {
        open()
        if (isXml) visit({ kind: 'close', name, at: opensAt })
        textEnd = end + 1
      },
      onclosetag(start, end) {
        visit({ kind: 'close', name: nameAt(start, end), at: start - 2 })
        textEnd = text.indexOf('>', end) + 1 || text.length
      },
      ontext(start, end) {
        visit({ kind: 'text', text: text.slice(start, end), start, end })
        textEnd = end
      },
      ontextentity(codePoint, end) {
        // The text before it, or a tag or comment, ends where the entity starts.
        const start = Math.max(textEnd, text.lastIndexOf('&', end - 1))
        visit({ kind: 'text', text: characterOf(codePoint), start, end })
        textEnd = end
      },
      oncdata(start, end, endOffset) {
        visit({ kind: 'text', text: text.slice(start, end - endOffset), start, end: end - endOffset })
        textEnd = end + 1
      },
      oncomment(_start, end) {
        textEnd = end + 1
      },
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  )
  tokenizer.write(text)
  tokenizer.end()
}

function characterOf(codePoint: number): string {
  return codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint < 0xe000)
    ? '\ufffd'
    : String.fromCodePoint(codePoint)
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

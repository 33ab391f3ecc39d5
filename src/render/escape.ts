/** C0 and C1 controls, DEL, the two Unicode line breaks, and what overrides or isolates the direction of writing. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu

/**
 * Text that cannot move a cursor, change a colour or turn the direction of what stands beside it: breaks and tabs
 * become a space, every other control or override becomes U+FFFD, so that a reader sees that something was there.
 */
export function plainLine(text: string): string {
  const safe = UNSAFE.test(text) ? text.replace(BREAKS, ' ').replace(HIDDEN, '\ufffd') : text
  return safe.trim()
}

/**
 * A dollar sign after a space cannot end a formula, so prices keep their looks and no formula ever closes; an "&" opens an
 * entity only where a name and ";" follow, so "A&M" and "Tom & Ann" stand as they are.
 */
const MARKUP = /[\\`*_[\]<>|~{}]|&(?=#?\w+;)|(?<=\S)\$/g
const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '{': '&#123;',
  '}': '&#125;',
}
const BLOCK_START = /^(?:[#+=\-:]|\d{1,9}(?=[.)]))/

/**
 * Text as one line of Markdown that shows just these characters (CommonMark 0.31 with GitHub's tables and maths):
 * no emphasis, link, table cell, HTML, entity, formula, template tag, heading or list can begin in it.
 */
export function markdownLine(text: string): string {
  const inline = plainLine(text).replace(MARKUP, (mark) => ENTITIES[mark] ?? `\\${mark}`)
  return inline.replace(BLOCK_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
}

const HTML_MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands between tags of HTML and in quoted attributes. */
export function htmlLine(text: string): string {
  return plainLine(text).replace(/[&<>"']/g, (mark) => HTML_MARKS[mark] ?? mark)
}

const JSON_UNSAFE = /[\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** JSON with the characters that `JSON.stringify` leaves raw, yet a terminal obeys, written as `\uXXXX`: same data. */
export function plainJson(json: string): string {
  return json.replace(JSON_UNSAFE, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

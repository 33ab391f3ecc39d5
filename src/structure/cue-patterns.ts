/**
 * One pattern out of many cues, to be tested on lower-case text: without the flag for either case, which makes V8 some
 * three times slower, and with the one for Unicode classes only where a cue has such a class.
 */
export function anyCue(cues: readonly string[]): RegExp {
  const source = cues
    .map((cue) => `(?:${cue})`)
    .join('|')
    .replaceAll('\\p{Lu}', '\\p{L}')
  return new RegExp(source, /\\p\{/.test(source) ? 'u' : '')
}

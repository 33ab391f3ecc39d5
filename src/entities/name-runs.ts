/* Words that are lower case inside names. Collected for this project. */
const CONNECTORS: ReadonlySet<string> = new Set(
  "of the and for de la le du des del di da van von der den el al bin ibn y 's ’s & - – / . ' ’ in on at to a n i + # :".split(
    ' ',
  ),
)

/** Longest run of connectors between two capitalised words of one name. */
const LONGEST_LINK = 3

/**
 * Rows where a name may stand: a capital or digit-and-letter word, and the connectors between two of them. `out[i]`
 * becomes 1 there. All others are outside every name, and cost nothing.
 */
export function markCandidates(
  surfaces: readonly string[],
  cased: boolean,
  never: (form: string) => boolean,
  out: Uint8Array,
): void {
  surfaces.forEach((surface, i) => {
    out[i] = (cased ? hasCapital(surface, 0, surface.length) : !never(surface.toLowerCase())) ? 1 : 0
  })
  linkCandidates(
    out,
    0,
    surfaces.length,
    (i) => isConnector(surfaces[i]!.toLowerCase()),
    (i) => /^\d/.test(surfaces[i]!),
  )
}

/**
 * Where `marks` is 1 in `[first, end)` a name may stand by the word alone; marks connectors between two of them too, and a
 * figure right after one ("Windows 11", "Apollo 11").
 */
export function linkCandidates(
  marks: Uint8Array,
  first: number,
  end: number,
  isLink: (i: number) => boolean,
  isFigure: (i: number) => boolean,
): void {
  let last = -1
  for (let i = first; i < end; i++) {
    if (marks[i] !== 1) continue
    if (last >= 0 && i - last > 1 && i - last - 1 <= LONGEST_LINK) {
      let linked = true
      for (let j = last + 1; linked && j < i; j++) if (!isLink(j)) linked = false
      if (linked) marks.fill(1, last + 1, i)
    }
    if (i + 1 < end && isFigure(i + 1)) marks[++i] = 1
    last = i
  }
}

/** True for a lower-cased word that may stand inside a name: "of", "and", a figure. */
export function isConnector(form: string): boolean {
  return CONNECTORS.has(form) || /^\d+$/.test(form)
}

/** True where `text[start, end)` has a capital and is not "I". */
export function hasCapital(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 65 && code <= 90) return code !== 73 || end - start > 1
    if (code > 127 && text[i] !== text[i]!.toLowerCase()) return true
  }
  return false
}

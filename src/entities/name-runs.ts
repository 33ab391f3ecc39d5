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
  let last = -1
  for (let i = 0; i < surfaces.length; i++) {
    const surface = surfaces[i]!
    const plausible = cased ? hasCapital(surface) : !never(surface.toLowerCase())
    out[i] = plausible ? 1 : 0
    if (!plausible) continue
    if (last >= 0 && i - last - 1 <= LONGEST_LINK) {
      let linked = true
      for (let j = last + 1; j < i; j++) if (!isLink(surfaces[j]!)) linked = false
      if (linked) out.fill(1, last + 1, i)
    }
    // "Windows 11", "Apollo 11": a figure right after a name may be part of it.
    if (i + 1 < surfaces.length && /^\d/.test(surfaces[i + 1]!)) {
      out[++i] = 1
    }
    last = i
  }
}

function isLink(surface: string): boolean {
  return CONNECTORS.has(surface.toLowerCase()) || /^\d+$/.test(surface)
}

function hasCapital(surface: string): boolean {
  if (surface === 'I') return false
  for (let i = 0; i < surface.length; i++) {
    const code = surface.charCodeAt(i)
    if (code >= 65 && code <= 90) return true
    if (code > 127 && surface[i] !== surface[i]!.toLowerCase()) return true
  }
  return false
}

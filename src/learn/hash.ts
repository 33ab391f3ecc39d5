const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/**
 * 32-bit hash of the UTF-16 code units of `text[start, end)`: FNV-1a (Fowler, Noll and Vo, 1991; public domain) with a
 * final mix (murmur3's, Appleby, public domain), so that low bits are good enough for a table whose size is a power of
 * two. An unsigned 32-bit integer.
 */
export function hashRange(text: string, start: number, end: number, seed = 0): number {
  let h = OFFSET ^ seed
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME)
  return mix(h)
}

/** `hashRange` over the whole string. */
export function hashText(text: string, seed = 0): number {
  return hashRange(text, 0, text.length, seed)
}

/** Joins a hash and a small number into one feature hash, unsigned 32 bits. */
export function hashPair(a: number, b: number): number {
  return mix(Math.imul(a ^ Math.imul(b + 0x9e3779b9, 0x85ebca6b), PRIME))
}

/** The finaliser of MurmurHash3: spreads every input bit over the word. */
function mix(value: number): number {
  let h = value
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h >>> 0
}

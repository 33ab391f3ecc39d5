import { letterPattern } from './letters.ts'

/**
 * An address on the net, as it is written or said to listeners: "example.com", "example.fm/300". What ends like one and
 * is as often a product ("socket.io", "ASP.NET", "character.ai") is none without a path.
 */
const ADDRESS = letterPattern(
  String.raw`^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:(?:com|org|fm|tv|co|edu|gov|info|me|app|uk|de|fr|eu|no|us)(?:/\S*)?|\p{L}{2,6}/\S*)$`,
  'i',
)

/** True for a word that is an address. */
export function isAddress(word: string): boolean {
  return word.includes('.') && ADDRESS.test(word)
}

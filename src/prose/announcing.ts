import { straightened } from './words.ts'

/** "There is a third way", "there is one important thing". */
const COUNTED =
  /^there(?: is| was|'s) (?:also |still )?((?:a|the) (?:second|third|fourth|fifth|last|final)|another|one(?: other| more| last| final)?) (?=(\S+)(?: (\S+))?)/i
/** Nouns that stand for what is told next. */
const TOLD_NEXT: ReadonlySet<string> = new Set(
  'thing way part reason point question issue aspect example case problem piece factor difference side step element option approach category challenge'.split(
    ' ',
  ),
)
/** What says it after all: a second clause, a colon, what the thing is called or is there for. */
const SAYS_IT = /[,:;]|\b(?:is|are|was|were) (?:that|to|called|the|a|an)\b|\b(?:and|but|called|because|namely|like)\b/

/**
 * True for a finished sentence that only says that something will be told: "There is a third way that boats learn of a
 * port." The way stands in the next sentence. One way by itself may be all there is to say.
 */
export function onlyAnnounces(sentence: string): boolean {
  const text = straightened(sentence)
  const opening = COUNTED.exec(text)
  if (opening === null) return false
  const nouns = [opening[2], opening[3]].map((noun) => noun?.replace(/\W+$/, '') ?? '')
  const isOne = /^one/i.test(opening[1]!)
  if (!nouns.some((noun) => (isOne ? noun === 'thing' : TOLD_NEXT.has(noun)))) return false
  return !SAYS_IT.test(text.slice(opening[0].length))
}

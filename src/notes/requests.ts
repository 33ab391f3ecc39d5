import type { Document } from '../model/document.ts'
import { formOf } from '../prose/grammar.ts'
import type { Word } from '../prose/words.ts'

/** What asks for telling, and what is asked to be done. */
const TELL = /^(?:tell|talk|speak|share|walk|say|give)$/
const DO = /^(?:explain|describe|define|summarize|outline|elaborate|expand|compare)$/
/** "A bit of background on": what is given to those who listen. */
const GIVEN =
  /^(?:background|sense|idea|overview|picture|feel|flavor|flavour|update|summary|rundown|intro|introduction|insight|glimpse|taste)$/
/** What may stand between the verb and what is to be told. */
const BETWEEN =
  /^(?:out|an|of|some|quick|brief|high-level|to|with|for|through|us|me|everyone|everybody|the|our|listeners|audience|people|folks|a|little|bit|more|quickly|briefly|just|please|maybe|kind|sort|of|like|some|something|anything|first|again|actually)$/
const OPENS = /^(?:what|how|why|who|where|when|which|whether)$/

/**
 * "Can you explain what a mempool is" as "to explain what a mempool is", "could you tell us a bit about the farm" as "about
 * the farm", "tell me how it began" as "how it began". Null for words that are no such request.
 */
export function requestOf(doc: Document, words: readonly Word[]): Word[] | null {
  const form = (i: number): string => formOf(doc, words[i])
  const wish = wishOf(doc, words)
  if (wish !== null) return wish
  let at = 0
  if (/^(?:can|could|would|will)$/.test(form(0)) && form(1) === 'you') at = 2
  while (/^(?:please|maybe|just|perhaps|possibly|quickly|briefly|also|first|actually)$/.test(form(at))) at++
  const isTelling = TELL.test(form(at))
  if ((!isTelling && !DO.test(form(at))) || (at === 0 && !isTelling)) return null
  const verb = words[at]!
  let to = at + 1
  while (to < words.length && BETWEEN.test(form(to)) && !(form(to) === 'the' && !BETWEEN.test(form(to + 1)))) to++
  const isGiven = GIVEN.test(form(to)) && /^(?:of|on|about|into|for)$/.test(form(to + 1))
  if (form(at) === 'give' && !isGiven) return null
  if (isGiven) to++
  const rest = words.slice(to)
  if (rest.length < LEAST_REST) return null
  if (isGiven || form(to) === 'about' || form(to) === 'on') {
    return OPENS.test(form(to + 1)) ? rest.slice(1) : [{ ...words[to]!, text: 'about', row: -1 }, ...rest.slice(1)]
  }
  if (OPENS.test(form(to)) && isTelling) return rest
  if (isTelling) return null
  return [{ text: 'to', row: -1, glued: false }, { ...verb, text: verb.text.toLowerCase() }, ...rest]
}

/** "I'd love to hear", "I'm curious": what stands behind is asked. */
const WISH =
  /^i (?:(?:'d|would) (?:really |just )?(?:love|like) (?:for you )?to (?:hear|know|learn|understand|ask you|ask|talk)|(?:want|wanted) to (?:hear|know|learn|understand|ask you|ask)|wanna (?:hear|know|ask you)|(?:'m|am|was|'d be) (?:really |just |also |very |so |kind of )*(?:curious|interested|wondering|intrigued)(?: to (?:hear|know|learn|understand))?|(?:wonder|wondered))(?: (?:from you|a little bit|a bit|a little|more|just|you))*(?= )/
/** Most words of such a wish, and a few more. */
const LONGEST_WISH = 16

function wishOf(doc: Document, words: readonly Word[]): Word[] | null {
  if (formOf(doc, words[0]) !== 'i') return null
  const head = words.slice(0, LONGEST_WISH).map((word) => formOf(doc, word))
  const found = WISH.exec(head.join(' '))
  if (found === null) return null
  const to = found[0].split(' ').length
  const rest = words.slice(to)
  if (rest.length < LEAST_REST + 1) return null
  const next = formOf(doc, rest[0])
  const opens = formOf(doc, rest[next === 'about' ? 1 : 0])
  if (opens === 'if') return [{ text: 'whether', row: -1, glued: false }, ...rest.slice(next === 'about' ? 2 : 1)]
  if (OPENS.test(opens)) return rest.slice(next === 'about' ? 1 : 0)
  return next === 'about' ? [{ ...rest[0]!, text: 'about' }, ...rest.slice(1)] : null
}

/** Words of what is to be told, at least. */
const LEAST_REST = 2

import type { Document } from '../model/document.ts'
import { formOf, isMark, xposOf } from './grammar.ts'
import type { Word } from './words.ts'

const SPEAKS =
  /^(?:say|says|said|saying|ask|asks|asked|asking|goes|shouts?|shouted|yells?|yelled|repl(?:y|ies|ied)|writes?|wrote)$/
const TELLS = /^(?:tell|tells|told|telling|ask|asks|asked|asking)$/
const LISTENERS = /^(?:me|us|him|her|them|you|people|everyone|everybody)$/
const BE = /^(?:is|was|are|were|be|being|'s|'re)$/
/** What a quotation opens with: "he's like, oh, the …". */
const CRIES = /^(?:oh|okay|ok|well|yeah|hey|no|yes|man|look|listen|right|wow|hmm)$/
/** Between "be" and "like". */
const SOFTENERS = /^(?:just|all|kind|sort|of|basically|always)$/
/** What whoever speaks says, and "as he says", "what they say", are of whoever speaks, or no quotation. */
const NO_OTHER = /^(?:i|we|you|as|like|what|that|which|who)$/
const OTHERS = /^(?:he|she|they|it|somebody|someone|everybody|everyone|anybody|nobody|people|one)$/

/** How far before its verb the subject stands at most, in words. */
const REACH = 4

/** "He's saying,", "she was like, oh,", "they told me,": what somebody else says follows, and is not the speaker's. */
export function awaitsSpeech(doc: Document, words: readonly Word[]): boolean {
  const form = (i: number): string => formOf(doc, words[i])
  let at = words.length - 1
  while (at >= 0 && (isMark(words[at]) || CRIES.test(form(at)))) at--
  if (form(at) === 'like') {
    at--
    while (SOFTENERS.test(form(at))) at--
    if (!BE.test(form(at))) return false
  } else if (LISTENERS.test(form(at)) && TELLS.test(form(at - 1))) at--
  else if (!SPEAKS.test(form(at))) return false
  let isOther = false
  for (let i = Math.max(0, at - REACH); i < at; i++) {
    if (NO_OTHER.test(form(i))) return false
    if (OTHERS.test(form(i)) || xposOf(doc, words[i]).startsWith('NN')) isOther = true
  }
  return isOther
}

import { BEFORE_KNOWING } from '../lexicon/disfluency-cues.ts'
import { HEARSAY_ADVERBS, HEDGES } from '../lexicon/report-verbs.ts'
import { TALK_PAIRS } from '../lexicon/talk-pairs.ts'
import type { DropChances } from '../model/disfluency.ts'
import { type Document, tokenForm, tokenLemma } from '../model/document.ts'
import { FLUENCY, UPOS_ROW } from '../model/tags.ts'

/**
 * Chance from which a word is left out: of those that readers marked and the model had not learnt from, 93 in 100 were left
 * out by them too. Where a word beside it goes, less will do; and for what the rules take for an aside ("you know", "like").
 */
const LEAST_CHANCE = 0.85
const LEAST_BESIDE = 0.75
const LEAST_ASIDE = 0.6

const ASIDE = FLUENCY.indexOf('parenthetical')

/** How far behind a run its words are looked for again, in words. */
const AGAIN_WITHIN = 12

/** Words without which a sentence denies, limits or asserts something else. */
const WEIGHTY: ReadonlySet<string> = new Set(
  (
    "not n't never nobody nothing nowhere neither nor cannot without hardly barely only until unless if " +
    'think thought believe guess suppose doubt seem seems'
  ).split(' '),
)

/**
 * The tokens of the sentence of a row that are left out when it is written down, as 1s from its first token on: what the
 * rules mark, and what its chances say beyond that. Of a run with a name, a figure, a denial or a doubt that is not said
 * again right behind it only what the rules mark goes.
 */
export function findLeftOut(doc: Document, row: number, chances: DropChances): Uint8Array {
  const { firstToken, endToken } = doc.sentences[row]!
  const { tag, fluency } = doc.tokens
  const chance = joinPairs(doc, firstToken, chances(row))
  const out = new Uint8Array(endToken - firstToken)
  for (let from = firstToken; from < endToken; from++) {
    if (!mayGo(from)) continue
    let isSure = isSureAt(from)
    let last = from
    let at = from + 1
    for (; at < endToken && (mayGo(at) || tag[at] === UPOS_ROW.PUNCT); at++) {
      if (!mayGo(at)) continue
      last = at
      isSure ||= isSureAt(at)
    }
    const goesWhole = isSure && !saysMore(doc, from, last + 1, endToken)
    for (let i = from; i <= last; i++) if (goesWhole || byRule(i)) out[i - firstToken] = 1
    from = at - 1
  }
  return out

  function byRule(token: number): boolean {
    const label = fluency[token]!
    return label !== 0 && (label !== ASIDE || chance[token - firstToken]! >= LEAST_ASIDE)
  }

  function isSureAt(token: number): boolean {
    return chance[token - firstToken]! >= LEAST_CHANCE || byRule(token)
  }

  function mayGo(token: number): boolean {
    if (byRule(token)) return true
    return fluency[token] !== ASIDE && chance[token - firstToken]! >= LEAST_BESIDE && !opensYear(doc, token)
  }
}

/**
 * The chances with the two words of "kind of" or "you know" having the same, their mean; none for a "you know" that says what
 * somebody knows ("as you know").
 */
function joinPairs(doc: Document, firstToken: number, chances: Float32Array): Float32Array {
  const { form, words } = doc.tokens
  let out = chances
  for (let i = 0; i + 1 < chances.length; i++) {
    const seconds = TALK_PAIRS.get(words[form[firstToken + i]!]!)
    const second = words[form[firstToken + i + 1]!]!
    if (seconds === undefined || !seconds.has(second)) continue
    if (out === chances) out = chances.slice()
    const isTold = second === 'know' && i > 0 && BEFORE_KNOWING.has(words[form[firstToken + i - 1]!]!)
    const mean = isTold ? 0 : (chances[i]! + chances[i + 1]!) / 2
    out[i] = mean
    out[i + 1] = mean
  }
  return out
}

/** "Twenty twenty-four": half of a year, and not a word said twice. */
function opensYear(doc: Document, token: number): boolean {
  return tokenForm(doc, token) === 'twenty' && tokenForm(doc, token + 1) === 'twenty'
}

/** True where a word of `[from, to)` that counts is not said again right behind it. */
function saysMore(doc: Document, from: number, to: number, end: number): boolean {
  const { form } = doc.tokens
  for (let i = from; i < to; i++) {
    if (!counts(doc, i)) continue
    let isAgain = false
    for (let k = to; k < Math.min(end, to + AGAIN_WITHIN) && !isAgain; k++) isAgain = form[k] === form[i]
    if (!isAgain) return true
  }
  return false
}

function counts(doc: Document, token: number): boolean {
  // Of "uh" and "you know" nothing is lost, whatever their tags.
  if (doc.tokens.fluency[token] !== 0) return false
  const tag = doc.tokens.tag[token]
  if (tag === UPOS_ROW.PROPN || tag === UPOS_ROW.NUM) return true
  const form = tokenForm(doc, token)
  return WEIGHTY.has(form) || HEDGES.has(form) || HEDGES.has(tokenLemma(doc, token)) || HEARSAY_ADVERBS.has(form)
}

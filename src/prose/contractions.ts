import { CAPITAL_START } from '../lexicon/letters.ts'
import { type Document, tokenForm, tokenXpos } from '../model/document.ts'
import { formOf, xposOf } from './grammar.ts'
import { upperFirst, type Word } from './words.ts'

/** Clipped forms of speech as they are written: "gonna" is "going to". Those of one token and of the halves of two. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['gon', 'going'],
  ['wan', 'want'],
  ['cuz', 'because'],
  ["'cause", 'because'],
  ["'em", 'them'],
  ['em', 'them'],
  ['gonna', 'going to'],
  ['wanna', 'want to'],
  ['gotta', 'have to'],
  ['kinda', 'kind of'],
  ['sorta', 'sort of'],
])

const CLITICS: ReadonlyMap<string, string> = new Map([
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
])

/** The same in all forms, so that "'d" before them is "had" or "would". */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'read put cut set hit let come become run shut cost hurt quit beat'.split(' '),
)

/** After "'s" these are done to the subject or perfect: "it's been", "she's had". */
const PERFECT: ReadonlySet<string> = new Set(
  'been had got become done seen gotten worked lived talked spent served come played happened existed'.split(' '),
)

/** Contractions and clipped words written out where only one reading exists; the others stay. */
export function writeOut(doc: Document, words: readonly Word[]): Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const form = formOf(doc, word).replace('’', "'")
    const before = out[out.length - 1]
    if (form === "n't" && before !== undefined) {
      writeNegation(before, word, out)
      continue
    }
    // Some files part "there 's" with a space.
    const whole = word.glued || /^['’]/.test(word.text) ? cliticOf(doc, words, i, form) : undefined
    if (whole !== undefined) {
      out.push({ ...word, text: whole, glued: false })
      continue
    }
    // "React is been": what was heard of "React's been".
    if (form === 'is' && formOf(doc, words[i + 1]) === 'been') {
      out.push({ ...word, text: matchCase(word.text, 'has') })
      continue
    }
    const clipped = (form === 'na' || form === 'ta') && word.glued ? 'to' : WRITTEN_OUT.get(form)
    out.push(clipped === undefined ? word : { ...word, text: matchCase(word.text, clipped), glued: false })
  }
  return agreeThere(doc, out)
}

/** "There is three books" to "There are three books": the verb agrees with what follows. */
function agreeThere(doc: Document, words: Word[]): Word[] {
  for (let i = 0; i + 2 < words.length; i++) {
    if (xposOf(doc, words[i]) !== 'EX') continue
    const plural = PLURAL.get(words[i + 1]!.text.toLowerCase())
    if (plural === undefined) continue
    let at = i + 2
    while (/^(?:been|only|probably|always|also|going|gonna|gon|to|na|be)$/.test(formOf(doc, words[at]))) at++
    const start = at
    const amount = [0, 1, 2, 3].map((k) => formOf(doc, words[at + k])).join(' ')
    const counted = COUNTED.exec(amount)
    if (counted !== null) at += counted[0].split(' ').length
    while (at < start + FARTHEST_COUNTED && isBeforeNoun(doc, words, at)) at++
    while (/^NN/.test(xposOf(doc, words[at])) && /^NN/.test(xposOf(doc, words[at + 1]))) at++
    const isName = CAPITAL_START.test(words[at]?.text ?? '')
    const isMany =
      xposOf(doc, words[at]) === 'NNS' &&
      !isName &&
      (counted !== null || !/^(?:a|an|one)$/.test(formOf(doc, words[start])))
    if (isMany) words[i + 1] = { ...words[i + 1]!, text: plural }
  }
  return words
}

const COUNTED =
  /^(?:an? (?:\S+ )?(?:(?:lot|bunch|number|handful|variety|ton) of|couple(?: of)?|few)|(?:lots|tons|loads|plenty) of)(?= |$)/

const PLURAL: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
])

/** Most words between "there is" and what is counted. */
const FARTHEST_COUNTED = 5

/** True for what stands between "there is" and its noun, a comma between two adjectives included. */
function isBeforeNoun(doc: Document, words: readonly Word[], at: number): boolean {
  const tag = xposOf(doc, words[at])
  if (words[at]?.text === ',') return /^JJ/.test(xposOf(doc, words[at - 1])) && /^JJ/.test(xposOf(doc, words[at + 1]))
  return /^(?:DT|JJ|JJR|JJS|CD|RB|PDT|RBR|VBN|VBG)$/.test(tag)
}

function writeNegation(before: Word, word: Word, out: Word[]): void {
  const host = before.text.toLowerCase()
  if (host === 'ca') out[out.length - 1] = { ...before, text: matchCase(before.text, 'cannot') }
  else if (host === 'ai') out.push(word)
  else {
    const whole = host === 'wo' ? 'will' : host === 'sha' ? 'shall' : null
    if (whole !== null) out[out.length - 1] = { ...before, text: matchCase(before.text, whole) }
    out.push({ ...word, text: 'not', glued: false })
  }
}

function cliticOf(doc: Document, words: readonly Word[], i: number, form: string): string | undefined {
  const plain = CLITICS.get(form)
  if (plain !== undefined) return plain
  if (form === "'s" && xposOf(doc, words[i]) !== 'POS')
    return formOf(doc, words[i - 1]) === 'let' ? undefined : isOrHas(doc, words[i]!.row)
  const after = nextVerbal(doc, words, i)
  if (form === "'d") {
    const tag = xposOf(doc, after)
    if (formOf(doc, after) === 'better') return 'had'
    if (AMBIGUOUS.has(formOf(doc, after))) return undefined
    if (tag === 'VBN' || tag === 'VBD') return 'had'
    return tag === 'VB' || formOf(doc, after) === 'have' ? 'would' : undefined
  }
  return undefined
}

/** What the clitic "'s" in token `row` stands for: "it's sold", "it's been sold". */
export function isOrHas(doc: Document, row: number): 'is' | 'has' {
  let at = row + 1
  while (/^(?:RB|UH|,)$/.test(tokenXpos(doc, at))) at++
  const tag = tokenXpos(doc, at)
  const form = tokenForm(doc, at)
  if (PERFECT.has(form)) return tag === 'JJ' ? 'is' : 'has'
  if (tag !== 'VBN') return 'is'
  const next = tokenForm(doc, at + 1)
  // "It's gone" is no more there, "she's gone to sleep" went.
  if (form === 'gone') return /^(?:to|into|from|through|on|back)$/.test(next) ? 'has' : 'is'
  // "He's hosted several shows": what has an object is no passive. "She's found that": a person is not found.
  const isActive = /^(?:DT|PRP\$|JJ|CD|NNS)$/.test(tokenXpos(doc, at + 1))
  const isSaying = next === 'that' && tokenForm(doc, row - 1) !== 'it'
  return isActive || isSaying ? 'has' : 'is'
}

/** The word after `i` past adverbs and "not". */
function nextVerbal(doc: Document, words: readonly Word[], i: number): Word | undefined {
  for (let at = i + 1; at < words.length; at++) if (xposOf(doc, words[at]) !== 'RB') return words[at]
  return undefined
}

function matchCase(model: string, text: string): string {
  return /^\p{Lu}/u.test(model) ? upperFirst(text) : text
}

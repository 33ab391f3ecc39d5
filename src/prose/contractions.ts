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
export const AMBIGUOUS: ReadonlySet<string> = new Set(
  'read put cut set hit let come become run shut cost hurt quit beat'.split(' '),
)

/** Participles that are no passives: "it's been", "she's had". */
const PERFECT: ReadonlySet<string> = new Set(
  'been had got gotten become come happened existed lived worked begun arrived died'.split(' '),
)
/** Nor are these of somebody: "she's decided to stay" is no "she is decided". */
const DONE_BY_PEOPLE: ReadonlySet<string> = new Set(
  (
    'decided agreed tried managed started changed learned learnt forgotten said written won spoken wanted needed ' +
    'dabbled experimented contributed participated collaborated volunteered travelled traveled struggled succeeded ' +
    'failed returned graduated moved stayed switched transitioned applied thought talked grown fallen'
  ).split(' '),
)
/** Their objects leave a second noun behind in the passive: "it's called the Lightning Network". */
const NAMING: ReadonlySet<string> = new Set(
  'called named considered titled dubbed nicknamed labeled labelled'.split(' '),
)

/** Contractions and clipped words written out where only one reading exists; the others stay. */
export function writeOut(doc: Document, words: readonly Word[]): Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const form = formOf(doc, word)
    const before = out[out.length - 1]
    if (form === "n't" && before !== undefined) {
      writeNegation(before, word, out)
      continue
    }
    // Some files part "there 's" with a space.
    const isClitic = word.row >= 0 && (word.glued || /^['’]/.test(word.text)) && !isUnclear(doc, word.row)
    const whole = isClitic && formOf(doc, words[i - 1]) !== 'let' ? wholeVerb(doc, word.row) : null
    if (whole !== null) {
      out.push({ ...word, text: whole, glued: false })
      continue
    }
    // "React is been": what was heard of "React's been".
    if (form === 'is' && formOf(doc, words[i + 1]) === 'been') {
      out.push({ ...word, text: matchCase(word.text, 'has') })
      continue
    }
    // "A couple courses".
    if (
      formOf(doc, words[i - 1]) === 'couple' &&
      xposOf(doc, words[i - 2]) === 'DT' &&
      /^(?:JJ|NNS)$/.test(xposOf(doc, word))
    ) {
      out.push({ text: 'of', row: -1, glued: false })
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
    // "The factor there is 1000x": where, and not that there is any.
    if (/^NNP?$/.test(xposOf(doc, words[i - 1])) && !/^(?:IN|CD)$/.test(xposOf(doc, words[i - 2]))) continue
    if (words[i + 1]!.text.toLowerCase() === 'were' && isOfOne(doc, words, i + 2)) {
      words[i + 1] = { ...words[i + 1]!, text: 'was' }
      continue
    }
    const plural = PLURAL.get(words[i + 1]!.text.toLowerCase())
    if (plural === undefined) continue
    let at = i + 2
    while (/^(?:been|only|probably|always|also|going|gonna|gon|to|na|be|now)$/.test(formOf(doc, words[at]))) at++
    const about = ABOUT.exec([0, 1].map((k) => formOf(doc, words[at + k])).join(' '))
    if (about !== null) at += about[0].split(' ').length
    const start = at
    const amount = [0, 1, 2, 3].map((k) => formOf(doc, words[at + k])).join(' ')
    const counted = COUNTED.exec(amount)
    if (counted !== null) at += counted[0].split(' ').length
    // "There is writing letters": what is done, and not what is counted.
    if (counted === null && xposOf(doc, words[at]) === 'VBG') continue
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

/** "There were a man in a boat", as many say it: one, and no "and" that brings another. "A lot", "a few" are many. */
function isOfOne(doc: Document, words: readonly Word[], at: number): boolean {
  if (!/^an?$/.test(formOf(doc, words[at]))) return false
  let noun = at + 1
  while (/^(?:JJ|NN)$/.test(xposOf(doc, words[noun])) && xposOf(doc, words[noun + 1]) === 'NN') noun++
  const rest = words.slice(noun, noun + FARTHEST_COUNTED)
  return xposOf(doc, words[noun]) === 'NN' && !rest.some((word) => /^(?:of|and|or)$/.test(formOf(doc, word)))
}

/** True where "there's" tells of many, as "there's two boats" does: told sentences have "there are" for it. */
export function countsManyAsOne(doc: Document, words: readonly Word[]): boolean {
  if (!words.some((word) => xposOf(doc, word) === 'EX')) return false
  return writeOut(doc, words).some((word, i, out) => {
    const isMany = xposOf(doc, out[i - 1]) === 'EX' && /^(?:are|were|have)$/i.test(word.text)
    return isMany && ONE.has(formOf(doc, word))
  })
}

const ONE: ReadonlySet<string> = new Set(["'s", 'is', 'was', 'has'])

/** What makes an amount a rough one. */
const ABOUT = /^(?:close to|up to|at least|(?:more|less|fewer) than|(?:about|around|nearly|almost|roughly|over)(?= ))/

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
  const isJoint = words[at]?.text === ',' || formOf(doc, words[at]) === 'and'
  // "More and more boats", "small, red boats".
  if (isJoint) return /^JJ/.test(xposOf(doc, words[at - 1])) && /^JJ/.test(xposOf(doc, words[at + 1]))
  // "City-specific rules".
  const isPart = tag === 'HYPH' || (/^NN/.test(tag) && xposOf(doc, words[at + 1]) === 'HYPH')
  return isPart || /^(?:DT|JJ|JJR|JJS|CD|RB|PDT|RBR|VBN|VBG)$/.test(tag)
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

/**
 * The verb that the clitic in token `row` stands for: "'ll" is "will", "'s" is "is" or "has", "'d" is "had" or "would".
 * Null where it is no verb.
 */
export function wholeVerb(doc: Document, row: number): string | null {
  const form = tokenForm(doc, row)
  if (form === "'s") {
    // "Ana's is shut": the name ends in it.
    if (IS_VERB.test(tokenForm(doc, row + 1)) && /^NN/.test(tokenXpos(doc, row - 1))) return null
    const isOwner = (tokenXpos(doc, row) === 'POS' && !ownsNothing(doc, row)) || ownsOneOfMany(doc, row)
    return isOwner ? null : isOrHas(doc, row)
  }
  if (form !== "'d") return CLITICS.get(form) ?? null
  const at = pastAdverbs(doc, row + 1)
  // "He'd sat": what looks like the past is a participle.
  return /^VB[DN]$/.test(tokenXpos(doc, at)) || tokenForm(doc, at) === 'better' ? 'had' : 'would'
}

/** "The harbour's 25th boat", "the harbour's oldest boat": without an article nothing is said to be one of them. */
function ownsOneOfMany(doc: Document, row: number): boolean {
  const isOne = tokenXpos(doc, row + 1) === 'JJS' || NTH.test(tokenForm(doc, row + 1))
  return isOne && /^NN/.test(tokenXpos(doc, row - 1)) && /^NNS?$/.test(tokenXpos(doc, row + 2))
}

const NTH = /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)$/

const IS_VERB = /^(?:is|was|were|are|has|will|would|can|could|does)$/

/** "Nobody's shouting", "the port's named Riga": what is owned is a noun, and nothing that goes on as a verb does. */
function ownsNothing(doc: Document, row: number): boolean {
  const next = tokenXpos(doc, row + 1)
  const behind = tokenXpos(doc, row + 2)
  if (/^(?:nobody|everybody|somebody|anybody|everyone|someone|anyone)$/.test(tokenForm(doc, row - 1)))
    return /^VB[GN]$/.test(next) && /^(?:IN|DT|TO|PRP|RB|UH|[.,?!])$/.test(behind)
  // "The port's named Riga", "the crew's said that it leaks".
  if (next === 'VBN' && (NAMING.has(tokenForm(doc, row + 1)) || /^(?:DT|PRP|PRP\$)$/.test(behind))) return true
  return next === 'VBN' && tokenForm(doc, row + 2) === 'that'
}

/** "He'd put", "he'd, well": nothing tells whether "'d" in token `row` is "had" or "would". */
function isUnclear(doc: Document, row: number): boolean {
  if (tokenForm(doc, row) !== "'d") return false
  const at = pastAdverbs(doc, row + 1)
  const after = tokenForm(doc, at)
  return AMBIGUOUS.has(after) || !(/^VB[DN]?$/.test(tokenXpos(doc, at)) || after === 'have' || after === 'better')
}

/** What the clitic "'s" in token `row` stands for: "it's sold", "it's been sold". */
function isOrHas(doc: Document, row: number): 'is' | 'has' {
  const at = pastAdverbs(doc, row + 1)
  const tag = tokenXpos(doc, at)
  const form = tokenForm(doc, at)
  if (PERFECT.has(form)) return tag === 'JJ' ? 'is' : 'has'
  // "She's won the race": a past form is a participle here.
  if (!/^VB[DN]$/.test(tag)) return 'is'
  const next = tokenForm(doc, at + 1)
  // "It's gone" is no more there, "she's gone to sleep" went.
  if (form === 'gone')
    return /^(?:to|into|from|through|on|back|up|down|over|beyond|past|wrong|mad)$/.test(next) ? 'has' : 'is'
  // "Who's done very well for himself": what is done well is a thing, and somebody has.
  const isPerson =
    /^(?:he|she|who|everybody|everyone|somebody|someone|nobody)$/.test(tokenForm(doc, row - 1)) ||
    /^NNP$/.test(tokenXpos(doc, row - 1))
  if (form === 'done' && isPerson && /^(?:RB|JJ)/.test(tokenXpos(doc, at + 1))) return 'has'
  // "He's hosted several shows": what has an object is no passive. "She's found that": a person is not found.
  if (DONE_BY_PEOPLE.has(form) && isPerson) return isPassive(doc, form, at) ? 'is' : 'has'
  const isActive =
    !NAMING.has(form) && (/^(?:P?DT|PRP\$|JJ|CD|NNS)$/.test(tokenXpos(doc, at + 1)) || hasPronoun(doc, at + 1))
  const isSaying = next === 'that' && tokenForm(doc, row - 1) !== 'it'
  return isActive || isSaying ? 'has' : 'is'
}

/** "He's won by them" and "he's thought to be rich", not "he's won by ten points" or "he's tried to be fair": by whom. */
function isPassive(doc: Document, participle: string, at: number): boolean {
  const next = tokenForm(doc, at + 1)
  const after = tokenForm(doc, at + 2)
  if (next === 'to')
    return (participle === 'moved' && after === 'tears') || (/^(?:thought|said)$/.test(participle) && after === 'be')
  return (
    next === 'by' &&
    !DONE_BY_DOING.has(participle) &&
    !/^(?:CD|VBG)$/.test(tokenXpos(doc, at + 2)) &&
    !/^(?:now|then|far)$/.test(after)
  )
}

/** What people do "by ten points" or "by paying", and what is hardly done to them. */
const DONE_BY_DOING: ReadonlySet<string> = new Set(
  'won succeeded failed started changed grown fallen graduated returned contributed participated'.split(' '),
)

/** "She's done it", not "once it's done it runs": a pronoun that is no subject of what follows. */
function hasPronoun(doc: Document, at: number): boolean {
  return /^(?:it|me|him|her|us|them)$/.test(tokenForm(doc, at)) && !/^(?:VB[DZP]|MD)$/.test(tokenXpos(doc, at + 1))
}

function pastAdverbs(doc: Document, from: number): number {
  let at = from
  while (/^(?:RB|UH|,)$/.test(tokenXpos(doc, at))) at++
  return at
}

function matchCase(model: string, text: string): string {
  return CAPITAL_START.test(model) ? upperFirst(text) : text
}

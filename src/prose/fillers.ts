import { REMARKS } from '../lexicon/remarks.ts'
import type { Document } from '../model/document.ts'
import { doubledLength } from './doubled.ts'
import { clauseVerb, formOf, isFiniteVerb, isMark, SUBORDINATORS, xposOf } from './grammar.ts'
import { phraseAt, phrasesByFirst } from './phrases.ts'
import { opensTwoClauses } from './unfinished.ts'
import { tidy, type Word } from './words.ts'

/** Adverbs that speakers put anywhere and that add nothing to what is said. */
export const EMPTY_ADVERBS: ReadonlySet<string> = new Set(
  'basically literally honestly frankly actually obviously definitely totally absolutely anyway anyways seriously truthfully clearly naturally simply'.split(
    ' ',
  ),
)
/** The same, but only before what they stress: "they just gave it away", "a really good team". */
const STRESS_ADVERBS: ReadonlySet<string> = new Set(['just', 'really', 'quite', 'pretty'])
const AFTER_STRESS: ReadonlySet<string> = new Set('VB VBD VBP VBZ VBG VBN'.split(' '))
const NEGATIONS: ReadonlySet<string> = new Set(["n't", 'not', 'never', 'no', 'than', 'without'])

/** Asides between commas that hold nothing but the speaker. Those with "I" are hedges, and the caller is told. */
const ASIDES: readonly (readonly string[])[] = [
  ['of', 'course'],
  ['for', 'example'],
  ['for', 'instance'],
  ['just', 'generally'],
  ['generally'],
  ['generally', 'speaking'],
  ['by', 'the', 'way'],
  ['you', 'know'],
  ['i', 'mean'],
  ['well'],
  ['like'],
  ['right'],
  ['okay'],
  ['yeah'],
  ['say'],
  ['again'],
  ['for', 'sure'],
  ['to', 'be', 'honest'],
  ['to', 'be', 'fair'],
  ['let', "'s", 'say'],
  ['in', 'a', 'sense'],
  ['in', 'a', 'way'],
  ['as', 'you', 'know'],
  ['as', 'i', 'said'],
  ['like', 'i', 'said'],
  ['as', 'you', 'said'],
  ['as', 'we', 'know'],
  ['as', 'you', 'can', 'imagine'],
  ['as', 'you', 'can', 'see'],
  ['as', 'you', 'mentioned'],
  ['as', 'i', 'mentioned'],
  ['if', 'you', 'will'],
  ['so', 'to', 'speak'],
  ['first', 'of', 'all'],
  ['in', 'fact'],
  ['first'],
  ['though'],
  ['too'],
  ['as', 'well'],
  ['i', "'m", 'afraid'],
  ['then'],
  ['whatever'],
  ...REMARKS,
]
const HEDGES: readonly (readonly string[])[] = [
  ['i', 'think'],
  ['i', 'guess'],
  ['i', 'believe'],
  ['i', 'suppose'],
  ['i', 'would', 'say'],
  ['i', "'d", 'say'],
  ['i', 'feel', 'like'],
  ['in', 'my', 'opinion'],
  ['in', 'my', 'view'],
  ['for', 'me'],
  ['to', 'me'],
]

/** What talk hangs on the end of a list or a clause. */
const TRAILERS: readonly (readonly string[])[] = [
  ['or', 'something', 'like', 'that'],
  ['or', 'anything', 'like', 'that'],
  ['or', 'things', 'like', 'that'],
  ['and', 'things', 'like', 'that'],
  ['and', 'stuff', 'like', 'that'],
  ['or', 'stuff', 'like', 'that'],
  ['and', 'all', 'that', 'stuff'],
  ['or', 'whatever', 'it', 'is'],
  ['or', 'whatever'],
  ['or', 'whatnot'],
  ['and', 'whatnot'],
  ['and', 'stuff'],
  ['or', 'something'],
]

const JOINS: ReadonlySet<string> = new Set(['and', 'but', 'so', 'which', 'who', 'because'])

/** The words of a sentence without fillers. */
export interface Spare {
  readonly words: readonly Word[]
  /** True where an "I think" between commas was taken out: what is left is an opinion. */
  readonly hedged: boolean
}

/**
 * The words without asides, empty adverbs, and the names of those who are spoken to (`called`, lower case). What is
 * said stays: negations, figures, hedges (which are told by `hedged`).
 */
export function dropFillers(doc: Document, given: readonly Word[], called: ReadonlySet<string>): Spare {
  const vocative = dropVocatives(doc, given, called)
  const { words, hedged } = dropRemarks(doc, vocative, called)
  return { words: joinCalled(doc, dropRepeats(doc, dropAdverbs(doc, dropTrailers(doc, words)))), hedged }
}

function isComma({ text }: Word): boolean {
  return text === ','
}

/** "Fonts and whatnot, but", "a wallet or whatever it is." without what trails off, where a mark or a link follows. */
function dropTrailers(doc: Document, words: readonly Word[]): readonly Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const trailer = i < LEAST_BEFORE_TRAILER ? null : phraseAt(doc, TRAILER_TABLE, words, i)
    const next = trailer === null ? undefined : words[i + trailer.length]
    if (trailer !== null && (next === undefined || isMark(next) || /^(?:and|but)$/.test(formOf(doc, next)))) {
      if (out[out.length - 1]?.text === ',') out.pop()
      i += trailer.length - 1
    } else out.push(words[i]!)
  }
  return out.length === words.length ? words : tidy(out)
}

/** Words of a clause that something may trail off from. */
const LEAST_BEFORE_TRAILER = 3

/** Those whom a speaker in a chamber or a court speaks to. */
const ADDRESSED = phrasesByFirst([
  ...['chair', 'chairman', 'chairwoman', 'chairperson', 'speaker', 'president', 'llywydd'].flatMap((office) =>
    ['mr.', 'mr', 'madam', 'madame', 'mister', 'mrs.', 'ms.'].map((title) => [title, office]),
  ),
  ['your', 'honor'],
  ['your', 'honour'],
  ['ladies', 'and', 'gentlemen'],
])

function dropVocatives(doc: Document, words: readonly Word[], called: ReadonlySet<string>): readonly Word[] {
  // Whoever is spoken to stands between commas, and so do remarks.
  if (!words.some(isComma)) return tidy(words)
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const opens = i === 0 || words[i - 1]?.text === ','
    const length = !opens
      ? 0
      : called.has(formOf(doc, words[i]))
        ? 1
        : i === 0 && formOf(doc, words[i]) === 'chair'
          ? 1
          : (phraseAt(doc, ADDRESSED, words, i)?.length ?? 0)
    const after = words[i + length]
    if (length > 0 && (after === undefined || isMark(after)) && (i > 0 || after?.text === ',')) {
      if (out[out.length - 1]?.text === ',') out.pop()
      // Of its two commas one stays where it parts clauses: "Well, Ann, it is", not "the fund, Madam Speaker, will pay".
      const isInner = after?.text === ',' && clauseVerb(doc, words, i + length + 1) < 0
      i += i === 0 || isInner ? length : length - 1
      continue
    }
    out.push(words[i]!)
  }
  return tidy(out)
}

function dropRemarks(doc: Document, given: readonly Word[], called: ReadonlySet<string>): Spare {
  let words = given
  let hedged = false
  if (!given.some(isComma)) return { words, hedged }
  for (let i = 0; i < words.length; i++) {
    const opens = i === 0 || words[i - 1]?.text === ','
    if (!opens) continue
    const aside = asideAt(doc, words, i, called)
    if (aside === null) continue
    const next = i + aside.length
    if (i === 0 && words[next]?.text !== ',') continue
    if (words[next] !== undefined && !/^[,.?!;…]+$/.test(words[next].text)) continue
    hedged ||= aside.hedge
    // One comma of the two may still part clauses, which only the caller's look at clauses can tell: keep it there.
    const rest = words[next]?.text === ',' ? next + 1 : next
    const keep =
      words[next]?.text === ',' &&
      i > 0 &&
      (JOINS.has(formOf(doc, words[rest])) ||
        clauseVerb(doc, words, rest) >= 0 ||
        opensTwoClauses(doc, words, rest) ||
        followsPhrase(doc, words, i - 1, words[rest]))
    words = tidy([...words.slice(0, keep ? i : Math.max(0, i - 1)), ...words.slice(rest)])
    i = Math.max(-1, i - 2)
  }
  return { words, hedged }
}

/** "In the old harbour, usually boats": a phrase before the comma that opens the sentence, and behind it what it opens. */
function followsPhrase(doc: Document, words: readonly Word[], comma: number, next: Word | undefined): boolean {
  if (!/^(?:IN|TO|VBG)$/.test(xposOf(doc, words[0])) || !/^NN/.test(xposOf(doc, words[comma - 1]))) return false
  if (isFiniteVerb(doc, next) || /^(?:IN|TO)$/.test(xposOf(doc, next))) return false
  return !words.some((word, i) => i < comma && (isFiniteVerb(doc, word) || SUBORDINATORS.has(formOf(doc, word))))
}

/** The longest first: "like I said" before "like". */
const ASIDE_TABLE = phrasesByFirst(ASIDES.toSorted((a, b) => b.length - a.length))
const TRAILER_TABLE = phrasesByFirst(TRAILERS)
const HEDGE_TABLE = phrasesByFirst(HEDGES)

function asideAt(
  doc: Document,
  words: readonly Word[],
  i: number,
  called: ReadonlySet<string>,
): { length: number; hedge: boolean } | null {
  const recall = recallAt(doc, words, i, called)
  if (recall > 0) return { length: recall, hedge: false }
  const aside = phraseAt(doc, ASIDE_TABLE, words, i)
  if (aside !== null) return { length: aside.length, hedge: false }
  const hedge = phraseAt(doc, HEDGE_TABLE, words, i)
  return hedge === null ? null : { length: hedge.length, hedge: true }
}

/**
 * Words of "as Ann said" or "like Ann was saying" at `i`, of somebody in the talk; 0 where none stand. Of others only
 * what is told of a talk: "as Keynes said" names a source.
 */
function recallAt(doc: Document, words: readonly Word[], i: number, called: ReadonlySet<string>): number {
  if (!/^(?:as|like)$/.test(formOf(doc, words[i])) || xposOf(doc, words[i + 1]) !== 'NNP') return 0
  const isNear = /^(?:was|just)$/.test(formOf(doc, words[i + 2]))
  const verb = formOf(doc, words[isNear ? i + 3 : i + 2])
  const isRecall = /^(?:mentioned|mentioning|saying)$/.test(verb) || (verb === 'said' && isNear)
  if (!isRecall && !(verb === 'said' && called.has(formOf(doc, words[i + 1])))) return 0
  return isNear ? 4 : 3
}

/** "The solution there is": a matter, which stands in no place. */
function opensMatter(doc: Document, words: readonly Word[]): boolean {
  return (
    formOf(doc, words[0]) === 'the' && MATTERS.has(formOf(doc, words[1])) && /^(?:is|was)$/.test(formOf(doc, words[3]))
  )
}

const MATTERS: ReadonlySet<string> = new Set(
  'solution problem idea point question answer issue challenge goal difference trick reason benefit advantage concept assumption lesson risk hope concern thinking argument'.split(
    ' ',
  ),
)

function dropAdverbs(doc: Document, words: readonly Word[]): readonly Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const form = formOf(doc, words[i])
    // "The solution there is to wait".
    if (i === 2 && /^(?:there|here)$/.test(form) && opensMatter(doc, words)) continue
    const isSort = (form === 'kind' || form === 'sort') && formOf(doc, words[i + 1]) === 'of'
    if (!isSort && !EMPTY_ADVERBS.has(form) && !STRESS_ADVERBS.has(form)) {
      out.push(words[i]!)
      continue
    }
    const isAdverb = /^(?:RB|UH)$/.test(xposOf(doc, words[i]))
    const isNegated = NEGATIONS.has(formOf(doc, words[i - 1])) || NEGATIONS.has(formOf(doc, words[i + 1]))
    // "more simply than", "so clearly that": the adverb is what is compared.
    const isCompared = /^(?:more|less|so|as|too|very|most|how|that)$/.test(formOf(doc, words[i - 1]))
    if (isAdverb && !isNegated && !isCompared) {
      const after = xposOf(doc, words[i + 1])
      if (EMPTY_ADVERBS.has(form) && (form !== 'simply' || after !== 'JJ')) {
        if (out[out.length - 1]?.text === ',' && words[i + 1]?.text === ',') {
          // "The same problem, actually, that Ann had": a clause that is none of its own wants no comma.
          const isOpen = /^(?:that|of)$/.test(formOf(doc, words[i + 2])) && /^NN/.test(xposOf(doc, words[i - 2]))
          if (isOpen && !isFiniteVerb(doc, words[i + 3])) out.pop()
          i++
        }
        continue
      }
      // "They just have to listen": nothing more is asked of them.
      const isOnly =
        form === 'just' && /^(?:have|has|had|need|needs|needed|want|wants)$/.test(formOf(doc, words[i + 1]))
      // "It is said to just work".
      const isSimply = form === 'just' && formOf(doc, words[i - 1]) === 'to' && /^work/.test(formOf(doc, words[i + 1]))
      if (isSimply || (isOnly && formOf(doc, words[i + 2]) === 'to')) {
        out.push(words[i]!)
        continue
      }
      // "Who she really is": the stress is what is said.
      const last = words[i + 2]
      if (form === 'really' && /^(?:VB|MD)/.test(after) && (last === undefined || isMark(last))) {
        out.push(words[i]!)
        continue
      }
      const stressed = STRESS_ADVERBS.has(form) && AFTER_STRESS.has(after) && form !== 'pretty'
      const intense = form === 'really' && /^(?:JJ|RB)$/.test(after)
      const brokenOff = form === 'just' && words[i + 1]?.text === ','
      if (stressed || intense || brokenOff) continue
      // "A really, really large team".
      if (words[i + 1]?.text === ',' && formOf(doc, words[i + 2]) === form) {
        i++
        continue
      }
    }
    const before = xposOf(doc, words[i - 1])
    // After a form of "be" it weakens what is said: "is kind of like Slack".
    const weakens = /^(?:is|are|was|were|am|be|been|being|'s|'re|'m)$/.test(formOf(doc, words[i - 1]))
    if (
      isSort &&
      !weakens &&
      !/^(?:DT|JJ|WP|WDT|PDT|PRP\$|CD)$/.test(before) &&
      !/^(?:NN|DT)/.test(xposOf(doc, words[i + 2]))
    ) {
      i++
      continue
    }
    out.push(words[i]!)
  }
  return out.length === words.length ? words : tidy(out)
}

/** "for for training", "it's, it's a project" once the aside between is gone: the second stands. */
function dropRepeats(doc: Document, given: readonly Word[]): readonly Word[] {
  const words = dropParted(doc, given)
  const forms = words.map((word) => formOf(doc, word))
  const out: Word[] = []
  for (let k = 0; k < words.length; k++) {
    const form = forms[k]!
    // "Julia- Julia mentioned", "the sail- sailing boat": what was cut off is said whole.
    const isCut = words[k + 1]?.text === '-' && words[k + 1]!.glued && words[k + 2]?.glued === false
    const isWhole = isCut && words[k]!.row >= 0 && forms[k + 2]!.startsWith(form)
    // "Even just even a few": the adverb that is said again stands.
    const isBetween = form === forms[k + 2] && /^(?:just|like)$/.test(forms[k + 1]!) && xposOf(doc, words[k]) === 'RB'
    if (isWhole || isBetween) {
      k++
      continue
    }
    const isAgain = form === forms[k + 1] || form === forms[k + 2] || form === forms[k + 3]
    const doubled = isAgain ? doubledLength(doc, words, k) : 0
    if (doubled > 0) k += doubled - 1
    else out.push(words[k]!)
  }
  return out.length === given.length ? given : tidy(out)
}

/** The same behind a comma: "it's, it's a project". */
function dropParted(doc: Document, given: readonly Word[]): readonly Word[] {
  if (!given.some(isComma)) return given
  const words = [...given]
  for (let i = 0; i < words.length; i++) {
    for (let n = 3; n > 0; n--) {
      if (words[i + n]?.text !== ',') continue
      const isTwice = words.slice(i, i + n).every((word, k) => formOf(doc, word) === formOf(doc, words[i + n + 1 + k]))
      // "A key, or a script, or a script wrapped in another": the last of a list says more.
      if (n > 1 && formOf(doc, words[i]) === 'or' && words[i - 1]?.text === ',') continue
      if (n > 1 && isTakenUp(doc, words, i, n)) continue
      if (isTwice && (n > 1 || /^(?:DT|IN|PRP|PRP\$|CC|TO|MD|WP|WRB)$/.test(xposOf(doc, words[i]))))
        words.splice(i, n + 1)
    }
  }
  return words
}

/** "If you connect to the server, the server can send": the `n` words at `i` end one clause, and again open the next. */
function isTakenUp(doc: Document, words: readonly Word[], i: number, n: number): boolean {
  return (
    /^(?:IN|TO|VB.?)$/.test(xposOf(doc, words[i - 1])) &&
    /^NN/.test(xposOf(doc, words[i + n - 1])) &&
    isFiniteVerb(doc, words[i + 2 * n + 1])
  )
}

/** "a fund, it's called High-Flyer, that used" to "a fund called High-Flyer that used". */
function joinCalled(doc: Document, words: readonly Word[]): readonly Word[] {
  for (let i = 1; i < words.length - 4; i++) {
    if (words[i]!.text !== ',' || !/^(?:it|they)$/.test(formOf(doc, words[i + 1])) || !isFiniteVerb(doc, words[i + 2]))
      continue
    if (formOf(doc, words[i + 3]) !== 'called' || !/^NN/.test(xposOf(doc, words[i - 1]))) continue
    const out = [...words.slice(0, i), ...words.slice(i + 3)]
    const comma = out.findIndex((word, at) => at > i && word.text === ',')
    if (comma > 0 && comma < i + 6 && /^(?:that|which|who)$/.test(formOf(doc, out[comma + 1]))) out.splice(comma, 1)
    return out
  }
  return words
}

import { REASONS } from '../lexicon/reasons.ts'
import { REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { type Document, tokenForm } from '../model/document.ts'
import { BLOCK_KINDS, type BlockKind, type Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { type Clause, mayBeCompound, splitClauses } from './clauses.ts'
import { endsInOpening } from './endings.ts'
import { isStageTalk } from './stage.ts'
import { CUE, type CueWords, holdsClause, isDashAt, isFiniteAt, mainVerb, opensClause, type View } from './view.ts'

/** Fewest words of a statement: below it talk answers, echoes and agrees. */
const LEAST_WORDS = 4

/** Most tokens of a sentence in which claims are looked for: more are a list or no speech, and readers take its square. */
const MOST_TOKENS = 250

const TALK: ReadonlySet<BlockKind> = new Set(['content', 'teaser', 'intro', 'clip'])

/** True where sentence `row` is talk in which claims are looked for: what a listener wrote is no claim of who reads it. */
export function isTalk(structure: Structure, row: number, keepSponsors: boolean): boolean {
  if (structure.letters[row] === 1) return false
  const kind = BLOCK_KINDS[structure.sentenceBlock[row] ?? 0] ?? 'content'
  return TALK.has(kind) || (kind === 'sponsor' && keepSponsors)
}

/** The stretches of sentence `row` that may claim something, cut by the tree where two may stand in it. */
export function clausesOf(doc: Document, syntax: Syntax, row: number): readonly Clause[] {
  const sentence = doc.sentences[row]
  if (sentence === undefined) return []
  const length = sentence.endToken - sentence.firstToken
  if (length < LEAST_WORDS || length > MOST_TOKENS) return []
  const clauses = mayBeCompound(doc, sentence) ? splitClauses(doc, syntax(row), sentence) : [sentence]
  return clauses.flatMap((clause) => splitAtMarks(doc, clause))
}

/** The parts between the marks of quoted paragraphs that stand in one line: "it failed > > Nobody knew why". */
function splitAtMarks(doc: Document, clause: Clause): Clause[] {
  const parts: Clause[] = []
  let firstToken = clause.firstToken
  for (let i = clause.firstToken + 1; i < clause.endToken; i++) {
    // "5 > 3" compares.
    const compares = doc.tokens.tag[i - 1] === UPOS_ROW.NUM && doc.tokens.tag[i + 1] === UPOS_ROW.NUM
    if (tokenForm(doc, i) !== '>' || compares) continue
    if (i > firstToken) parts.push({ firstToken, endToken: i })
    while (i + 1 < clause.endToken && tokenForm(doc, i + 1) === '>') i++
    firstToken = i + 1
  }
  if (parts.length === 0) return [clause]
  return firstToken < clause.endToken ? [...parts, { firstToken, endToken: clause.endToken }] : parts
}

const ASKING = new Set(['what', 'why', 'how', 'who', 'when', 'where', 'which', 'whose', 'whom'])
const FRAGMENTS = new Set([
  ...REASONS,
  'which',
  'whose',
  'than',
  'except',
  'including',
  'whereas',
  'until',
  'unless',
  'if',
  'so',
  'like',
  'as',
  'to',
])

/** "Just because they were tired", "even if it rains". */
const STRESSING = new Set('just even only especially definitely obviously unfortunately then'.split(' '))
const STRESSED = new Set(['because', 'if', 'unless', 'until', 'to'])

/** True where the words state something: a clause that is no question, command, wish or stage talk. */
export function isStatement(view: View, least = LEAST_WORDS): boolean {
  const words = view.length - countMarks(view)
  if (words < least || !holdsClause(view, 0, view.length) || mainVerb(view, 0, view.length) < 0) return false
  if (isAsked(view) || isCommand(view) || isFragment(view) || isChant(view) || endsInOpening(view)) return false
  return !announcesWords(view) && !isStageTalk(view) && !isTaste(view) && !isIgnorance(view)
}

/** "Monday, Monday, Monday": a word three times is sung, called out or misheard. */
function isChant(view: View): boolean {
  if (view.tag(0) === UPOS_ROW.NUM) return false
  const second = view.form(1) === ',' ? 2 : 1
  const third = view.form(second + 1) === ',' ? second + 2 : second + 1
  return view.form(0) === view.form(second) && view.form(0) === view.form(third)
}

/** "I don't know", "we really do not know yet": nothing is said that could be so or not. */
function isIgnorance(view: View): boolean {
  let k = view.tag(0) === UPOS_ROW.PRON && /^(?:i|we)$/.test(view.form(0)) ? 1 : view.length
  const skipAdverbs = (): void => {
    while (view.tag(k) === UPOS_ROW.ADV || view.tag(k) === UPOS_ROW.PUNCT) k++
  }
  skipAdverbs()
  if (view.lemma(k) !== 'do' || !/^(?:n['’]t|not)$/.test(view.form(k + 1))) return false
  k += 2
  skipAdverbs()
  if (view.form(k) !== 'know') return false
  k++
  skipAdverbs()
  return k >= view.length
}

/** "Meta employee Carl Meyer replied:": what was said comes after it. */
function announcesWords(view: View): boolean {
  let last = view.length - 1
  while (last > 0 && view.tag(last) === UPOS_ROW.PUNCT) last--
  return isFiniteAt(view, last) && REPORT_VERBS.has(view.lemma(last)) && mainVerb(view, 0, last) < 0
}

function countMarks(view: View): number {
  let marks = 0
  for (let k = 0; k < view.length; k++) if (view.tag(k) === UPOS_ROW.PUNCT) marks++
  return marks
}

/** A question mark, a word of asking in front, or the verb before its subject. */
function isAsked(view: View): boolean {
  for (let k = 1; k <= 3; k++) if (view.words[view.length - k]?.text.startsWith('?') === true) return !quotesOther(view)
  const first = view.form(0)
  if (ASKING.has(first)) {
    // "What he found was …" states; "what did he find" asks.
    if (first !== 'what' && first !== 'who' && first !== 'how' && first !== 'when') return true
    if (isFiniteAt(view, 1) || view.tag(1) === UPOS_ROW.AUX) return true
    return first === 'how' || first === 'who' || !holdsTwoVerbs(view)
  }
  return isInverted(view)
}

/** "Jesse says, “…?”": it is somebody else who asks. */
function quotesOther(view: View): boolean {
  if ((view.cues & CUE.quote) === 0 || (view.cues & CUE.report) === 0) return false
  for (let k = 2; k < view.length; k++) {
    if (!/^["“]$/.test(view.words[k]?.text ?? '')) continue
    const verb = view.form(k - 1) === ',' ? k - 2 : k - 1
    const subject = view.form(verb - 1)
    return REPORT_VERBS.has(view.lemma(verb)) && subject !== 'i' && subject !== 'we' && subject !== 'you'
  }
  return false
}

function holdsTwoVerbs(view: View): boolean {
  let finite = 0
  for (let k = 0; k < view.length; k++) if (isFiniteAt(view, k)) finite++
  return finite > 1
}

const ASKED_OF: ReadonlySet<number> = new Set([UPOS_ROW.PRON, UPOS_ROW.DET, UPOS_ROW.PROPN, UPOS_ROW.NOUN])

function isInverted(view: View): boolean {
  const next = view.tag(1)
  return view.tag(0) === UPOS_ROW.AUX && (ASKED_OF.has(next) || view.form(1) === "n't")
}

/** A bare verb in front: "imagine a hospital", "let's go". */
function isCommand(view: View): boolean {
  const first = view.xpos(0)
  // "Git ingest is a simple service": a name that the tagger took for a verb.
  if (view.tag(1) === UPOS_ROW.NOUN && view.lemma(2) === 'be' && isFiniteAt(view, 2)) return false
  return (
    first === 'VB' ||
    (first === 'VBP' && view.tag(0) === UPOS_ROW.VERB) ||
    view.form(0) === 'let' ||
    view.form(0) === 'please'
  )
}

/** "Created an account and tweaked the chart": nobody is said to have. With a comma and a clause of its own it stands. */
function lacksSubject(view: View): boolean {
  if (view.tag(0) !== UPOS_ROW.VERB || !/^VB[DNZ]$/.test(view.xpos(0)) || view.form(0) === 'given') return false
  // "Measured queues are …", "tried-and-tested methods", "verified builds means": of the noun, or the noun itself.
  if (view.words[1]?.glued === true || isFiniteAt(view, 1) || NAMED_AFTER.has(view.tag(1))) return false
  for (let k = 1; k < view.length; k++) {
    if (view.form(k) === ',' && (view.tag(k + 1) === UPOS_ROW.PROPN || opensClause(view, k + 1))) return false
  }
  return true
}

/** "Using the app on a phone, and that's how it would work": what is done, and then another clause. */
function isDoing(view: View): boolean {
  if (view.xpos(0) !== 'VBG' || view.tag(0) !== UPOS_ROW.VERB) return false
  const verb = mainVerb(view, 0, view.length)
  let k = verb - 1
  while (k > 1 && view.form(k) !== ',') k--
  if (k <= 1 || view.tag(k + 1) !== UPOS_ROW.CCONJ) return false
  const subject = view.tag(k + 2)
  return subject === UPOS_ROW.PRON ? k + 3 <= verb : subject === UPOS_ROW.PROPN && k + 3 === verb
}

const NAMED_AFTER: ReadonlySet<number> = new Set([UPOS_ROW.NOUN, UPOS_ROW.PROPN])

/** A clause that hangs on one said before: "because they were tired". With a comma and a clause of its own it stands. */
function isFragment(view: View): boolean {
  if (lacksSubject(view) || isDoing(view)) return true
  // "To which she replied …", "one of which is cheap".
  if (view.tag(0) === UPOS_ROW.ADP && view.form(1) === 'which') return true
  if (view.form(1) === 'of' && /^(?:which|whom)$/.test(view.form(2))) return true
  const first = STRESSING.has(view.form(0)) && STRESSED.has(view.form(1)) ? 1 : 0
  if (!FRAGMENTS.has(view.form(first))) return false
  for (let k = first + 2; k < view.length; k++) {
    if (view.form(k) !== ',' && !isDashAt(view, k)) continue
    return !holdsClause(view, k + 1, view.length) || mainVerb(view, k + 1, view.length) < 0
  }
  return true
}

const LIKING = new Set(['love', 'like', 'hate', 'enjoy', 'prefer', 'appreciate', 'adore', 'dislike'])
const TASTES = new Set(
  'cool great awesome nice good bad amazing fun funny interesting crazy wild weird beautiful lovely fantastic incredible wonderful exciting excited glad happy sorry curious fascinating neat sweet perfect fine okay hilarious insane nuts brilliant awful terrible tough hard easy fair true right huge'.split(
    ' ',
  ),
)

/** "My favorite boat is red", "boats are my two favorites": nobody but the speaker can know. */
const FAVORITES = new Set(['favorite', 'favourite', 'favorites', 'favourites', 'fave'])

export const TASTE_CUES: CueWords = [
  [CUE.taste, FAVORITES],
  [CUE.taste, LIKING],
  [CUE.taste, TASTES],
]

/** Words between "my" and "favorite". */
const LONGEST_OWN = 5

function isOwnFavorite(view: View): boolean {
  for (let k = 1; k < view.length; k++) {
    if (!FAVORITES.has(view.form(k))) continue
    for (let at = k - 1; at >= 0 && k - at <= LONGEST_OWN; at--) if (/^(?:my|our)$/.test(view.form(at))) return true
  }
  return false
}

/** "I love it", "that's really cool": taste, where nothing is counted or compared. */
function isTaste(view: View): boolean {
  if ((view.cues & CUE.taste) === 0) return false
  if (isOwnFavorite(view)) return true
  let figures = false
  for (let k = 0; k < view.length; k++) {
    if (view.tag(k) === UPOS_ROW.NUM || view.form(k) === 'than' || view.tag(k) === UPOS_ROW.PROPN) figures = true
  }
  if (figures) return false
  if (view.form(0) === 'i' || view.form(0) === 'we') {
    for (let k = 1; k < 5; k++) if (LIKING.has(view.lemma(k)) && view.tag(k) === UPOS_ROW.VERB) return true
  }
  let at = -1
  for (let k = 0; k < Math.min(5, view.length); k++) if (view.lemma(k) === 'be') at = k
  if (at < 0) return false
  let last = view.length - 1
  while (last > at && view.tag(last) === UPOS_ROW.PUNCT) last--
  const isShort = last - at <= 4
  return isShort && TASTES.has(view.form(last)) && view.tag(last) === UPOS_ROW.ADJ
}

import { CLAIM_NOUNS, DOUBTING_VERBS, REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { holdsClause, isFiniteAt, opensClause, SUBJECT_TAGS, type View } from './view.ts'

/** How many words in front only announce that something is said: the statement behind them is whole. 0 where none do. */
export function announcedLength(view: View): number {
  return thingLength(view, 0) || topicLength(view) || truthLength(view) || begunLength(view)
}

/** Words in which "thing" stands in such an opening. */
const THING_REACH = 6
const NOTICING = new Set(['see', 'notice', 'find', 'know', 'learn', 'do', 'hear', 'realize', 'realise'])

/** "One of the things is that …", "one of the things that I saw was Rust …": no more than that something is said. */
function thingLength(view: View, from: number): number {
  if (!/^(?:one|the|another)$/.test(view.form(from))) return 0
  for (let k = from + 1; k < from + THING_REACH; k++) {
    if (view.lemma(k) !== 'thing') continue
    const who = view.form(k + 1) === 'that' ? k + 2 : k + 1
    if (/^(?:i|we)$/.test(view.form(who))) {
      const isNoticed = NOTICING.has(view.lemma(who + 1)) && view.lemma(who + 2) === 'be'
      return isNoticed && opensClause(view, who + 3) ? who + 3 : 0
    }
    const be = k + 1
    if (view.lemma(be) !== 'be' || (view.form(be + 1) !== ',' && view.form(be + 1) !== 'that')) return 0
    return holdsClause(view, be + 2, view.length) ? be + 2 : 0
  }
  return 0
}

/** Most words of what such an opening is about. */
const LONGEST_TOPIC = 9

/** "In terms of speed, one of the things that I saw was …": of what the talk is. "In Leeds, one of the things …" says where. */
function topicLength(view: View): number {
  const isTopic =
    (view.form(0) === 'in' && view.form(1) === 'terms') ||
    (view.form(0) === 'speaking' && view.form(1) === 'of') ||
    (view.form(0) === 'as' && view.form(1) === 'for')
  for (let k = 2; isTopic && k < LONGEST_TOPIC; k++) if (view.form(k) === ',') return thingLength(view, k + 1)
  return 0
}

/** Nouns that only vouch for what follows them. "The problem is" judges it. */
const TRUTHS = /^(?:reality|fact|truth|thing|point|upshot|line|matter)$/
const BE = /^(?:is|was|'s)$/

/** "The reality is, ports are closed", "the point now is that ports are closed", "the fact of the matter is ports are closed". */
function truthLength(view: View): number {
  if (view.form(0) !== 'the') return 0
  for (let k = 2; k < THING_REACH; k++) {
    if (isFiniteAt(view, k) && !BE.test(view.form(k))) return 0
    if (!BE.test(view.form(k))) continue
    const noun = view.tag(k - 1) === UPOS_ROW.ADV ? k - 2 : k - 1
    const next = /^(?:,|that)$/.test(view.form(k + 1)) ? k + 2 : k + 1
    // "The point is the harbour that was closed": what the point is, and no clause.
    const opens = next > k + 1 || view.tag(next) === UPOS_ROW.PRON ? opensClause(view, next) : false
    return TRUTHS.test(view.form(noun)) && opens ? next : 0
  }
  return 0
}

/** "The harbour is, we had three boats, and they sank": a sentence that was given up behind its verb. */
function begunLength(view: View): number {
  let k = 0
  while (k < THING_REACH && SUBJECT_TAGS.has(view.tag(k))) k++
  if (k === 0 || !/^(?:is|was|are|were)$/.test(view.form(k)) || view.form(k + 1) !== ',') return 0
  if (CLAIM_NOUNS.has(view.lemma(k - 1)) || !/^(?:i|we|they|he|she|it|there)$/.test(view.form(k + 2))) return 0
  if (view.form(k + 2) !== 'there' && view.tag(k + 2) !== UPOS_ROW.PRON) return 0
  // "The fee is, they say, ten dollars", "the fee is, I would say is ten dollars".
  for (let at = k + 3; at < k + 6 && view.form(at) !== ','; at++)
    if (REPORT_VERBS.has(view.lemma(at)) || DOUBTING_VERBS.has(view.lemma(at))) return 0
  return opensClause(view, k + 2) ? k + 2 : 0
}

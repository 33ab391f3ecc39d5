import { UPOS_ROW } from '../model/tags.ts'
import { holdsClause, isNegationAt, opensClause, standsAt, type View } from './view.ts'

/** Longest opening for those who hear it, in words. */
const LONGEST = 16
/** "I don't know if", "I don't know about". */
const UNKNOWING: readonly (readonly string[])[] = [
  ['i', 'do', "n't", 'know'],
  ['i', 'do', 'not', 'know'],
]

/** How many words in front tell only to whom the statement is told, or what for; 0 where none do. */
export function hearersLength(view: View): number {
  return thoseLength(view) || unawareLength(view) || ideaLength(view)
}

/** "For those of you who don't know, …", "I don't know about you, but …": whom it is told, not what. */
function thoseLength(view: View): number {
  const those = view.form(0) === 'for' ? 1 : 0
  if (/^(?:those|anyone|anybody|everyone|everybody|people|folks)$/.test(view.form(those))) {
    // "For those who don't run one, the fee is ten dollars": to whom it applies.
    return those === 1 || view.form(1) === 'of' ? endOfHearers(view, ',', (end) => tellsOfNotKnowing(view, end)) : 0
  }
  if (!UNKNOWING.some((start) => standsAt(view, start))) return 0
  if (view.form(4) === 'about') return endOfHearers(view, 'but', (end) => view.form(5) === 'you' && end <= 10)
  const asks = (view.form(4) === 'if' || view.form(4) === 'whether') && view.form(5) === 'you'
  return asks ? endOfHearers(view, ',', (end) => tellsOfKnowing(view, 6, end)) : 0
}

/** Where the clause behind the first `mark` opens; 0 where none does, or what stands before it is not `idle`. */
function endOfHearers(view: View, mark: string, idle: (end: number) => boolean): number {
  for (let k = 2; k < LONGEST; k++) {
    if (view.form(k) !== mark || (mark === ',' && view.form(k + 1) === 'but')) continue
    if (!idle(k)) return 0
    const next = view.form(k + 1) === ',' ? k + 2 : k + 1
    // "For those who don't know, Ren, the port, is open": nothing that they do not know goes on behind the comma.
    const isWhole = KNOWING.has(view.lemma(k - 1)) && holdsClause(view, next, view.length)
    return opensClause(view, next) || isWhole ? next : 0
  }
  return mark === ',' ? endOfHearers(view, 'but', idle) : 0
}

function tellsOfNotKnowing(view: View, end: number): boolean {
  for (let k = 0; k < end; k++) {
    if (UNAWARE.has(view.form(k)) || (isNegationAt(view, k) && tellsOfKnowing(view, k + 1, end))) return true
  }
  return false
}

function tellsOfKnowing(view: View, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (KNOWING.has(view.lemma(k))) return true
  return false
}

const UNAWARE = new Set(['unfamiliar', 'unaware'])
/** What hearers may have done with what is told. */
const KNOWING = new Set('know familiar aware hear see follow remember recall catch'.split(' '))

/** Most words of "if you weren't aware" and the like. */
const LONGEST_UNAWARE = 8

/** "If you haven't heard, …", "in case you missed it, …". "If you don't know, you can ask" is a case. */
function unawareLength(view: View): number {
  const you = view.form(0) === 'if' ? 1 : view.form(0) === 'in' && view.form(1) === 'case' ? 2 : 0
  if (you === 0 || view.form(you) !== 'you') return 0
  for (let k = you + 2; k < LONGEST_UNAWARE; k++) {
    if (view.form(k) !== ',') continue
    const last = /^(?:it|this|that)$/.test(view.form(k - 1)) ? k - 2 : k - 1
    const missed = view.lemma(last) === 'miss' && last < k - 1
    const isUnaware = (missed || KNOWING.has(view.lemma(last))) && (missed || tellsOfNotKnowing(view, k))
    return isUnaware && opensClause(view, k + 1) && !view.forms.includes('you', k) ? k + 1 : 0
  }
  return 0
}

const IDEAS = /^(?:idea|sense|example|picture|context|background|perspective|overview|feel|feeling|summary|recap)$/

/** "To give you an idea of the pace, …", "to give people some context on how it works, …": what it is told for. */
function ideaLength(view: View): number {
  const to = view.form(0) === 'just' || view.form(0) === 'so' ? 1 : 0
  if (view.form(to) !== 'to' || view.form(to + 1) !== 'give') return 0
  let told = false
  for (let k = to + 2; k < LONGEST; k++) {
    if (IDEAS.test(view.form(k)) && k <= to + 6) told = true
    if (view.form(k) !== ',') continue
    const next = view.tag(k + 1) === UPOS_ROW.ADV ? k + 2 : k + 1
    return told && opensClause(view, next) ? k + 1 : 0
  }
  return 0
}

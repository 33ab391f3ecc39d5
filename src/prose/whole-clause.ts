import type { Document } from '../model/document.ts'
import type { Tree } from '../model/syntax.ts'
import { clauseVerb, formOf, isFiniteVerb, isMark, SUBORDINATORS, xposOf } from './grammar.ts'
import type { Word } from './words.ts'

const OPENS_CLAUSE = /^(?:that|which|who|because|if|although|whether|whereas|unless)$/

/**
 * True where two of three witnesses take the words for one whole main clause with what hangs on it: by tags a plain
 * subject with its verb opens them, the tree has a single top, finite or with a finite help, whose subject is said, and
 * `fluent`, what a model of tags says. Each word that opens a clause must
 * have a finite verb, and no subject may differ from its verb in number.
 */
export function isWholeClause(doc: Document, tree: () => Tree, words: readonly Word[], fluent: boolean): boolean {
  if (!verbsSuffice(doc, words) || !agrees(doc, words)) return false
  const plain = opensPlainly(doc, words)
  return (plain && fluent) || ((plain || fluent) && hasOneTop(doc, tree(), words))
}

/** True where a subject and its verb open the words, or follow an opening phrase or clause. */
function opensPlainly(doc: Document, words: readonly Word[]): boolean {
  if (isPlainClause(doc, words)) return true
  const opening = xposOf(doc, words[0])
  if (!/^(?:IN|RB|TO|WRB)$/.test(opening)) return false
  const hangs = SUBORDINATORS.has(formOf(doc, words[0])) || opening === 'WRB'
  for (let i = 2; i < words.length - 2; i++) {
    if (words[i - 1]!.text === ',' && isPlainClause(doc, words.slice(i))) return true
    // "On a cheap server Bekker got": a phrase is over where a pronoun, or the name put for it, begins.
    const isSubject = /^(?:EX|PRP|DT)$/.test(xposOf(doc, words[i])) && /^(?:NN|CD)/.test(xposOf(doc, words[i - 1]))
    if (isSubject && words.slice(i).length > 3) return !hangs && clauseVerb(doc, words, i) >= 0
    if (isFiniteVerb(doc, words[i]) && !hangs) return false
  }
  return false
}

/** "The largest loss of the year was": one noun phrase, then the verb. "Every time a node receives" is none. */
function isPlainClause(doc: Document, words: readonly Word[]): boolean {
  const verb = clauseVerb(doc, words, 0)
  if (verb < 1) return false
  for (let i = 1; i < verb; i++) {
    const before = xposOf(doc, words[i - 1])
    const tag = xposOf(doc, words[i])
    if (/^NN|^CD|^PRP$/.test(before) && /^(?:DT|PRP|PRP\$|EX|NNP|VBN|VBG)$/.test(tag) && !/^NNP/.test(before))
      return false
  }
  return /^(?:DT|NN|NNS|NNP|NNPS|JJ|JJS|PRP|PRP\$|CD|EX|PDT|RB)$/.test(xposOf(doc, words[0]))
}

/** False where a lone noun of one takes the verb of many or the other way round: "Django rest", "tables is". */
function agrees(doc: Document, words: readonly Word[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const before = words[i - 1]
    const opens = i === 0 || before?.text === ',' || /^(?:and|but|so|that|because|if)$/.test(formOf(doc, before))
    const verb = opens ? clauseVerb(doc, words, i) : -1
    if (verb < 0) continue
    let head = -1
    let joined = false
    for (let k = i; k < verb; k++) {
      const tag = xposOf(doc, words[k])
      if (tag === 'IN' || words[k]!.text === ',') break
      if (tag === 'CC') joined = true
      if (/^NN/.test(tag)) head = k
    }
    if (head < 0 || joined || formOf(doc, words[i]) === 'there' || NUMBERLESS.test(formOf(doc, words[head]))) continue
    const noun = xposOf(doc, words[head])
    const tag = xposOf(doc, words[verb])
    const form = formOf(doc, words[verb])
    // A name put for "they" has its verb fitted already.
    if (words[verb]!.text.toLowerCase() !== form) continue
    const many = tag === 'VBP' || form === 'were'
    const one = tag === 'VBZ' || form === 'was'
    if ((noun === 'NN' || noun === 'NNP') && many && !/^(?:i|we|they)$/.test(formOf(doc, words[i]))) return false
    if (noun === 'NNS' && one && xposOf(doc, words[verb - 1]) === 'NNS') return false
  }
  return true
}

const NUMBERLESS =
  /^(?:people|data|police|team|staff|media|majority|number|lot|lots|couple|family|government|band|crew|group|rest|half|most|some|all|none|series|species|news|bunch|politics|economics|mathematics|physics|percent|thousand|million|billion|hundred|dozen|microsoft|google|apple|folks|dollars|hours|days|weeks|years|minutes|seconds)$/

function hasOneTop(doc: Document, tree: Tree, words: readonly Word[]): boolean {
  const kept = new Map<number, Word>()
  for (const word of words) {
    const at = word.row - tree.firstToken
    if (!isMark(word) && at >= 0 && at < tree.head.length && !kept.has(at)) kept.set(at, word)
  }
  const above = (at: number): number => {
    let head = tree.head[at]!
    while (head >= 0 && !kept.has(head)) head = tree.head[head]!
    return head
  }
  const label = (at: number): string => tree.labels[tree.label[at]!] ?? ''
  const tops = [...kept.keys()].filter((at) => above(at) < 0 && !/^(?:punct|discourse|advmod|cc|aux)/.test(label(at)))
  const top = tops[0]
  if (tops.length !== 1 || top === undefined) return false
  let finite = isFiniteVerb(doc, kept.get(top))
  let subject = false
  for (const [at, word] of kept) {
    if (above(at) !== top) continue
    const relation = label(at)
    if (relation === 'mark' && at < top) return false
    if (/^(?:nsubj|csubj|expl)/.test(relation)) subject = true
    if (/^(?:aux|cop)/.test(relation) && isFiniteVerb(doc, word)) finite = true
  }
  return finite && subject
}

/** "a restriction that anything less than 82 bytes": each clause wants a verb of its own. */
function verbsSuffice(doc: Document, words: readonly Word[]): boolean {
  let verbs = 0
  let clauses = 1
  for (let i = 0; i < words.length; i++) {
    const isBare = /^(?:VB|VBN)$/.test(xposOf(doc, words[i])) && /^(?:NN|PRP$|CD)/.test(xposOf(doc, words[i - 1]))
    if (isFiniteVerb(doc, words[i]) || isBare) verbs++
    const isThat = formOf(doc, words[i]) === 'that' && !/^(?:IN|WDT|WP)$/.test(xposOf(doc, words[i]))
    const isPhrase = isThat || formOf(doc, words[i + 1]) === 'of'
    if (!isPhrase && OPENS_CLAUSE.test(formOf(doc, words[i]))) clauses++
  }
  return verbs >= clauses
}

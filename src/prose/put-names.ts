import { type Document, tokenForm, tokenLemma, tokenXpos } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { UPOS_ROW } from '../model/tags.ts'
import { wholeVerb } from './contractions.ts'
import { SINGULAR_OF, thirdSingular } from './person.ts'
import type { Referent } from './resolve.ts'
import type { Word } from './words.ts'

/** Words with names in the place of pronouns, and the places that bear the names out, in order. */
export interface NamedWords {
  readonly words: readonly Word[]
  readonly evidence: readonly Span[]
}

/**
 * Puts what pronouns stand for in their place; a verb after "they" agrees with the one thing that is put for it. A
 * pronoun whose thing is named before it in the same words stays, as people write.
 */
export function putNames(doc: Document, words: readonly Word[], referents: readonly Referent[]): NamedWords {
  if (referents.length === 0) return { words, evidence: [] }
  const starting = new Map(referents.map((referent) => [referent.firstToken, referent]))
  const said = new Set<string>()
  const out: Word[] = []
  const evidence: Span[] = []
  let agree = false
  let skipTo = -1
  let lastPut = -2
  for (const word of words) {
    if (word.row >= 0 && word.row < skipTo) continue
    const referent = starting.get(word.row)
    if (referent !== undefined && !said.has(referent.text) && !isNamed(doc, words, out.length, referent)) {
      said.add(referent.text)
      skipTo = referent.endToken
      evidence.push(referent.antecedent)
      out.push({
        text: referent.possessive ? possessive(referent.text) : referent.text,
        row: word.row,
        glued: word.glued,
      })
      agree = tokenForm(doc, word.row) === 'they'
      lastPut = word.row
      continue
    }
    if (word.glued && out.length > 0 && skipTo >= 0 && out[out.length - 1]?.row === lastPut) {
      const whole = word.row < 0 ? null : wholeVerb(doc, word.row)
      if (whole !== null) {
        out.push({ ...word, text: agree ? (SINGULAR_OF.get(tokenForm(doc, word.row)) ?? whole) : whole, glued: false })
        agree = false
        continue
      }
    }
    if (agree && word.row >= 0) {
      const tag = doc.tokens.tag[word.row]
      if (tag === UPOS_ROW.VERB || tag === UPOS_ROW.AUX) {
        out.push(singular(doc, word))
        agree = false
        continue
      }
      if (tag !== UPOS_ROW.ADV) agree = false
    }
    out.push(word)
  }
  return { words: out, evidence }
}

/** "DeepSeek's", "the Times'". */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`
}

/** True where the antecedent itself, or its name, stands among the words before row `before` of them. */
function isNamed(doc: Document, words: readonly Word[], before: number, { antecedent, text }: Referent): boolean {
  const name = text.slice(text.lastIndexOf(' ') + 1)
  const first = text.slice(0, text.indexOf(' '))
  for (let i = 0; i < Math.min(before, words.length); i++) {
    const { row } = words[i]!
    // A name that was put for "I" is one word of several: "Gavin Howard".
    if (words[i]!.text === name || words[i]!.text.endsWith(` ${name}`)) return true
    // "Ana sold her boat": a first name by itself.
    const isAlone = row >= 0 && tokenXpos(doc, row) === 'NNP' && !/^NNP/.test(tokenXpos(doc, row + 1))
    if (first !== '' && isAlone && words[i]!.text === first) return true
    if (row >= 0 && doc.tokens.start[row]! >= antecedent.start && doc.tokens.end[row]! <= antecedent.end) return true
  }
  return false
}

/** The verb as it stands after one thing where it stood after several. */
export function singular(doc: Document, word: Word): Word {
  const known = SINGULAR_OF.get(tokenForm(doc, word.row))
  if (known !== undefined) return { ...word, text: known, glued: false }
  if (tokenXpos(doc, word.row) !== 'VBP') return word
  return { ...word, text: thirdSingular(tokenLemma(doc, word.row)), glued: false }
}

import { buildDocument } from '../../src/language/language.ts'
import { MARK, wordKinds } from '../../src/language/restoration.ts'
import { spanList, tokenize } from '../../src/language/tokens.ts'
import { internForms } from '../../src/language/words.ts'
import { loadModels } from '../../src/models.ts'
import { readEpisodes, transcriptOf } from '../episodes.ts'
import { readTreebankTexts } from '../treebank.ts'
import type { EvalRow } from './row.ts'

/** Episodes of a set that are stripped. */
const EPISODES = 6

/** A turn without marks and case, and the mark that stood behind each word, a row of `MARK`. */
interface Stripped {
  readonly text: string
  readonly marks: readonly number[]
}

interface Count {
  ours: number
  gold: number
  both: number
}

/**
 * F1 of marks put back into development text that was stripped of marks and case. The end of a turn is given and not
 * counted. A turn whose tokens fall otherwise without its marks is left out.
 */
export function evaluate(): EvalRow[] {
  const models = loadModels()
  const podcasts = ['podcasts-changelog', 'podcasts-virtual-coffee', 'podcasts-syntax', 'podcasts-bitcoin']
  const sets: (readonly [name: string, documents: readonly (readonly string[])[]])[] = [
    ['gum dev', [readTreebankTexts('dev')]],
    ...podcasts.map((set) => {
      const episodes = readEpisodes(set, 'dev').slice(0, EPISODES)
      return [set, episodes.map(({ transcript }) => transcript.turns.map(({ text }) => text))] as const
    }),
  ]
  return sets.flatMap(([data, documents]): EvalRow[] => {
    const counts = { boundary: count(), comma: count(), stop: count(), question: count() }
    for (const texts of documents) {
      const turns = texts.flatMap((text) => strip(text) ?? [])
      const bare = turns.map(({ text }) => ({ speaker: null, text, startMs: null, endMs: null }))
      const doc = buildDocument(transcriptOf('-', bare), models)
      for (const [row, { marks }] of turns.entries()) {
        const { firstSentence, endSentence } = doc.turns[row]!
        const first = doc.sentences[firstSentence]!.firstToken
        const end = doc.sentences[endSentence - 1]!.endToken
        if (end - first !== marks.length) continue
        for (let i = 0; i < marks.length - 1; i++) {
          const ours = doc.restoration?.mark[first + i] ?? MARK.none
          const gold = marks[i]!
          see(counts.boundary, ours >= MARK.stop, gold >= MARK.stop)
          see(counts.comma, ours === MARK.comma, gold === MARK.comma)
          see(counts.stop, ours === MARK.stop, gold === MARK.stop)
          see(counts.question, ours === MARK.question, gold === MARK.question)
        }
      }
    }
    return Object.entries(counts).map(([mark, { ours, gold, both }]) => ({
      stage: 'restoration',
      measure: `${mark} F1`,
      data: `${data}, stripped`,
      documents: documents.length,
      ours: (2 * both) / (ours + gold),
      baseline: null,
      baselineName: '',
      goal: null,
    }))
  })
}

function count(): Count {
  return { ours: 0, gold: 0, both: 0 }
}

function see(tally: Count, ours: boolean, gold: boolean): void {
  if (ours) tally.ours++
  if (gold) tally.gold++
  if (ours && gold) tally.both++
}

function strip(text: string): Stripped | null {
  const spans = spanList(text.length + 16)
  tokenize(text, 0, text.length, spans)
  const table = internForms(text, spans)
  const kinds = wordKinds(table.words)
  const marks: number[] = []
  let bare = ''
  let end = -1
  for (let i = 0; i < spans.length; i++) {
    const kind = kinds[table.form[i]!]!
    if (kind === WORD) {
      if (marks.length > 0 && spans.start[i] !== end) bare += ' '
      bare += text.slice(spans.start[i], spans.end[i]).toLowerCase()
      end = spans.end[i]!
      marks.push(MARK.none)
    } else if (marks.length > 0) marks[marks.length - 1] = Math.max(kind, marks.at(-1)!)
  }
  return marks.length === 0 ? null : { text: bare, marks }
}

/** Kind of a token that is a word, as `wordKinds` gives it. */
const WORD = 255

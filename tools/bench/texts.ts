import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEpisodes } from '../episodes.ts'

/** Real talk of about so many words, all distinct, a turn a line: "SPEAKER: text". */
export interface BenchText {
  readonly words: number
  readonly path: string
}

const SETS: readonly (readonly [set: string, split: string])[] = [
  ['podcasts-syntax', 'dev'],
  ['podcasts-bitcoin', 'dev'],
  ['podcasts-changelog', 'dev'],
  ['podcasts-virtual-coffee', 'dev'],
  ['podcasts-syntax', 'train'],
  ['podcasts-bitcoin', 'train'],
  ['podcasts-changelog-news', 'train'],
  ['qmsum', 'train'],
]

/** Writes texts of these sizes into `folder`, from the development data; smaller where there is not enough of it. */
export function writeTexts(sizes: readonly number[], folder: string): BenchText[] {
  mkdirSync(folder, { recursive: true })
  const most = Math.max(...sizes)
  const turns: { readonly line: string; readonly words: number }[] = []
  let total = 0
  for (const [set, split] of SETS) {
    if (total >= most) break
    for (const { transcript } of readEpisodes(set, split)) {
      for (const { speaker, text } of transcript.turns) {
        const words = text.split(/\s+/).length
        turns.push({ line: `${(speaker ?? 'SPEAKER').toUpperCase()}: ${text}`, words })
        total += words
      }
    }
  }
  return sizes.map((size) => {
    let words = 0
    const lines: string[] = []
    for (const turn of turns) {
      if (words >= size) break
      lines.push(turn.line)
      words += turn.words
    }
    const path = join(folder, `${size}.txt`)
    writeFileSync(path, lines.join('\n\n'))
    return { words, path }
  })
}

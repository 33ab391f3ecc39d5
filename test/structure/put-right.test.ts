import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'
import { parseCorrections } from '../../src/structure/corrections.ts'
import { correctTranscript } from '../../src/structure/put-right.ts'

const table = parseCorrections('Aoife = eefa | ifa\nOpen Router = router | open rooter\n', 'names.txt')
const words = fc.constantFrom(
  'eefa',
  'Ifa',
  'router',
  'open',
  'rooter',
  'Open',
  'Router',
  'said',
  "router's",
  'yes,',
  'and',
)

function captions(cues: readonly (readonly string[])[]): string {
  return cues
    .map(
      (cue, i) =>
        `${i + 1}\n00:00:${String(i).padStart(2, '0')},000 --> 00:00:${String(i).padStart(2, '0')},900\n${cue.join(' ')}\n`,
    )
    .join('\n')
}

test('pieces tile the corrected words and lead to the words of the source; twice is as once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(words, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }), (cues) => {
      const source = read(Buffer.from(captions(cues)), 'talk.srt')
      const { transcript } = correctTranscript(source, table)
      for (const { text, pieces } of transcript.turns) {
        let at = 0
        for (const piece of pieces) {
          expect(text.slice(at, piece.start).trim()).toBe('')
          expect(piece.end).toBeGreaterThan(piece.start)
          const stands = source.source.text.slice(piece.sourceStart, piece.sourceEnd)
          const reads = text.slice(piece.start, piece.end)
          if (!/Aoife|Open Router/.test(reads)) expect(stands).toBe(reads)
          at = piece.end
        }
        expect(at).toBe(text.length)
      }
      const again = correctTranscript(transcript, table).transcript
      expect(again.turns.map(({ text }) => text)).toEqual(transcript.turns.map(({ text }) => text))
    }),
  )
})

test('a name put right stands in entities and notes; its evidence has the words of the file', () => {
  const talk = [
    'Host: Welcome back. Our guest is eefa Byrne, the founder of open rooter. Eefa Byrne founded open rooter in 2023.',
    'Guest: Thanks for having me. Open rooter handled two million requests in March, and open rooter pays nothing for it.',
  ].join('\n')
  const analysis = analyze(read(Buffer.from(talk), 'talk.txt'), loadModels(), { names: table })
  const entity = analysis.entities.find(({ name }) => name === 'Open Router')
  expect(entity?.aliases).toContain('open rooter')
  for (const { start, end, text, form } of entity?.mentions ?? []) {
    expect(talk.slice(start, end)).toBe(text)
    if (/rooter/.test(text)) expect(form).toBe('alias')
  }
  expect(analysis.entities.map(({ name }) => name)).toContain('Aoife Byrne')
  const claim = analysis.claims.find(({ text }) => /two million/.test(text))
  expect(claim?.text).toMatch(/^Open Router/)
  expect(claim?.evidence[0]?.quote).toMatch(/^Open rooter/)
})

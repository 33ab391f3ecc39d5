import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, type DiffPart, diffAnalyses } from '../../src/batch/diff/diff.ts'
import { renderDiff } from '../../src/batch/diff/diff-text.ts'
import { pairUp } from '../../src/batch/diff/pair.ts'
import { readAnalysis } from '../../src/batch/read-analyses.ts'
import type { Analysis } from '../../src/model/analysis.ts'
import { sampleAnalysis } from '../render/sample.ts'

const changes = (part: DiffPart, change: (analysis: Analysis) => Partial<Analysis>): readonly Change[] => {
  const before = sampleAnalysis()
  return diffAnalyses(before, { ...before, ...change(before) }).changes[part]
}

describe('what changed between two analyses', () => {
  test('is nothing between an analysis and itself', () => {
    const difference = diffAnalyses(sampleAnalysis(), sampleAnalysis())
    expect(difference.same).toBe(true)
    expect(renderDiff(difference)).toContain('Nothing changed.')
  })

  test('is a name put right, told as one change and not as one gone and one new', () => {
    const found = changes('entities', ({ entities }) => ({
      entities: entities.map((entity, row) => (row === 0 ? { ...entity, name: 'Zanzibar Corp', aliases: [] } : entity)),
    }))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ change: 'changed', what: 'Zanzibar Corp' })
    expect(found[0]?.fields[0]).toEqual({
      field: 'name',
      before: sampleAnalysis().entities[0]?.name,
      after: 'Zanzibar Corp',
    })
  })

  test('is a speaker who got a name', () => {
    const found = changes('speakers', ({ speakers }) => ({
      speakers: speakers.map((speaker, row) => (row === 0 ? { ...speaker, name: 'Somebody Else' } : speaker)),
    }))
    expect(found).toMatchObject([{ change: 'changed', what: 'Somebody Else', fields: [{ field: 'name' }] }])
  })

  test('is a claim reworded, surer, or gone, with its place', () => {
    const found = changes('claims', ({ claims: [first, ...rest] }) => ({
      claims: [{ ...first!, text: `${first!.text} Indeed.`, certainty: 'denied' }, ...rest.slice(1)],
    }))
    expect(found.map(({ change }) => change).sort()).toEqual([
      'changed',
      ...(sampleAnalysis().claims.length > 1 ? ['removed'] : []),
    ])
    const changed = found.find(({ change }) => change === 'changed')
    expect(changed?.fields.map(({ field }) => field)).toEqual(['text', 'certainty'])
    expect(changed?.line).toBe(12)
  })

  test('is a figure that differs at the same place', () => {
    const found = changes('quantities', ({ quantities }) => ({
      quantities: quantities.map((quantity, row) => (row === 0 ? { ...quantity, value: 123456 } : quantity)),
    }))
    expect(found).toMatchObject([{ change: 'changed', fields: [{ field: 'value', after: 123456 }] }])
  })

  test('is a section renamed, a warning more, a chapter less', () => {
    expect(
      changes('sections', ({ sections }) => ({
        sections: sections.map((section, row) => (row === 0 ? { ...section, title: 'Another Title' } : section)),
      })),
    ).toMatchObject([{ change: 'changed', what: 'Another Title', fields: [{ field: 'title' }] }])
    const warning = { code: 'no-times', message: 'The transcript has no times.', line: 3 }
    expect(changes('warnings', ({ warnings }) => ({ warnings: [...warnings, warning] }))).toEqual([
      { change: 'added', what: 'no-times: The transcript has no times.', fields: [], line: 3, atMs: null },
    ])
    expect(changes('chapters', ({ chapters }) => ({ chapters: chapters.slice(1) }))).toMatchObject([
      { change: 'removed' },
    ])
  })

  test('shows of long texts the part that differs', () => {
    const before = sampleAnalysis()
    const words = (middle: string) =>
      `${'at the start of it all '.repeat(4)}${middle}${' and to the end of it'.repeat(4)}`
    const titled = (title: string) => ({ ...before, episode: { ...before.episode, title } })
    const text = renderDiff(diffAnalyses(titled(words('six million')), titled(words('nine million'))))
    expect(text).toContain(
      'title: "… the start of it all six million and to the end …" -> "… the start of it all nine million and to the end …"',
    )
  })

  test('reads as lines that cannot move a cursor, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, name) => {
        const before = sampleAnalysis()
        const episode = { ...before.episode, title }
        const entities = before.entities.map((entity) => ({ ...entity, name }))
        const text = renderDiff(diffAnalyses(before, { ...before, episode, entities }))
        expect(text).not.toMatch(/[^\n\P{Cc}]/u)
      }),
      { numRuns: 40 },
    )
  })
})

test('lining up two lists loses nothing and doubles nothing', () => {
  const lists = fc.array(fc.stringMatching(/^[abc]{1,3}$/), { maxLength: 12 })
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const likeness = (a: string, b: string) => (a[0] === b[0] ? 0.6 : 0)
      const { both, removed, added } = pairUp(before, after, (item) => item, likeness, 0.5)
      expect([...both.map(([item]) => item), ...removed].sort()).toEqual([...before].sort())
      expect([...both.map(([, item]) => item), ...added].sort()).toEqual([...after].sort())
      const swapped = pairUp(after, before, (item) => item, likeness, 0.5)
      expect(swapped.both).toHaveLength(both.length)
      expect(removed.filter((item) => added.includes(item))).toEqual([])
    }),
  )
})

test.each([
  ['no/such/file.json', 'NOT_FOUND'],
  ['.', 'NOT_A_FILE'],
])('what is no analysis to compare is refused as any input: %s', (path, code) => {
  expect(() => readAnalysis(path)).toThrow(expect.objectContaining({ code }))
})

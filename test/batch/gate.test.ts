import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analysisFields, type FieldType, LIST_MEASURES } from '../../src/batch/gate/fields.ts'
import { readGate } from '../../src/batch/gate/gate.ts'
import { OPERATORS } from '../../src/batch/gate/syntax.ts'
import { AnalyzeError } from '../../src/model/error.ts'
import { sampleAnalysis } from '../render/sample.ts'

const EPISODE = {
  source: { words: 1434, durationMs: null, language: 'en' },
  episode: { title: 'Live from Delft', credits: [{ role: 'editor', names: ['Noor', 'Sam'], evidence: [] }] },
  speakers: [
    { id: 'p1', name: 'Ana', role: 'host', share: 0.6 },
    { id: 'p2', name: null, role: 'guest', share: 0.4 },
  ],
  claims: [
    { id: 'c1', text: 'It cost six million.', checkWorthiness: 0.9, negated: false, evidence: [{ line: 12 }] },
    { id: 'c2', text: 'It rained.', checkWorthiness: 0.3, negated: true, evidence: [{ line: 40 }] },
  ],
  quantities: [{ id: 'q1', value: '2022-10' }],
  warnings: [{ code: 'no-times', message: 'The transcript has no times.', line: null }],
}

const holds = (expression: string) => readGate(expression).test(EPISODE).holds

function refusal(expression: string): AnalyzeError {
  try {
    readGate(expression)
  } catch (error) {
    if (error instanceof AnalyzeError) return error
    throw error
  }
  throw new Error(`${expression} was not refused`)
}

describe('a gate', () => {
  test.each([
    'warnings.any',
    'speakers.unnamed > 0',
    'speakers.unnamed == 1 and not speakers.none',
    'claims.count(checkWorthiness > 0.8) == 1',
    'claims.count(checkWorthiness > 0.8 or negated) >= 2',
    'claims.any(evidence.any(line == 40))',
    'claims.all(evidence.count > 0)',
    'claims.max(checkWorthiness) == 0.9 && claims.min(checkWorthiness) < 0.5',
    'speakers.sum(share) > 0.9',
    '"no-times" in warnings.code',
    "warnings.code contains 'no-times'",
    'episode.title contains "Delft"',
    'episode.credits.names contains "Sam"',
    'speakers.any(role in ["guest", "clip"])',
    'source.durationMs == null',
    'speakers.name.count == 1',
    'quantities.any(value == "2022-10")',
    '(false or true) and !false',
    'source.language != "de"',
  ])('%s holds', (expression) => expect(holds(expression)).toBe(true))

  test.each([
    'speakers.unnamed > 1',
    'not warnings.any',
    'false and true or false',
    'source.durationMs > 0',
    'source.durationMs <= 0',
    'claims.max(checkWorthiness) > 0.9',
    'quantities.any(value > 3)',
    'episode.title contains "delft"',
    'entities.any',
  ])('%s does not hold', (expression) => expect(holds(expression)).toBe(false))

  test('and binds tighter than or, not tighter than both', () => {
    expect(holds('true or true and false')).toBe(true)
    expect(holds('(true or true) and false')).toBe(false)
    expect(holds('not true or true')).toBe(true)
    expect(holds('not (true or true)')).toBe(false)
  })

  test('says which figures decided, and where in the transcript to look', () => {
    const outcome = readGate('claims.count(checkWorthiness > 0.8) > 0 and speakers.unnamed > 0').test(EPISODE)
    expect(outcome.figures).toEqual(['claims.count(…) is 1', 'speakers.unnamed is 1'])
    expect(outcome.matches[0]).toEqual({ line: 12, text: 'It cost six million.' })
  })
})

describe('a gate is refused', () => {
  test.each([
    ['speakers.unamed > 0', 'column 10', 'Did you mean "speakers.unnamed"?'],
    ['claim.count > 0', 'column 1', 'Did you mean "claims"?'],
    ['claims.count(checkWorthines > 0.8) > 10', 'column 14', 'Did you mean "checkWorthiness"?'],
    ['claims.count > "ten"', 'column 14', 'like with like'],
    ['claims.count', 'column 1', 'Compare it'],
    ['warnings', 'column 1', '.any'],
    ['claims.count > 1 > 0', 'column 18', 'and'],
    ['claims.count > ', 'column 16', 'field'],
    ['claims.count = 3', 'column 14', '=='],
    ['episode.title == "x', 'column 18', 'Close'],
    ['(warnings.any', 'column 14', ')'],
    ['warnings.any warnings.any', 'column 14', 'and'],
    ['warnings.any(level == 1)', 'column 14', 'Known here: code'],
    ['claims.max(text) > 1', 'column 8', 'number'],
    ['"x" in 3', 'column 5', 'contains'],
    ['speakers.any(role == "gest")', 'column 22', 'Did you mean "guest"?'],
    ['claims.any(certainty in ["hedged", "sure"])', 'column 25', 'asserted'],
    ['process.exit(1)', 'column 1', ''],
    ['constructor.constructor("return 1")()', 'column 36', ''],
    ['constructor.constructor("return 1")', 'column 1', ''],
    ['', 'column 1', ''],
  ])('%s: %s, %s', (expression, column, hint) => {
    const error = refusal(expression)
    expect(error.code).toBe('USAGE')
    expect(error.message).toContain(column)
    expect(error.hint).toContain(hint)
  })
})

describe('whatever the text', () => {
  const words = [
    ...OPERATORS,
    ...LIST_MEASURES,
    ...['and', 'or', 'not', '(', ')', '.', ',', '[', ']', '"a"', '3', 'true', 'null', '&&', '!', '__proto__'],
    ...['claims', 'checkWorthiness', 'speakers', 'name', 'warnings', 'episode', 'toString', 'constructor'],
  ]
  const expressions = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(' ')),
    fc.array(fc.constantFrom('(', 'not ', '!', 'claims.any('), { maxLength: 400 }).map((list) => list.join('')),
  )

  test('a gate is read or refused as misuse, and then gives yes or no on any JSON', () => {
    fc.assert(
      fc.property(expressions, fc.jsonValue(), (expression, value) => {
        let gate: ReturnType<typeof readGate>
        try {
          gate = readGate(expression)
        } catch (error) {
          expect(error).toBeInstanceOf(AnalyzeError)
          expect(error).toHaveProperty('code', 'USAGE')
          return
        }
        expect(typeof gate.test(value).holds).toBe('boolean')
        expect(typeof gate.test(EPISODE).holds).toBe('boolean')
      }),
      { numRuns: 2000 },
    )
  })

  test('a condition and its denial never agree', () => {
    const conditions = fc.constantFrom('checkWorthiness > 0.5', 'negated', 'text contains "six"', 'evidence.any')
    fc.assert(
      fc.property(conditions, conditions, (a, b) => {
        expect(holds(`claims.any((${a}) and (${b}))`)).toBe(!holds(`claims.none((${a}) and (${b}))`))
        expect(holds(`claims.all(${a})`)).toBe(!holds(`claims.any(not (${a}))`))
        expect(holds(`claims.any((${a}) or (${b}))`)).toBe(holds(`claims.any(${a}) or claims.any(${b})`))
      }),
    )
  })
})

/** Fields of `type` that `value` does not have, or has as something else, by path. */
function misfits(type: FieldType, value: unknown, path: string): string[] {
  if (value === null || type.kind === 'any') return []
  if (type.kind === 'list') {
    return Array.isArray(value) ? value.flatMap((row) => misfits(type.item, row, `${path}[]`)) : [path]
  }
  if (type.kind !== 'object') return typeof value === type.kind ? [] : [path]
  return Object.entries(type.fields).flatMap(([name, field]) => {
    const held: unknown = typeof value === 'object' ? Reflect.get(value, name) : undefined
    return held === undefined ? [`${path}.${name}`] : misfits(field, held, `${path}.${name}`)
  })
}

test('the fields that gates know are those of the contract', () => {
  expect(misfits(analysisFields(), sampleAnalysis(), '')).toEqual([])
})

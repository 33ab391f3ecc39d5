import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/batch/batch.ts'
import { type Finding, findingsOf } from '../../src/batch/reports/findings.ts'
import { renderGithub } from '../../src/batch/reports/github.ts'
import { renderJunit } from '../../src/batch/reports/junit.ts'
import { renderSarif } from '../../src/batch/reports/sarif.ts'
import { renderSummary } from '../../src/batch/reports/summary.ts'

const REPORT = {
  format: 'vtt',
  encoding: 'utf-8',
  words: 1200,
  title: 'One',
  durationMs: 60_000,
  warnings: [],
  tripped: [],
}

function rowsOf(path = 'episodes/two.vtt', line = 14): Row[] {
  return [
    { path: 'episodes/one.vtt', status: 'done', report: REPORT, failure: null },
    {
      path,
      status: 'gated',
      report: {
        ...REPORT,
        warnings: [{ code: 'bad-timecode', message: 'A cue has no time that can be read.', line }],
        tripped: [
          {
            expression: 'claims.count(checkWorthiness > 0.8) > 10',
            holds: true,
            figures: ['claims.count(…) is 14'],
            matches: [{ line, text: 'It cost 100%, they said.' }],
          },
        ],
      },
      failure: null,
    },
    {
      path: 'episodes/three.txt',
      status: 'failed',
      report: null,
      failure: { code: 'EMPTY_FILE', message: 'It is empty.', hint: 'Look.', location: null, stack: null },
    },
    { path: 'episodes/four.txt', status: 'left', report: null, failure: null },
  ]
}

const hostile = fc.string({ unit: 'binary' })
const hostileRows = fc
  .tuple(hostile, hostile, hostile, hostile, fc.option(fc.nat(9999)))
  .map(([path, message, expression, text, line]): Row[] => [
    {
      path,
      status: 'gated',
      report: {
        ...REPORT,
        title: message,
        warnings: [{ code: 'odd', message, line }],
        tripped: [{ expression, holds: true, figures: [text], matches: [{ line, text }] }],
      },
      failure: null,
    },
    {
      path,
      status: 'failed',
      report: null,
      failure: { code: 'MALFORMED', message, hint: text, location: null, stack: null },
    },
  ])

describe('annotations for GitHub', () => {
  test('stand on the line of the transcript, the gravest first', () => {
    expect(renderGithub(findingsOf(rowsOf())).split('\n')).toEqual([
      '::error file=episodes/three.txt,title=Episode failed::It is empty. Look.',
      '::error file=episodes/two.vtt,line=14,title=Gate%3A claims.count(checkWorthiness > 0.8) > 10::The gate holds: claims.count(checkWorthiness > 0.8) > 10 (claims.count(…) is 14). Here: It cost 100%25, they said.',
      '::warning file=episodes/two.vtt,line=14,title=Warning%3A bad-timecode::A cue has no time that can be read.',
      '',
    ])
  })

  test('are at most ten of a level, and say how many more there are', () => {
    const many = Array.from({ length: 25 }, () => rowsOf()[1]!)
    const lines = renderGithub(findingsOf(many)).trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10)
    expect(lines.at(-1)).toBe('::notice::30 more findings: see the job summary.')
  })

  test('hold no controls of a terminal, whatever a file is called', () => {
    expect(renderGithub(findingsOf(rowsOf().map((row) => ({ ...row, path: 'a\u001b[31m.txt' }))))).toContain(
      'file=a\ufffd[31m.txt',
    )
  })

  test('hold no second command, whatever the words', () => {
    fc.assert(
      fc.property(hostileRows, (rows) => {
        const lines = renderGithub(findingsOf(rows)).trimEnd().split('\n')
        for (const line of lines) expect(line).toMatch(/^::(?:error|warning) file=[^,:]*,(?:line=\d+,)?title=[^,:]*::/)
        expect(lines).toHaveLength(findingsOf(rows).length)
      }),
    )
  })
})

describe('a JUnit report', () => {
  test('has a case an episode and counts what is wrong', () => {
    const xml = renderJunit(rowsOf())
    expect(xml).toContain('<testsuite name="episodes" tests="4" failures="1" errors="1" skipped="1">')
    expect(xml).toContain('<testcase classname="take-analyze" name="episodes/one.vtt" file="episodes/one.vtt"/>')
    expect(xml).toContain(
      '<error type="failed/empty-file" message="It is empty. Look.">episodes/three.txt: It is empty. Look.</error>',
    )
    expect(xml).toContain('<skipped/>')
  })

  test('is well formed, whatever the words', () => {
    fc.assert(
      fc.property(hostileRows, (rows) => {
        const xml = renderJunit(rows)
        const names: string[] = []
        const visit = (nodes: ReturnType<typeof parseDocument>['children']) => {
          for (const node of nodes) {
            if (!('children' in node)) continue
            if ('name' in node) names.push(node.name)
            visit(node.children)
          }
        }
        visit(parseDocument(xml, { xmlMode: true }).children)
        expect(names.filter((name) => name === 'testcase')).toHaveLength(2)
        expect(names.filter((name) => !/^(?:testsuites?|testcase|failure|error|system-out)$/.test(name))).toEqual([])
        expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u)
      }),
    )
  })
})

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly partialFingerprints: { readonly primaryLocationLineHash: string }
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string }
          readonly region: { readonly startLine: number }
        }
      }[]
    }[]
  }[]
}

function sarif(findings: readonly Finding[], folder = '/repo'): Sarif['runs'][number] {
  const document: Sarif = JSON.parse(renderSarif(findings, folder))
  return document.runs[0]!
}

describe('a SARIF report', () => {
  test('names each rule once and places each result', () => {
    const run = sarif(findingsOf(rowsOf('/repo/épi sodes/two.vtt')))
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    expect(new Set(run.tool.driver.rules.map(({ id }) => id)).size).toBe(run.tool.driver.rules.length)
    expect(run.results[1]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: '%C3%A9pi%20sodes/two.vtt' },
      region: { startLine: 14 },
    })
  })

  test('keeps fingerprints when lines move, and never gives two results the same', () => {
    const prints = (rows: Row[]) =>
      sarif(findingsOf(rows)).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)
    expect(prints(rowsOf('a.vtt', 14))).toEqual(prints(rowsOf('a.vtt', 99)))
    const twice = prints([...rowsOf(), ...rowsOf()])
    expect(new Set(twice).size).toBe(twice.length)
  })

  test('stays within what GitHub takes, and says what it left out', () => {
    const many = Array.from({ length: 6000 }, () => findingsOf(rowsOf())[0]!)
    expect(sarif(many).results).toHaveLength(5000)
    expect(renderSarif(many, '/')).toContain('1000 more findings are not listed.')
  })

  test('is JSON with a place for each result, whatever the words', () => {
    fc.assert(
      fc.property(hostileRows, (rows) => {
        for (const { locations } of sarif(findingsOf(rows)).results) {
          expect(locations[0]!.physicalLocation.artifactLocation.uri).toMatch(/^[\x21-\x7e]*$/)
        }
      }),
    )
  })
})

describe('a job summary', () => {
  test('leads with what failed', () => {
    const summary = renderSummary(rowsOf())
    expect(summary).toMatch(
      /^## take-analyze: 1 of 4 episodes done\n\n2,400 words\. 1 failed, 1 stopped by a gate, 1 analysed, 1 left\./,
    )
    const done = rowsOf()[0]!
    expect(renderSummary([done, done])).toMatch(/^## take-analyze: both episodes done\n/)
    expect(summary.indexOf('three')).toBeLessThan(summary.indexOf('two'))
    expect(summary).toContain('| bad-timecode | 1 | 1 |')
  })

  test('has one table row a finding, whatever the words', () => {
    fc.assert(
      fc.property(hostileRows, (rows) => {
        const table = renderSummary(rows).split('### What failed')[1]!.split('###')[0]!.trim().split('\n')
        expect(table).toHaveLength(2 + findingsOf(rows).filter(({ level }) => level === 'error').length)
        for (const line of table) expect(line.replace(/\\\\|\\\|/g, '').split('|')).toHaveLength(5)
      }),
    )
  })
})

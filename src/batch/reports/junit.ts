import type { Row } from '../batch.ts'
import { type Finding, findingsOf } from './findings.ts'

/**
 * A JUnit report: a test case an episode; what failed is an error, a gate that holds a failure, what was left is skipped,
 * warnings are its output. Without times, so that the same archive gives the same report.
 */
export function renderJunit(rows: readonly Row[]): string {
  const count = (status: Row['status']) => rows.filter((row) => row.status === status).length
  const sums = `tests="${rows.length}" failures="${count('gated')}" errors="${count('failed')}" skipped="${count('left')}"`
  const cases = rows.map(caseOf).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="take-analyze" ${sums}>\n<testsuite name="episodes" ${sums}>\n${cases}</testsuite>\n</testsuites>\n`
}

function caseOf(row: Row): string {
  const path = attribute(row.path)
  const parts = [...findingsOf([row]).map(elementOf), ...(row.status === 'left' ? ['<skipped/>'] : [])]
  const head = `<testcase classname="take-analyze" name="${path}" file="${path}"`
  return parts.length === 0 ? `${head}/>\n` : `${head}>\n${parts.join('\n')}\n</testcase>\n`
}

function elementOf(finding: Finding): string {
  const { level, rule, path, line, message } = finding
  const place = line === null ? path : `${path}:${line}`
  if (level === 'warning') return `<system-out>${text(`${place}: ${message}`)}</system-out>`
  const name = rule.startsWith('gate/') ? 'failure' : 'error'
  return `<${name} type="${attribute(rule)}" message="${attribute(message)}">${text(`${place}: ${message}`)}</${name}>`
}

/** Characters that XML 1.0 has no way to write (section 2.2, Char). */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function text(value: string): string {
  return value.replace(UNWRITABLE, '\ufffd').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function attribute(value: string): string {
  return text(value)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, ' ')
}

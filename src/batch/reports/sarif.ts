import { createHash } from 'node:crypto'
import { isAbsolute, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { VERSION } from '../../model/version.ts'
import type { Finding } from './findings.ts'

/** GitHub shows the top 5,000 results of a run and refuses a run of over 25,000. */
const MOST_RESULTS = 5000

/** SARIF cuts nothing, GitHub does: longer messages help nobody in a list. */
const MOST_MESSAGE = 1000

/**
 * Findings as SARIF 2.1.0 (OASIS standard, 2020), for GitHub's code scanning and others. `folder` is the root of the
 * repository: paths below it are written from there. Fingerprints hold the rule, the file and the words, not the line,
 * so a finding stays the same one when lines are put in above it.
 */
export function renderSarif(findings: readonly Finding[], folder: string): string {
  const shown = findings.slice(0, MOST_RESULTS)
  const rules = new Map<string, Finding>()
  for (const finding of shown) if (!rules.has(finding.rule)) rules.set(finding.rule, finding)
  const ids = [...rules.keys()]
  const seen = new Map<string, number>()
  const left = findings.length - shown.length
  const document = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'take-analyze',
            version: VERSION,
            informationUri: 'https://www.npmjs.com/package/take-analyze',
            rules: [...rules.values()].map(({ rule, title, level }) => ({
              id: rule,
              shortDescription: { text: title },
              defaultConfiguration: { level },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications:
              left === 0 ? [] : [{ level: 'warning', message: { text: `${left} more findings are not listed.` } }],
          },
        ],
        results: shown.map((finding) =>
          resultOf(finding, ids.indexOf(finding.rule), uriOf(finding.path, folder), seen),
        ),
      },
    ],
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function resultOf(finding: Finding, ruleIndex: number, uri: string, seen: Map<string, number>): object {
  const { rule, level, message, line, column, identity } = finding
  const identityHash = createHash('sha256')
    .update(JSON.stringify([rule, uri, identity]))
    .digest('hex')
    .slice(0, 16)
  const nth = (seen.get(identityHash) ?? 0) + 1
  seen.set(identityHash, nth)
  const region = { startLine: line ?? 1, ...(line !== null && column !== null ? { startColumn: column } : {}) }
  return {
    ruleId: rule,
    ruleIndex,
    level,
    message: { text: message.slice(0, MOST_MESSAGE) },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    partialFingerprints: { primaryLocationLineHash: `${identityHash}:${nth}` },
  }
}

function uriOf(path: string, folder: string): string {
  const inside = isAbsolute(path) ? relative(folder, path) : path
  if (isAbsolute(inside) || inside.startsWith('..')) return pathToFileURL(path).href
  const parts = inside
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .split('/')
  return parts.map((part) => encodeURIComponent(Buffer.from(part).toString())).join('/')
}

import type { IssueKind, Verification } from '../model/verification.ts'
import { plainJson } from './escape.ts'

/** What each rule says, by kind of issue. */
const RULES: readonly (readonly [kind: IssueKind, text: string])[] = [
  ['name', 'A name that the transcript does not have'],
  ['number', 'A figure that the transcript does not have'],
  ['date', 'A date or time of day that the transcript does not have'],
  ['quote', 'A quotation that nobody says in the transcript'],
  ['speaker', 'A statement that another voice makes in the transcript'],
  ['time', 'A time that points elsewhere in the recording'],
  ['negation', 'A statement that the transcript denies, or does not deny'],
]

/** SARIF 2.1.0 (OASIS Standard, 2020): one result an issue, `error` or `note`. */
export function renderSarif({ tool, notes, transcript, sentences }: Verification): string {
  const uri = encodeURI(notes.path.replaceAll('\\', '/'))
  const results = sentences.flatMap(({ issues }) =>
    issues.map((issue) => ({
      ruleId: `notes/${issue.kind}`,
      ruleIndex: RULES.findIndex(([kind]) => kind === issue.kind),
      level: issue.level,
      message: { text: issue.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri },
            region: {
              startLine: issue.line,
              startColumn: issue.column,
              charOffset: issue.start,
              charLength: issue.end - issue.start,
            },
          },
        },
      ],
      relatedLocations: issue.evidence.map((place, id) => ({
        id,
        message: { text: place.quote },
        physicalLocation: {
          artifactLocation: { uri: encodeURI(transcript.path.replaceAll('\\', '/')) },
          region: { startLine: place.line, charOffset: place.start, charLength: place.end - place.start },
        },
      })),
    })),
  )
  const rules = RULES.map(([kind, text]) => ({ id: `notes/${kind}`, shortDescription: { text } }))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      { tool: { driver: { name: tool.name, version: tool.version, rules } }, columnKind: 'utf16CodeUnits', results },
    ],
  }
  return `${plainJson(JSON.stringify(log, null, 2))}\n`
}

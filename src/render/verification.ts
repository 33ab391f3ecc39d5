import type { CheckedSentence, Verification, VerificationIssue } from '../model/verification.ts'
import { clock } from './clock.ts'
import { plainLine } from './escape.ts'
import { renderSarif } from './verification-sarif.ts'
import { wrap } from './wrap.ts'

/** Forms that a verification can be written in. */
export type VerificationFormat = 'text' | 'json' | 'github' | 'sarif'

export const VERIFICATION_FORMATS: readonly { readonly name: VerificationFormat; readonly description: string }[] = [
  { name: 'text', description: 'what is not borne out, with the nearest words of the transcript (the default)' },
  { name: 'json', description: 'every sentence with its verdict, issues and evidence' },
  { name: 'github', description: 'annotations on the lines of the notes, for GitHub Actions' },
  { name: 'sarif', description: 'SARIF 2.1.0, for code scanning' },
]

export interface VerificationRenderOptions {
  /** Columns. */
  readonly width: number
  /** Sentences that are borne out and those with nothing to check are listed too, with their places. */
  readonly explain: boolean
}

/** A verification as text in `format`, with a line feed at the end. */
export function renderVerification(
  verification: Verification,
  format: VerificationFormat,
  options: VerificationRenderOptions,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(verification, null, 2)}\n`
    case 'sarif':
      return renderSarif(verification)
    case 'github':
      return renderGithub(verification)
    default:
      return renderText(verification, options)
  }
}

function renderText({ notes, sentences, counts }: Verification, { width, explain }: VerificationRenderOptions): string {
  const lines: string[] = []
  for (const sentence of sentences) {
    if (sentence.issues.length === 0 && !explain) continue
    const mark = sentence.verdict === 'supported' && sentence.issues.length > 0 ? 'note' : sentence.verdict
    lines.push(...wrap(`${notes.path}:${sentence.line}  ${mark}: ${plainLine(sentence.text)}`, width, '  '))
    for (const issue of sentence.issues) lines.push(...wrap(`${issue.kind}: ${issueText(issue)}`, width - 4, '  ').map((line) => `    ${line}`))
    if (explain) lines.push(...reasons(sentence, width))
    lines.push('')
  }
  const { supported, unsupported, unchecked } = counts
  lines.push(`${supported} borne out, ${unsupported} not, ${unchecked} with nothing specific to check.`)
  return `${lines.join('\n')}\n`
}

function issueText({ level, message, evidence }: VerificationIssue): string {
  const [place] = evidence
  const at = place === undefined ? '' : ` (${placeText(place)})`
  return `${level === 'note' ? 'for a careful reader: ' : ''}${plainLine(message)}${at}`
}

function placeText({ line, atMs }: { readonly line: number; readonly atMs: number | null }): string {
  return atMs === null ? `line ${line}` : `line ${line}, ${clock(atMs)}`
}

/** Where a sentence is borne out; in `--explain` only. */
function reasons({ verdict, evidence }: CheckedSentence, width: number): string[] {
  if (verdict === 'unchecked') return ['    no name, figure, date, quotation, speaker or time in it']
  return evidence.flatMap((place) => wrap(`said: "${plainLine(place.quote)}" (${placeText(place)})`, width - 4, '  ').map((line) => `    ${line}`))
}

/** Workflow commands; the order of the escapes is GitHub's (docs.github.com, "Workflow commands"). */
function renderGithub({ notes, sentences, counts }: Verification): string {
  const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const lines = sentences.flatMap(({ issues }) =>
    issues.map(({ level, kind, line, column, message, evidence }) => {
      const command = level === 'error' ? 'error' : 'notice'
      const at = evidence[0] === undefined ? '' : ` (${placeText(evidence[0])} of the transcript)`
      return `::${command} file=${property(notes.path)},line=${line},col=${column},title=${property(`${kind} not in the transcript`)}::${data(plainLine(message) + at)}`
    }),
  )
  const { supported, unsupported, unchecked } = counts
  return `${[...lines, `${supported} borne out, ${unsupported} not, ${unchecked} with nothing specific to check.`].join('\n')}\n`
}

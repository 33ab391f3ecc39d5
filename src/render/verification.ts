import type { CheckedSentence, Verification, VerificationIssue } from '../model/verification.ts'
import { clockTime } from './clock.ts'
import { plainJson, plainLine } from './escape.ts'
import type { VerificationFormat } from './verification-formats.ts'
import { renderSarif } from './verification-sarif.ts'
import { wrapLines } from './wrap.ts'

/** How the outcome of a check is written. */
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
      return `${plainJson(JSON.stringify(verification, null, 2))}\n`
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
    lines.push(...wrapLines(`${plainLine(notes.path)}:${sentence.line}  ${mark}: ${plainLine(sentence.text)}`, width))
    for (const issue of sentence.issues) lines.push(...indented(`${issue.kind}: ${issueText(issue)}`, width))
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
  return atMs === null ? `line ${line}` : `line ${line}, ${clockTime(atMs)}`
}

/** Where a sentence is borne out; in `--explain` only. */
function reasons({ verdict, evidence }: CheckedSentence, width: number): string[] {
  if (verdict === 'unchecked') return ['    no name, figure, date, quotation, speaker or time in it']
  return evidence.flatMap((place) => indented(`said: "${plainLine(place.quote)}" (${placeText(place)})`, width))
}

function indented(text: string, width: number): string[] {
  return wrapLines(text, width - 4).map((line) => `    ${line}`)
}

/** Workflow commands; the order of the escapes is GitHub's (docs.github.com, "Workflow commands"). */
function renderGithub({ notes, sentences, counts }: Verification): string {
  const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string): string => data(plainLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
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

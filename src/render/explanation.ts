import type { ClaimExplanation, ClaimReason } from '../model/claim.ts'
import { plainJson, plainLine } from './escape.ts'
import type { RenderOptions } from './formats.ts'
import { hanging } from './layout.ts'
import { padStart } from './wrap.ts'

/** Forms that an explanation can be written in. */
export type ExplanationFormat = 'text' | 'json'

/** Why a claim ranks where it does: what speaks for a check and what against it, the strongest first. */
export function renderExplanation(
  explanation: ClaimExplanation,
  format: ExplanationFormat,
  { width }: Pick<RenderOptions, 'width'>,
): string {
  if (format === 'json') return `${plainJson(JSON.stringify(explanation, null, 2))}\n`
  const { id, text, said, checkWorthiness, reasons, words } = explanation
  const lines = [
    ...hanging(`${id}  `, plainLine(text), width),
    ...hanging('Said: ', `“${plainLine(said)}”`, width),
    `Check-worthiness: ${checkWorthiness.toFixed(3)}`,
    '',
    'What makes it so, in log odds; they add up',
    ...reasonLines(reasons, width),
  ]
  if (words.length > 0) lines.push('', 'The words behind the first of them', ...reasonLines(words, width))
  return `${lines.join('\n')}\n`
}

function reasonLines(reasons: readonly ClaimReason[], width: number): string[] {
  return reasons.flatMap(({ label, weight }) => {
    const shown = `${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}`
    return hanging(`  ${padStart(shown, 6)}  `, plainLine(label), width)
  })
}

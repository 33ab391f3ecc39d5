import type { ClaimExplanation, ClaimReason } from '../model/claim.ts'
import { plainJson, plainLine } from './escape.ts'
import type { RenderOptions } from './formats.ts'
import { hanging } from './layout.ts'
import { padStart, wrapLines } from './wrap.ts'

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
  // The ranking is a logistic regression: the chance that it gives is that of the sum of all log odds.
  const sum = {
    label: `together: ${checkWorthiness.toFixed(3)}`,
    weight: reasons.reduce((all, { weight }) => all + weight, 0),
  }
  const lines = [
    ...hanging(`${id}  `, plainLine(text), width),
    ...hanging('Said: ', `“${plainLine(said)}”`, width),
    `Check-worthiness: ${checkWorthiness.toFixed(3)}`,
    '',
    ...wrapLines('What speaks for a check (+) and against it (-), in log odds', width),
    ...reasonLines([...reasons.filter(isShown), sum], width),
  ]
  const leading = words.filter(isShown)
  if (leading.length > 0) {
    lines.push('', ...wrapLines('Words, as fact checkers of debates pick them (+) or not (-)', width))
    lines.push(...reasonLines(leading, width))
  }
  return `${lines.join('\n')}\n`
}

/** What is nothing to two places says nothing to a reader; the JSON has it. */
function isShown({ weight }: ClaimReason): boolean {
  return Math.abs(weight) >= 0.005
}

function reasonLines(reasons: readonly ClaimReason[], width: number): string[] {
  return reasons.flatMap(({ label, weight }) => {
    const shown = `${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}`
    return hanging(`  ${padStart(shown, 6)}  `, plainLine(label), width)
  })
}

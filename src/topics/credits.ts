import type { Part } from './layout.ts'

/** What the part is called in which a show names who made it and takes leave. */
export const CREDITS = 'Credits'

/** A part with its title. */
export interface Titled extends Part {
  readonly title: string
}

/** Credits and plugs that follow one another as two parts at most: the plugs, and the credits behind them. */
export function withCreditsJoined(titled: readonly Titled[]): Titled[] {
  const out: Titled[] = []
  for (let at = 0; at < titled.length; ) {
    let end = at
    while (titled[end]?.kind === 'credits') end++
    const run = titled.slice(at, end)
    const last = run.findLastIndex(({ title }) => title !== CREDITS)
    const first = last + 1 < run.length ? 0 : run.findIndex(({ title }) => title !== CREDITS)
    const title = run.find((one) => one.title !== CREDITS)?.title ?? CREDITS
    const parts = last < 0 ? [run] : [run.slice(0, first), run.slice(first, last + 1), run.slice(last + 1)]
    for (const part of parts) {
      const [head, tail] = [part[0], part.at(-1)]
      if (head === undefined || tail === undefined) continue
      const hasPlugs = part.some((one) => one.title !== CREDITS)
      out.push({ ...head, title: hasPlugs ? title : CREDITS, endSentence: tail.endSentence })
    }
    if (end === at) out.push(titled[end++]!)
    at = end
  }
  return out
}

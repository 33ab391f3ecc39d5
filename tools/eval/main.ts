import { writeFileSync } from 'node:fs'
import { hasShared } from '../data.ts'
import type { EvalRow } from './row.ts'

/** Scorers by stage, in the order of the pipeline. */
const STAGES: readonly {
  readonly name: string
  readonly load: () => Promise<{ evaluate: () => Promise<EvalRow[]> | EvalRow[] }>
}[] = [
  { name: 'read', load: () => import('./read.ts') },
  { name: 'language', load: () => import('./language.ts') },
  { name: 'syntax', load: () => import('./syntax.ts') },
  { name: 'restoration', load: () => import('./restoration.ts') },
  { name: 'disfluency', load: () => import('./disfluency.ts') },
  { name: 'structure', load: () => import('./structure.ts') },
  { name: 'entities', load: () => import('./entities.ts') },
  { name: 'quantities', load: () => import('./quantities.ts') },
  { name: 'segments', load: () => import('./segments.ts') },
  { name: 'keyphrases', load: () => import('./keyphrases.ts') },
  { name: 'titles', load: () => import('./titles.ts') },
  { name: 'claims', load: () => import('./claims.ts') },
  { name: 'verify', load: () => import('./verify.ts') },
  { name: 'notes', load: () => import('./notes.ts') },
]

/** What `--show` prints of a stage, for a person to read and judge. */
const SHOWN: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  titles: async () => (await import('./titles.ts')).showTitles(),
  claims: async () => (await import('./claims-alone.ts')).showClaims(),
}

const USAGE = `usage: npm run eval -- [STAGE ...] [--json FILE] [--show]
stages: ${STAGES.map(({ name }) => name).join(', ')}; none means all
--json FILE  writes the rows as JSON too
--show       with "titles" or "claims": prints some of ours, for a person to judge`

/** Runs the scorers that `args` name and prints one table; 2 where a name is unknown. */
async function main(args: readonly string[]): Promise<number> {
  const wanted: string[] = []
  let file: string | null = null
  let show = false
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (arg === '--json') file = args[++i] ?? null
    else if (arg === '--show') show = true
    else wanted.push(arg)
  }
  const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    console.error(`eval: no stage ${unknown.join(', ')}\n${USAGE}`)
    return 2
  }
  if (!hasShared()) {
    console.error('eval: skipped, because ../shared (the development data) is not here.')
    return 0
  }
  if (show) {
    for (const name of wanted) for (const line of (await SHOWN[name]?.()) ?? []) console.log(line)
    return 0
  }
  const rows: EvalRow[] = []
  console.log(lineOf(['stage', 'measure', 'data', 'n', 'ours', 'baseline', 'goal', '']))
  for (const { name, load } of STAGES) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const row of await (await load()).evaluate()) {
      rows.push(row)
      console.log(lineOf(cells(row)))
    }
  }
  if (file !== null) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`)
  return 0
}

const WIDTHS = [12, 44, 34, 6, 9, 26, 9, 6]

function lineOf(row: readonly string[]): string {
  return row
    .map((cell, i) => cell.padEnd(WIDTHS[i] ?? 0))
    .join(' ')
    .trimEnd()
}

function cells(row: EvalRow): string[] {
  const { ours, goal, baseline, baselineName } = row
  const reached =
    goal === null || ours === null ? '' : (row.lowerIsBetter ? ours <= goal : ours >= goal) ? 'met' : 'short'
  return [
    row.stage,
    row.measure,
    row.data,
    String(row.documents),
    figure(ours),
    baseline === null ? '' : `${figure(baseline)} ${baselineName}`,
    figure(goal),
    reached,
  ]
}

/** At most four digits that matter: scores in [0, 1] with three decimals, larger figures with fewer. */
function figure(value: number | null): string {
  if (value === null) return '-'
  if (Math.abs(value) >= 1000) return String(Math.round(value))
  return value.toFixed(Math.abs(value) > 10 ? 1 : 3)
}

process.exitCode = await main(process.argv.slice(2))

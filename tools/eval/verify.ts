import { createPlaces } from '../../src/assemble/places.ts'
import type { EntityType } from '../../src/model/entity.ts'
import type { IssueKind, Verification } from '../../src/model/verification.ts'
import { loadModels, type Models } from '../../src/models.ts'
import { readNotes } from '../../src/read/notes.ts'
import { createVerifier, readNotesDocument } from '../../src/verify.ts'
import { seededRandom, shuffle } from '../train/random.ts'
import type { EvalRow } from './row.ts'
import { type ErrorKind, type PlantedError, type PlantInput, possibleErrors } from './verify-errors.ts'
import { type NotesCase, notesCases } from './verify-notes.ts'

const KINDS: readonly ErrorKind[] = ['swapped name', 'misspelt name', 'figure', 'quote', 'speaker', 'negation', 'time']
/** Errors planted in all, as far as the notes have room for them. */
const PLANTED: Readonly<Record<ErrorKind, number>> = {
  'swapped name': 80,
  'misspelt name': 70,
  figure: 70,
  quote: 50,
  speaker: 30,
  negation: 30,
  time: 40,
}

const GOALS: Partial<Record<ErrorKind, number>> = { 'swapped name': 0.9, 'misspelt name': 0.9, figure: 0.9, quote: 0.9 }

/** Kinds of issues that find an error of each kind. */
const FINDS: Readonly<Record<ErrorKind, readonly IssueKind[]>> = {
  'swapped name': ['name', 'quote'],
  'misspelt name': ['name', 'quote'],
  figure: ['number', 'date', 'quote'],
  quote: ['quote'],
  speaker: ['speaker'],
  negation: ['negation', 'quote'],
  time: ['time'],
}

type Found = Map<ErrorKind, { planted: number; found: number }>

/** A line for `--show`: what was missed, and what was flagged in untouched notes. */
export interface VerifyTrial {
  readonly rows: EvalRow[]
  readonly shown: string[]
}

/** Recall by kind over planted errors, and false alarms over untouched notes. */
export function evaluate(): EvalRow[] {
  return trial().rows
}

/** The rows with what lies behind them. */
export function trial(): VerifyTrial {
  const models = loadModels()
  const cases = [...notesCases(models)]
  const strangers = namesOf(cases, models)
  const random = seededRandom(10)
  const shown: string[] = []
  const verifiers: ReturnType<typeof createVerifier>[] = []
  const alarms = new Map<string, { sentences: number; alarms: number }>()
  const possible: { row: number; error: PlantedError }[] = []
  cases.forEach((one, row) => {
    const verifier = createVerifier(one.transcript, models)
    verifiers.push(verifier)
    const checked = verifier(notesOf(one.notes))
    const key = `${one.isHeldOut ? 'held out: ' : ''}${one.set}, ${one.by === 'us' ? 'our notes' : 'human notes'}`
    const count = alarms.get(key) ?? { sentences: 0, alarms: 0 }
    for (const sentence of checked.sentences) {
      count.sentences++
      if (sentence.verdict !== 'unsupported') continue
      count.alarms++
      for (const { kind, level, reason, message } of sentence.issues) {
        if (level === 'error')
          shown.push(`ALARM ${key} ${one.id} ${kind} ${reason}: ${message}\n      in: ${sentence.text}`)
      }
    }
    alarms.set(key, count)
    for (const error of possibleErrors(inputOf(one, checked, strangers, models), random)) possible.push({ row, error })
  })
  const isHeldOut = ({ row }: { row: number }): boolean => cases[row]!.isHeldOut
  const chosen = [
    ...choose(
      possible.filter((one) => !isHeldOut(one)),
      random,
    ),
    ...choose(possible.filter(isHeldOut), random),
  ]
  const tuned: Found = new Map()
  const heldOut: Found = new Map()
  cases.forEach((one, row) => {
    const errors = chosen.filter((error) => error.row === row).map(({ error }) => error)
    if (errors.length === 0) return
    const { text, spans } = plant(one.notes, errors)
    const found = one.isHeldOut ? heldOut : tuned
    const checked = verifiers[row]!(notesOf(text))
    errors.forEach((error, i) => {
      const count = found.get(error.kind) ?? { planted: 0, found: 0 }
      count.planted++
      const { start, end } = spans[i]!
      const sentences = checked.sentences.filter((sentence) => sentence.start < end + 8 && sentence.end > start - 2)
      const hit = sentences.some((sentence) =>
        sentence.issues.some(
          (issue) =>
            issue.level === 'error' &&
            FINDS[error.kind].includes(issue.kind) &&
            (!/name|figure/.test(error.kind) || (issue.start < end && issue.end > start)),
        ),
      )
      if (hit) count.found++
      else
        shown.push(
          `MISS ${error.kind} ${one.set} ${one.by} ${one.id}: "${error.was}" -> "${error.text}"\n      in: ${sentences
            .map(({ text }) => text)
            .join(' | ')
            .slice(
              0,
              400,
            )}${sentences.flatMap(({ issues }) => issues.map(({ level, message }) => `\n      ${level}: ${message}`)).join('')}`,
        )
      found.set(error.kind, count)
    })
  })
  const rows = [...rowsOfRecall(tuned, 'all shows'), ...rowsOfRecall(heldOut, 'held-out episodes')]
  return { rows: [...rows, ...rowsOfAlarms(alarms)], shown }
}

const notesOf = (text: string) => readNotes(new TextEncoder().encode(text), 'notes.md')

function inputOf(
  one: NotesCase,
  checked: Verification,
  strangers: PlantInput['strangers'],
  models: Models,
): PlantInput {
  const file = notesOf(one.notes)
  const { doc, names, quantities } = readNotesDocument(file, models)
  const places = createPlaces(doc, file.transcript)
  const said = new Set(one.transcript.turns.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  const speakers = [...new Set(one.transcript.turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))]
  return {
    notes: one.notes,
    sentences: checked.sentences,
    names: names.map((name) => ({ type: name.type, ...places.source(name) })),
    figures: quantities
      .filter(({ value, type }) => value !== null && type !== 'ordinal')
      .map((figure) => places.source(figure)),
    speakers,
    said,
    strangers,
  }
}

/** Names by type over all notes, to swap into those of other episodes. */
function namesOf(cases: readonly NotesCase[], models: Models): ReadonlyMap<EntityType, readonly string[]> {
  const out = new Map<EntityType, string[]>()
  for (const { notes } of cases) {
    const { doc, names } = readNotesDocument(notesOf(notes), models)
    for (const { start, end, type } of names) {
      const text = doc.text.slice(start, end)
      const list = out.get(type) ?? []
      if (/^\p{Lu}[\p{L} ]{3,}$/u.test(text) && !list.includes(text)) out.set(type, [...list, text])
    }
  }
  return out
}

/** The errors to plant: as many of each kind as wanted, no two in one line of the notes. */
function choose(
  possible: readonly { row: number; error: PlantedError }[],
  random: () => number,
): { row: number; error: PlantedError }[] {
  const taken: { row: number; error: PlantedError }[] = []
  const left = { ...PLANTED }
  for (const one of shuffle([...possible], random).sort((a, b) => PLANTED[a.error.kind] - PLANTED[b.error.kind])) {
    if (left[one.error.kind] <= 0) continue
    if (taken.some(({ row, error }) => row === one.row && Math.abs(error.start - one.error.start) < 160)) continue
    left[one.error.kind]--
    taken.push(one)
  }
  return taken
}

/** The notes with the errors in, and where each stands then. */
function plant(
  notes: string,
  errors: readonly PlantedError[],
): { text: string; spans: { start: number; end: number }[] } {
  const order = errors.map((_, i) => i).sort((a, b) => errors[a]!.start - errors[b]!.start)
  const spans: { start: number; end: number }[] = []
  let text = ''
  let from = 0
  for (const i of order) {
    const { start, end, text: wrong } = errors[i]!
    text += notes.slice(from, start)
    spans[i] = { start: text.length, end: text.length + wrong.length }
    text += wrong
    from = end
  }
  return { text: text + notes.slice(from), spans }
}

function rowsOfRecall(found: Found, data: string): EvalRow[] {
  return KINDS.flatMap((kind): EvalRow[] => {
    const count = found.get(kind)
    if (count === undefined) return []
    const goal = GOALS[kind] ?? null
    return [
      {
        stage: 'verify',
        measure: `${kind}: planted errors found`,
        data,
        documents: count.planted,
        ours: count.found / count.planted,
        baseline: null,
        baselineName: '',
        goal,
      },
    ]
  })
}

function rowsOfAlarms(alarms: ReadonlyMap<string, { sentences: number; alarms: number }>): EvalRow[] {
  const rows: EvalRow[] = []
  const all = { sentences: 0, alarms: 0 }
  const row = (data: string, count: { sentences: number; alarms: number }): EvalRow => ({
    stage: 'verify',
    measure: 'untouched sentences called unsupported',
    data,
    documents: count.sentences,
    ours: count.alarms / count.sentences,
    baseline: null,
    baselineName: '',
    goal: 0.05,
    lowerIsBetter: true,
  })
  for (const [key, count] of alarms) {
    rows.push(row(key, count))
    all.sentences += count.sentences
    all.alarms += count.alarms
  }
  return [...rows, row('all', all)]
}

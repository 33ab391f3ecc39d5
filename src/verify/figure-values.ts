import type { Quantity } from '../model/entity.ts'

/** Relative difference up to which one figure is the other, rounded. */
const ROUNDED = 0.05

/** How the values of two figures compare; `near` where one is the other rounded. */
export type Likeness = 'same' | 'near' | 'differs' | 'other-kind'

/** Whether two figures are of one kind, and how their values compare. */
export function compare(a: Quantity, b: Quantity): Likeness {
  if (a.type === 'date' || b.type === 'date')
    return a.type === b.type ? compareDates(a.value, b.value) : yearAsNumber(a, b)
  if (a.type === 'time' || b.type === 'time')
    return a.type !== b.type ? 'other-kind' : a.value === b.value ? 'same' : 'differs'
  const bare = a.type === 'number' || b.type === 'number'
  if (!bare && (a.type !== b.type || (a.unit !== b.unit && !sameMeasure(a, b)))) return 'other-kind'
  if (a.type === 'ordinal' && b.type !== 'ordinal' && !bare) return 'other-kind'
  const ends = (value: Quantity['value'], unit: string | null): number[] =>
    typeof value === 'number' ? [scaled(value, unit)] : (value ?? '').split('/').map((end) => scaled(Number(end), unit))
  const [unitA, unitB] = bare ? [null, null] : [a.unit, b.unit]
  const left = ends(a.value, unitA)
  const right = ends(b.value, unitB)
  if (left.some(Number.isNaN) || right.some(Number.isNaN) || b.value === null) return 'other-kind'
  if (left.every((x) => right.some((y) => equal(x, y)))) return 'same'
  const [low = 0, high = low] = right
  if (left.length === 1 && left.every((x) => x >= low && x <= high)) return 'same'
  if (left.length === 1 && right.length === 1 && isRounded(left[0]!, right[0]!)) return 'near'
  return 'differs'
}

const equal = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y), 1)

/** True where one is the other with fewer digits: 600 for 589, never 19 for 20. */
function isRounded(x: number, y: number): boolean {
  if (Math.abs(x - y) > ROUNDED * Math.max(Math.abs(x), Math.abs(y))) return false
  const [rounder, finer] = digitsOf(x) <= digitsOf(y) ? [x, y] : [y, x]
  if (digitsOf(rounder) === digitsOf(finer)) return false
  return equal(Number(finer.toPrecision(digitsOf(rounder))), rounder)
}

/** Digits that matter: 1 for 600, 3 for 589. */
function digitsOf(x: number): number {
  return (
    Math.abs(x)
      .toPrecision(12)
      .replace('.', '')
      .replace(/e.*/, '')
      .replace(/^0+|0+$/g, '').length || 1
  )
}

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['year', 31_536_000],
  ['month', 2_628_000],
  ['decade', 315_360_000],
])

const scaled = (value: number, unit: string | null): number => value * (SECONDS.get(unit ?? '') ?? 1)

function sameMeasure(a: Quantity, b: Quantity): boolean {
  return a.type === 'duration' && b.type === 'duration' && SECONDS.has(a.unit ?? '') && SECONDS.has(b.unit ?? '')
}

/** Dates agree where neither says what the other denies: "2022-10" and "--10-05", a year and its decade. */
function compareDates(a: Quantity['value'], b: Quantity['value']): Likeness {
  if (typeof a !== 'string' || typeof b !== 'string') return 'other-kind'
  const [left, right] = [a.split('/'), b.split('/')]
  const agree = (x: string, y: string): boolean => {
    const [xs, ys] = [partsOf(x), partsOf(y)]
    let shared = 0
    for (let i = 0; i < 3; i++) {
      if (xs[i] === '' || ys[i] === '') continue
      if (xs[i] !== ys[i] && !decadeOf(xs[i]!, ys[i]!) && !decadeOf(ys[i]!, xs[i]!)) return false
      shared++
    }
    return shared > 0
  }
  if (left.every((x) => right.some((y) => agree(x, y)))) return 'same'
  const comparable = left.some((x) =>
    right.some((y) => partsOf(x).some((part, i) => part !== '' && partsOf(y)[i] !== '')),
  )
  return comparable ? 'differs' : 'other-kind'
}

/** Year, month and day of "2022-10-05", "--10-05" or "-10"; "" for what is not known. */
function partsOf(value: string): readonly [string, string, string] {
  const [, year = '', month = '', day = ''] = /^(\d{3}[\dX]|\d\d(?=$)|-)?(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? []
  return [year === '-' ? '' : year, month, day]
}

const decadeOf = (decade: string, year: string): boolean => decade.endsWith('X') && year.startsWith(decade.slice(0, -1))

/** "2020" may be read as a number on one side. */
function yearAsNumber(a: Quantity, b: Quantity): Likeness {
  const [date, other] = a.type === 'date' ? [a, b] : [b, a]
  if (other.type !== 'number' || typeof other.value !== 'number') return 'other-kind'
  return partsOf(String(date.value))[0] === String(other.value) ? 'same' : 'other-kind'
}

/*
 * Other libraries over the table of spoken figures (test/entities/quantity-cases.txt): `node tools/bench/quantities.mjs` after
 * `npm ci --prefix tools/bench`. A figure counts as found where a library gives anything for its words, as right where one
 * of its values is the expected one as far as that is known; what it finds besides costs it nothing.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'chrono-node'
import nlp from 'compromise'
import dates from 'compromise-dates'

nlp.plugin(dates)

/** Day of the made-up episode in the table. */
const EPISODE = '2025-01-28'
const TODAY = new Date(`${EPISODE}T12:00:00Z`)

const cases = readFileSync(new URL('../../test/entities/quantity-cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' => ') && !line.startsWith('#'))
  .map((line) => {
    const [text, expected] = line.split(' => ')
    const figures = expected === '(none)' ? [] : expected.split(' ; ').map((one) => one.split(' | '))
    return { text, figures: figures.map(([words, type, value]) => ({ words, type, value })) }
  })

const two = (number) => String(number).padStart(2, '0')

/** Dates and times as "2025-01-28T12:00". */
function byChrono(text, { words }) {
  const at = text.indexOf(words)
  return parse(text, TODAY)
    .filter(({ index, text: found }) => index < at + words.length && at < index + found.length)
    .map(({ start }) => {
      const day = `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`
      return `${day}T${two(start.get('hour') ?? 12)}:${two(start.get('minute') ?? 0)}`
    })
}

function byCompromise(text, { type }) {
  const doc = nlp(text)
  const numbers = () =>
    doc
      .numbers()
      .json()
      .map(({ number }) => number?.num)
  if (type === 'money')
    return doc
      .money()
      .json()
      .map(({ money }) => money?.num)
  if (type === 'percent')
    return doc
      .percentages()
      .json()
      .map(({ number }) => number?.num)
  if (type === 'date' || type === 'time') {
    const found = doc.dates({ today: EPISODE, timezone: 'UTC' }).json()
    return found.map(({ dates: one }) => one?.start?.slice(0, 16))
  }
  return numbers()
}

/** True where a value that a library gave is the expected one; of a range its lower end is enough. */
function isRight(type, expected, value) {
  const low = expected.split('/')[0]
  if (type === 'date')
    return low === '-' || (low.startsWith('--') ? value.slice(4).startsWith(low.slice(1)) : value.startsWith(low))
  if (type === 'time') return value.slice(11).startsWith(low.replace(/^T/, '').slice(0, 5))
  return Math.abs(Number(low) - value) <= 1e-6 * Math.max(1, Math.abs(value))
}

for (const [name, find, types] of [
  ['chrono-node', byChrono, ['date', 'time']],
  ['compromise', byCompromise, ['money', 'percent', 'number', 'ordinal', 'measure', 'duration', 'date', 'time']],
]) {
  console.log(`${name}: type, cases, found, right`)
  for (const type of types) {
    let all = 0
    let found = 0
    let right = 0
    for (const { text, figures } of cases) {
      for (const figure of figures.filter((one) => one.type === type)) {
        const values = find(text, figure).filter((value) => value !== undefined && value !== null)
        all++
        if (values.length > 0) found++
        if (values.some((value) => isRight(type, figure.value, value))) right++
      }
    }
    console.log(`  ${type.padEnd(9)} ${all} ${found} ${right}`)
  }
}
const none = cases.filter(({ figures }) => figures.length === 0)
const talkative = (find) => none.filter(({ text }) => find(text)).length
console.log(`of ${none.length} cases without a figure, something found in:`)
console.log(`  chrono-node ${talkative((text) => parse(text, TODAY).length > 0)}`)
console.log(`  compromise ${talkative((text) => nlp(text).numbers().length > 0)}`)

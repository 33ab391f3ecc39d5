/* English number words with their values. */

const values = (from: number, words: string): [string, number][] =>
  words.split(' ').map((word, i) => [word, from + i] as [string, number])

/** "zero" to "nineteen". */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...values(0, 'zero one two three four five six seven eight nine ten eleven twelve'),
  ...values(13, 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
])

/** "twenty" to "ninety". */
export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
)

/** "hundred" and up, with what stands for them after numerals ("5k", "3bn"). */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['grand', 1e3],
  ['mil', 1e6],
  ['mill', 1e6],
  ['million', 1e6],
  ['mm', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['t', 1e12],
  ['quadrillion', 1e15],
])

/** "first" to "ninetieth", and of the scales. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...values(
    1,
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth',
  ),
  ...values(15, 'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
])

/** Parts of one: "half", "third", "quarters". */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
])

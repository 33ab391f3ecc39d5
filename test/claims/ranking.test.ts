import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import type { AnalysisClaim } from '../../src/model/analysis.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()

function claimsOf(...lines: string[]): readonly AnalysisClaim[] {
  const opening = ['Ann Miller: Hello, this is Ann Miller.', 'Bob Stone: And this is Bob Stone.']
  return analyze(read(new TextEncoder().encode([...opening, ...lines].join('\n\n')), 'talk.txt'), models).claims
}

const rankOf = (claims: readonly AnalysisClaim[], words: string): number => {
  const row = claims.findIndex(({ said }) => said.includes(words))
  expect(row, words).toBeGreaterThanOrEqual(0)
  return row
}

test.each([
  'Her bill dropped by about ninety percent.',
  'By the end of the week it had cost nine hundred dollars.',
  'We have spent more than ninety million dollars.',
  'There were ninety-seven.',
])('what nobody can place ranks below what stands alone: %s', (loose) => {
  const claims = claimsOf(
    `Ann Miller: ${loose}`,
    'Bob Stone: Acme Motors sold forty thousand cars for nine million dollars.',
  )
  expect(rankOf(claims, 'forty thousand')).toBeLessThan(rankOf(claims, loose.slice(0, -1)))
})

test.each([
  'Had forty thousand cars when the mill closed.',
  'Two have sold forty thousand cars.',
  'Acme Motors had sold forty thousand cars by then.',
  'The second factory has sold forty thousand cars.',
  'The factory sold forty thousand cars because.',
  'Acme Motors sold the of forty thousand with has cars was.',
  'Acme Motors sold forty thousand ca cars in Leeds.',
  'Just with forty thousand cars Acme Motors of Leeds has sold vans.',
  'The owner of Acme Motors is it selling forty thousand cars.',
  "Acme Motors sold forty thousand cars, or whatever it is, I haven't checked.",
])('what is broken off or leaves open what it tells of ranks below a whole statement: %s', (broken) => {
  const claims = claimsOf(`Ann Miller: ${broken}`, 'Bob Stone: Bolt Motors of Leeds has sold nine thousand cars.')
  expect(rankOf(claims, 'nine thousand')).toBeLessThan(rankOf(claims, 'forty thousand'))
})

test('"the US" is no "us"', () => {
  const claims = claimsOf(
    'Ann Miller: We restricted the sale of forty thousand chips.',
    'Bob Stone: The US restricted the sale of forty thousand cars. I moved to the US in 2015.',
  )
  expect(rankOf(claims, 'cars')).toBeLessThan(rankOf(claims, 'chips'))
  expect(claims.map(({ text }) => text)).toContain('Bob Stone moved to the US in 2015.')
})

test('a tag that vouches for the claim is no part of it', () => {
  const claims = claimsOf('Bob Stone: The Leeds factory closed in 2009; it’s true.', 'Bob Stone: It rained, you know.')
  expect(claims.find(({ text }) => text.includes('2009'))?.text).toBe('The Leeds factory closed in 2009.')
})

test('the name that calls the other speaker goes, a name that acts stays', () => {
  const claims = claimsOf('Bob Stone: Ann, this bridge was built in 1932. Ann, who was born in Leeds, wrote it down.')
  expect(claims.find(({ said }) => said.includes('1932'))?.text).toBe('This bridge was built in 1932.')
})

test.each([
  'Well, Ann, in 1932 the government built the bridge.',
  'Ann, with this money the government built the bridge.',
])('the name that is called goes before a phrase too: %s', (said) => {
  const claim = claimsOf(`Bob Stone: ${said}`).find(({ text }) => text.includes('bridge'))
  expect(claim?.text).not.toMatch(/Ann/)
})

test('a name that goes on after a phrase is not called', () => {
  const claims = claimsOf('Bob Stone: Ann, in those years, built the bridge in Leeds with forty workers.')
  expect(claims.find(({ text }) => text.includes('bridge'))?.text).toContain('Ann')
})

test('who speaks, what is heard and where to call are no claims; who somebody is may be one', () => {
  const claims = claimsOf(
    "Ann Miller: Hello, I'm Ann Miller. This is Money Trails from Meridian Radio, I'm Ann Miller. That's Money Trails.",
    'Ann Miller: The lines are open. The number is 404-555-0170. This is a Ford Focus from the factory in Leeds.',
  )
  expect(claims.map(({ text }) => text)).toEqual(['This is a Ford Focus from the factory in Leeds.'])
})

test('what is said of the episode, and offers of sponsors, are no claims', () => {
  const claims = claimsOf(
    'Bob Stone: Today we are going to discuss the bridge in Leeds. The bridge was built in 1932.',
    'Ann Miller: You get twenty percent off your first order at Acme with our promo code.',
  )
  expect(claims.map(({ said }) => said).join(' ')).not.toMatch(/discuss|percent off/)
})

test.each([
  "Let's say a town buys a bus. Then it pays ninety thousand dollars for the engine.",
  'Maybe ninety percent of the traffic hits the new one.',
  'For example, a town pays ninety thousand dollars for a bus.',
  'If a town buys a bus, it pays ninety thousand dollars.',
])('what is only imagined ranks below what is so: %s', (imagined) => {
  const claims = claimsOf(`Ann Miller: ${imagined}`, 'Bob Stone: Acme Motors sold forty thousand cars.')
  expect(rankOf(claims, 'forty thousand')).toBeLessThan(rankOf(claims, 'ninety'))
})

test('a number that only names a step counts nothing', () => {
  const claims = claimsOf('Ann Miller: Step three is a long process.', 'Bob Stone: A bus has three long doors.')
  expect(rankOf(claims, 'long doors')).toBeLessThan(rankOf(claims, 'Step three'))
})

/** How likely a claim with these words is worth a check. */
const worthOf = (claims: readonly AnalysisClaim[], words: string): number =>
  claims[rankOf(claims, words)]!.checkWorthiness

test.each([
  [
    'The average delay across all ninety stations was nine seconds.',
    'The average delay of the buses across all ninety stations was nine seconds.',
    0.7,
  ],
  [
    'There was only one called the Ninety in all the North.',
    'There was only a farm called the Ninety in all the North.',
    0.33,
  ],
  [
    'The same thing happened to the ninety banks of Leeds.',
    'A strange thing happened to the ninety banks of Leeds.',
    0.15,
  ],
])('what leaves open what it means ranks far below what says it: %s', (loose, told, share) => {
  const worth = (said: string): number => worthOf(claimsOf(`Ann Miller: ${said}`), 'inety')
  expect(worth(loose)).toBeLessThan(worth(told) * share)
})

test('who is heard and what is listened to rank far below the world', () => {
  const claims = claimsOf(
    'Ann Miller: Bob Stone was a builder of wooden boats at Acme Motors in Leeds.',
    'Bob Stone: Carl Wood was a builder of wooden boats at Acme Motors in Hull.',
    'Ann Miller: The podcast of Acme Motors has forty thousand listeners in Leeds.',
    'Bob Stone: The museum of Acme Motors has forty thousand members in Leeds.',
  )
  expect(worthOf(claims, 'boats at Acme Motors in Leeds')).toBeLessThan(worthOf(claims, 'in Hull') / 2)
  expect(worthOf(claims, 'listeners')).toBeLessThan(worthOf(claims, 'members') * 0.75)
})

test('a name before the verb says of whom', () => {
  const claims = claimsOf(
    'Ann Miller: The old builder of wooden boats has sold forty ships to Acme Motors.',
    'Bob Stone: Bolt Motors has sold forty wooden cars to the old builder of heavy engines.',
  )
  expect(worthOf(claims, 'Acme')).toBeLessThan(worthOf(claims, 'Bolt') * 0.85)
})

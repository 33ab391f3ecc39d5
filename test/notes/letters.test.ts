import { expect, test } from 'vitest'
import { analyze, loadModels, read } from '../../src/index.ts'

/** Written for this test: a host reads a letter whose sentences tell more than what is said about it. */
const TALK = `Ines Brandt: Welcome to the Kestrel show. Today Tomas Keller and I answer what you sent us about wallets and payment channels.
Tomas Keller: The Kestrel wallet opens a payment channel with two signatures because one key can be stolen. It has handled 40,000 payments since 2019.
Ines Brandt: First question here is from Benny. Hey both, I love the show. I started a bakery in 2017 with 5,000 dollars because the bank in Graz refused my loan. I sold the bakery to a chain from Vienna for 80,000 dollars in 2021. Payment terminals cost bakeries in Graz 300 dollars each month. Should I take payments with the Kestrel wallet? Thanks in advance.
Tomas Keller: The Kestrel wallet charges less than 1 percent for each payment, so a bakery saves 200 dollars each month. A payment channel closes after 80 blocks because the network needs time to settle.
`

test('what a listener wrote is neither told of nor claimed by whoever reads it', () => {
  const { takeaways, summary, sections, quotes, claims } = analyze(
    read(new TextEncoder().encode(TALK), 'talk.txt'),
    loadModels(),
    { length: 'long' },
  )
  const told = [...takeaways, ...summary.sentences, ...sections.flatMap(({ sentences }) => sentences), ...quotes]
  const printed = [...told, ...claims].map(({ text }) => text).join('\n')
  expect(printed).toContain('80 blocks')
  expect(printed).not.toMatch(/Graz|Vienna|2017/)
})

import fc from 'fast-check'
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

const FACT = 'the city of Leeds bought forty new buses in 2019.'
const BARE = 'The city of Leeds bought forty new buses in 2019.'

test.each([
  `So ${FACT}`,
  `So, yeah, because ${FACT}`,
  `Because ${FACT}`,
  `Although ${FACT}`,
  `Also ${FACT}`,
  `Then finally, ${FACT}`,
  `One of the strange things is that ${FACT}`,
  `No, ${FACT}`,
  `All right, ${FACT}`,
  `All right, so ${FACT}`,
  `All right so ${FACT}`,
  `Back to the old harbour, ${FACT}`,
  `Going back to your question - ${FACT}`,
  `Therefore, ${FACT}`,
  `By the way, ${FACT}`,
  `For example, ${FACT}`,
  `However, ${FACT}`,
  `In fact ${FACT}`,
  `Basically ${FACT}`,
  `Whereas, of course, ${FACT}`,
  `Quite frankly, ${FACT}`,
  `To put that in some context, ${FACT}`,
  `Fun fact, ${FACT}`,
  `For what it's worth, ${FACT}`,
  `Let's be honest, ${FACT}`,
  `${BARE.slice(0, -1)} as well.`,
  `${BARE.slice(0, -1)}, too.`,
  `${BARE.slice(0, -1)} and all that stuff.`,
  `One of the things that I noticed was ${FACT}`,
  `And so ${FACT}`,
  `In terms of the cost, one of the things that I saw was ${FACT}`,
  `The reality is, ${FACT}`,
  `The point now is that ${FACT}`,
  `Of course ${FACT}`,
  `For example ${FACT}`,
  `Unfortunately, ${FACT}`,
  `Two, ${FACT}`,
  `Next up, ${FACT}`,
  `Q - ${BARE}`,
  `To give you an idea of the pace, ${FACT}`,
  `If you haven't heard, ${FACT}`,
  `In case you missed it, ${FACT}`,
  `For those of you who don't know, ${FACT}`,
  `Okay, that ${FACT}`,
  `[Ann laughs] ${BARE}`,
  `(${BARE} It took them a whole day.)`,
  `${BARE.slice(0, -1)} (the tide was low that day. It took them until noon.)`,
  `${BARE.slice(0, -1)}, if I'm saying that right.`,
  `${BARE.slice(0, -1)}, let's say.`,
  `${BARE.slice(0, -1)}, and then the drivers, when they are late.`,
  `${BARE.slice(0, -1)}, as per the report we read in Hull.`,
])('what stands around a whole statement is no part of it: %s', (said) => {
  expect(claimsOf(`Bob Stone: ${said}`).map(({ text }) => text)).toContain(BARE)
})

test.each([
  'Ann Miller is the first captain of Leeds to sail forty boats.',
  'Ann Miller is the captain who found forty boats in Leeds.',
  'Rosa Lind is a senior boat engineer at the Leeds Harbour Company.',
  'We are talking to big farms in Leeds, who have forty boats.',
])('what somebody did, or one who is not heard is, is a claim: %s', (said) => {
  expect(claimsOf(`Bob Stone: ${said}`).map(({ text }) => text)).toContain(said)
})

test.each([
  'If you do not know, you can ask the city of Leeds.',
  'To give you access, the city of Leeds wants your name.',
  'The fee in Leeds is, they would say is ten pounds.',
  'One, two and three are the oldest buses in Leeds.',
  'In Hull, one of the things that I saw was the city of Leeds bought its buses.',
  'Now that Leeds has forty new buses, nobody is late.',
])('what is a part of the statement stays: %s', (said) => {
  const opening = said.slice(0, 8)
  expect(claimsOf(`Bob Stone: ${said}`).map(({ text }) => text.slice(0, 8))).toContain(opening)
})

test('a start that was given up behind its verb is no part of what is said', () => {
  const claims = claimsOf('Bob Stone: The harbour is, they had forty boats in Leeds and sold them in 2019.')
  expect(claims[0]?.text).toBe('They had forty boats in Leeds and sold them in 2019.')
})

test('a name in two parts behind "for those who don’t know" is no reason to keep these words', () => {
  const claims = claimsOf("Bob Stone: For those of you who don't know, Leeds, the city, is the home of forty buses.")
  expect(claims[0]?.text).toBe('Leeds, the city, is the home of forty buses.')
})

test('"because" before what somebody once said gives no reason of it', () => {
  const claims = claimsOf('Bob Stone: Because the mayor of Leeds once said, forty buses are late every day.')
  expect(claims.map(({ text }) => text).join()).not.toContain('Because')
})

test('a sound within a statement is no part of it', () => {
  const claims = claimsOf('Bob Stone: In 2019, yeah, the city of Leeds bought forty new buses.')
  expect(claims[0]?.text).toBe('In 2019, the city of Leeds bought forty new buses.')
})

test.each([
  'Even if the city of Leeds bought forty new buses in 2019.',
  'The forty new buses that the city of Leeds bought in 2019.',
  'Are buses a reason that the city of Leeds lost forty thousand pounds.',
  'To which the mayor of Leeds replied in 2019.',
  'In 2019 the mayor of Leeds replied:',
  'Whatever part of the old city of Leeds borders it.',
  'The one bus that came to Leeds and was late in 2019.',
  'The fact that Leeds bought forty new buses in 2019.',
  'One bus I drove in Leeds last year.',
  'Even if Leeds kept forty buses, if Leeds sold the rest in 2019.',
  'Started in a garage in Leeds and then moved to Hull in 2019.',
  'Written by a man who drives a bus in Leeds.',
  'They saw forty buses in Leeds near the.',
  'Forty drivers in Leeds have habits, and that changes how you.',
  'The mayor of Leeds came to the depot and said listen.',
  'We will cover the forty buses of Leeds.',
  'With me, as always, is Rosa Leeds.',
  'As is the custom, now we have with us Rosa Leeds herself.',
  'We heard of ships, but we have got the real captain of Leeds with us today.',
  'I am joined, as always, by my good friend Rosa Leeds and forty boats.',
  'We are talking to Rosa Leeds about forty boats.',
  'I am joined by my colleague, Ann Miller, who is a manager in Leeds.',
  'Ann Miller is a senior boat engineer at the Leeds Harbour Company.',
  'The boats of Leeds are has been late for forty years.',
  'Leading to a very small fleet, meaning the boats of Leeds will make forty trips.',
  "Today's question is about the forty boats that were built in Leeds.",
  'The Leeds Star and the Hull Moon are probably my two favorites.',
])('what has no clause of its own, asks or only announces is no claim: %s', (said) => {
  expect(claimsOf(`Bob Stone: ${said}`).filter(({ text }) => text.includes('Leeds'))).toEqual([])
})

test.each([
  ["There 's a bridge in Leeds that they did n't build, and.", "There's a bridge in Leeds that they didn't build."],
  ["It's there's a list of forty buses in Leeds.", "There's a list of forty buses in Leeds."],
  ['Or if it rains in Leeds, forty buses stay at the depot.', 'If it rains in Leeds, forty buses stay at the depot.'],
  ['The first run in Leeds had forty errors but.', 'The first run in Leeds had forty errors.'],
  ['Each each bus in Leeds has forty seats.', 'Each bus in Leeds has forty seats.'],
  ['A few buses in Leeds really got really got my attention.', 'A few buses in Leeds really got my attention.'],
])('what is said twice, begun or printed apart is put right: %s', (said, text) => {
  expect(claimsOf(`Bob Stone: ${said}`).map((claim) => claim.text)).toContain(text)
})

test('the first name of another voice in the middle of a sentence only calls them', () => {
  const texts = claimsOf('Bob Stone: What we saw last year, Ann, was the sale of forty buses in Leeds.').map(
    ({ text }) => text,
  )
  expect(texts.join()).toContain('Leeds')
  expect(texts.join()).not.toContain('Ann')
})

test('what is said of a name in passing is said of the whole phrase that it ends', () => {
  const texts = claimsOf(
    'Bob Stone: You must know the bus safety Guide, which is a list of rules for the city of Leeds.',
  )
  expect(texts.map(({ text }) => text)).toContain('The bus safety Guide is a list of rules for the city of Leeds.')
})

test('a quotation of several sentences is from whom its announcement names', () => {
  const said =
    'Rosa Lind writes: "The city of Leeds bought forty buses in 2019. The old buses of Leeds were sold in Hull."'
  const sources = claimsOf(`Bob Stone: ${said}`).map(({ attributedTo, certainty }) => [attributedTo, certainty])
  expect(sources).toEqual([
    ['Rosa Lind', 'reported'],
    ['Rosa Lind', 'reported'],
  ])
})

test.each([
  'What this diagram says is that forty buses in Leeds were late.',
  'Ann Cole is hoping that forty buses in Leeds are late.',
])('what is only pointed at and who hopes are no source: %s', (said) => {
  expect(claimsOf(`Bob Stone: ${said}`).map(({ text, attributedTo }) => [text, attributedTo])).toEqual([[said, null]])
})

test.each([
  'Forty drivers in Leeds lack vitamin A.',
  'The mayor of Leeds said no.',
  'We will cover the costs of Leeds.',
])('is whole: %s', (said) => {
  expect(claimsOf(`Bob Stone: ${said}`).map(({ text }) => text)).toContain(said)
})

test('a figure is no source', () => {
  const said = 'Most drivers in Leeds, 95 percent of them, indicated that they were ready.'
  expect(claimsOf(`Bob Stone: ${said}`).map(({ attributedTo }) => attributedTo)).toEqual([null])
})

test('"from what I understand" frames what follows', () => {
  const texts = claimsOf(`Bob Stone: From what I understand, ${FACT}`).map(({ text }) => text)
  expect(texts).toContain(BARE)
})

test.each([
  "I will say one good part of taking on all that extra work in Leeds is I've walked away with three things.",
  'In this post, Chris tells the tale of the six yaks he had to shave in Leeds.',
  'I always tell my students in Leeds let the content do the sizing of the height.',
])('what is no frame stays: %s', (said) => {
  const texts = claimsOf(`Bob Stone: ${said}`).map(({ text }) => text)
  expect(texts.every((text) => text.split(' ').length >= said.split(' ').length)).toBe(true)
  expect(texts.length).toBe(1)
})

test.each([
  'In Leeds whatever is new is dear.',
  'The bus in Leeds was late for hours and hours and hours in 2019.',
  'That idea did not fit what the city of Leeds had bought in 2019.',
  'The buses that Leeds bought in 2019 were late.',
  'In that case, that old bus of 2019 is a bus from Leeds.',
])('a part in front of the verb hides no claim: %s', (said) => {
  expect(claimsOf(`Bob Stone: ${said}`).map(({ text }) => text)).toContain(said)
})

test('a clause on a name that stands alone says what the name is', () => {
  const claims = claimsOf('Bob Stone: Acme Motors, which is a maker of buses in Leeds.')
  expect(claims.map(({ text }) => text)).toContain('Acme Motors is a maker of buses in Leeds.')
})

test('"so" before a phrase hides no claim', () => {
  const claims = claimsOf('Bob Stone: So in October of 2022 the government banned the sale of chips.')
  expect(claims.map(({ text }) => text)).toContain('In October of 2022 the government banned the sale of chips.')
})

test('"because" that gives the reason of what follows stays', () => {
  const claims = claimsOf('Bob Stone: Because the factory in Leeds closed, nine hundred people left the town.')
  expect(claims[0]?.text).toBe('Because the factory in Leeds closed, nine hundred people left the town.')
})

test.each([
  [
    'Because in Leeds, you have to buy a ticket from the driver.',
    'In Leeds, you have to buy a ticket from the driver.',
  ],
  [
    'Because the city of Leeds had forty buses, and the drivers wanted more.',
    'The city of Leeds had forty buses, and the drivers wanted more.',
  ],
  [
    'Because if it rains in Leeds, forty buses stay at the depot.',
    'If it rains in Leeds, forty buses stay at the depot.',
  ],
  ['Because what they found in Leeds was forty old buses.', 'What they found in Leeds was forty old buses.'],
  [
    'Because the buses in Leeds have forty seats, where they have seats at all.',
    'The buses in Leeds have forty seats, where they have seats at all.',
  ],
  ['Because of the strike, Leeds sold forty buses.', 'Because of the strike, Leeds sold forty buses.'],
])('"because" goes where no main clause follows its own: %s', (said, text) => {
  expect(claimsOf(`Bob Stone: ${said}`).map((claim) => claim.text)).toContain(text)
})

test.each(['-', '–'])('a word with a hyphen in front is whole: three%sday', (hyphen) => {
  const said = `A three${hyphen}day conference was held in Leeds in 2009.`
  expect(claimsOf(`Bob Stone: ${said}`).map(({ text }) => text)).toContain(said)
})

test.each(['Verified buses in Leeds have forty seats.', 'Started in 1990, the bus line to Leeds has forty stops.'])(
  'a participle in front of a noun or clause hides no claim: %s',
  (said) => {
    expect(claimsOf(`Bob Stone: ${said}`).map(({ text }) => text)).toContain(said)
  },
)

test('a number with a hyphen is whole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('twenty', 'thirty', 'ninety'),
      fc.constantFrom('one', 'three', 'nine'),
      (tens, ones) => {
        const claims = claimsOf(`Bob Stone: Around ${tens}-${ones} thousand people died in Leeds in that winter.`)
        expect(claims[0]?.text).toBe(`Around ${tens}-${ones} thousand people died in Leeds in that winter.`)
      },
    ),
    { numRuns: 9 },
  )
})

test.each([
  ['Certainly Acme Motors has said that the buses were late.', 'Acme Motors'],
  ['The city council yesterday said that the buses were late.', 'the city council'],
  ['As our survey says that most of the buses were late.', 'our survey'],
  ['A survey conducted by the union shows that most of the buses were late.', 'a survey'],
  ['A lot of people also think that the buses were late.', 'a lot of people'],
  ['One of the things Acme Motors told me is that the buses were late.', 'Acme Motors'],
  ['Acme Motors, which is a maker of vans, says that most of the buses were late.', 'Acme Motors'],
  ['A report by Acme Motors, published last week, found that most of the buses were late.', 'a report by Acme Motors'],
  ['Ellen Grey, in her book on transport, says that most of the buses were late.', 'Ellen Grey'],
  ['Ellen Grey, who runs the depot, has said that most of the buses were late.', 'Ellen Grey'],
  ['The governor, Ellen Grey, said that buses were late.', 'Ellen Grey'],
  ['Nationwide says that most of the buses were late.', 'Nationwide'],
  ['DEFRA says that most of the buses were late.', 'DEFRA'],
  ['This year the minister said that most of the buses were late.', 'the minister'],
  ['Every year people say most of the buses were late.', 'people'],
  ['A lot of times people think that most of the buses were late.', 'people'],
  ['Acme Motors told the Leeds Daily Enterprise on November the fifth that buses were late.', 'Acme Motors'],
  ['My colleague Ellen Grey has shown that most of the buses were late.', 'Ellen Grey'],
  ['And as Acme Motors said just a moment ago, most of the buses were late.', 'Acme Motors'],
])('the source is read wherever it stands: %s', (said, source) => {
  const claim = claimsOf(`Bob Stone: ${said}`).find(({ text }) => text.includes('late'))
  expect(claim?.attributedTo?.toLowerCase()).toBe(source.toLowerCase())
  expect(claim?.certainty).toBe('reported')
})

test.each([
  'The driver paid the fee, so that transaction will confirm it was paid.',
  'The trains run according to the user choice of every town.',
  'Only fourteen percent said the buses were late.',
])('what cannot say anything is no source: %s', (said) => {
  const claims = claimsOf(`Bob Stone: ${said}`)
  expect(claims.filter(({ text }) => /fee|trains|buses/.test(text))).toHaveLength(1)
  for (const claim of claims) expect(claim.attributedTo).toBeNull()
})

test('"which means" takes up the whole clause', () => {
  const claims = claimsOf(
    'Bob Stone: The city wrote the program in Python, which means it is easier to read than the rest.',
  )
  expect(claims.map(({ text }) => text).join(' ')).not.toContain('Python means')
})

test('a clause on a name ends where the verb of the name follows', () => {
  const claims = claimsOf('Bob Stone: Ellen Grey, who was the mayor of Leeds, thought that she could do it.')
  expect(claims.map(({ text }) => text).join(' ')).not.toContain('Leeds, thought')
})

test.each([
  'The mill stood, I was told, on the river in Leeds.',
  'I was told that the mill stood on the river in Leeds.',
])('"I was told" is hearsay and no part of the claim: %s', (said) => {
  const claim = claimsOf(`Bob Stone: ${said}`).find(({ text }) => text.includes('mill'))
  expect(claim).toMatchObject({ text: 'The mill stood on the river in Leeds.', certainty: 'reported' })
})

test('a verb that the tagger took for an infinitive makes a claim', () => {
  const claims = claimsOf("Bob Stone: According to Harvard's Center for Housing, half of all renters now pay more.")
  expect(claims[0]).toMatchObject({
    text: 'Half of all renters now pay more.',
    attributedTo: "Harvard's Center for Housing",
    certainty: 'reported',
  })
})

test('"found that out" frames nothing', () => {
  const said = 'The state police found that out in 2004, when the mayor of Leeds sold his house.'
  expect(claimsOf(`Bob Stone: ${said}`)[0]).toMatchObject({ text: said, attributedTo: null })
})

test('the "it" of "it was the mould that …" stands for nobody', () => {
  const claims = claimsOf('Bob Stone: The coroner said that it was the mould that killed the man in Leeds.')
  expect(claims.map(({ text }) => text)).toEqual(['It was the mould that killed the man in Leeds.'])
})

test('who is quoted as "we" keeps the frame, or the words would be the speaker’s', () => {
  const claim = claimsOf('Bob Stone: Acme Motors said, well, we sold forty buses in Leeds.').find(({ text }) =>
    text.includes('forty'),
  )
  expect(claim).toMatchObject({ attributedTo: 'Acme Motors', certainty: 'reported' })
  expect(claim?.text).toMatch(/^Acme Motors said/)
})

test('what is said in passing of a name is a claim of its own where the rest points at the talk', () => {
  const claims = claimsOf(
    'Bob Stone: This was two days after the mayor had met Acme Motors, which is a maker of buses in Leeds.',
  )
  const claim = claims.find(({ text }) => text === 'Acme Motors is a maker of buses in Leeds.')
  expect(claim?.said).toBe('Acme Motors, which is a maker of buses in Leeds.')
})

test('where a thing is stands between its name and what "which" says of it', () => {
  const claims = claimsOf(
    'Bob Stone: I was at the International Potato Center, in Lima, which has the largest collection of potatoes in the world.',
  )
  const texts = claims.map(({ text }) => text)
  expect(texts).toContain('International Potato Center has the largest collection of potatoes in the world.')
})

test('what is sung, and what is done before another clause, are no claims', () => {
  expect(claimsOf('Ann Miller: Buses, buses, buses, Leeds has the finest fleet of 2019.')).toEqual([])
  expect(claimsOf('Ann Miller: Using the old timetable of Leeds, and it would be how forty buses work.')).toEqual([])
  expect(claimsOf('Ann Miller: Using the old timetable of Leeds saves forty hours.')).toHaveLength(1)
})

test('a name that opens with a small letter keeps it', () => {
  expect(claimsOf('Ann Miller: iPhone sales in Leeds fell by 40 percent in 2019.').map(({ text }) => text)).toEqual([
    'iPhone sales in Leeds fell by 40 percent in 2019.',
  ])
})

import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()
const summaryOf = (text: string, title: string | null = null): readonly string[] => {
  const transcript = read(new TextEncoder().encode(text), 'talk.txt')
  const titled = { ...transcript, facts: { ...transcript.facts, title } }
  return analyze(titled, models).summary.sentences.map((sentence) => sentence.text)
}

const LEAD =
  'The harbour town of Wexmouth has opened a tidal power station that will supply electricity to 40,000 homes.'
const STORY = [
  'Engineers spent six years on the project, and the barrage cost eighty million pounds.',
  'Turbines below the old pier turn with each tide and send their electricity to a substation in Marsh Street.',
  'Fishermen opposed the barrage at first because salmon swim up the river in spring.',
  'A ladder for the salmon was added to the plans after a public inquiry.',
  'Marine biologists from Hallam University will count the salmon each year.',
  'Wexmouth expects the barrage to pay for itself within thirty years.',
]
const SPOKEN = [LEAD, ...STORY].map((sentence) => `Yeah, so, um, okay, well, like I said. ${sentence}`).join(' ')

test('what was written for reading opens the summary with the sentence that says what it is about', () => {
  const [first, ...rest] = summaryOf([LEAD, ...STORY].join(' '))
  expect(first).toBe(LEAD)
  expect(rest.join(' ')).not.toContain('The episode is about')
})

test('a subject is told by its word, and by no longer one', () => {
  const story = [
    'The capital of Estonia has opened a public register that will serve 40,000 farms across the whole country.',
    'What would you do with the API, and what would you ask of the API?',
    'Who sets the tariff in Tartu, and would you raise the tariff?',
    'Is the API open, and who pays for the API and the tariff?',
  ]
  const texts = summaryOf(story.join(' '))
  expect(texts[0]).toContain('capital')
  expect(texts.at(-1)).toMatch(/^Further subjects are .*API/)
})

test('talk made up while it is spoken is opened by a line of ours', () => {
  expect(summaryOf(SPOKEN)[0]).toMatch(/^The episode is about /)
})

test('what the title names is a theme first', () => {
  const opening = (title: string): string => summaryOf(SPOKEN, title)[0] ?? ''
  expect(opening('A tale of salmon')).toMatch(/^The episode is about the salmon/)
  expect(opening('Why a barrage')).toMatch(/^The episode is about the barrage/)
})

test('what the title names in words that the talk says together is the subject', () => {
  const week = 'A four-day week pays. The foundry tried the four-day week for a year. '
  const about = (title: string | null): string => summaryOf(SPOKEN + week, title)[0] ?? ''
  expect(about(null)).not.toMatch(/week/)
  expect(about('The Slow Boat: The Four-Day Week')).toMatch(/^The episode is about (?:the|a) four-day week/)
  // Said once, or nowhere together.
  expect(about('The salmon ladder')).not.toMatch(/about the salmon ladder/)
  expect(about('The Foundry Year')).not.toMatch(/foundry year/)
})

test('a show is no subject of its own episode', () => {
  const talk = [
    'Ann Cole: Welcome to The Salt Boat. I am Ann Cole, and this is The Salt Boat, the show about the sea.',
    'Bob Reed: Thanks. The harbour has a new lighthouse.',
    'Ann Cole: On the Salt Boat we like a lighthouse. How tall is the lighthouse?',
    'Bob Reed: The lighthouse has forty metres, and the harbour paid for it. The Salt Boat should come and see it.',
    'Ann Cole: That was The Salt Boat. Thanks for listening to The Salt Boat.',
  ]
  const [first] = summaryOf(talk.join('\n\n'))
  expect(first).toContain('lighthouse')
  expect(first).not.toContain('Salt Boat')
})

test('who is known by one name is a subject, and a voice called Ann leaves "channels" one', () => {
  const talk = [
    'Ann: Why does Plato matter to payment channels?',
    'Bob: Plato wrote of trust, and payment channels ask for trust. Plato founded a school in Athens.',
    'Ann: Plato had a school, and payment channels have nodes. What did Plato say?',
    'Bob: Plato said little of payment channels, and much of trust. Plato would like payment channels.',
  ]
  const [first] = summaryOf(talk.join('\n\n'))
  expect(first).toContain('Plato')
  expect(first).toContain('payment channels')
})

test('what is never counted is named without the article that it has been given', () => {
  const talk = [
    'Ana: The craving for chocolate is a part of the attack, and the chocolate does no harm by itself.',
    'Ben: So the chocolate is not to blame, and people may eat chocolate before a headache.',
    'Ana: They eat the chocolate, and the attack has started. The chocolate came later than the attack.',
    'Ben: My doctor told me to live without chocolate, and the chocolate was what I missed.',
  ]
  const [counted, mass] = ['pastry', 'chocolate'].map((noun) => {
    const text = talk.join('\n').replace(/chocolate/g, noun)
    return summaryOf(noun === 'pastry' ? `${text}\nAna: All of those pastries are sold out.` : text).join(' ')
  })
  expect(mass).toMatch(/about chocolate\b/)
  expect(counted).toMatch(/about the pastry\b/)
})

const CALLS = [
  'Ronnie Pell: Welcome to the show, I am Ronnie Pell. Your mortgage is a loan on your house, so what is the rate?',
  'Caller 1: The rate on my mortgage is six percent, and my sister says that a mortgage of thirty years is too long.',
  'Ronnie Pell: A mortgage of thirty years costs you more than the house. Pay the loan off early, and put what is left of your pay in a fund for a new roof.',
  'Caller 1: My bank wants a fee for that. The mortgage has a penalty of two thousand dollars in its first five years.',
]

test('a host to whom others talk hosts a conversation; by himself he talks', () => {
  expect(summaryOf(CALLS.join('\n'))[0]).toMatch(/^Ronnie Pell hosts a conversation about /)
  const alone = CALLS.map((line) => line.replace('Caller 1:', 'Ronnie Pell:')).join('\n')
  expect(summaryOf(alone)[0]).toMatch(/^Ronnie Pell talks about /)
})

test('who says little of a talk does not open its summary', () => {
  const long =
    'Caller 1: A mortgage is a loan, and the mortgage has a rate that the bank sets in the first year of it.\n'
  expect(summaryOf(`${CALLS.join('\n')}\n${long.repeat(6)}`)[0]).toMatch(/^The episode is about /)
})

test.each([
  ['creator of Tidebook', ', creator of Tidebook, joins '],
  ['engineer at Tidebook', ', an engineer at Tidebook, joins '],
  ['Cabinet Secretary for Education', ', Cabinet Secretary for Education, joins '],
])('a guest is told with what they are: %s', (title, told) => {
  const talk = [
    `Ann Bee: Welcome to the show. With us today is Bryan Lowe, ${title}. What is a mortgage?`,
    'Bryan Lowe: A mortgage is a loan, and the mortgage has a rate that the bank sets in the first year of it.',
    'Ann Bee: What does the bank do with the mortgage when the rate goes up?',
    'Bryan Lowe: The bank sells the mortgage to a fund, and the fund waits for the rate to fall again.',
  ]
  expect(summaryOf(talk.join('\n'))[0]).toContain(`Bryan Lowe${told}`)
})

test('what the host says the episode is about is its subject, in the words of the host', () => {
  const talk = (opening: string): string =>
    [
      `Ann Cole: Welcome to the show. ${opening}`,
      'Bob Reed: The harbour has a barrage, and the turbines of the barrage turn with each tide.',
      'Ann Cole: Who paid for the barrage and the turbines? Does the town own the barrage?',
      'Bob Reed: The town owns the barrage, and Hallam Power owns the turbines. Hallam Power built the barrage.',
      'Ann Cole: And what does tidal power cost the town, beside the barrage?',
      'Bob Reed: Hallam Power says that tidal power costs less than gas. The barrage has paid for half of it.',
    ].join('\n\n')
  expect(summaryOf(talk('How are you?'))[0]).not.toContain('tidal power costs')
  expect(summaryOf(talk("Today we're going to be talking all about tidal power."))[0]).toMatch(
    /talk about tidal power\./,
  )
  expect(summaryOf(talk('In this one we talked about tidal power, I think.'))[0]).toMatch(/tidal power\./)
  expect(summaryOf(talk("Since we're talking about tidal power, how are you?"))[0]).not.toMatch(/about tidal power/)
  expect(summaryOf(talk("We'll talk about our sponsor Tidal Power partway through the show."))[0]).not.toMatch(
    /talk about tidal power/i,
  )
})

test('one of several is not called by their number', () => {
  const talk = [
    'Ann Cole: Welcome to the show. With us today is Bob Reed, one of the maintainers of Salt Boat.',
    'Bob Reed: Thanks for having me. The harbour has a new lighthouse, and I keep the lighthouse.',
    'Ann Cole: How tall is the lighthouse? Who paid for the lighthouse?',
    'Bob Reed: The lighthouse has forty metres, and the harbour paid for it in March.',
  ]
  expect(summaryOf(talk.join('\n\n'))[0]).not.toMatch(/ a maintainers/)
})

test('of more guests than an opening names those who say most are told', () => {
  const talk = [
    'Ann Cole: Welcome to the show. With us today are Bob Reed, Cy Poe, Dot Hale, Eve Moss and Flo Nash.',
    'Bob Reed: Thanks. The lighthouse is new.',
    'Cy Poe: The lighthouse has forty metres, and the harbour paid for the lighthouse in March.',
    'Dot Hale: The harbour paid for the lighthouse, and the town will pay for the lamp of the lighthouse.',
    'Flo Nash: The lamp of the lighthouse shines for forty miles, and the harbour is proud of the lighthouse.',
    'Eve Moss: The lamp of the lighthouse came from Norway, and the lighthouse can be seen from the old pier at night.',
  ]
  const first = summaryOf(talk.join('\n\n'))[0]
  for (const name of ['Cy Poe', 'Dot Hale', 'Eve Moss', 'Flo Nash']) expect(first).toContain(name)
  expect(first).not.toContain('Bob Reed')
})

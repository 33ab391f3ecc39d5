import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import type { AnalysisClaim } from '../../src/model/analysis.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()

/** Claims of a talk given as lines "Name: words". */
function claimsOf(...lines: string[]): readonly AnalysisClaim[] {
  const text = lines.join('\n\n')
  return analyze(read(new TextEncoder().encode(text), 'talk.txt'), models).claims
}

const opening = ['Ann Miller: Welcome to the show, this is Ann Miller.', 'Bob Stone: Thanks for having me, Ann.']
const find = (claims: readonly AnalysisClaim[], words: string): AnalysisClaim | undefined =>
  claims.find(({ text }) => text.includes(words))

test('a claim that is passed on is the source’s, in its own words', () => {
  const claims = claimsOf(...opening, 'Bob Stone: Acme Motors claims that it sold forty thousand cars in March.')
  const claim = find(claims, 'forty thousand')
  expect(claim).toMatchObject({ attributedTo: 'Acme Motors', certainty: 'reported', kind: 'quantity' })
  expect(claim?.said).toBe('Acme Motors claims that it sold forty thousand cars in March.')
  expect(claim?.text).not.toMatch(/claims/)
})

test.each([
  'Acme Motors claimed the money because it knew the secret number.',
  'Acme Motors sees the secret number that Carol Reed published in March.',
])('taking and seeing pass nothing on: %s', (said) => {
  const claim = find(claimsOf(...opening, `Bob Stone: ${said}`), 'secret number')
  expect(claim).toMatchObject({ attributedTo: null, certainty: 'asserted' })
  expect(claim?.text).toBe(said)
})

test.each([
  [
    'According to the people who looked into the town, it lost six hundred jobs.',
    'It lost six hundred jobs.',
    'the people',
  ],
  ['According to the report ninety percent of the shops closed in May.', 'Ninety percent of the shops', 'the report'],
  [
    'The road was wide, and like Adam Hill said, the bridge of 1932 was narrow.',
    'The road was wide, and the bridge of 1932 was narrow.',
    'Adam Hill',
  ],
])('who it comes from goes out with what is said of them: %s', (said, text, source) => {
  const claim = claimsOf(...opening, `Bob Stone: ${said}`).find((one) => one.attributedTo === source)
  expect(claim?.text).toContain(text)
})

test('what is quoted over several sentences is from whoever wrote it, and not from whom it is about', () => {
  const said =
    'Olivia Bray wrote to the bishop, "Hugo Pell is a thief. Hugo Pell took nine hundred pounds from Acme Motors. I have seen the car."'
  const claim = find(claimsOf(...opening, `Bob Stone: ${said}`), 'nine hundred')
  expect(claim).toMatchObject({ attributedTo: 'Olivia Bray', certainty: 'reported' })
})

test('a half that takes the other back stays with it', () => {
  const said = 'The key of Acme Motors is not supposed to be public, but it is if you look at the transaction.'
  expect(claimsOf(...opening, `Bob Stone: ${said}`).map(({ text }) => text)).toEqual([said])
})

test('a name behind "that" is no verb, whatever its tag', () => {
  const claims = claimsOf(
    ...opening,
    'Bob Stone: David argues that React looks cleaner, but you trade simplicity for it.',
  )
  expect(claims.filter(({ text }) => /^That React/.test(text))).toEqual([])
})

test('a verb behind the clause on a name may be of whoever came before', () => {
  const said = 'Carol Reed learned FreeHand, which was a precursor to Illustrator, and ended up at Acme Motors in 1992.'
  const claims = claimsOf(...opening, `Bob Stone: ${said}`)
  expect(claims.map(({ text }) => text).join(' ')).not.toMatch(/FreeHand was/)
})

test.each([
  ['Acme Motors sold forty thousand cars in March, so.', 'Acme Motors sold forty thousand cars in March.'],
  ['Acme Motors sold forty thousand cars in March...', 'Acme Motors sold forty thousand cars in March.'],
])('a claim does not trail off: %s', (said, text) => {
  expect(find(claimsOf(...opening, `Bob Stone: ${said}`), 'forty')?.text).toBe(text)
})

test('two names that share a verb are not parted', () => {
  const said = 'This is what the researchers, Stratford and Canter showed, that the city lost six hundred jobs.'
  const claims = claimsOf(...opening, `Bob Stone: ${said}`)
  expect(claims.filter(({ text }) => text.startsWith('Canter'))).toEqual([])
})

test('what the speaker does not think so is denied, and keeps its words', () => {
  const claims = claimsOf(...opening, "Bob Stone: I don't think it's true that the city lost six hundred jobs.")
  expect(find(claims, 'six hundred jobs')).toMatchObject({ certainty: 'denied', negated: true })
})

test('"I think" is a hedge and no part of the claim', () => {
  const claims = claimsOf(...opening, 'Bob Stone: I think the factory in Leeds closed in 2009.')
  expect(find(claims, 'Leeds')).toMatchObject({ text: 'The factory in Leeds closed in 2009.', certainty: 'hedged' })
})

test.each([
  ['Sales in Leeds may fall by nine percent.', 'hedged'],
  ['Sales in Leeds fell by nine percent last May.', 'asserted'],
  ['The May figures show sales of nine percent in Leeds.', 'asserted'],
])('"may" is a hedge and May a month: %s', (said, certainty) => {
  expect(find(claimsOf(...opening, `Bob Stone: ${said}`), 'nine percent')?.certainty).toBe(certainty)
})

test('negation below the main clause is not the claim’s', () => {
  const claims = claimsOf(...opening, 'Bob Stone: The people who did not vote were mostly under thirty years old.')
  expect(find(claims, 'under thirty')?.negated).toBe(false)
})

test('two claims joined by "and" are two', () => {
  const claims = claimsOf(
    ...opening,
    'Bob Stone: The bridge was built in 1932, and the tunnel was dug by four thousand men.',
  )
  expect(find(claims, 'bridge')?.text).toBe('The bridge was built in 1932.')
  expect(find(claims, 'tunnel')?.text).toBe('The tunnel was dug by four thousand men.')
})

test.each([
  'I taught English in Leeds for a lot of years and would always be like, wow, I bet you are a really good teacher.',
  'Acme Motors have to have this one thing, is that they have to have forty buses in Leeds.',
])('what has no subject of its own is no second claim: %s', (said) => {
  const claims = claimsOf(...opening, `Bob Stone: ${said}`).filter(({ evidence }) => evidence[0]?.speaker === 'p2')
  expect(claims.map((claim) => claim.said)).toEqual([said])
})

test.each(["what's it called", 'what’s it called'])('a search for a word is no part of a claim: %s', (search) => {
  const claims = claimsOf(...opening, `Bob Stone: The Leeds factory made, ${search}, six hundred looms a year.`)
  expect(find(claims, 'looms')?.text).toBe('The Leeds factory made six hundred looms a year.')
})

test('questions, commands and thanks are no claims', () => {
  const claims = claimsOf(...opening, 'Ann Miller: How many jobs did the city lose? Imagine a town with two mills.')
  expect(claims.map(({ text }) => text).join(' ')).not.toMatch(/How many|Imagine|Thanks/)
})

test('evidence starts with the statement, and its quote stands in what was said', () => {
  for (const claim of claimsOf(...opening, 'Bob Stone: The bridge opened in 1932. It was built by Dorman Long.')) {
    expect(claim.evidence[0]?.quote).toBe(claim.said)
  }
})

test('a claim said twice is one claim with both places', () => {
  const line = 'Bob Stone: Acme Motors closed the Leeds factory in 2009 and fired four hundred workers.'
  const claims = claimsOf(...opening, line, 'Ann Miller: Tell me more about the town.', line)
  const same = claims.filter(({ text }) => text.includes('four hundred'))
  expect(same).toHaveLength(1)
  expect(same[0]?.evidence.length).toBeGreaterThan(1)
})

test('of few words, too, what one speaker says twice is one claim, and what two say is two', () => {
  const line = 'The keys are held by the owner.'
  const claims = claimsOf(
    ...opening,
    `Bob Stone: ${line} Most people lose them within a year.`,
    'Ann Miller: Tell me more about the town.',
    `Bob Stone: ${line}`,
    `Ann Miller: ${line}`,
  )
  const same = claims.filter(({ text }) => text === line)
  expect(same).toHaveLength(2)
  expect(same.map(({ evidence }) => evidence.length).sort()).toEqual([1, 2])
})

test.each(["I don't know.", 'We really do not know, honestly.', "I don't really know yet."])(
  'who does not know claims nothing: %s',
  (said) => {
    expect(claimsOf(...opening, `Bob Stone: ${said} The factory opened in 1932.`).map(({ text }) => text)).toEqual([
      'The factory opened in 1932.',
    ])
  },
)

test('speakers who give another figure for the same thing dispute each other', () => {
  const claims = claimsOf(
    ...opening,
    'Bob Stone: The Leeds factory employed four hundred workers.',
    'Ann Miller: The Leeds factory employed nine hundred workers.',
  )
  const bob = find(claims, 'four hundred')
  const ann = find(claims, 'nine hundred')
  expect(bob?.disputedBy).toEqual([ann?.id])
  expect(ann?.disputedBy).toEqual([bob?.id])
})

test('one speaker who gives two figures disputes nobody', () => {
  const claims = claimsOf(
    ...opening,
    'Bob Stone: The Leeds factory employed four hundred workers. The Leeds factory employed nine hundred workers.',
  )
  expect(claims.flatMap(({ disputedBy }) => disputedBy)).toEqual([])
})

test('an answer that confirms a question makes it the claim of who answers', () => {
  const claims = claimsOf(
    ...opening,
    'Ann Miller: So the Leeds factory closed in 2009?',
    'Bob Stone: Exactly. It was sad.',
  )
  const claim = find(claims, 'Leeds')
  expect(claim?.text).toBe('The Leeds factory closed in 2009.')
  expect(claim?.evidence.map(({ quote }) => quote)).toContain('Exactly.')
  expect(claim?.evidence[0]?.speaker).not.toBe(claim?.speaker)
})

test('a figure with a name outranks what does not say of what', () => {
  const claims = claimsOf(
    ...opening,
    'Bob Stone: It was in there as well. Acme Motors lost six hundred million dollars in 2009.',
  )
  expect(claims[0]?.text).toMatch(/six hundred/)
})

test('whom a thing is told stands in front of what is told and is no part of it', () => {
  const claims = claimsOf(...opening, 'Bob Stone: I tell people one of the nine buses in Leeds is electric.')
  expect(find(claims, 'electric')?.text).toBe('One of the nine buses in Leeds is electric.')
  const shown = claimsOf(...opening, 'Bob Stone: The survey shows developers prefer the electric bus.')
  expect(find(shown, 'electric')?.text).toBe('Developers prefer the electric bus.')
})

test('whom a preposition goes with is spoken of and not called', () => {
  const claims = claimsOf(
    ...opening,
    "Bob Stone: With Josie, I've bought nine electric buses. Josie Hall lives in Leeds.",
  )
  expect(find(claims, 'electric')?.text).toMatch(/^With Josie/)
})

test.each([
  ['You got the number wrong.', 'asserted'],
  ['That is just plain wrong.', 'denied'],
  ['The theory is false.', 'denied'],
])('only what is said of a claim denies it: %s', (said, certainty) => {
  expect(claimsOf(...opening, `Bob Stone: ${said}`)[0]?.certainty).toBe(certainty)
})

test('a sound goes from within quotation marks and leaves no space', () => {
  const claims = claimsOf(...opening, 'Bob Stone: The manual of 2019 says "Oh, buses in Leeds are electric."')
  expect(find(claims, 'electric')?.text).toBe('The manual of 2019 says "buses in Leeds are electric."')
})

test('a comma before the closing quotation mark becomes the full stop', () => {
  const claims = claimsOf(...opening, 'Bob Stone: The note of 2019 is basically “nine buses went to Leeds,”')
  expect(find(claims, 'nine buses')?.text).toMatch(/ Leeds\.”$/)
})

test.each([
  "For those of you who don't know, the city of Leeds bought nine buses in 2019.",
  'For those who are unfamiliar, the city of Leeds bought nine buses in 2019.',
  "I don't know about you, Ann, but the city of Leeds bought nine buses in 2019.",
  "I don't know if you saw this, but the city of Leeds bought nine buses in 2019.",
  "The city of Leeds - I don't know if you were following - bought nine buses in 2019.",
])('whom it is told makes a claim neither denied nor doubtful: %s', (said) => {
  const claim = find(claimsOf(...opening, `Bob Stone: ${said}`), 'nine buses')
  expect(claim).toMatchObject({
    text: 'The city of Leeds bought nine buses in 2019.',
    certainty: 'asserted',
    negated: false,
  })
})

test('to whom it applies is a part of a claim', () => {
  const claims = claimsOf(...opening, "Bob Stone: For those who don't own a car, the bus in Leeds costs nine dollars.")
  expect(find(claims, 'nine dollars')?.text).toMatch(/own a car/)
})

test.each([
  ['You could have one bus in Leeds, and then I had fifteen buses in York.', 'I had fifteen buses in York.'],
  ['Like, oh, I was born with fifteen toes.', 'I was born with fifteen toes.'],
  ['The bus was late, and then I had fifteen coats in York.', 'Bob Stone had fifteen coats in York.'],
])('"I" in a case that is only imagined is nobody: %s', (said, text) => {
  expect(find(claimsOf(...opening, `Bob Stone: ${said}`), 'fifteen')?.text).toBe(text)
})

test('the thesis of a post is not from whoever reacts to it', () => {
  const quote = '"Code is dear. Each line of it cost Acme Motors nine hundred pounds. It has no end."'
  const from = (announcing: string): string | null | undefined =>
    find(claimsOf(...opening, `Bob Stone: ${announcing}: ${quote}`), 'nine hundred')?.attributedTo
  expect(from('Gavin Hall reacts to a post that he hates, where the thesis is')).toBeNull()
  expect(from('Gavin Hall reacts to a post that he hates, and writes')).toBe('Gavin Hall')
})

test('marks of quoted paragraphs part claims and are printed in none', () => {
  const quote = 'Bob Stone: > Leeds bought nine buses in 2019 > > York bought twenty trams in 2020.'
  const claims = claimsOf(...opening, quote)
  expect(find(claims, 'nine buses')?.text).toBe('Leeds bought nine buses in 2019.')
  expect(find(claims, 'twenty trams')?.text).toBe('York bought twenty trams in 2020.')
})

test('what somebody is, set off behind the name, does not hide the name', () => {
  const said = 'Gavin Hall of Acme Motors, the chairman, said that Leeds bought nine buses.'
  expect(find(claimsOf(...opening, `Bob Stone: ${said}`), 'nine buses')?.attributedTo).toMatch(/^Gavin Hall/)
})

test('a name goes on over "of" where a clause hangs on it', () => {
  const said = 'Carol Reed studied at the Marwick School of Music, which is in Leeds, for four years.'
  expect(claimsOf(...opening, `Bob Stone: ${said}`).filter(({ text }) => /^Music is/.test(text))).toEqual([])
})

test('what a condition leads up to is not cut from it', () => {
  const said = 'The trouble is that if you use a custom font, then the page shifts by forty pixels.'
  for (const { text } of claimsOf(...opening, `Bob Stone: ${said}`)) expect(text).not.toMatch(/custom font\.$/)
})

test.each([
  'We all write down that forty shops in Leeds closed in May of 2019.',
  'But that to me says forty shops in Leeds closed in May of 2019.',
])('who speaks is no source: %s', (said) => {
  const claims = claimsOf(...opening, `Bob Stone: ${said}`)
  expect(claims).not.toEqual([])
  for (const { attributedTo } of claims) expect(attributedTo ?? '').not.toMatch(/^(we|me)/i)
})

test('what stands in brackets behind a source is no part of its name', () => {
  const said = 'Here Hugo (Pell) argues that forty shops in Leeds closed in May of 2019.'
  const claim = find(claimsOf(...opening, `Bob Stone: ${said}`), 'shops in Leeds')
  expect(claim).toMatchObject({ attributedTo: 'Hugo', certainty: 'reported' })
})

test('who presents the voices of a talk claims nothing', () => {
  const jingle = 'The show that eats forty bugs a day comes in hot with Ann Miller and Bob Stone.'
  const claims = claimsOf(
    `Announcer: ${jingle}`,
    ...opening,
    'Bob Stone: Acme Motors sold forty thousand cars in March.',
  )
  expect(find(claims, 'forty bugs')).toBeUndefined()
  expect(find(claims, 'forty thousand')).toBeDefined()
})

test('what somebody says something of is no part of the name', () => {
  const [claim] = claimsOf('Something else Carl Wood had said was that the Leeds factory sold nine buses in 2019.')
  expect(claim?.attributedTo ?? '').not.toMatch(/something/i)
})

test.each<[said: string, words: string, source: string | null]>([
  [
    'Acme Motors sold forty thousand cars in March, the firm said in a statement.',
    'forty thousand cars',
    'Acme Motors',
  ],
  ['Carol Reed has a theory that the harbour lost forty boats in March.', 'harbour lost forty boats', 'Carol Reed'],
  [
    'For the last three years people have said that the harbour needs forty boats.',
    'harbour needs forty boats',
    'people',
  ],
  ['It was suggested that the harbour lost forty boats in March.', 'harbour lost forty boats', null],
])('who is said to hold it is told from the claim: %s', (said, words, source) => {
  const claim = find(claimsOf(...opening, `Bob Stone: ${said}`), words)
  expect(claim).toMatchObject({ attributedTo: source, certainty: 'reported' })
  expect(claim?.text).not.toMatch(/statement|theory|people|suggested/)
})

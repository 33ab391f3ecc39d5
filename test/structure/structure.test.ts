import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLOCK_KINDS } from '../../src/model/structure.ts'
import { parseCorrections } from '../../src/structure/corrections.ts'
import { parseSpeakerMap } from '../../src/structure/speaker-map.ts'
import { findStructure } from '../../src/structure/structure.ts'
import { type Line, talk } from './talk.ts'

function structureOf(lines: readonly Line[], options = {}) {
  const { doc, transcript } = talk(lines)
  return { doc, structure: findStructure(doc, transcript, options) }
}

describe('voices', () => {
  test('one person under several labels is one voice', () => {
    const { structure } = structureOf([
      ['KEVIN HIRTEN', 'Welcome to the show.'],
      ['Caiwei Chen', 'Thanks for having me.'],
      ['Hirten:', 'Did you believe it?'],
      ['Kevin', 'Did you?'],
      ['Chen', 'I did.'],
    ])
    expect(structure.speakers.map(({ name }) => name)).toEqual(['Kevin Hirten', 'Caiwei Chen'])
    expect([...structure.turnSpeaker]).toEqual([0, 1, 0, 0, 1])
    expect(structure.speakers.map(({ role }) => role)).toEqual(['host', 'guest'])
  })

  test('how long a voice talks is known where most of its words have times', () => {
    const said = 'We could put the button on the left, and the light under it.'
    const { structure } = structureOf([
      ['Ida Moss', said, 0, 4000],
      ['Felix Orr', said, 4000, 9000],
      ['Ida Moss', said, 9000, 12_000],
      ['Felix Orr', said],
    ])
    expect(structure.speakers.map(({ talkMs }) => talkMs)).toEqual([7000, null])
  })

  test('labels that number voices are no names, and each is a voice', () => {
    const { structure } = structureOf([
      ['Grad A', 'One.'],
      ['Grad B', 'Two.'],
      ['Anna B', 'Three.'],
    ])
    expect(structure.speakers.map(({ name }) => name)).toEqual([null, null, 'Anna B'])
  })

  test('labels that tell what people do in a meeting are no names, and none of them hosts it', () => {
    const said = 'We could put the button on the left, and the light under it. '
    const lines = ['Project Manager', 'Marketing', 'Industrial Designer', 'User Interface'].map(
      (label): Line => [label, said.repeat(4)],
    )
    const { structure } = structureOf([...lines, ...lines])
    expect(structure.speakers.map(({ name }) => name)).toEqual([null, null, null, null])
    expect(new Set(structure.speakers.map(({ role }) => role))).toEqual(new Set(['other']))
    // One label of this kind makes no job of another.
    const { structure: pair } = structureOf([lines[0]!, ['Marketa', said]])
    expect(pair.speakers.map(({ name }) => name)).toEqual([null, 'Marketa'])
  })

  test('whoever is in the chair has one voice, with the name or without', () => {
    const { structure } = structureOf([
      ['The Chair (Hon. Ida Moss (Lowfield, Ind.))', 'Order.'],
      ['Ms. Bea Lund', 'Thank you.'],
      ['The Chair', 'Next.'],
    ])
    expect([...structure.turnSpeaker]).toEqual([0, 1, 0])
    expect(structure.speakers[0]).toMatchObject({ name: 'Ida Moss', role: 'host' })
  })

  test('in an assembly nobody is a clip for being brief', () => {
    const speech = 'The member will know that the fund was closed in March, and that nobody was told. '.repeat(6)
    const members = Array.from(
      { length: 30 },
      (_, i): Line => [`Ann ${'BCDFGHJKLM'[i % 10]}or${'aeo'[i % 3]}n`, speech],
    )
    const { structure } = structureOf(members)
    expect(structure.speakers.filter(({ role }) => role === 'clip')).toEqual([])
  })

  test('whoever is spoken to by name is no clip', () => {
    const told = 'It was a long day on the water, and the boats came in late. '
    const role = (hand: string): string | undefined =>
      structureOf([
        ['Anna Berg', `Welcome to the show. ${told.repeat(40)} ${hand}`],
        ['Jean White', told],
        ['Bo Lind', told.repeat(80)],
        ['Anna Berg', told.repeat(40)],
      ]).structure.speakers[1]?.role
    expect(role('And then?')).toBe('clip')
    expect(role('Jean, you wanted to come in.')).not.toBe('clip')
  })

  test('a thing of somebody does not present them', () => {
    const said = 'It was merged in March, and it took a year to write. '.repeat(3)
    const lines = (opening: string): Line[] => [
      ['A', `${opening} ${said}`],
      ['Q', 'Is it quick?'],
      ['A', said],
    ]
    expect(structureOf(lines('This is Ann Moss.')).structure.speakers[0]?.name).toBe('Ann Moss')
    expect(structureOf(lines("This is Ann Moss's proposal.")).structure.speakers[0]?.name).toBeNull()
  })

  test.each([
    ["I'm Anna Berg, and that's Bo Lind.", 'host'],
    ["I'm Anna Berg. And today's special guest, live from a café, apparently, is Bo Lind.", 'guest'],
    ["I'm pretty sure that's Bo Lind's number.", 'guest'],
    ["I'm almost certain, and that's Bo Lind's number.", 'guest'],
  ])('%s makes of Bo Lind a %s', (line, role) => {
    const told = 'It was a long day on the water, and the boats came in late. '
    const { structure } = structureOf([
      ['Anna Berg', `Welcome to the show. ${line} What happened?`],
      ['Bo Lind', `Thanks for having me. ${told.repeat(3)}`],
      ['Anna Berg', `${told} And then?`],
      ['Bo Lind', told.repeat(3)],
    ])
    expect(structure.speakers[1]?.role).toBe(role)
  })

  test('a first name that fits two people joins neither', () => {
    const { structure } = structureOf([
      ['Anna Berg', 'One.'],
      ['Anna Lind', 'Two.'],
      ['Anna', 'Three.'],
    ])
    expect(structure.speakers).toHaveLength(3)
  })

  test('a label under which nothing but an address stands is nobody', () => {
    const { structure } = structureOf([
      ['Anna Berg', 'It is all in their guide.'],
      ['Wealth Security Protocol', 'https://docs.example.org/guide/'],
      ['Bo Lind', 'https://example.org'],
      ['Bo Lind', 'That is ours.'],
    ])
    expect(structure.speakers.map(({ name }) => name)).toEqual(['Anna Berg', null, 'Bo Lind'])
    expect(structure.people.map(({ name }) => name)).not.toContain('Wealth Security Protocol')
  })

  const namesOf = (lines: readonly Line[]) => structureOf(lines).structure.speakers.map(({ name }) => name)

  test('two who greet each other are both named, though no list has the one name', () => {
    const greeting = (first: string): Line[] => [
      ['Speaker 0', first],
      ['Speaker 1', 'Hi, Gloria. We are here to talk about two bugs. They were fixed a year ago.'],
      ['Speaker 0', 'They were. It took a year, and nobody saw them.'],
    ]
    expect(namesOf(greeting('Hello, Niklas.'))).toEqual(['Gloria', 'Niklas'])
    expect(namesOf(greeting('Hello, Berlin.'))).toEqual(['Gloria', null])
    expect(namesOf(greeting('Hello, everyone.'))).toEqual(['Gloria', null])
  })

  test('a first name grows to the full one that the talk presents, and takes no stranger’s', () => {
    const evening: Line[] = [
      ['Dave', "Welcome back, I'm Dave Kowalczyk, he's Tre Robinson. Later Marcy Delgado from the Free Press calls."],
      ['Tre', 'We lost to Caleb Williams. And Marcy saw it.'],
      ['Dave', "Let's bring in Marcy. Marcy Delgado covers the Tigers for the Free Press."],
      ['Marcy', 'Hello. Dave Attell was there.'],
      ['Caleb', 'I was not.'],
    ]
    expect(namesOf(evening)).toEqual(['Dave Kowalczyk', 'Tre Robinson', 'Marcy Delgado', 'Caleb'])
  })

  test('under a form of address the full name is the one said first', () => {
    const hearing: Line[] = [
      ['MAYOR BRIGHTMAN', 'I call this meeting to order.'],
      ['PLANNING DIRECTOR CASTELLANO', 'Thank you. The plan is new.'],
      ['MS. WHITBY', 'Good evening. Eleanor Whitby, 22 Canal Lane. My mother was Rose Whitby.'],
      ['VICE MAYOR OSEI', 'I move that we approve.'],
    ]
    const { structure } = structureOf(hearing)
    expect(structure.people.map(({ name, title }) => [name, title])).toEqual(
      expect.arrayContaining([
        ['Castellano', 'planning director'],
        ['Eleanor Whitby', null],
        ['Osei', 'vice mayor'],
      ]),
    )
  })

  test.each([
    [
      "Good evening, you're listening to Straight Talk with Dr. Patrice. I'm Patrice Holloway.",
      'Straight Talk with Dr. Patrice',
    ],
    ["I'm Harriet Okafor, and this is The Morning Ledger from Meridian Radio.", 'The Morning Ledger'],
    ["This is One Minute Money, I'm Nora Quigley.", 'One Minute Money'],
    ["This is Ward Watch. I'm Margaret O'Dowd.", 'Ward Watch'],
    ['It was late. I sat there. I was cold. This is Salt Rope, a show about boats.', 'Salt Rope'],
    ["It was late. I sat there. I was cold. This is Salt Rope, it's the show where we knot.", 'Salt Rope'],
    [
      "It was late. I sat there. I was cold. Hello, it's Ida, and this is The Other Rope, where I knot.",
      'The Other Rope',
    ],
    ["It was late. I sat there. I was cold. This is Salt Rope. I'm Ida Moss.", 'Salt Rope'],
    ["It was late. From The Far Rope, I'm Ida Moss, and it is Wednesday.", 'The Far Rope'],
    ['It was late. I sat there. I was cold. This is Salt Rope, the show of a lifetime.', null],
    ['It was late. I sat there. I was cold. This is Ida Moss, a show girl.', null],
    ["It was late. From Far Harbor, I'm Ida Moss, and it is Wednesday.", null],
    ["From The Slow Boat, I'm Nora Quigley. It rains.", 'The Slow Boat'],
    ["From Kerala, I'm Nora Quigley. It rains.", null],
    ['This is Margaret Hill. She is with us.', null],
    ['This is New York. It rains.', null],
  ])('a show names itself: %s', (said, show) => {
    expect(structureOf([['Host', said]]).structure.facts.show).toBe(show)
  })

  test('a show that only its credits call so was named at the start, too', () => {
    const showOf = (first: string): string | null =>
      structureOf([
        ['Molly', first],
        ['Molly', 'Wonder Why is made by Brighter Ears.'],
      ]).structure.facts.show
    expect(showOf("Hello! It's time for Wonder Why, where kids ask.")).toBe('Wonder Why')
    expect(showOf('Hello! Kids ask and we find out.')).toBeNull()
  })

  test('whoever rings up takes no name from a greeting, and a city greeted is nobody', () => {
    const evening: Line[] = [
      ['Host', "Good evening, Atlanta, I'm Patrice Holloway. The lines are open."],
      ['Caller', 'Hi. My husband lost his job.'],
      ['Host', 'Thank you, Walter. Next, Keisha.'],
      ['Caller', 'Hello.'],
      ['Host', 'Good night, Atlanta.'],
    ]
    expect(namesOf(evening)).toEqual(['Patrice Holloway', null])
    expect(namesOf(evening.map(([who, ...rest]) => [who === 'Caller' ? 'Speaker 2' : who, ...rest]))[1]).not.toBe(
      'Atlanta',
    )
  })

  test('words without a label are whose who alone says who they are', () => {
    const alone = "Good morning. I'm Harriet Okafor. The bank kept its rates. I'm Harriet Okafor. Thanks for listening."
    expect(namesOf([[null, alone]])).toEqual(['Harriet Okafor'])
    expect(
      namesOf([
        [null, alone],
        ['ELSA', 'It was a long night.'],
        [null, 'So it was.'],
      ]),
    ).toEqual(['Harriet Okafor', 'Elsa'])
  })

  test.each([
    ["I'm Harriet Okafor. Bridget, welcome to the show. It is cold here. Is it?"],
    ["I'm Harriet Okafor. Tell us more. Thanks for having me."],
    ["I'm Harriet Okafor. So it rained. Yeah. It did. Exactly. And then it stopped. Right."],
    ["I'm Harriet Okafor. And I'm Bridget Lowe. It rained."],
  ])('words without a label where more than one speaks are nobody’s: %s', (text) => {
    expect(namesOf([[null, text]])).toEqual([null])
  })

  test('nicknames before a name, and names that no list has but an occupation follows', () => {
    expect(
      namesOf([
        ['Speaker 1', "Welcome to Third and Long. I'm Big Mike Tresser."],
        ['Speaker 2', "I'm Łukasz Wiśniewski, a glaciologist from Breslau."],
        ['Speaker 3', 'I am a software engineer from sunny, Sunny Arizona.'],
      ]),
    ).toEqual(['Big Mike Tresser', 'Łukasz Wiśniewski', null])
  })

  test('who is brought on may say the name, or be a visitor', () => {
    expect(
      namesOf([
        ['Speaker 1', "Welcome to The Allotment, I'm Geoffrey Tunstall, and with me as ever is"],
        ['Speaker 2', 'Bernice Oyelaran. Hello.'],
        ['Speaker 1', "Today we've got a visitor, Sir Alistair Broome. What do we call you?"],
        ['Speaker 3', 'Oh, Alistair, please.'],
        ['Speaker 1', "Alistair, you've just come back. Were you ill?"],
        ['Speaker 3', 'I was in Lima.'],
      ]),
    ).toEqual(['Geoffrey Tunstall', 'Bernice Oyelaran', 'Alistair Broome'])
  })

  test('a guest of another week is none of this episode', () => {
    const { structure } = structureOf([
      ['Host', "I'm Bridget Lowe. Last week our guest was Theo Marsh."],
      ['Caller', 'Hi.'],
      ['Host', 'Next week my guest is Reverend Calvin Stokes.'],
    ])
    expect(structure.people.map(({ name }) => name)).toEqual(['Bridget Lowe'])
  })

  test('anonymous labels get the names that the talk gives them', () => {
    const { structure, doc } = structureOf([
      ['Speaker 1', "Welcome to Harbor Lights. I'm Bridget Lowe, and with me today is Theo Marsh, a writer at Wired."],
      ['Speaker 2', 'Thanks for having me, Bridget.'],
      ['Speaker 1', 'Is it true?'],
      ['Speaker 2', 'It is.'],
    ])
    expect(structure.speakers.map(({ name }) => name)).toEqual(['Bridget Lowe', 'Theo Marsh'])
    expect(structure.facts.show).toBe('Harbor Lights')
    const guest = structure.people.find(({ role }) => role === 'guest')
    expect(guest).toMatchObject({ name: 'Theo Marsh', title: 'writer', affiliation: 'Wired', speaker: 1 })
    const { start, end } = guest!.evidence[0]!
    expect(doc.text.slice(start, end)).toContain('Theo Marsh, a writer at Wired')
  })

  test('those welcomed in a list are guests, with the office that is said of them', () => {
    const told = 'It was a long day on the water, and the boats came in late. '
    const { structure } = structureOf([
      [
        'Anna Berg',
        `${told} I would like to welcome Bo Lind AM, the Minister for Fisheries and Harbours; Cy Moss AM, Deputy Minister for Fisheries; and Di Hall, chief nursing officer.`,
      ],
      ['Bo Lind', told.repeat(5)],
      ['Cy Moss', told.repeat(5)],
      ['Di Hall', told.repeat(5)],
    ])
    const people = structure.people.map(({ name, role, title, affiliation }) => [name, role, title, affiliation])
    expect(people).toContainEqual(['Bo Lind', 'guest', 'Minister for Fisheries and Harbours', null])
    expect(people).toContainEqual(['Cy Moss', 'guest', 'Deputy Minister for Fisheries', null])
  })

  test.each(['Doer', 'Dohler'])(
    'a guest has the full name that they were brought on with, misheard or not: %s',
    (surname) => {
      const said = 'We could put the button on the left, and the light under it.'
      const { structure } = structureOf([
        ['Felix', 'Welcome to the show. Today we are speaking with Arthur Doler, who draws boats.'],
        ['Arthur', `Hi. My name is Arthur ${surname}. ${said}`],
        ['Felix', said],
        ['Arthur', said],
      ])
      expect(structure.speakers.map(({ name }) => name)).toEqual(['Felix', 'Arthur Doler'])
    },
  )

  test('a surname that was misheard is nobody new', () => {
    const people = (name: string): string[] =>
      structureOf([
        ['Scott Tolinski', 'Welcome to the show. It was a long day.'],
        ['Announcer', `Here is your host, ${name}.`],
        ['Wes Bos', `With me today is ${name}. How are you?`],
      ]).structure.people.map((person) => person.name)
    expect(people('Scott Tolinksi')).not.toContain('Scott Tolinksi')
    expect(people('Scott Hanselman')).toContain('Scott Hanselman')
  })

  test('a person who is only talked about names nobody', () => {
    const { structure } = structureOf([
      ['Speaker 1', 'I read a book by Theo Marsh last week.'],
      ['Speaker 2', 'I met Anna Berg once.'],
    ])
    expect(structure.speakers.map(({ name }) => name)).toEqual([null, null])
  })

  test('without labels there is one voice, and those introduced are people who do not speak', () => {
    const { structure } = structureOf([
      [null, "Hello. I'm your host, Bridget Lowe. My guest today is Theo Marsh, the author of Low Water."],
    ])
    expect(structure.speakers).toHaveLength(1)
    expect(structure.speakers[0]).toMatchObject({ label: null, name: null })
    expect(structure.people.map(({ name, role, speaker }) => [name, role, speaker])).toEqual([
      ['Bridget Lowe', 'host', null],
      ['Theo Marsh', 'guest', null],
    ])
  })

  test('the user knows best', () => {
    const lines: Line[] = [
      ['Speaker 1', 'Welcome to Harbor Lights, eefa.'],
      ['Speaker 2', 'Thank you.'],
    ]
    const speakers = parseSpeakerMap('{"speaker 1": {"name": "Kit Sorrell", "role": "guest"}}', 'map.json')
    const names = parseCorrections('Aoife = eefa | ifa', 'names.txt')
    const { structure } = structureOf(lines, { speakers, names })
    expect(structure.speakers.map(({ name, role }) => [name, role])).toContainEqual(['Kit Sorrell', 'guest'])
    expect(structure.speakers[1]?.name).toBe('Aoife')
  })
})

describe('parts', () => {
  const partsOf = (lines: readonly Line[]) => structureOf(lines).structure.speakers.map(({ role }) => role)
  const told = 'It rained all that week and the river rose behind the old mill by the bridge. '.repeat(6)

  test('a witness who comes late in what one person tells leads nothing', () => {
    expect(
      partsOf([
        ['Renata Voss', `I'm Renata Voss, and this is Cold Harbor. ${told}`],
        ['Mike Stroud', `${told} Walt wrote it up.`],
        ['Renata Voss', told],
      ]),
    ).toEqual(['host', 'guest'])
  })

  test('who rings up is a guest, and two who open the show are hosts', () => {
    expect(
      partsOf([
        ['Ronnie Pell', 'Welcome back to the Dollar Desk.'],
        ['Gil Navarro', told],
        ['Caller 1', told],
        ['Ronnie Pell', told],
      ]),
    ).toEqual(['host', 'host', 'guest'])
  })

  test('where the file says who the host is, whoever answers the reporter is none', () => {
    expect(
      partsOf([
        ['MARY TATE, HOST', told],
        ['HANK AUZA', told],
        ['MARY TATE', told],
        ['HANK AUZA', told],
      ]),
    ).toEqual(['host', 'guest'])
  })

  test('those presented in one sentence are the panel, whatever stands between their names', () => {
    const panel: Line[] = [
      [
        'Alastair Finch',
        `Good evening. With me tonight, the member for Bolton, Kirith Entwistle; and the former minister Sir Robert Haldane. ${told}`,
      ],
      ['Robert Haldane', told],
      ['Kirith Entwistle', told],
      ['Alastair Finch', told],
    ]
    expect(partsOf(panel)).toEqual(['host', 'guest', 'guest'])
  })

  test('in the record of a meeting offices are no hosts', () => {
    expect(
      partsOf([
        ['MAYOR BRIGHTMAN', told],
        ['COUNCILMEMBER NGUYEN', told],
        ['MS. WHITBY', told],
      ]),
    ).toEqual(['host', 'other', 'other'])
  })

  test.each([
    [
      'With us today is Bryan Lowe, who is co-founder and CTO at Harbour.com, which is a search engine.',
      'co-founder and CTO',
      'Harbour.com',
    ],
    ['With us today is Bryan Lowe, a developer, writer, and the founder of Tidewater.', 'founder', 'Tidewater'],
    ['With us today is Bryan Lowe. He is a developer.', 'developer', null],
    [
      'With us today is Bryan Lowe, a second-career developer, and an advocate. He is also the founder of a health startup called Whimsy.',
      'founder of a health startup',
      'Whimsy',
    ],
    ["You'll hear from Bryan Lowe. Bryan is a writer. He is also the founder of Whimsy.", 'founder', 'Whimsy'],
    ['With us today is Bryan Lowe, who is the author of a new book called, well, Tides.', 'author of a new book', null],
    ['With us today is Bryan Lowe, who is here with a developer.', null, null],
    ['With us today is Bryan Lowe, who heads up open data at Acme.', null, 'Acme'],
    ['With us today is Bryan Lowe, a developer at Acme. He is also the founder of Whimsy.', 'developer', 'Acme'],
  ])('an office is told before what else somebody is: %s', (words, title, affiliation) => {
    const { structure } = structureOf([
      ['Ann Bee', `Welcome to the show. ${words}`],
      ['Bryan Lowe', 'Thanks for having me.'],
    ])
    expect(structure.people.find(({ name }) => name === 'Bryan Lowe')).toMatchObject({ title, affiliation })
  })

  test('what the next one does is nobody else’s occupation', () => {
    const { structure } = structureOf([
      ['Molly', "I'm Molly Brandt. My co-host is Desmond Achebe, our producer is Lucy Quan."],
      ['Desmond', 'Hello.'],
    ])
    expect(structure.people.find(({ name }) => name === 'Desmond Achebe')?.title).toBeNull()
  })

  test.each(['Kraków', 'São Paulo', 'Boston'])('nobody works for the city they are from: %s', (city) => {
    const { structure } = structureOf([
      ['Speaker 1', `My guest is Siobhan Geraghty, a neurologist from ${city}.`],
      ['Speaker 2', 'Thanks for having me.'],
    ])
    expect(structure.people[0]?.affiliation).toBeNull()
  })

  test('a house called after a saint keeps its name', () => {
    const { structure } = structureOf([
      ['Speaker 1', "My guest is Siobhan Geraghty, a neurologist at St. James's Hospital."],
      ['Speaker 2', 'Thanks for having me.'],
    ])
    expect(structure.people[0]).toMatchObject({ title: 'neurologist', affiliation: "St. James's Hospital" })
  })
})

describe('blocks', () => {
  const read: Line[] = [
    ['Ann Bee', 'Welcome to Deep Water. Today we talk about tides.'],
    [
      'Ann Bee',
      'This episode is brought to you by Brightmail. Brightmail makes your inbox calm. Go to brightmail.com/deep and use the code DEEP for 20% off.',
    ],
    ['Cal Dee', 'The tide comes in twice a day. It is the moon that pulls it. Nobody believed that for a long time.'],
    ['Ann Bee', 'Why is that? Who found it out?'],
    ['Cal Dee', 'A monk in the north of England wrote it down. He watched the harbor for years.'],
  ]

  test('a sponsor read is a block of its own', () => {
    const { doc, structure } = structureOf(read)
    const sponsor = structure.blocks.filter(({ kind }) => kind === 'sponsor')
    expect(sponsor).toHaveLength(1)
    const { firstSentence, endSentence } = sponsor[0]!
    expect(doc.text.slice(doc.sentences[firstSentence]!.start, doc.sentences[endSentence - 1]!.end)).toBe(read[1]![1])
  })

  test('a show supported by someone, with what they do, is a read; a claim supported by someone is none', () => {
    const isRead = (text: string): boolean =>
      structureOf([
        ['Ann', 'Welcome.'],
        ['Ann', text],
      ]).structure.blocks.some(({ kind }) => kind === 'sponsor')
    expect(isRead('Tongue Tied is supported by Lingopie, where you learn languages by watching television.')).toBe(true)
    expect(isRead('The claim is supported by Lingard, whose book came out last year.')).toBe(false)
  })

  test('a show is sponsored by whoever has an offer behind it, a team and a bill by others', () => {
    const isRead = (...said: string[]): boolean =>
      structureOf([
        ['Ann', 'Welcome.'],
        ['Ann', said.join(' ')],
      ]).structure.blocks.some(({ kind }) => kind === 'sponsor')
    expect(isRead('Salt Rope is sponsored by Tarn. Tarn makes rope. Get ten percent off at tarn.example.')).toBe(true)
    expect(isRead('The bill is sponsored by Tarn. He is from Ohio. It has a chance in the house.')).toBe(false)
    expect(isRead('Now a word about the people who make this show possible. Tarn makes rope.')).toBe(true)
  })

  test('who speaks alone has greeted with the last words of greeting', () => {
    const story = 'The harbour wall was finished in 1902, and the sand came with it.'
    const { structure, doc } = structureOf([
      [
        'Mara',
        `Hello everyone, this is Tide Lines. I'm Mara Ellison. Let's get into the news. ${Array(20).fill(story).join(' ')}`,
      ],
    ])
    const intro = structure.blocks.find(({ kind }) => kind === 'intro')!
    expect(doc.sentences.slice(intro.firstSentence, intro.endSentence)).toHaveLength(3)
  })

  test.each([
    [
      'Before we go on, we need to thank the people at Grovelands. Grovelands make raised beds out of plastic, and I have had mine for six years. They are giving listeners ten percent off with the code SPUD at grovelands.co.uk.',
    ],
    [
      "We'd like to thank Lys, who keep us awake. They roast in small batches, and you can get free shipping to anywhere with the code SIXTY at lys.no.",
    ],
    [
      "We've got to pay some bills. I've been banking at Peachtree for years. Right now they've got loans from 4.9 percent. Stop by any of their branches or go to peachtreefederal.org. Tell them Ann sent you.",
    ],
  ])('a read in the host’s own words is one: %s', (words) => {
    const { structure } = structureOf([
      ['Ann Bee', 'So the wall fell. Nobody saw it.'],
      ['Cal Dee', 'It did. It was old.'],
      ['Ann Bee', words],
      ['Cal Dee', 'Now, the soil should be eight degrees. It was four last year.'],
    ])
    expect(structure.blocks.map(({ kind }) => kind)).toEqual(['content', 'sponsor', 'content'])
  })

  const talkAround = (words: readonly Line[]): Line[] => [
    ['Ann Bee', 'So the wall fell. Nobody saw it.'],
    ['Cal Dee', 'It did. It was old.'],
    ...words,
    ['Cal Dee', 'Now, the soil should be eight degrees. It was four last year.'],
  ]

  test('a read that two hosts share has its offer and its address in neighbouring sentences', () => {
    const { structure } = structureOf(
      talkAround([
        [
          'Ann Bee',
          "And that's why I don't go anywhere without Brackenway. When you're in a hotel or a cafe anybody on the network can see what you do, and Brackenway puts all of that in a tunnel.",
        ],
        ['Cal Dee', "I use it to watch my own telly when I'm away, to be honest."],
        [
          'Ann Bee',
          "One click, works on your phone and your laptop. They're giving our listeners four extra months when you take out a two-year plan. The link's in the description, or go to brackenway.com/borders.",
        ],
      ]),
    )
    const talked = { kind: 'content' }
    expect(structure.blocks).toMatchObject([talked, { kind: 'sponsor', firstSentence: 4 }, talked])
  })

  test('a name known from an address said aloud holds a read without capitals together', () => {
    const { structure } = structureOf(
      talkAround([
        [null, 'speaking of sleep i have been lying on a hollowell for three months now'],
        [null, 'a hollowell comes in a box you unroll it'],
        [null, 'go to hollowell dot com slash walls and take two hundred dollars off any size'],
      ]),
    )
    expect(structure.blocks.map(({ kind }) => kind)).toEqual(['content', 'sponsor', 'content'])
  })

  test.each([
    ['A quick message from our friends at Tarn, the building society. Search for Tarn, or ask in any branch.'],
    ['Support for this station comes from Hadley Motors in Milford. More at hadleymotors.com.'],
    ['What keeps this show going is you. Become a member at patreon.com/walls.'],
  ])('a short read or plea is one: %s', (words) => {
    const { structure } = structureOf(talkAround([['Ann Bee', words]]))
    expect(structure.blocks.map(({ kind }) => kind)).toEqual(['content', 'sponsor', 'content'])
  })

  test.each([
    ['Support for the bill comes from the cities, and the farmers are against it.'],
    ['The program is supported by a grant, and it ends in June.'],
    ['I always read the comments on nytimes.com, because they are better than the paper.'],
    ['If your show is sponsored by a bank, you get more, because they have the money.'],
  ])('who pays for something else is talk: %s', (words) => {
    const { structure } = structureOf(talkAround([['Ann Bee', words]]))
    expect(structure.blocks.map(({ kind }) => kind)).toEqual(['content'])
  })

  test('how one pays the bills is talk', () => {
    const { structure } = structureOf([
      ['Ann Bee', 'How did you pay the bills?'],
      ['Cal Dee', 'I was banking on a loan from the people at the bank. It was free for a month.'],
    ])
    expect(structure.blocks.some(({ kind }) => kind === 'sponsor')).toBe(false)
  })

  test('talk about sponsoring is no read', () => {
    const { structure } = structureOf([
      ['Ann Bee', 'Who sponsors your research?'],
      ['Cal Dee', 'The council sponsored the survey for three years. A sponsor wants results.'],
    ])
    expect(structure.blocks.some(({ kind }) => kind === 'sponsor')).toBe(false)
  })

  test('what the announcer of a show sings at its start is no talk, and a narrator tells the story', () => {
    const told = 'The boats came in late, and it was a long day on the water. '.repeat(20)
    const kinds = (label: string): string[] =>
      structureOf([
        [label, 'Hold on to your hats, it is time for the boats.'],
        ['Anna Berg', told],
        ['Bo Lind', told],
      ]).structure.blocks.map(({ kind }) => kind)
    expect(kinds('Announcer')[0]).toBe('music')
    expect(kinds('Narrator')).not.toContain('music')
  })

  test('labels that name a stretch of the recording make a block of it', () => {
    const { structure } = structureOf([
      ['Ann Bee', 'The tide comes in.'],
      ['Jingle', 'La la la.'],
      ['Break', 'Buy it now.'],
      ['Ann Bee', 'And it goes out.'],
    ])
    expect(structure.blocks.map(({ kind }) => kind)).toEqual(['content', 'music', 'sponsor', 'content'])
  })
})

test('blocks partition the sentences, turns have a voice, evidence lies in the text', () => {
  const phrase = fc.constantFrom(
    'Welcome to the show.',
    "I'm Bridget Lowe.",
    'Thanks, Theo.',
    'This episode is sponsored by Brightmail.',
    'Use the code DEEP for 20% off.',
    'Our editor is Karl Jensen.',
    'Produced by me, Anna Berg, and José Luis Peña.',
    'Why?',
    'the the um',
    '…',
    'İ ß ﬁ 👩‍🚀.',
  )
  const line = fc.tuple(
    fc.constantFrom(null, 'A', 'Speaker 1', 'HOST', 'Bridget Lowe', 'Music', '()', '[,]'),
    fc.array(phrase, { minLength: 1, maxLength: 5 }).map((list) => list.join(' ')),
  )
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const { doc, structure } = structureOf(lines)
      let next = 0
      for (const block of structure.blocks) {
        expect(block.firstSentence).toBe(next)
        expect(block.endSentence).toBeGreaterThan(next)
        for (let i = next; i < block.endSentence; i++) expect(BLOCK_KINDS[structure.sentenceBlock[i]!]).toBe(block.kind)
        next = block.endSentence
      }
      expect(next).toBe(doc.sentences.length)
      expect(structure.speakers.length).toBeGreaterThan(0)
      expect(structure.speakers.flatMap(({ turns }) => turns).sort((a, b) => a - b)).toEqual(doc.turns.map((_, i) => i))
      structure.turnSpeaker.forEach((speaker, turn) => {
        expect(structure.speakers[speaker]?.turns).toContain(turn)
      })
      for (const { evidence } of [...structure.people, ...structure.credits]) {
        for (const { start, end } of evidence) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(doc.text.length)
        }
      }
    }),
  )
})

test('whoever says "my name is" is called so, whatever lists have of it', () => {
  const { doc, transcript } = talk([
    ['Industrial Designer', 'Well, okay, my name is Gaurish, and I design the buttons of the remote control.'],
    ['Project Manager', 'I look at what people want from a remote control.'],
    ['Industrial Designer', 'The buttons are too small.'],
  ])
  expect(findStructure(doc, transcript).speakers.map(({ name }) => name)).toEqual(['Gaurish', null])
})

test('who is happy to be joined by panelists is the host', () => {
  const { doc, transcript } = talk([
    ['Ada Poe', 'My name is Ada, I am happy to be here, and I am happy to be joined by regular panelists, Ben and Cy.'],
    ['Ben Roe', 'Hello, hello, the ferry is late again and I walked over the bridge to the studio this morning.'],
    ['Cy Hall', 'I rowed over the harbour, since the ferry never comes when it should on a Monday.'],
    ['Ada Poe', 'What do you make of the bridge?'],
  ])
  expect(findStructure(doc, transcript).speakers[0]?.role).toBe('host')
})

test('who is called on is whoever speaks, behind what others only hum', () => {
  const { doc, transcript } = talk([
    ['Project Manager', 'We need a new lamp. What do you think of it, Nathan?'],
    ['Marketing', 'Mm.'],
    ['Industrial Designer', 'I think that the lamp should be small and green.'],
    ['Project Manager', 'And the button?'],
    ['Marketing', 'People want a big one.'],
    ['Project Manager', 'Nathan?'],
    ['Marketing', 'Okay.'],
    ['Industrial Designer', 'A small one is cheaper to make.'],
  ])
  expect(findStructure(doc, transcript).speakers.map(({ name }) => name)).toEqual([null, null, 'Nathan'])
})

test.each([
  ['My name is Ida Moss, and with me is Wes Hall. Hey, Wes.', null],
  // It may be a line that is quoted.
  ['My name is Ida Moss, says the sign on her door.', 'Wes Hall'],
  ['My name is Wes Hull, and I sail. Hey, Wes.', 'Wes Hall'],
  ['Hey, Wes, says the parrot when I come home.', 'Wes Hall'],
])('a label under which two speak names nobody: %s', (opening, name) => {
  const { doc, transcript } = talk([
    [null, 'A show of the harbour.'],
    ['Wes Hall', opening],
    ['Wes Hall', 'The ferry is late again, and I walked over the bridge to the studio this morning in the rain.'],
    ['Wes Hall', 'I rowed over the harbour, since the ferry never comes when it should on a Monday.'],
  ])
  expect(findStructure(doc, transcript).speakers[1]?.name).toBe(name)
  const speakers = new Map([['wes hall', { name: 'Wes Hall', role: null, title: null, affiliation: null }]])
  expect(findStructure(doc, transcript, { speakers }).speakers[1]?.name).toBe('Wes Hall')
})

test('a name that two voices say together is the whole name', () => {
  const { structure } = structureOf([
    ['Ida', 'Live from the harbour, this is Tides'],
    ['Otto', 'Explained.'],
    ['Ida', 'Hello Otto. What shall we talk about today?'],
    ['Otto', 'The moon, I think.'],
  ])
  expect(structure.facts.show).toBe('Tides Explained')
})

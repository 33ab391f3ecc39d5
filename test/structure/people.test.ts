import { describe, expect, test } from 'vitest'
import { findStructure } from '../../src/structure/structure.ts'
import { type Line, talk } from './talk.ts'

function structureOf(lines: readonly Line[]) {
  const { doc, transcript } = talk(lines)
  return findStructure(doc, transcript, {})
}

const personOf = (lines: readonly Line[], name: string) =>
  structureOf(lines).people.find((person) => person.name === name)

const SAID = 'We could put the button on the left, and the light under it. '

describe('people', () => {
  test.each([
    ["I'm Ida Moss, I'm one of the co-founders and CEO.", 'co-founder and CEO', null],
    ["I'm Ida Moss, I'm one of the co-founders in Quillon.", 'co-founder', 'Quillon'],
    ["My name is Ida Moss, I've been a freelance boat designer for twenty years.", 'freelance boat designer', null],
    ["I've been a boat designer for about twenty years.", 'boat designer', null],
    ["I'm Ida Moss, I'm a full stack a boat designer and sailor.", 'boat designer and sailor', null],
    ["I'm Ida Moss, author and an editor.", 'author and an editor', null],
    ["I'm Ida Moss, full stack developer and with me as always is Ben Reed.", 'full stack developer', null],
    ["I'm Ida Moss, one of the community maintainers and Bekah came along.", 'community maintainer', null],
    ['I work with Linux and rope.', null, null],
    ['I work with Quillon and rope.', null, 'Quillon'],
    ["I'm Ida Moss, a front-end developer from Redcliff, Ohio.", 'front-end developer', null],
    ["I'm Ida Moss, a front-end developer from Redcliff.", 'front-end developer', 'Redcliff'],
  ])('who somebody is, in their own words: %s', (text, title, affiliation) => {
    const lines: Line[] = [
      ['Felix Orr', 'Welcome to the show.'],
      ['Ida Moss', text],
    ]
    expect(personOf(lines, 'Ida Moss')).toMatchObject({ title, affiliation })
  })

  test.each([
    ['who is standing in for Brandt this morning', null],
    ['who is working for Brandt this morning', 'Brandt'],
  ])('whoever is there for somebody else does not work for them: %s', (words, affiliation) => {
    const lines: Line[] = [
      ['Felix Orr', `Welcome to the show. I'm very pleased to welcome Ida Moss, ${words}.`],
      ['Ida Moss', `Thanks for having me. ${SAID}`],
    ]
    expect(personOf(lines, 'Ida Moss')?.affiliation).toBe(affiliation)
  })

  test('a panel is called up with what each does', () => {
    const lines: Line[] = [
      ['Felix Orr', 'Welcome to the show. Ida Moss, bureau chief at Harbor Radio. Hello.'],
      ['Ida Moss', `Hello. ${SAID}`],
      ['Felix Orr', 'And Ben Reed, you know him.'],
      ['Ben Reed', `Hello. ${SAID}`],
    ]
    expect(personOf(lines, 'Ida Moss')).toMatchObject({ title: 'bureau chief', affiliation: 'Harbor Radio' })
    expect(personOf(lines, 'Ben Reed')).toMatchObject({ title: null, affiliation: null })
  })

  test('whoever speaks of the show as theirs more than once hosts it, however little they ask', () => {
    const roles = (first: string, second: string) => {
      const lines: Line[] = [
        ['Felix Orr', 'Welcome to the show.'],
        ...Array.from({ length: 12 }, (_, i): Line[] => [
          ['Felix Orr', 'Where does it go then?'],
          ['Ida Moss', `${i === 3 ? first : i === 7 ? second : ''} ${SAID.repeat(3)}`],
        ]).flat(),
      ]
      return personOf(lines, 'Ida Moss')?.role
    }
    expect(roles('As we discussed in an earlier episode, it floats.', 'For our listeners, a keel is the spine.')).toBe(
      'host',
    )
    expect(roles('As I said in an earlier episode, it floats.', 'For the crew, a keel is the spine.')).toBe('guest')
  })

  test('a co host without a hyphen hosts, and that is no occupation', () => {
    const lines: Line[] = [
      ['Ida Moss', "Welcome to the show. I'm joined by my awesome co host, Felix Orr. Hi, Felix."],
      ['Felix Orr', `Thank you, Ida, you're an awesome co host. ${SAID}`],
      ['Ida Moss', SAID],
    ]
    expect(personOf(lines, 'Felix Orr')).toMatchObject({ role: 'host', title: null })
    expect(personOf(lines, 'Ida Moss')).toMatchObject({ role: 'host', title: null })
  })

  test('who hosts an episode, or is here as a host, has no occupation by that', () => {
    const lines: Line[] = [
      [
        'Ida Moss',
        "Welcome to the show. I'm Ida Moss, the host for this episode, and here as my co-host is Felix Orr.",
      ],
      ['Felix Orr', `Hi, Ida. I'm Felix, here as your co-host. ${SAID}`],
      ['Ida Moss', SAID],
    ]
    expect(personOf(lines, 'Ida Moss')).toMatchObject({ role: 'host', title: null })
    const here: Line[] = [
      ['Ida Moss', "Here with me today as my co-host Dan, how's it going, Dan?"],
      ['Dan', `It's going. ${SAID}`],
      ['Ida Moss', SAID],
    ]
    expect(personOf(here, 'Dan')).toMatchObject({ title: null })
  })

  test('who is here because a co-host is ill is a guest', () => {
    const lines: Line[] = [
      ['Ida Moss', "I'm Ida Moss. My co-host Joe is ill, so I'm joined by our guest Felix Orr, an engineer."],
      ['Felix Orr', SAID],
      ['Ida Moss', SAID],
    ]
    expect(personOf(lines, 'Felix Orr')).toMatchObject({ role: 'guest' })
  })

  test('a co-host who is back is a host', () => {
    const lines: Line[] = [
      ['Ida Moss', "I'm Ida Moss. My co-host Felix Orr is back, and we have a lot to talk about."],
      ['Felix Orr', SAID],
      ['Ida Moss', SAID],
    ]
    expect(personOf(lines, 'Felix Orr')).toMatchObject({ role: 'host' })
  })

  test('what a guest hosts elsewhere makes no host of them', () => {
    const more: Line[] = Array.from({ length: 40 }, (_, i) => [i % 2 === 0 ? 'Felix Orr' : 'Ida Moss', SAID])
    const lines: Line[] = [
      ['Felix Orr', 'Welcome to the show. Our guest today is Ida Moss.'],
      ['Ida Moss', SAID],
      ...more,
      ['Felix Orr', "And the inside joke is that that's hosted by Ida Moss and someone else."],
      ...more,
    ]
    expect(personOf(lines, 'Ida Moss')?.role).toBe('guest')
  })

  test('whoever is the one with somebody as always hosts with them', () => {
    const lines: Line[] = [
      ['Felix Orr', 'Welcome to the show. My name is Felix Orr, and with me as always is the Ida Moss. How are you?'],
      ['Ida Moss', `Good. ${SAID}`],
      ...Array.from(
        { length: 8 },
        (_, i): Line => (i % 2 === 0 ? ['Felix Orr', 'How did that go?'] : ['Ida Moss', SAID]),
      ),
    ]
    expect(personOf(lines, 'Ida Moss')?.role).toBe('host')
  })

  test.each([
    ['Today we talk with Ida Moss, and Ida sails.', 'guest'],
    ['Today we talk about boats.', 'host'],
  ])('whoever was announced and says their name, with no label, is a guest: %s', (announced, role) => {
    const lines: Line[] = [[null, `Welcome to the show. ${announced} My name is Ida Moss. ${SAID.repeat(20)}`]]
    expect(personOf(lines, 'Ida Moss')?.role).toBe(role)
  })

  test('whoever says a name under the label of the audience hosts nothing', () => {
    const lines: Line[] = [
      ['Felix Orr', `Welcome to the show. ${SAID}`],
      ['Audience Member', "I'm Jenn Varga. How do you test it?"],
      ['Felix Orr', SAID],
    ]
    expect(personOf(lines, 'Jenn Varga')?.role).toBe('other')
  })

  test.each([
    ['Gleb Marenko of Tidal Labs joins me in this episode to talk about nets.'],
    ['Gleb Marenko from Tidal Labs is joining us.'],
  ])('the body of whoever joins is theirs: %s', (text) => {
    const lines: Line[] = [
      ['Felix Orr', `${text} ${SAID}`],
      ['Gleb Marenko', SAID],
      ['Felix Orr', 'What is it?'],
      ['Gleb Marenko', SAID],
    ]
    expect(personOf(lines, 'Gleb Marenko')?.affiliation).toBe('Tidal Labs')
  })

  test.each([
    ["You can find me online. I'm @ida_moss on Twitter.", '@ida_moss'],
    ['My handle is @idamoss, and I like letters.', '@idamoss'],
    ['You can find us at @harborshow, and that is it.', null],
  ])('a handle is whose it is said to be: %s', (text, handle) => {
    const lines: Line[] = [
      ['Felix Orr', 'Where can people find you?'],
      ['Ida Moss', text],
    ]
    expect(personOf(lines, 'Ida Moss')?.handle).toBe(handle)
  })

  test.each([
    ["I'm Ida Moss, and I'm the resident SRE at Quillon.", 'resident SRE'],
    ["I'm Ida Moss, and I'm the lead engineer at Quillon.", 'lead engineer'],
    ["I'm Ida Moss, and I'm the head of sales at Quillon.", 'head of sales'],
    ["I'm Ida Moss, and I'm the head honcho at Quillon.", null],
  ])('a title is not cut before what it leans on: %s', (text, title) => {
    const lines: Line[] = [
      ['Felix Orr', 'Welcome to the show.'],
      ['Ida Moss', text],
    ]
    expect(personOf(lines, 'Ida Moss')?.title ?? null).toBe(title)
  })

  test('an occupation behind a filler is read', () => {
    const lines: Line[] = [
      ['Felix Orr', "Welcome to the show. We're talking to Ida Moss, uh, who is a software engineer."],
      ['Ida Moss', 'Hello there.'],
    ]
    expect(personOf(lines, 'Ida Moss')?.title).toBe('software engineer')
  })
})

test('statements with a tag ask nothing, and hand over all the same', () => {
  const lines: Line[] = [
    ['Ida Moss', "It's slow, right? You have to wait, you know? It is big, huh? That is fine, okay?"],
    ['Felix Orr', 'Is that right? How does it run, right? And what do you know? Okay?'],
  ]
  expect(structureOf(lines).speakers.map(({ questions }) => questions)).toEqual([0, 3])
})

test('whoever says that a brain will be picked hosts, too', () => {
  const lines: Line[] = [
    ['Ida Moss', `Hey Felix. ${SAID}`],
    ['Felix Orr', `Hey Ida. We're here with Nora Vance. ${SAID}`],
    ['Ida Moss', `She has worked on it for years, and we're going to pick her brain on that. ${SAID}`],
    ['Nora Vance', SAID.repeat(8)],
    ['Felix Orr', `Why? ${SAID}`],
    ['Nora Vance', SAID.repeat(8)],
  ]
  const { speakers } = structureOf(lines)
  expect(speakers.find(({ name }) => name === 'Ida Moss')?.role).toBe('host')
})

test.each([
  ['Alright, welcome to the Halloween edition of Harbor Lights.', 'Harbor Lights'],
  ["It's time for another Fully Connected episode of Harbor Lights.", 'Harbor Lights'],
  ['Alright, welcome to the Halloween special, everybody.', null],
])('what kind of episode it is is not the show: %s', (text, show) => {
  expect(structureOf([['Felix Orr', text]]).facts.show).toBe(show)
})

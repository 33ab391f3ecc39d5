import { describe, expect, test } from 'vitest'
import { readText, said } from './samples.ts'

const TALK = [
  ['Mara Ellison', 'Why did it silt up?'],
  ['Ivo Branko', 'The breakwater. We think so.'],
  ['Mara Ellison', 'All of it?'],
  ['Ivo Branko', 'Most of it.'],
] as const

const rows = (row: (name: string, words: string, i: number) => string): string =>
  TALK.map(([name, words], i) => row(name, words, i)).join('')

describe('names in bold type in a page', () => {
  test.each([
    ['before the words', rows((name, words) => `<p><b>${name}</b> ${words}</p>`)],
    [
      'behind a time',
      rows((name, words, i) => `<p><span>0:0${i}</span> <strong>${name}</strong> <span>${words}</span></p>`),
    ],
    ['with a colon of their own', rows((name, words) => `<p><b>${name}</b>: ${words}</p>`)],
  ])('speak where they come again, %s', (_, page) => {
    expect(said(readText(`<html><body>${page}</body></html>`, 'talk.html'))).toEqual(TALK)
  })

  test('are words where each stands once', () => {
    const page = '<p><b>Low Water</b> is a book.</p><p><b>High Water</b> is one, too.</p><p>So is this.</p>'
    const { turns } = readText(`<html><body>${page}</body></html>`, 'talk.html')
    expect(turns.map(({ text }) => text).join(' ')).toBe('Low Water is a book. High Water is one, too. So is this.')
  })
})

describe('XML that is no page and no captions', () => {
  const head = '<?xml version="1.0"?>'

  test.each([
    [
      'attributes',
      `<transcript><list>${rows((name, words, i) => `<segment start="${i}" speaker="${name}">${words}</segment>`)}</list></transcript>`,
    ],
    [
      'elements',
      `<root>${rows((name, words, i) => `<turn><speaker>${name}</speaker><time>00:00:0${i}</time><text>${words}</text></turn>`)}</root>`,
    ],
    [
      'the list of Transcriber',
      `<Trans><Speakers><Speaker id="s1" name="Mara Ellison"/><Speaker id="s2" name="Ivo Branko"/></Speakers>${rows((name, words, i) => `<Turn speaker="${name === 'Mara Ellison' ? 's1' : 's2'}" startTime="${i}" endTime="${i + 1}"><Sync time="${i}"/>${words}</Turn>`)}</Trans>`,
    ],
  ])('names voices and times by %s', (_, body) => {
    const transcript = readText(head + body, 'talk.xml')
    expect(said(transcript)).toEqual(TALK)
    expect(transcript.turns.map(({ startMs }) => startMs)).toEqual([0, 1000, 2000, 3000])
  })
})

test('names may have an element of their own that says so', () => {
  const page = rows(
    (name, words, i) =>
      `<div><div class="speaker">${name}</div><div class="time">0:0${i}</div><div>${words}</div></div>`,
  )
  expect(said(readText(`<html><body>${page}</body></html>`, 'talk.html'))).toEqual(TALK)
})

test('a part of a page may begin with a list', () => {
  expect(said(readText(`<dl>${rows((name, words) => `<dt>${name}</dt><dd>${words}</dd>`)}</dl>`))).toEqual(TALK)
})

test('buttons with a time on them say when', () => {
  const page = rows(
    (_, words, i) => `<div><button>Share</button><button><span>0:0${i}</span></button><span>${words}</span></div>`,
  )
  const { turns } = readText(`<html><body>${page}</body></html>`, 'talk.html')
  expect(turns.map(({ text }) => text).join(' ')).toBe(TALK.map(([, words]) => words).join(' '))
  expect(turns[0]?.pieces.map(({ startMs }) => startMs)).toEqual([0, 1000, 2000, 3000])
})

test('a name may have a class of its own, and each row a head', () => {
  const classes = rows(
    (name, words, i) =>
      `<p><span class="ts">[0:0${i}]</span> <span class="name">${name}</span> <span>${words}</span></p>`,
  )
  const heads = rows(
    (name, words, i) => `<section><header><b>${name}</b> <time>0:0${i}</time></header><p>${words}</p></section>`,
  )
  for (const page of [classes, heads])
    expect(said(readText(`<html><body>${page}</body></html>`, 'talk.html'))).toEqual(TALK)
})

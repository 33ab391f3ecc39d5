import { expect, test } from 'vitest'
import { isAtWork, readLabel } from '../../src/structure/labels.ts'

test.each([
  ['KEVIN HIRTEN', 'Kevin Hirten'],
  ['**Kevin Hirten:**', 'Kevin Hirten'],
  ['Mireille B. Reece, Psy.D', 'Mireille B. Reece'],
  ['Dr. Ivo Branko', 'Ivo Branko'],
  ["JAMES O'BEIRNE", "James O'Beirne"],
  ['AARON VAN WIRDUM', 'Aaron van Wirdum'],
  ['Ghost43 (G43)', 'Ghost43'],
  ['Baroness Shirin Kapadia', 'Shirin Kapadia'],
  ['Councillor Pete Hargreaves', 'Pete Hargreaves'],
  ['Host: Kevin Hirten', 'Kevin Hirten'],
  ['Right Hon. Ida Moss (Prime Minister)', 'Ida Moss'],
  ['The Chair (Hon. Ida Moss (Lowfield, Ind.))', 'Ida Moss'],
  ['Project Manager (Ann Berg)', 'Ann Berg'],
  ['Ann Baker', 'Ann Baker'],
  ['Maria de la Cruz', 'Maria de la Cruz'],
  ['Pieter van den Berg', 'Pieter van den Berg'],
  ['Ann Engineer', 'Ann Engineer'],
  ['Mara Ellison AM', 'Mara Ellison'],
  ['April', 'April'],
  ['May', 'May'],
  ['Alice 🦊', 'Alice'],
  ['👩🏽‍💻 Kevin Hirten', 'Kevin Hirten'],
  ['Bob ✨ (he/him)', 'Bob'],
])('%s names %s', (raw, name) => {
  expect(readLabel(raw).name).toBe(name)
})

test.each([
  ['Speaker 1', 'anonymous'],
  ['SPEAKER_00', 'anonymous'],
  ['Unknown', 'anonymous'],
  ['A', 'anonymous'],
  ['Professor C', 'anonymous'],
  ['', 'anonymous'],
  ['Caller', 'anonymous'],
  ['PhD A', 'anonymous'],
  ['Unidentified Female', 'anonymous'],
  ['Public Speaker 2', 'anonymous'],
  ['New Speaker', 'anonymous'],
  ['iPad (2)', 'anonymous'],
  ['Samsung Galaxy S9', 'anonymous'],
  ['Zoom user', 'anonymous'],
  ['HOST', 'role'],
  ['Interviewer 2', 'role'],
  ['Announcer', 'role'],
  ['The Chair', 'role'],
  ['THE COURT', 'role'],
  ['The Taoiseach', 'role'],
  ['Project Manager', 'role'],
  ['INDUSTRIAL DESIGNER', 'role'],
  ['SHOUT OUT', 'thing'],
  ['Clip from The Changelog 517', 'thing'],
  ["Here's a non-zero", 'thing'],
  ['Break', 'thing'],
  ['Wednesday', 'thing'],
  ['Friday, May 6th', 'thing'],
  ['October 2024', 'thing'],
])('%j is %s', (raw, kind) => {
  expect(readLabel(raw)).toMatchObject({ kind, name: null })
})

test('broadcast labels tell the part and the title', () => {
  expect(readLabel('MARY LOUISE KELLY, HOST')).toMatchObject({ name: 'Mary Louise Kelly', role: 'host' })
  expect(readLabel('JANE ARRAF, BYLINE')).toMatchObject({ name: 'Jane Arraf', role: 'correspondent' })
  expect(readLabel('KATE HOLLOWAY, CNN HOST')).toMatchObject({ name: 'Kate Holloway', role: 'host', title: null })
  expect(readLabel('OMAR REYES (voice-over)')).toMatchObject({ name: 'Omar Reyes', role: null, title: null })
  expect(readLabel('Ana Duarte (she/her)')).toMatchObject({ name: 'Ana Duarte', title: null })
  expect(readLabel('Host - Kevin Hirten')).toMatchObject({ name: 'Kevin Hirten', role: 'host' })
})

test('a label may say for whom its bearer works, and as what', () => {
  expect(readLabel('Zoë Hart -- Harbour Bank -- Analyst')).toMatchObject({
    name: 'Zoë Hart',
    affiliation: 'Harbour Bank',
    title: 'Analyst',
  })
  expect(readLabel('Jean-Marc Ollier -- Northbank -- Analyst')).toMatchObject({
    name: 'Jean-Marc Ollier',
    affiliation: 'Northbank',
    title: 'Analyst',
  })
  expect(readLabel('Ivo Branko -- Chief Executive Officer')).toMatchObject({
    affiliation: null,
    title: 'Chief Executive Officer',
  })
})

test.each([
  ['Grad B', true],
  ['Industrial Designer', true],
  ['Speaker 2', false],
  ['Host', false],
  ['Mara Ellison', false],
])('a label may tell what someone is at work: %s', (label, expected) => {
  expect(isAtWork(readLabel(label))).toBe(expected)
})

import { expect, test } from 'vitest'
import { stem } from '../../src/lexicon/stems.ts'
import { gerund } from '../../src/topics/gerunds.ts'
import { titleCase } from '../../src/topics/title-case.ts'

test.each([
  ['the rise of deepSeek in AI', 'The Rise of deepSeek in AI'],
  ['why a well is not enough', 'Why a Well Is Not Enough'],
  ['what the pump is for', 'What the Pump Is For'],
  ['open-source state-of-the-art models', 'Open-Source State-of-the-Art Models'],
  ['buying A100 chips', 'Buying A100 Chips'],
  ['the 30-day trial', 'The 30-Day Trial'],
  ['an iOS-like look', 'An iOS-Like Look'],
])('%s becomes %s', (plain, cased) => {
  expect(titleCase(plain.split(' '))).toBe(cased)
})

test.each([
  ['restrict', 'restricting'],
  ['make', 'making'],
  ['run', 'running'],
  ['lie', 'lying'],
  ['see', 'seeing'],
  ['train', 'training'],
  ['open', 'opening'],
  ['permit', 'permitting'],
  ['fix', 'fixing'],
  ['program', 'programming'],
])('%s in its -ing form is %s', (verb, form) => {
  expect(gerund(verb)).toBe(form)
})

test.each([
  ['chips', 'chip'],
  ['companies', 'company'],
  ['boxes', 'box'],
  ['bus', 'bus'],
  ['stopped', 'stop'],
  ['stopping', 'stop'],
  ['tried', 'try'],
  ['nvidia’s', 'nvidia'],
  ['thing', 'thing'],
  ['need', 'need'],
])('%s counts as %s', (form, expected) => {
  expect(stem(form)).toBe(expected)
})

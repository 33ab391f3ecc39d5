import { expect, test } from 'vitest'
import { ALL_CLAIMS, render, renderClaims, selectClaims } from '../../src/index.ts'
import { sampleAnalysis } from './sample.ts'

const OPTIONS = { width: 200, color: false, claims: 10 }
const sample = sampleAnalysis()
const [first, second] = sample.claims
const disputed = {
  ...sample,
  claims: [
    { ...first!, disputedBy: ['c2'] },
    { ...second!, disputedBy: ['c1'] },
  ],
}

test.each(['table', 'checklist'] as const)('%s says who disputes a claim, and when', (format) => {
  const text = renderClaims(disputed, format, OPTIONS).replace(/\s+/g, ' ')
  expect(text).toContain('disputed by Mira Castell, 3:50')
})

test.each(['terminal', 'text', 'markdown', 'html'] as const)('%s notes say it as well', (format) => {
  expect(render(disputed, format, OPTIONS).replace(/\s+/g, ' ')).toContain('disputed by Mira Castell, ')
})

test('a claim that a filter left out is named by its id', () => {
  const one = selectClaims(disputed, { ...ALL_CLAIMS, most: 1 })
  expect(renderClaims(one, 'checklist', OPTIONS)).toContain('disputed by c2')
})

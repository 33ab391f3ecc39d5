import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { README, withPicture } from '../tools/readme.ts'

test('the README shows what the command prints: `npm run picture` draws it anew', () => {
  const page = readFileSync(README, 'utf8')
  expect(page).toContain('⋮')
  expect(page).toBe(withPicture(page))
})

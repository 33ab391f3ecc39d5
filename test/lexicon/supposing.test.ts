import { expect, test } from 'vitest'
import { supposesHearer } from '../../src/lexicon/supposing.ts'

/** Whether any "you" of the words is one of a case that is thought up. */
function supposes(said: string): boolean {
  const words = said.split(' ')
  return words.some((_, k) => supposesHearer((at) => words[at] ?? '', k))
}

test.each(['if you have one key', 'you could own a mill', 'and say you lost it', 'then you would owe me'])(
  '%s thinks up a case',
  (said) => {
    expect(supposes(said)).toBe(true)
  },
)

test.each(['if you remember the day', 'you could see it there', 'as you say it', 'you have one key'])(
  '%s thinks up none',
  (said) => {
    expect(supposes(said)).toBe(false)
  },
)

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCue } from '../../src/lexicon/cue-set.ts'
import * as episode from '../../src/lexicon/episode-cues.ts'
import * as speech from '../../src/lexicon/speech-cues.ts'
import * as sponsor from '../../src/lexicon/sponsor-cues.ts'
import { WordIndex } from '../../src/lexicon/word-index.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/transcripts')
const SENTENCES = readdirSync(FIXTURES)
  .flatMap((file) => readFileSync(join(FIXTURES, file), 'utf8').split(/(?<=[.?!])\s+/))
  .filter((text) => text !== '')

const SETS = [...Object.values(episode), ...Object.values(sponsor), ...Object.values(speech)].flatMap((value) => {
  if (!Array.isArray(value)) return []
  return value.map((each) => {
    if (typeof each === 'string') return [each]
    return 'patterns' in each ? [...each.patterns] : [each.pattern]
  })
})

describe('the pieces of a wording', () => {
  it.each([
    [String.raw`\bno credit card\b`, ['credit']],
    [String.raw`\b(?:promo|coupon) ?codes?\b`, ['coupon', 'promo']],
    [String.raw`\bsponsors?,? (?!and\b)`, ['sponsor']],
    [String.raw`\b[\p{L}\p{N}-]{1,63}\.(?:com|io)(?:/\w+)?`, ['.com', '.io']],
    ['(?<!not )supported', ['supported']],
    ['wonders+ful', ['wonders']],
  ])('%s has one of %j in every match', (source, pieces) => {
    expect([...(anyCue([source]).pieces ?? [])].sort()).toEqual(pieces)
  })

  it.each([String.raw`\b\w+ (?:off|\d+)?\b`, '(?:ab)?(?:cde)*', '[abc]+', 'welcome|[0-9]+'])(
    'knows that %s may match without any',
    (source) => {
      expect(anyCue([source]).pieces).toBeNull()
    },
  )
})

describe('WordIndex', () => {
  const index = new WordIndex(SENTENCES)

  it('finds what each cue of the lexicon finds by itself', () => {
    for (const patterns of SETS) {
      const cues = anyCue(patterns)
      const plain = SENTENCES.map((text) => (cues.pattern.test(text.toLowerCase()) ? 1 : 0))
      expect([...index.has(cues)], patterns.join(' | ')).toEqual(plain)
    }
  })

  it('passes over no sentence that a cue is planted in', () => {
    const cue = fc.constantFrom('Brought to you by', 'Use code TALK', 'go to tea.com', 'Thanks for listening')
    const cues = anyCue([String.raw`\bbrought to you\b`, String.raw`\bcode\b`, String.raw`\.com\b`, 'thanks for'])
    fc.assert(
      fc.property(fc.array(fc.string()), cue, fc.string(), (before, said, after) => {
        const texts = [...before, `${said} ${after}`]
        expect(new WordIndex(texts).has(cues).at(-1)).toBe(1)
      }),
    )
  })
})

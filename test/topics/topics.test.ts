import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSyntax } from '../../src/language/syntax.ts'
import type { Document } from '../../src/model/document.ts'
import { DEFAULTS } from '../../src/model/options.ts'
import { BLOCK_KINDS, type Block, type BlockKind, type Structure } from '../../src/model/structure.ts'
import type { Topics } from '../../src/model/topic.ts'
import type { GivenChapter, Transcript } from '../../src/model/transcript.ts'
import { loadModels } from '../../src/models.ts'
import { findTopics } from '../../src/topics/topics.ts'
import { documentOf } from '../document-of.ts'

const models = loadModels()

const WORDS = [
  'the/DET/DT',
  'sanctions/NOUN/NNS',
  'chips/NOUN/NNS',
  'of/ADP/IN',
  'China/PROPN/NNP',
  'trains/VERB/VBZ',
  'model/NOUN/NN',
  '~um/INTJ/UH',
  'thing/NOUN/NN',
  'What/PRON/WP',
  'is/AUX/VBZ',
  '+?/PUNCT',
  '+,/PUNCT',
]

/** A structure with one voice whose sentences are of the given kinds. */
function structureOf(kinds: readonly BlockKind[]): Structure {
  const blocks: Block[] = []
  for (const [row, kind] of kinds.entries()) {
    const last = blocks[blocks.length - 1]
    if (last?.kind === kind) blocks[blocks.length - 1] = { ...last, endSentence: row + 1 }
    else blocks.push({ kind, firstSentence: row, endSentence: row + 1 })
  }
  const voice = {
    id: 'p1',
    label: 'Ann',
    name: 'Ann',
    role: 'host' as const,
    turns: [0],
    words: 1,
    talkMs: null,
    called: null,
    share: 1,
  }
  return {
    speakers: [{ ...voice, questions: 0 }],
    turnSpeaker: Uint16Array.of(0),
    people: [],
    credits: [],
    blocks,
    sentenceBlock: Uint8Array.from(kinds, (kind) => BLOCK_KINDS.indexOf(kind)),
    letters: new Uint8Array(kinds.length),
    facts: { title: null, show: null, date: null },
  }
}

function transcriptOf(doc: Document, chapters: readonly GivenChapter[] = []): Transcript {
  const { text, turns } = doc
  return {
    source: { path: '-', format: 'text', bytes: text.length, sha256: '', encoding: 'utf-8', text },
    facts: { title: null, show: null, date: null, description: null, people: [] },
    turns,
    events: [],
    chapters,
    durationMs: null,
    warnings: [],
  }
}

const episodes = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }),
      kind: fc.constantFrom<BlockKind>(...BLOCK_KINDS, 'content', 'content', 'content', 'content'),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => ({
    doc: documentOf(...rows.map(({ words }) => words)),
    structure: structureOf(rows.map(({ kind }) => kind)),
  }))

const counts = fc.constantFrom<number | 'auto'>('auto', 1, 2, 5, 20)

function topicsOf(doc: Document, structure: Structure, options = {}, chapters: readonly GivenChapter[] = []): Topics {
  const transcript = transcriptOf(doc, chapters)
  const syntax = createSyntax(doc, models('parser'), models('clusters'))
  return findTopics({ doc, structure, entities: [], syntax, transcript, models, options: { ...DEFAULTS, ...options } })
}

test('chapters tile the sentences, and none is without a title', () => {
  fc.assert(
    fc.property(episodes, counts, ({ doc, structure }, chapters) => {
      let next = 0
      for (const chapter of topicsOf(doc, structure, { chapters }).chapters) {
        expect(chapter.firstSentence).toBe(next)
        expect(chapter.endSentence).toBeGreaterThan(next)
        expect(chapter.title).not.toBe('')
        expect(chapter.shortTitle).not.toBe('')
        expect(chapter.shortTitle.split(/\s+/).length).toBeLessThanOrEqual(4)
        next = chapter.endSentence
      }
      expect(next).toBe(doc.sentences.length)
    }),
    { numRuns: 60 },
  )
})

test('sections rise, do not overlap, and hold no sponsor, opening or credits', () => {
  fc.assert(
    fc.property(episodes, counts, ({ doc, structure }, sections) => {
      let next = 0
      const found = topicsOf(doc, structure, { sections }).sections
      for (const { firstSentence, endSentence } of found) {
        expect(firstSentence).toBeGreaterThanOrEqual(next)
        expect(endSentence).toBeGreaterThan(firstSentence)
        next = endSentence
        for (let row = firstSentence; row < endSentence; row++) {
          expect(['sponsor', 'credits']).not.toContain(BLOCK_KINDS[structure.sentenceBlock[row]!])
        }
      }
      expect(next).toBeLessThanOrEqual(doc.sentences.length)
      const titles = found.map(({ title }) => title)
      expect(new Set(titles).size).toBe(titles.length)
      if (sections !== 'auto') expect(found.length).toBeLessThanOrEqual(sections)
    }),
    { numRuns: 60 },
  )
})

test('keyphrases and topics are what the text says', () => {
  fc.assert(
    fc.property(episodes, ({ doc, structure }) => {
      const { keyphrases, topics, sections } = topicsOf(doc, structure)
      for (const { mentions, count, score } of keyphrases) {
        expect(mentions.length).toBe(count)
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
        for (const { start, end } of mentions) expect(doc.text.slice(start, end)).toMatch(/sanctions|chips|China|model/)
      }
      expect(topics.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1.005)
      for (const { label, keyphrases: own, share, sections: rows } of topics) {
        expect(label).not.toBe('')
        // "chip" beside "chips" says nothing.
        expect(new Set(own.map((phrase) => phrase.toLowerCase().replace(/s$/, ''))).size).toBe(own.length)
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThanOrEqual(1)
        for (const row of rows) expect(row).toBeLessThan(sections.length)
      }
    }),
    { numRuns: 60 },
  )
})

test("the creator's own chapters win", () => {
  const doc = documentOf(
    ['Chips/NOUN/NNS', 'matter/VERB/VBP', '+./PUNCT'],
    ['Sanctions/NOUN/NNS', 'bite/VERB/VBP', '+./PUNCT'],
    ['China/PROPN/NNP', 'waits/VERB/VBZ', '+./PUNCT'],
  )
  const at = doc.sentences[1]!.start
  const given = [{ title: 'Why They Bite', turn: 0, at, startMs: null }]
  const { chapters } = topicsOf(doc, structureOf(['content', 'content', 'content']), {}, given)
  expect(chapters.map(({ title, firstSentence, given: own }) => [title, firstSentence, own])).toEqual([
    ['Introduction', 0, false],
    ['Why They Bite', 1, true],
  ])
})

test('a sponsor read is a chapter of its own', () => {
  const words = Array.from({ length: 40 }, () => ['chips/NOUN/NNS', 'and/CCONJ/CC', 'sanctions/NOUN/NNS']).flat()
  const kinds: BlockKind[] = ['content', 'sponsor', 'sponsor', 'content']
  const { chapters } = topicsOf(documentOf(words, words, words, words), structureOf(kinds))
  expect(chapters.map(({ kind, firstSentence }) => [kind, firstSentence])).toEqual([
    ['content', 0],
    ['sponsor', 1],
    ['content', 3],
  ])
})

test('what is said together is one theme, what is said apart is another', () => {
  const about = (thing: string, other: string): string[] => [
    'Nobody/PRON/NN',
    'forgot/VERB/VBD',
    'the/DET/DT',
    `${thing}/NOUN/NN`,
    'when/SCONJ/WRB',
    'the/DET/DT',
    `${other}/NOUN/NN`,
    'arrived/VERB/VBD',
    '+./PUNCT',
  ]
  const pairs = [
    ['cholera', 'pump'],
    ['foundry', 'furnace'],
    ['database', 'query'],
    ['chips', 'sanctions'],
  ] as const
  // Seventy sentences of eight words are eight windows, so that no window is of two subjects.
  const rows = pairs.flatMap(([a, b]) => Array.from({ length: 70 }, () => about(a, b)))
  const { topics } = topicsOf(documentOf(...rows), structureOf(rows.map(() => 'content')))
  const expected = pairs.map((pair) => [...pair]).sort()
  expect(topics.map(({ keyphrases }) => [...keyphrases].sort()).sort()).toEqual(expected)
  for (const { label, keyphrases } of topics) expect(keyphrases).toContain(label)
  expect(topics.map(({ share }) => share)).toEqual([0.25, 0.25, 0.25, 0.25])
})

test('a sponsor chapter names who pays, not what the episode is about', () => {
  const talk = ['The/DET/DT', 'Python/PROPN/NNP', 'team/NOUN/NN', 'met/VERB/VBD', '+./PUNCT']
  const before = Array.from({ length: 30 }, () => talk)
  const read = (by: string): string[] =>
    `Python/PROPN/NNP talk/NOUN/NN of/ADP/IN Python/PROPN/NNP is/AUX/VBZ ${by} Lanternlog/PROPN/NNP Cloud/PROPN/NNP +./PUNCT`.split(
      ' ',
    )
  const title = (by: string, times = 1): string | undefined =>
    topicsOf(
      documentOf(...before, ...Array.from({ length: times }, () => read(by)), talk),
      structureOf([
        ...before.map((): BlockKind => 'content'),
        ...Array.from({ length: times }, (): BlockKind => 'sponsor'),
        'content',
      ]),
    ).chapters.find(({ kind }) => kind === 'sponsor')?.title
  expect(title('sponsored/VERB/VBN by/ADP/IN')).toBe('Sponsor: Lanternlog Cloud')
  expect(title('from/ADP/IN our/PRON/PRP$ sponsor/NOUN/NN ,/PUNCT')).toBe('Sponsor: Lanternlog Cloud')
  expect(title('seen/VERB/VBN by/ADP/IN', 4)).toBe('Sponsor Break')
  // A plea of a few words is no break.
  expect(title('seen/VERB/VBN by/ADP/IN')).toBeUndefined()
})

test("sections keep to the creator's chapters and are called as the one that makes them up", () => {
  const sentence = [
    'the/DET/DT',
    'sanctions/NOUN/NNS',
    'on/ADP/IN',
    'chips/NOUN/NNS',
    'hurt/VERB/VBD',
    'China/PROPN/NNP',
  ]
  const doc = documentOf(...Array.from({ length: 400 }, () => sentence))
  const structure = structureOf(doc.sentences.map(() => 'content'))
  const chapters = Array.from({ length: 8 }, (_, at): GivenChapter => {
    const title = `Choosing a better loom, part ${'ABCDEFGH'.charAt(at)}`
    return { turn: 0, at: doc.sentences[at * 50]!.start, title, startMs: null }
  })
  const { sections } = topicsOf(doc, structure, { sections: 3 }, chapters)
  expect(sections).toHaveLength(3)
  for (const { firstSentence } of sections) expect(firstSentence % 50).toBe(0)
  expect(sections.some(({ given, title }) => given && title.startsWith('Choosing a better loom'))).toBe(true)
})

test('an everyday noun with a small share of the talk is no theme, a telling one is, and nouns are never paired', () => {
  const said = (...nouns: string[]): string[] => [
    ...nouns.flatMap((noun) => ['the/DET/DT', `${noun}/NOUN/NN`, 'came/VERB/VBD']),
    '+./PUNCT',
  ]
  const labelsBeside = (...few: string[]): string[] => {
    const rows = Array.from({ length: 110 }, (_, i) => (i < 100 ? said('cholera', 'cholera') : said(...few)))
    const { topics } = topicsOf(documentOf(...rows), structureOf(rows.map(() => 'content')))
    return topics.map(({ label }) => label)
  }
  expect(labelsBeside('school', 'school')).toEqual(['cholera'])
  expect(labelsBeside('foundry', 'furnace')).toEqual(['cholera', 'foundry'])
})

test('a name that is said far less often than a word of it labels no theme', () => {
  const plain = ['the/DET/DT', 'foundry/NOUN/NN', 'opened/VERB/VBD', '+./PUNCT']
  const name = ['Marlow/PROPN/NNP', 'Foundry/PROPN/NNP', 'opened/VERB/VBD', '+./PUNCT']
  const labelWith = (times: number): string | undefined => {
    const rows = Array.from({ length: 100 }, (_, i) => (i % 20 >= 20 - times ? name : plain))
    return topicsOf(documentOf(...rows), structureOf(rows.map(() => 'content'))).topics[0]?.label
  }
  expect(labelWith(1)).toBe('foundry')
  expect(labelWith(12)).toBe('Marlow Foundry')
})

test('half an idiom is no keyphrase', () => {
  const hood = (...before: string[]): string[] => [
    'it/PRON/PRP',
    'runs/VERB/VBZ',
    ...before,
    'hood/NOUN/NN',
    '+./PUNCT',
  ]
  const phrasesOf = (row: string[]): string[] => {
    const rows = Array.from({ length: 30 }, () => row)
    return topicsOf(documentOf(...rows), structureOf(rows.map(() => 'content'))).keyphrases.map(({ phrase }) => phrase)
  }
  expect(phrasesOf(hood('under/ADP/IN', 'the/DET/DT'))).toEqual([])
  expect(phrasesOf(hood('without/ADP/IN', 'the/DET/DT'))).toEqual(['hood'])
  const heap = (...after: string[]): string[] => ['a/DET/DT', 'whole/ADJ/JJ', 'heap/NOUN/NN', ...after, '+./PUNCT']
  expect(phrasesOf(heap('of/ADP/IN', 'minnows/NOUN/NNS'))).toEqual(['minnows'])
  expect(phrasesOf(heap('fell/VERB/VBD'))).toEqual([expect.stringContaining('heap')])
})

test('a section is called after what its text tells, and not as another is', () => {
  const about = (noun: string, of: string, place: string): string[] =>
    ['the/DET/DT', `${noun}/NOUN/NN`, 'of/ADP/IN', `${of}/NOUN/NN`, 'in/ADP/IN', `${place}/PROPN/NNP`].concat(
      '+./PUNCT',
    )
  const rows = [
    ...Array.from({ length: 6 }, () => about('price', 'bread', 'Rome')),
    ...Array.from({ length: 4 }, () => about('loss', 'silver', 'Athens')),
  ]
  const { sections } = topicsOf(documentOf(...rows), structureOf(rows.map(() => 'content')), { sections: 1 })
  const [{ title, titleFor }] = sections as [Topics['sections'][number]]
  expect(title).toContain('Bread')
  expect(titleFor(new Set(['bread', 'rome']), [])).toContain('Bread')
  expect(titleFor(new Set(['loss', 'silver', 'athen']), [])).toContain('Silver')
  expect(titleFor(new Set(['loss', 'silver', 'athen']), ['The Loss of Silver?'])).not.toContain('Loss')
  // What tells of nothing that could be a title leaves it as it is.
  expect(titleFor(new Set(['foundry']), [])).toBe(title)
})

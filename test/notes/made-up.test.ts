import { expect, test } from 'vitest'
import { findEntities } from '../../src/entities/entities.ts'
import { analyze, loadModels, read } from '../../src/index.ts'
import { createDropChances } from '../../src/language/drop-chances.ts'
import { buildDocument } from '../../src/language/language.ts'
import { createSyntax } from '../../src/language/syntax.ts'
import { createFluency } from '../../src/learn/fluency.ts'
import { findCandidates } from '../../src/notes/candidates.ts'
import { nameSpeakers } from '../../src/notes/names.ts'
import { createUsable } from '../../src/notes/usable.ts'
import { createCleaner } from '../../src/prose/clean.ts'
import { createResolver } from '../../src/prose/resolve.ts'
import { findStructure } from '../../src/structure/structure.ts'

/** Written for this test: a talk whose strongest sentences tell of people made up for an example. */
const TALK = `Ines Brandt: Today we talk about payment channels with Tomas Keller, who maintains the Kestrel wallet.
Tomas Keller: The Kestrel wallet opens a payment channel with two signatures. Let's say Alice wants to pay Bob.
Ines Brandt: So how does the money move?
Tomas Keller: Alice sends 5,000 dollars to Bob because Bob has shown the secret to Carol. Alice loses 300 dollars if Bob never answers Carol.
Tomas Keller: Bob claims the 5,000 dollars from Alice only after Carol reveals the secret. The Kestrel wallet has handled 40,000 payments since 2019.
Ines Brandt: And what can go wrong with it?
Tomas Keller: A payment channel closes after 80 blocks because the network needs time to settle. The Kestrel wallet charges less than 1 percent for each payment.
`

test('what is told of people made up for an example is not in the notes', () => {
  const { takeaways, summary, sections, quotes, entities } = analyze(
    read(new TextEncoder().encode(TALK), 'talk.txt'),
    loadModels(),
  )
  expect(entities.filter(({ name }) => /^(?:Alice|Bob|Carol)$/.test(name)).map(({ type }) => type)).toContain('OTHER')
  expect(takeaways.length).toBeGreaterThan(0)
  const told = [...takeaways, ...summary.sentences, ...sections.flatMap(({ sentences }) => sentences), ...quotes]
  const printed = told.map(({ text }) => text).join('\n')
  expect(printed).toContain('Kestrel')
  expect(printed).not.toMatch(/\b(?:Alice|Bob|Carol)\b/)
})

test('a sentence tells of them where their name is put for a pronoun', () => {
  const models = loadModels()
  const talk =
    "Ines Brandt: Let's talk about Alice, Bob and Carol. Alice sends money to Bob if Bob sends money to Carol.\n" +
    'Tomas Keller: Bob pays Carol, and Carol waits for the money. When she is on time, she will reveal the secret on the ' +
    'network. The fee that she gets from the network is small and she keeps her money in the wallet.\n'
  const transcript = read(new TextEncoder().encode(talk), 'talk.txt')
  const doc = buildDocument(transcript, models)
  const syntax = createSyntax(doc, models('parser'), models('clusters'))
  const structure = findStructure(doc, transcript)
  const { entities } = findEntities({ doc, structure, transcript, models, syntax })
  const given = {
    names: nameSpeakers(structure, 'one each'),
    fluency: createFluency(models('fluency')),
  }
  const chances = createDropChances(doc, models('disfluency'), models('clusters'))
  const shared = {
    doc,
    structure,
    entities,
    syntax,
    resolve: createResolver({ doc, structure, entities }),
    chances,
    clean: createCleaner(doc, chances),
  }
  const usable = createUsable({ ...shared, keepSponsors: false })
  const put = findCandidates({ ...shared, claims: [], ...given, usable }).filter(({ text }) =>
    /^(?:When Carol is on time|The fee that Carol gets)/.test(text),
  )
  expect(put.length).toBeGreaterThan(1)
  const carol = entities.find(({ name }) => name === 'Carol')
  for (const { entities: named } of put) expect(named).toContain(carol?.id)
})

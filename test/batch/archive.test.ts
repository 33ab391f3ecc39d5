import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildArchive } from '../../src/batch/archive/archive.ts'
import { renderArchive } from '../../src/batch/archive/archive-markdown.ts'
import { type ClaimFacts, type EpisodeFacts, factsOf, stemsOf, type ThingFacts } from '../../src/batch/archive/facts.ts'
import { sampleAnalysis } from '../render/sample.ts'

function thing(name: string, type: ThingFacts['type'], given: Partial<ThingFacts> = {}): ThingFacts {
  return { name, type, aliases: [], wikidata: null, count: 2, role: null, line: 5, atMs: 7000, ...given }
}

function claim(text: string, given: Partial<ClaimFacts> = {}): ClaimFacts {
  const own = {
    text,
    speaker: 'Mira Castell',
    certainty: 'asserted',
    negated: false,
    checkWorthiness: 0.8,
    line: 9,
    atMs: 1000,
  }
  return { ...own, stems: stemsOf(text), figures: [], dates: [], ...given }
}

function money(value: number) {
  return { figures: [{ type: 'money', unit: 'EUR', value, isRough: false, text: `${value} euros` }] }
}

function episode(path: string, given: Partial<EpisodeFacts> = {}): EpisodeFacts {
  const own = { path, title: path, show: null, date: null, words: 1000, durationMs: null }
  return { ...own, things: [], topics: [], claims: [], ...given }
}

const namesOf = (things: readonly { name: string; episodes: readonly unknown[] }[]) =>
  things.map(({ name, episodes }) => `${name} ${episodes.length}`)

describe('who and what comes up over the episodes', () => {
  test('is joined by full name and by the name of an organisation, spelled together or apart', () => {
    const { people, organizations } = buildArchive([
      episode('a', { things: [thing('Mira Castell', 'PERSON', { role: 'guest' }), thing('DeepSeek', 'ORG')] }),
      episode('b', { things: [thing('Mira Castell', 'PERSON'), thing('Deep Seek', 'ORG')] }),
    ])
    expect(namesOf(people)).toEqual(['Mira Castell 2'])
    expect(namesOf(organizations)).toEqual(['DeepSeek 2'])
    expect(people[0]?.roles).toEqual([{ role: 'guest', episodes: 1 }])
    expect(people[0]?.episodes[0]).toEqual({ episode: 'ep1', line: 5, atMs: 7000, count: 2, role: 'guest' })
  })

  test('stays apart where a first name is all there is', () => {
    const { people } = buildArchive([
      episode('a', { things: [thing('Kevin', 'PERSON'), thing('Boeing', 'ORG')] }),
      episode('b', { things: [thing('Kevin', 'PERSON'), thing('Etsy', 'ORG')] }),
    ])
    expect(namesOf(people)).toEqual(['Kevin 1', 'Kevin 1'])
  })

  test('joins a surname to the one person who bears it, among the same things only', () => {
    const world = [thing('Harbour Review', 'ORG'), thing('Delft', 'PLACE')]
    const lone = episode('b', { things: [thing('Castell', 'PERSON'), ...world] })
    const full = episode('a', { things: [thing('Mira Castell', 'PERSON'), ...world] })
    const elsewhere = episode('c', { things: [thing('Castell', 'PERSON'), thing('Mars', 'PLACE')] })
    const namesake = episode('d', { things: [thing('Jon Castell', 'PERSON'), ...world] })
    expect(namesOf(buildArchive([full, lone]).people)).toEqual(['Mira Castell 2'])
    expect(namesOf(buildArchive([full, elsewhere]).people)).toEqual(['Mira Castell 1', 'Castell 1'])
    expect(namesOf(buildArchive([full, lone, namesake]).people)).toHaveLength(3)
  })

  test('keeps a place and a person of one name apart, and joins a company taken for a product in the same world', () => {
    const { people, organizations, others } = buildArchive([
      episode('a', {
        things: [thing('Jordan', 'PERSON'), thing('Elixir', 'ORG'), thing('Ecto', 'OTHER'), thing('Brazil', 'PLACE')],
      }),
      episode('b', {
        things: [
          thing('Jordan', 'PLACE'),
          thing('Elixir', 'PRODUCT', { count: 9 }),
          thing('Ecto', 'OTHER'),
          thing('Brazil', 'PLACE'),
        ],
      }),
    ])
    expect(namesOf(people)).toEqual(['Jordan 1'])
    expect(
      [...organizations, ...others].filter(({ name }) => name === 'Elixir').map(({ episodes }) => episodes.length),
    ).toEqual([2])
  })

  test('knows the host of a show by first name, and who appears with whom', () => {
    const host = thing('Dan', 'PERSON', { role: 'host' })
    const guest = (name: string) => thing(name, 'PERSON', { role: 'guest' })
    const { people } = buildArchive([
      episode('a', { show: 'Quay', things: [host, guest('Ana Lund')] }),
      episode('b', { show: 'Quay', things: [host, guest('Ana Lund')] }),
      episode('c', { show: 'Other', things: [host, guest('Bo Reed')] }),
    ])
    expect(namesOf(people)).toEqual(['Dan 2', 'Ana Lund 2', 'Dan 1', 'Bo Reed 1'])
    expect(people[0]?.with).toEqual([{ name: 'Ana Lund', episodes: 2 }])
  })
})

describe('claims over the episodes', () => {
  const text = 'The port of Delft spent money on harbour cranes'

  test('show a figure that changed, in the order of the episodes, and side by side where both cannot be right', () => {
    const { figures, conflicts } = buildArchive([
      episode('b', { date: '2025-02-01', claims: [claim(`${text}.`, money(9))] }),
      episode('a', { date: '2025-03-01', claims: [claim(`${text} again.`, money(6))] }),
    ])
    expect(figures).toMatchObject([
      {
        kind: 'changed',
        unit: 'EUR',
        values: [
          { value: 9, episode: 'ep1' },
          { value: 6, episode: 'ep2' },
        ],
      },
    ])
    expect(conflicts).toMatchObject([{ kind: 'figure' }])
  })

  test('show a figure that recurs, rounding aside', () => {
    const { figures, conflicts } = buildArchive([
      episode('a', { claims: [claim(text, money(600))] }),
      episode('b', { claims: [claim(text, { figures: [{ ...money(589).figures[0]!, isRough: true }] })] }),
    ])
    expect(figures.map(({ kind }) => kind)).toEqual(['recurs'])
    expect(conflicts).toEqual([])
  })

  test('hold no conflict where each names its own year, nor where one person goes on within an episode', () => {
    const dated = (year: string, value: number) => claim(text, { ...money(value), dates: [year] })
    const apart = buildArchive([
      episode('a', { claims: [dated('2019', 5)] }),
      episode('b', { claims: [dated('2024', 8)] }),
    ])
    expect(apart.conflicts).toEqual([])
    expect(apart.figures.map(({ kind }) => kind)).toEqual(['changed'])
    expect(buildArchive([episode('a', { claims: [claim(text, money(5)), claim(text, money(8))] })]).conflicts).toEqual(
      [],
    )
  })

  test('show what one says and another denies', () => {
    const { conflicts } = buildArchive([
      episode('a', { claims: [claim('The sanctions stopped chip exports to China')] }),
      episode('b', { claims: [claim("The sanctions didn't stop chip exports to China", { negated: true })] }),
    ])
    expect(conflicts).toMatchObject([{ kind: 'negation', claims: [{ episode: 'ep1' }, { episode: 'ep2' }] }])
  })

  test('about other matters are not compared', () => {
    const { conflicts, figures, repeated } = buildArchive([
      episode('a', { claims: [claim('The port spent euros on cranes', money(5))] }),
      episode('b', { claims: [claim('The airline spent euros on engines', money(8))] }),
    ])
    expect([conflicts, figures, repeated]).toEqual([[], [], []])
  })

  test('said again in another episode are told together', () => {
    const { repeated } = buildArchive([
      episode('a', { claims: [claim(text)] }),
      episode('b', { claims: [claim(text)] }),
    ])
    expect(repeated.map((list) => list.map(({ episode: id }) => id))).toEqual([['ep1', 'ep2']])
  })
})

describe('an archive', () => {
  const facts = fc.record({
    name: fc.constantFrom('Ana Lund', 'Ana', 'Lund', 'DeepSeek'),
    type: fc.constantFrom('PERSON' as const, 'ORG' as const),
  })
  const episodes = fc
    .uniqueArray(fc.record({ path: fc.string(), things: fc.array(facts, { maxLength: 4 }) }), {
      selector: ({ path }) => path,
      maxLength: 5,
    })
    .map((list) =>
      list.map(({ path, things }) => episode(path, { things: things.map(({ name, type }) => thing(name, type)) })),
    )

  test('counts every mention once, and is the same whatever the order of its files', () => {
    fc.assert(
      fc.property(episodes, (list) => {
        const archive = buildArchive(list)
        const { people, organizations, others } = archive
        const counted = [...people, ...organizations, ...others].reduce((sum, { count }) => sum + count, 0)
        expect(counted).toBe(list.flatMap(({ things }) => things).reduce((sum, { count }) => sum + count, 0))
        expect(buildArchive([...list].reverse())).toEqual(archive)
      }),
    )
  })

  test('as a page has one table row a line, whatever the words, and points at its places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const base = sampleAnalysis()
        const analysis = { ...base, episode: { ...base.episode, title: words, show: words } }
        const other = { ...analysis, source: { ...analysis.source, path: 'other' } }
        const page = renderArchive(buildArchive([factsOf(analysis), factsOf(other)]))
        expect(page).not.toMatch(/[^\n\P{Cc}]/u)
        expect(page).toContain('line 12')
        for (const row of page.split('\n').filter((line) => line.startsWith('| ep'))) {
          expect(row.replace(/\\\\|\\\|/g, '').split('|')).toHaveLength(8)
        }
      }),
    )
  })
})

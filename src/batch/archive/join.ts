import { FIRST_NAMES } from '../../lexicon/first-names.ts'
import type { EntityType } from '../../model/entity.ts'
import { type EpisodeFacts, squash, type ThingFacts } from './facts.ts'

/** One thing of one episode, by row of `EpisodeFacts`. */
export interface Mentioned {
  readonly episode: number
  readonly thing: ThingFacts
}

/** Types that recognisers take for one another; a person is never one of them. */
const MADE_THINGS: ReadonlySet<EntityType> = new Set(['ORG', 'PRODUCT', 'WORK', 'EVENT', 'OTHER'])

/** So many other things in common make two episodes speak of the same world. */
const SHARED_CONTEXT = 2

/**
 * Groups the things of all episodes that are one thing in the world. Careful: two that share a name are joined where the
 * name alone tells (a full name, an organisation's), or the company it keeps does; a lone first name or surname is joined
 * to a full name only where one person of the archive has it and the episodes have other things in common. What is in
 * doubt stays apart. Groups are in order of first mention.
 */
export function joinThings(episodes: readonly EpisodeFacts[]): Mentioned[][] {
  const nodes = episodes.flatMap(({ things }, episode) => things.map((thing) => ({ episode, thing })))
  const groups = new Groups(nodes.length)
  const context = episodes.map(contextOf)
  const inContext = (a: Mentioned, b: Mentioned) => sharesContext(context[a.episode]!, context[b.episode]!, a, b)
  const sameShow = (a: Mentioned, b: Mentioned) => {
    const show = episodes[a.episode]!.show
    return show !== null && show === episodes[b.episode]!.show
  }
  joinByKey(nodes, groups, ({ thing }) => (thing.wikidata === null ? [] : [`id ${thing.wikidata}`]))
  joinByKey(nodes, groups, ({ thing }) => (isTelling(thing) ? [`${thing.type} ${squash(thing.name)}`] : []))
  joinMadeThings(nodes, groups, inContext)
  joinHosts(nodes, groups, sameShow)
  // A first name is borne by too many: within a show alone does it tell.
  const isFirstName = ({ thing }: Mentioned) => FIRST_NAMES.has(squash(thing.name))
  joinLoneNames(nodes, groups, (full, lone) => sameShow(full, lone) || (!isFirstName(lone) && inContext(full, lone)))
  return groups.lists().map((rows) => rows.map((row) => nodes[row]!))
}

/** A name that tells by itself: a person's with two words or more; any other with two letters or more. */
function isTelling({ type, name }: ThingFacts): boolean {
  return type === 'PERSON' ? wordsOf(name).length > 1 : squash(name).length > 1
}

function wordsOf(name: string): string[] {
  return name.split(/[\s.]+/u).filter((word) => squash(word).length > 1)
}

function joinByKey(nodes: readonly Mentioned[], groups: Groups, keysOf: (node: Mentioned) => readonly string[]): void {
  const first = new Map<string, number>()
  for (const [row, node] of nodes.entries()) {
    for (const key of keysOf(node)) {
      const known = first.get(key)
      if (known === undefined) first.set(key, row)
      else groups.join(known, row)
    }
  }
}

/** "DeepSeek" the company here and the product there: one, where the episodes have more in common than that name. */
function joinMadeThings(nodes: readonly Mentioned[], groups: Groups, inContext: Near): void {
  for (const rows of rowsBy(nodes, ({ thing }) => (MADE_THINGS.has(thing.type) ? squash(thing.name) : '')).values()) {
    const types = new Map<EntityType, number>()
    for (const row of rows) {
      const other = [...types].find(
        ([type, known]) => type !== nodes[row]!.thing.type && inContext(nodes[known]!, nodes[row]!),
      )
      if (other !== undefined) groups.join(other[1], row)
      if (!types.has(nodes[row]!.thing.type)) types.set(nodes[row]!.thing.type, row)
    }
  }
}

/** A host who goes by a first name is the same in every episode of the show. */
function joinHosts(nodes: readonly Mentioned[], groups: Groups, sameShow: Near): void {
  const isHost = ({ thing }: Mentioned) => thing.type === 'PERSON' && thing.role === 'host'
  for (const rows of rowsBy(nodes, (node) => (isHost(node) ? squash(node.thing.name) : '')).values()) {
    for (const row of rows) {
      const known = rows.find((other) => other !== row && sameShow(nodes[other]!, nodes[row]!))
      if (known !== undefined) groups.join(known, row)
    }
  }
}

/** "Musk" where one person of the archive alone is a Musk, and both episodes speak of the same things. */
function joinLoneNames(nodes: readonly Mentioned[], groups: Groups, near: Near): void {
  const bearers = new Map<string, Set<number>>()
  for (const [row, { thing }] of nodes.entries()) {
    if (thing.type !== 'PERSON' || !isTelling(thing)) continue
    const words = wordsOf(thing.name)
    for (const word of new Set([squash(words[0]!), squash(words.at(-1)!)])) {
      const rows = bearers.get(word) ?? new Set()
      rows.add(row)
      bearers.set(word, rows)
    }
  }
  for (const [row, node] of nodes.entries()) {
    if (node.thing.type !== 'PERSON' || isTelling(node.thing)) continue
    const rows = [...(bearers.get(squash(node.thing.name)) ?? [])]
    const people = new Set(rows.map((other) => groups.of(other)))
    if (people.size !== 1) continue
    const known = rows.find((other) => near(nodes[other]!, node))
    if (known !== undefined) groups.join(known, row)
  }
}

type Near = (a: Mentioned, b: Mentioned) => boolean

/** Rows with the same key, in order; rows of key "" left out. */
function rowsBy(nodes: readonly Mentioned[], keyOf: (node: Mentioned) => string): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  for (const [row, node] of nodes.entries()) {
    const key = keyOf(node)
    if (key === '') continue
    const list = rows.get(key)
    if (list === undefined) rows.set(key, [row])
    else list.push(row)
  }
  return rows
}

function contextOf({ things, topics }: EpisodeFacts): ReadonlySet<string> {
  return new Set([...things.map(({ name }) => squash(name)), ...topics.map(({ phrase }) => squash(phrase))])
}

function sharesContext(a: ReadonlySet<string>, b: ReadonlySet<string>, x: Mentioned, y: Mentioned): boolean {
  if (x.episode === y.episode) return true
  const own = new Set([x.thing, y.thing].flatMap(({ name }) => [squash(name), ...wordsOf(name).map(squash)]))
  let shared = 0
  for (const name of a) {
    if (!b.has(name) || own.has(name)) continue
    if (++shared >= SHARED_CONTEXT) return true
  }
  return false
}

/** Disjoint sets of rows (Tarjan 1975), with the least row as the name of each. */
class Groups {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, row) => row)
  }

  of(row: number): number {
    let root = row
    while (this.#parent[root]! !== root) root = this.#parent[root]!
    for (let at = row; at !== root; ) {
      const next = this.#parent[at]!
      this.#parent[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)]
    this.#parent[Math.max(x, y)] = Math.min(x, y)
  }

  lists(): number[][] {
    const lists = new Map<number, number[]>()
    for (const row of this.#parent.keys()) {
      const root = this.of(row)
      const list = lists.get(root)
      if (list === undefined) lists.set(root, [row])
      else list.push(row)
    }
    return [...lists.values()]
  }
}

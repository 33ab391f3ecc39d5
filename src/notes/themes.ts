import { type Document, tokenAt, tokenForm } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import type { Structure } from '../model/structure.ts'
import { UPOS_ROW } from '../model/tags.ts'
import type { Keyphrase, Topics } from '../model/topic.ts'

/** A thing that the talk is about, as it is written after "about". */
export interface Theme {
  readonly text: string
  readonly span: Span
}

const MOST_THEMES = 3
/** Keyphrases under this share of the strongest are asides. */
const LEAST_SCORE = 0.1
const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the this that these those my your our their his her its some any no every each another one'.split(' '),
)

/**
 * What the episode is about in one to three things that say different things: its most salient name first, then what
 * the keyphrases name that can stand without an article ("export controls"), then other names.
 */
export function pickThemes(
  doc: Document,
  structure: Structure,
  topics: Topics,
  entities: readonly Entity[],
): readonly Theme[] {
  const voices = structure.people.map(({ name }) => name.toLowerCase())
  const show = (structure.facts.show ?? '').toLowerCase()
  const names = new Map(
    entities.flatMap((entity) => [entity.name, ...entity.aliases].map((name) => [name.toLowerCase(), entity])),
  )
  const isVoice = (text: string): boolean => voices.some((voice) => voice.includes(text) || text.includes(voice))
  const usable = topics.keyphrases.filter(({ phrase, score }) => {
    const lower = phrase.toLowerCase()
    return score >= LEAST_SCORE && !isVoice(lower) && lower !== show && lower.length > 2
  })
  const first = usable.filter(({ phrase }) => isSubject(names.get(phrase.toLowerCase())))
  const things = usable.filter((keyphrase) => !names.has(keyphrase.phrase.toLowerCase()) && isBare(doc, keyphrase))
  const many = things.filter(({ phrase }) => phrase.includes(' '))
  const ordered = [...first.slice(0, 1), ...many.slice(0, 2), ...things, ...first.slice(1)]
  const picked: Theme[] = []
  const stems = new Set<string>()
  for (const { phrase, mentions } of ordered) {
    if (picked.length >= MOST_THEMES) break
    const words = phrase.toLowerCase().split(/[\s-]+/)
    const fresh = words.map((word) => word.replace(/(?:ies|es|s|ing)$/, ''))
    if (fresh.some((stem) => stems.has(stem))) continue
    for (const stem of fresh) stems.add(stem)
    const span = mentions.find(({ start, end }) => doc.text.slice(start, end).toLowerCase() === phrase.toLowerCase())
    const named = names
      .get(phrase.toLowerCase())
      ?.mentions.find(({ start, end }) => doc.text.slice(start, end) === phrase)
    picked.push({
      text: phrase,
      span: span ?? (named === undefined ? mentions[0]! : { start: named.start, end: named.end }),
    })
  }
  return picked
}

/** A company, product, work or person can be what a talk is about; a place or a group seldom is. */
function isSubject(entity: Entity | undefined): boolean {
  return (
    entity !== undefined && entity.speaker === null && /^(?:ORG|PRODUCT|WORK|EVENT|PERSON|LAW|OTHER)$/.test(entity.type)
  )
}

/** Endings of nouns that are said without an article. */
const ABSTRACT = /(?:ing|tion|sion|ity|ism|ment|ness|ance|ence|ship|logy|nomy|ware|phy|ics)$/

/** True where the talk mostly says the phrase without an article, or in the plural: "chips", "machine learning". */
function isBare(doc: Document, { mentions }: Keyphrase): boolean {
  let bare = 0
  let looked = 0
  for (const { start, end } of mentions.slice(0, 12)) {
    const first = tokenAt(doc, start)
    const last = tokenAt(doc, end - 1)
    const tag = doc.tokens.xposTags[doc.tokens.xpos[last]!] ?? ''
    if (doc.tokens.tag[last] !== UPOS_ROW.NOUN) return false
    if (first === last && tag !== 'NNS' && !ABSTRACT.test(tokenForm(doc, last))) return false
    let at = first - 1
    while (at >= 0 && doc.tokens.tag[at] === UPOS_ROW.ADJ) at--
    looked++
    if (tag === 'NNS' || at < 0 || !DETERMINERS.has(tokenForm(doc, at))) bare++
  }
  return looked > 0 && bare > 0.6 * looked
}

import { REPORT_VERBS } from '../lexicon/report-verbs.ts'
import { type Document, tokenForm, tokenLemma } from '../model/document.ts'
import { nameKey } from './join.ts'
import type { NameMention } from './mentions.ts'
import { words } from './usage-cues.ts'

/** Fewest places where a name stands as only things do, and how many times as many as those where a person does. */
const LEAST_USES = 2
const TIMES_PERSON = 3

/** What stands before the name of a thing that somebody has, and before no person's. */
const OWNS = words('a an the my your our their this that each every another own')
const INSIDE = words('in into inside onto within via')
/** Nouns for the parts of programs and services, and for those who make or use them. */
const PARTS = words(
  'software website app apps device devices wallet wallets client clients server servers api apis cli ui repo repository dashboard dashboards cluster clusters plugin plugins docs documentation sdk user users instance instances maintainer maintainers operator exporter metrics database backend node nodes config binary container containers',
)
/** What may stand behind a name with an article where no noun goes on: "a Quillon on my server". */
const ENDS = words(', . ; ? ! and or but as to in on at with is was which that for from can will')
const PERSONAL_BEFORE = words('hi hey hello thanks mr mrs ms dr welcome named')
const PERSONAL_AFTER = words('who he she')

/** Fewest different products of a talk in which a strange name may be one more. */
const LEAST_PRODUCTS = 8

/**
 * Keys of the names that were taken for people nobody is called (`isStrange`) and that a talk of many products uses as one:
 * "your Quillon is", "in Quillon", "a Quillon client". Whoever says anything, or is greeted, counts against it.
 */
export function usedAsThings(
  doc: Document,
  mentions: readonly NameMention[],
  isStrange: (mention: NameMention) => boolean,
): ReadonlySet<string> {
  const products = mentions.filter(({ type }) => type === 'PRODUCT')
  if (new Set(products.map(({ words: parts }) => nameKey(parts))).size < LEAST_PRODUCTS) return new Set()
  const counts = new Map<string, { things: number; people: number }>()
  for (const mention of mentions) {
    if (!isStrange(mention)) continue
    const key = nameKey(mention.words)
    const count = counts.get(key) ?? { things: 0, people: 0 }
    counts.set(key, count)
    if (isPersonal(doc, mention)) count.people++
    else if (isThing(doc, mention)) count.things++
  }
  for (const { words: parts } of products) {
    const count = counts.get(nameKey(parts))
    if (count !== undefined) count.things++
  }
  const isMostly = ({ things, people }: { things: number; people: number }): boolean =>
    things >= LEAST_USES && things >= people * TIMES_PERSON
  return new Set([...counts].flatMap(([key, count]) => (isMostly(count) ? [key] : [])))
}

function isThing(doc: Document, { firstToken, endToken, sentence }: NameMention): boolean {
  const { firstToken: first, endToken: last } = doc.sentences[sentence]!
  const before = firstToken > first ? tokenForm(doc, firstToken - 1) : ''
  const next = endToken < last ? tokenForm(doc, endToken) : '.'
  if (PARTS.has(next)) return true
  if (/^['’]s?$/.test(next)) return false
  return INSIDE.has(before) || (OWNS.has(before) && ENDS.has(next))
}

function isPersonal(doc: Document, { firstToken, endToken, sentence }: NameMention): boolean {
  const { firstToken: first, endToken: last } = doc.sentences[sentence]!
  if (firstToken > first && PERSONAL_BEFORE.has(tokenForm(doc, firstToken - 1))) return true
  return (
    endToken < last && (PERSONAL_AFTER.has(tokenForm(doc, endToken)) || REPORT_VERBS.has(tokenLemma(doc, endToken)))
  )
}

import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { asksToSuppose } from '../lexicon/supposing.ts'
import { type Document, tokenForm } from '../model/document.ts'
import type { NameGroup } from './join.ts'

/* Who stands for anybody when an exchange is explained; Rivest, Shamir and Adleman, CACM 21(2), 1978, and later custom. */
const ALICE_AND_BOB = ['alice', 'bob'] as const
const THEIR_FRIENDS: ReadonlySet<string> = new Set(
  'alice bob carol charlie dave eve mallory trent peggy victor trudy'.split(' '),
)

/** Tokens between "let's say" and the first of the names that it makes up. */
const FAR = 3

/**
 * Rows of the groups that are people of a made-up case, not of the episode: "let's say Alice sends Bob a coin", "imagine
 * Sarah runs a bakery". Only given names that are never said in full and that no voice bears.
 */
export function examplePeople(doc: Document, groups: readonly NameGroup[]): Set<number> {
  const bare = new Map<string, number>()
  groups.forEach(({ type, speaker, mentions }, row) => {
    const [name] = mentions[0]!.words
    if (type !== 'PERSON' || speaker >= 0 || name === undefined || !mentions.every(({ words }) => words.length === 1))
      return
    if (FIRST_NAMES.has(name) || THEIR_FRIENDS.has(name)) bare.set(name, row)
  })
  const out = new Set<number>()
  if (ALICE_AND_BOB.every((name) => bare.has(name))) {
    for (const [name, row] of bare) if (THEIR_FRIENDS.has(name)) out.add(row)
  }
  for (const row of bare.values()) if (isSupposed(doc, groups[row]!)) out.add(row)
  return out
}

/** True where the first place of a name is in what somebody asks the others to suppose. */
function isSupposed(doc: Document, { mentions }: NameGroup): boolean {
  const { firstToken, sentence } = mentions[0]!
  const first = doc.sentences[sentence]!.firstToken
  for (let i = firstToken - 1; i >= Math.max(first, firstToken - FAR); i--) {
    if (asksToSuppose((k) => tokenForm(doc, k), i)) return true
  }
  return false
}

import { type Document, tokenAt, tokenForm } from '../model/document.ts'
import type { Entity, PersonPronoun } from '../model/entity.ts'
import type { Structure } from '../model/structure.ts'

const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself'])
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself'])

/**
 * How often others must say "he" or "she" of a voice, at least, and how few of the other of them may be among those: a lone
 * pronoun may be one that was resolved wrongly. Of 25 voices of development episodes of whom it is said three times or more
 * all were right; of 7 with two one was not, a host.
 */
const LEAST_SAID = 3
const LEAST_SAID_OF_GUEST = 2
const LEAST_ALIKE = 0.9

/** "My pronouns are they and them." */
const OWN_WORD = 'pronouns'

/** Forms of each that stand for what somebody says of themselves. */
export const PRONOUN_FORMS: Readonly<Record<PersonPronoun, readonly string[]>> = {
  he: [...HE],
  she: [...SHE],
  they: ['they', 'them', 'their', 'themselves'],
}

/** How each voice is spoken of, by row of `Structure.speakers`: by what others say of them in this talk, never by their name. */
export function voicePronouns(
  doc: Document,
  structure: Structure,
  entities: readonly Entity[],
): readonly PersonPronoun[] {
  const said = structure.speakers.map(() => ({ he: 0, she: 0, ownWord: false }))
  doc.turns.forEach(({ text }, turn) => {
    if (text.includes(OWN_WORD)) said[structure.turnSpeaker[turn]!]!.ownWord = true
  })
  for (const { speaker, mentions } of entities) {
    if (speaker === null) continue
    for (const { form, sentence, start } of mentions) {
      if (form !== 'pronoun' || structure.turnSpeaker[doc.sentences[sentence]!.turn] === speaker) continue
      const word = tokenForm(doc, tokenAt(doc, start))
      if (HE.has(word)) said[speaker]!.he++
      else if (SHE.has(word)) said[speaker]!.she++
    }
  }
  return said.map(({ he, she, ownWord }, row) => {
    const all = he + she
    const least = structure.speakers[row]!.role === 'guest' ? LEAST_SAID_OF_GUEST : LEAST_SAID
    if (ownWord || all < least || Math.max(he, she) < LEAST_ALIKE * all) return 'they'
    return he > she ? 'he' : 'she'
  })
}

import { expect, test } from 'vitest'
import { createSyntax } from '../../src/language/syntax.ts'
import type { PersonPronoun } from '../../src/model/entity.ts'
import { loadModels } from '../../src/models.ts'
import { thirdPerson } from '../../src/prose/third-person.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { sentence } from './sentence.ts'

const models = loadModels()

/** The sentence as told of somebody called Kai; null where it is not told. */
function told(tagged: string, pronoun: PersonPronoun = 'they'): string | null {
  const { doc, words } = sentence(tagged)
  const syntax = createSyntax(doc, models('parser'), models('clusters'))
  const out = thirdPerson(doc, () => syntax(0), words, { name: 'Kai', pronoun })
  return out === null ? null : sentenceText(out)
}

test.each([
  ['I/PRP built/VBD boats/NNS in/IN Riga/NNP +./.', 'Kai built boats in Riga.'],
  // An "I" that goes on from another is left out, with the comma before it.
  [
    'I/PRP was/VBD born/VBN in/IN Riga/NNP +,/, and/CC I/PRP grew/VBD up/RP in/IN Turku/NNP +./.',
    'Kai was born in Riga and grew up in Turku.',
  ],
  [
    'I/PRP was/VBD born/VBN in/IN Riga/NNP and/CC I/PRP grew/VBD up/RP in/IN Turku/NNP +./.',
    'Kai was born in Riga and grew up in Turku.',
  ],
  ['I/PRP lived/VBD in/IN New/NNP York/NNP with/IN my/PRP$ dog/NN +./.', 'Kai lived in New York with their dog.'],
  // Elsewhere it is "they", with the verb of the plural.
  ['When/WRB I/PRP was/VBD ten/CD +,/, I/PRP built/VBD a/DT boat/NN +./.', 'When Kai was ten, they built a boat.'],
  [
    'I/PRP sold/VBD the/DT boat/NN because/IN I/PRP was/VBD broke/JJ +./.',
    'Kai sold the boat because they were broke.',
  ],
  ['I/PRP sold/VBD my/PRP$ boat/NN in/IN Riga/NNP +./.', 'Kai sold their boat in Riga.'],
  ['My/PRP$ boat/NN sank/VBD near/IN Riga/NNP +./.', "Kai's boat sank near Riga."],
  ['The/DT storm/NN made/VBD me/PRP sell/VB the/DT boat/NN +./.', 'The storm made Kai sell the boat.'],
  ['I/PRP taught/VBD myself/PRP to/TO sail/VB +./.', 'Kai taught themselves to sail.'],
  // What lasts is told in the present, and what was going on until now.
  ['I/PRP have/VBP been/VBN building/VBG boats/NNS for/IN years/NNS +./.', 'Kai has been building boats for years.'],
  ["I/PRP +'m/VBP/be working/VBG/work on/IN a/DT boat/NN +./.", 'Kai is working on a boat.'],
  ['I/PRP know/VBP a/DT man/NN who/WP builds/VBZ boats/NNS +./.', 'Kai knows a man who builds boats.'],
  ["I/PRP +'d/MD sail/VB around/IN the/DT island/NN +./.", 'Kai would sail around the island.'],
  ['I/PRP were/VBD a/DT sailor/NN in/IN Riga/NNP +./.', 'Kai was a sailor in Riga.'],
  ['They/PRP gave/VBD/give me/PRP work/NN in/IN Riga/NNP +./.', 'They gave Kai work in Riga.'],
  ["I/PRP +'d/MD never/RB sold/VBN a/DT boat/NN +./.", 'Kai had never sold a boat.'],
])('%s', (tagged, expected) => {
  expect(told(tagged)).toBe(expected)
})

test.each([
  ['somebody else of the talk', 'I/PRP sold/VBD our/PRP$ boat/NN +./.'],
  ['of the moment', "I/PRP +'m/VBP thinking/VBG about/IN boats/NNS +./."],
  ['a turn of phrase', "I/PRP +'d/MD say/VB the/DT boat/NN sank/VBD +./."],
  ['only how sure it is', 'I/PRP know/VBP it/PRP sank/VBD +./.'],
  ['a "they" that could be others', 'I/PRP met/VBD two/CD sailors/NNS when/WRB I/PRP left/VBD +./.'],
  ['thrown in', 'I/PRP sold/VBD it/PRP because/IN I/PRP guess/VBP it/PRP leaked/VBD +./.'],
  ['"had" or "would"', "I/PRP +'d/MD put/VB the/DT nets/NNS out/RP +./."],
  ['a "me" for "my"', 'They/PRP put/VBD/put me/PRP name/NN down/RP +./.'],
  ['a "me" for "my"', 'It/PRP rained/VBD +,/, me/PRP brother/NN sailed/VBD +./.'],
  ['a bid', 'Tell/VB me/PRP about/IN the/DT boat/NN +./.'],
  ['speech that is played', 'I/PRP was/VBD like/IN +,/, my/PRP$ boat/NN is/VBZ old/JJ +./.'],
  ['a case', 'If/IN I/PRP sold/VBD the/DT boat/NN +,/, the/DT yard/NN closed/VBD +./.'],
  ['a name that is said', "I/PRP +'m/VBP/be Kai/NNP Moss/NNP and/CC that/DT is/VBZ my/PRP$ boat/NN +./."],
  ['one of two', 'Ana/NNP and/CC I/PRP sold/VBD the/DT boat/NN +./.'],
  ['a start anew', 'For/IN me/PRP +,/, I/PRP sold/VBD the/DT boat/NN +./.'],
  ['what was taken back', 'It/PRP was/VBD my/PRP$ my/PRP$ boat/NN +./.'],
  ['a set phrase', 'My/PRP$ name/NN is/VBZ Kai/NNP +./.'],
  ['an "and" that may be his', 'I/PRP know/VBP he/PRP left/VBD and/CC I/PRP stayed/VBD +./.'],
])('not told: %s', (_, tagged) => {
  expect(told(tagged)).toBeNull()
})

test.each([
  ['I/PRP lived/VBD in/IN New/NNP York/NNP with/IN my/PRP$ dog/NN +./.', 'she', 'Kai lived in New York with her dog.'],
  ['When/WRB I/PRP was/VBD ten/CD +,/, I/PRP built/VBD a/DT boat/NN +./.', 'he', 'When Kai was ten, he built a boat.'],
  [
    'I/PRP sold/VBD the/DT boat/NN because/IN I/PRP was/VBD broke/JJ +./.',
    'she',
    'Kai sold the boat because she was broke.',
  ],
  ['I/PRP taught/VBD myself/PRP to/TO sail/VB +./.', 'he', 'Kai taught himself to sail.'],
  [
    'I/PRP sold/VBD the/DT boat/NN because/IN I/PRP need/VBP/need money/NN +./.',
    'he',
    'Kai sold the boat because he needs money.',
  ],
  // Several things beside are no "she".
  ['I/PRP sold/VBD two/CD boats/NNS when/WRB I/PRP left/VBD +./.', 'she', 'Kai sold two boats when she left.'],
] as const)('told as the talk speaks of them: %s', (tagged, pronoun, expected) => {
  expect(told(tagged, pronoun)).toBe(expected)
})

test('for "she" too nobody else may be meant', () => {
  expect(told('I/PRP met/VBD Ana/NNP when/WRB I/PRP left/VBD +./.', 'she')).toBeNull()
  expect(told('I/PRP met/VBD a/DT doctor/NN when/WRB I/PRP left/VBD +./.', 'she')).toBeNull()
})

import { expect, test } from 'vitest'
import { writeOut } from '../../src/prose/contractions.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { sentence } from './sentence.ts'

const written = (tagged: string): string => {
  const { doc, words } = sentence(tagged)
  return sentenceText(writeOut(doc, words))
}

test.each([
  // A verb, though the tagger took it for an owner.
  ["Riga/NNP +'s/VBZ the/DT deepest/JJS port/NN +./.", 'Riga is the deepest port.'],
  ["We/PRP hope/VBP because/IN Riga/NNP +'s/VBZ a/DT port/NN +./.", 'We hope because Riga is a port.'],
  ["The/DT rule/NN +'s/VBZ about/IN nets/NNS +./.", 'The rule is about nets.'],
  ["The/DT port/NN +'s/POS called/VBN Riga/NNP +./.", 'The port is called Riga.'],
  ["The/DT crew/NN +'s/POS said/VBN that/IN it/PRP leaks/VBZ +./.", 'The crew has said that it leaks.'],
  // An owner, or a name that ends so.
  ["We/PRP ate/VBD at/IN Ana/NNP +'s/POS the/DT other/JJ day/NN +./.", "We ate at Ana's the other day."],
  ["Ana/NNP +'s/POS in/IN Riga/NNP is/VBZ shut/VBN +./.", "Ana's in Riga is shut."],
  ["The/DT crew/NN +'s/POS proposed/VBN route/NN leaks/VBZ +./.", "The crew's proposed route leaks."],
  ["Ana/NNP +'s/VBZ was/VBD opening/VBG at/IN four/CD +./.", "Ana's was opening at four."],
])('%s: %s', (tagged, wanted) => {
  expect(written(tagged)).toBe(wanted)
})

test.each([
  ["She/PRP +'s/VBZ painted/VBN all/PDT the/DT boats/NNS +./.", 'She has painted all the boats.'],
  ["She/PRP +'s/VBZ just/RB won/VBD the/DT race/NN +./.", 'She has just won the race.'],
  ["She/PRP +'s/VBZ decided/VBN to/TO sail/VB +./.", 'She has decided to sail.'],
  ["It/PRP +'s/VBZ decided/VBN by/IN lot/NN +./.", 'It is decided by lot.'],
  ["She/PRP +'s/VBZ dabbled/VBN in/IN paint/NN +./.", 'She has dabbled in paint.'],
  ["She/PRP +'s/VBZ moved/VBN by/IN music/NN +./.", 'She is moved by music.'],
  ["Ana/NNP +'s/VBZ had/VBN people/NNS ask/VB +./.", 'Ana has had people ask.'],
  ["He/PRP +'s/VBZ won/VBN by/IN ten/CD points/NNS +./.", 'He has won by ten points.'],
  ["He/PRP +'s/VBZ started/VBN by/IN paying/VBG +./.", 'He has started by paying.'],
  ["He/PRP +'s/VBZ thought/VBN to/TO be/VB rich/JJ +./.", 'He is thought to be rich.'],
  ["She/PRP +'s/VBZ tried/VBN to/TO be/VB fair/JJ +./.", 'She has tried to be fair.'],
  ["He/PRP +'s/VBZ moved/VBN to/TO tears/NNS +./.", 'He is moved to tears.'],
  ["He/PRP +'s/VBZ moved/VBN to/TO Riga/NNP +./.", 'He has moved to Riga.'],
])('what has been done, and what is: %s: %s', (tagged, wanted) => {
  expect(written(tagged)).toBe(wanted)
})

test.each([
  ['There/EX were/VBD a/DT Dutch/JJ lad/NN here/RB +./.', 'There was a Dutch lad here.'],
  ['There/EX were/VBD a/DT lot/NN of/IN lads/NNS here/RB +./.', 'There were a lot of lads here.'],
  ['There/EX were/VBD a/DT lad/NN and/CC a/DT dog/NN here/RB +./.', 'There were a lad and a dog here.'],
  ['There/EX were/VBD a/DT few/JJ lads/NNS here/RB +./.', 'There were a few lads here.'],
])('"there were" of one: %s: %s', (tagged, wanted) => {
  expect(written(tagged)).toBe(wanted)
})

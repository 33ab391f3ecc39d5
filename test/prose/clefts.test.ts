import { expect, test } from 'vitest'
import { mendWhatCleft } from '../../src/prose/clefts.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { sentence } from './sentence.ts'

test.each([
  [
    'What/WP happened/VBD in/IN May/NNP was/VBD the/DT mill/NN closed/VBD its/PRP$ doors/NNS +./.',
    'In May, the mill closed its doors.',
  ],
  ['What/WP happened/VBD was/VBD that/IN the/DT mill/NN closed/VBD +./.', 'The mill closed.'],
  ['What/WP the/DT mill/NN did/VBD was/VBD it/PRP sold/VBD flour/NN +./.', 'The mill sold flour.'],
  ['What/WP they/PRP do/VBP is/VBZ they/PRP sell/VBP flour/NN +./.', 'They sell flour.'],
])('a clause behind "what happened was" is what is told: %s', (tagged, said) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(mendWhatCleft(doc, words))).toBe(said)
})

test.each([
  'What/WP happened/VBD was/VBD an/DT accident/NN +./.',
  'What/WP they/PRP did/VBD was/VBD he/PRP sang/VBD +./.',
  'What/WP happened/VBD was/VBD I/PRP left/VBD +./.',
  'What/WP they/PRP do/VBP is/VBZ sell/VB flour/NN +./.',
])('a half that is no clause of the same stays: %s', (tagged) => {
  const { doc, words } = sentence(tagged)
  expect(mendWhatCleft(doc, words)).toBe(words)
})

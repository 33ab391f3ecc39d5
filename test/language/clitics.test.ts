import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { tokenForm, tokenXpos } from '../../src/model/document.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'

const models = loadModels()

/** The Penn tags of each "'s" of a text. */
function cliticTags(text: string): string[] {
  const doc = buildDocument(read(Buffer.from(`Ann: ${text}`), 'talk.txt'), models)
  const rows = Array.from({ length: doc.tokens.length }, (_, row) => row)
  return rows.filter((row) => tokenForm(doc, row) === "'s").map((row) => tokenXpos(doc, row))
}

test.each([
  "The company's at nineteen percent over four years.",
  "My brother's a carpenter in the old harbour.",
  "Norway's the biggest salmon exporter in the world.",
  "Dora's supposed to go back to the bakery.",
  "The harbour master's not on the list.",
  "And the budget's one point two million for the whole year.",
  "The ferry's dead, they never built it.",
  "And it says the first ferry's going to be nineteen months late.",
])("an owner's mark before what nobody can own is a verb: %s", (text) => {
  expect(cliticTags(text)).toStrictEqual(['VBZ'])
})

test.each([
  "The company's old boats were sold.",
  "She has a master's in English from the college.",
  "We met at Dora's the next day.",
  "The baker's on the corner was closed.",
  "The company's stated goal was never met.",
  "My sister's two boats sank.",
])("what owns something stays an owner's mark: %s", (text) => {
  expect(cliticTags(text)).toStrictEqual(['POS'])
})

import { expect, test } from 'vitest'
import { titleCandidates } from '../../src/topics/title-candidates.ts'
import { isHeading } from '../../src/topics/title-forms.ts'
import { documentOf } from '../document-of.ts'

const titles = (...words: string[]): string[] => titleCandidates(documentOf(words), 0).map(({ text }) => text)

test('a verb with its object becomes a heading', () => {
  const found = titles(
    'Washington/PROPN/NNP',
    'restrict/VERB/VBD',
    'the/DET/DT',
    'sale/NOUN/NN',
    'of/ADP/IN',
    'chips/NOUN/NNS',
    'to/ADP/IN',
    'China/PROPN/NNP',
  )
  expect(found).toContain('The Sale of Chips to China')
  expect(found).toContain('Restricting the Sale of Chips')
  expect(found).toContain('Restrictions on the Sale of Chips')
})

test('a verb that is part of what the phrase is called makes no heading', () => {
  const using = ['using/VERB/VBG', 'react/VERB/VB', 'hooks/NOUN/NNS']
  const court = ['his/PRON/PRP$', 'court/VERB/VBP', 'appearance/NOUN/NN']
  expect(titles('We/PRON/PRP', 'were/AUX/VBD', ...using).join()).not.toContain('Reacting')
  expect(titles('on/ADP/IN', 'first/NOUN/NN', ...court.slice(1)).join()).not.toContain('Courting')
  expect(titles(...court).join()).not.toContain('Courting')
  expect(titles('We/PRON/PRP', 'react/VERB/VBP', 'to/ADP/IN', 'hooks/NOUN/NNS').join()).not.toContain('Reacting Hooks')
  expect(titles('They/PRON/PRP', 'can/AUX/MD', 'train/VERB/VB', 'models/NOUN/NNS')).toContain('Training Models')
})

test('an adjective that was misread for a verb makes no heading', () => {
  const found = titles('has/AUX/VBZ', 'colourful/VERB/VB', 'yachts/NOUN/NNS')
  expect(titles('has/AUX/VBZ', 'stow/VERB/VB', 'yachts/NOUN/NNS')).toContain('Stowing Yachts')
  expect(found.join()).not.toMatch(/ful(?:l)?ing/i)
})

test('a title is not cut inside a hyphenated word', () => {
  const seeking = ['excellence/NOUN/NN', '+-/PUNCT', '+seeking/VERB/VBG', 'perfectionists/NOUN/NNS', 'fail/VERB/VBP']
  expect(titles(...seeking)).toContain('Perfectionists')
  expect(titles(...seeking).join()).not.toContain('Seeking')
  const taking = ['tools/NOUN/NNS', 'for/ADP/IN', 'note/NOUN/NN', '+-/PUNCT', '+taking/NOUN/NN']
  expect(titles(...taking).join()).not.toMatch(/Note$/)
})

test('what is one noun elsewhere in the talk is no verb with its object', () => {
  const asked = ['I/PRON/PRP', 'can/AUX/MD', 'open/VERB/VB', 'source/NOUN/NN', 'code/NOUN/NN', '+,/PUNCT']
  const more = ['an/DET/DT', 'open/ADJ/JJ', 'source/NOUN/NN', 'licence/NOUN/NN']
  expect(titles(...asked)).toContain('Opening Source Code')
  expect(titles(...asked, ...more).join()).not.toContain('Opening')
})

test('what is opened as source is not called source', () => {
  const named = ['open/VERB/VB', 'source/NOUN/NN', 'Lantern/PROPN/NNP', 'for/ADP/IN', 'phones/NOUN/NNS']
  expect(titles('We/PRON/PRP', 'can/AUX/MD', ...named).join()).not.toContain('Source')
})

test('what is denied is no heading', () => {
  const found = titles('they/PRON/PRP', 'did/AUX/VBD', "+n't/PART/RB", 'ban/VERB/VB', 'the/DET/DT', 'chips/NOUN/NNS')
  expect(found).not.toContain('Banning the Chips')
  expect(found).not.toContain('The Ban on the Chips')
})

test('a whole question is a title, one with a pronoun or without a verb is not', () => {
  expect(titles('What/PRON/WP', 'is/AUX/VBZ', 'DeepSeek/PROPN/NNP', '+?/PUNCT')).toContain('What Is DeepSeek?')
  expect(titles('What/PRON/WP', 'is/AUX/VBZ', 'your/PRON/PRP$', 'plan/NOUN/NN', '+?/PUNCT').join()).not.toContain('?')
  expect(titles('What/PRON/WP', 'in/ADP/IN', 'physics/NOUN/NN', '+?/PUNCT').join()).not.toContain('?')
})

test('a filler inside breaks a phrase, and vague nouns name nothing', () => {
  expect(titles('export/NOUN/NN', '~um/INTJ/UH', 'controls/NOUN/NNS')).not.toContain('Export Controls')
  expect(titles('a/DET/DT', 'lot/NOUN/NN', 'of/ADP/IN', 'people/NOUN/NNS')).toEqual([])
})

test('a deed is told of what was done, not of what somebody would like to do', () => {
  const done = ['They/PRON/PRP', 'discover/VERB/VBD', 'the/DET/DT', 'leak/NOUN/NN']
  const wished = ['They/PRON/PRP', 'must/AUX/MD', 'discover/VERB/VB', 'the/DET/DT', 'leak/NOUN/NN']
  expect(titles(...done)).toContain('The Discovery of the Leak')
  expect(titles(...wished)).not.toContain('The Discovery of the Leak')
  expect(titles(...wished)).toContain('Discovering the Leak')
})

test('what there is none of is no heading', () => {
  expect(titles('We/PRON/PRP', 'saw/VERB/VBD', 'no/DET/DT', 'evidence/NOUN/NN', 'of/ADP/IN', 'fraud/NOUN/NN')).toEqual([
    'Fraud',
  ])
})

test('an article before a plural was misheard', () => {
  const found = titles('He/PRON/PRP', 'wrote/VERB/VBD', 'a/DET/DT', 'PHP/PROPN/NNP', 'articles/NOUN/NNS')
  expect(found.filter((title) => / an? /i.test(title))).toEqual([])
})

test('a name that holds a verb is no clause, and a preposition cut short is no place', () => {
  const played = ['The/DET/DT', 'Afro/PROPN/NNP', 'Beat/VERB/VBD', 'Orchestra/PROPN/NNP', 'played/VERB/VBD']
  expect(titles(...played).filter((title) => title.startsWith('How'))).toEqual([])
  const paid = ['a/DET/DT', 'settlement/NOUN/NN', 'in/ADP/IN', 'relation/NOUN/NN', 'to/ADP/IN', 'wages/NOUN/NNS']
  expect(titles(...paid)).not.toContain('Settlement in Relation')
  const given = ['a/DET/DT', 'token/NOUN/NN', 'in/ADP/IN', 'lieu/NOUN/NN', 'of/ADP/IN', 'wages/NOUN/NNS']
  expect(titles(...given)).not.toContain('Token in Lieu')
  expect(titles(...given).join()).not.toMatch(/(?:^|,)Lieu/)
})

test('a heading speaks of many things without an article', () => {
  const found = titles('They/PRON/PRP', 'can/AUX/MD', 'train/VERB/VB', 'the/DET/DT', 'models/NOUN/NNS')
  expect(found).toContain('Training Models')
  expect(found).not.toContain('Training the Models')
})

test('what is only supposed is not told as done', () => {
  const deed = ['Apple/PROPN/NNP', 'created/VERB/VBD', 'foundations/NOUN/NNS']
  expect(titles(...deed)).toContain('How Apple Created Foundations')
  expect(titles('If/SCONJ/IN', ...deed).join()).not.toContain('How')
})

test('a title goes on to the figure that belongs to it', () => {
  const bugs = ['bugs/NOUN/NNS', 'for/ADP/IN', 'version/NOUN/NN', '22/NUM/CD']
  expect(titles(...bugs, '+./PUNCT/.')).toContain('Bugs for Version 22')
  expect(titles(...bugs, '+./PUNCT/.').filter((title) => title.endsWith('Version'))).toEqual([])
  expect(titles(...bugs, 'people/NOUN/NNS').join()).not.toContain('22')
})

test('a title takes a hyphenated name whole', () => {
  const found = titles('met/VERB/VBD', 'Xuan/PROPN/NNP', '+-/PUNCT/HYPH', '+Son/PROPN/NNP', 'Nguyen/PROPN/NNP')
  expect(found).toContain('Xuan-Son Nguyen')
  expect(found).not.toContain('Son Nguyen')
})

test('a word that joins what is said to what was said before is no part of a title', () => {
  expect(titles('tutorials/NOUN/NNS', 'on/ADP/IN', 'meanwhile/NOUN/NN', 'loops/VERB/VBZ').join()).not.toContain('Mean')
})

test('a title goes on to the general noun that a compound ends in, and back to the whole of a name', () => {
  const problems = ['business/NOUN/NN', 'problems/NOUN/NNS', 'with/ADP/IN', 'consensus/NOUN/NN', 'change/NOUN/NN']
  expect(titles(...problems)).toContain('Business Problems with Consensus Change')
  expect(titles('the/DET/DT', 'tools/NOUN/NNS', 'stuff/NOUN/NN')).toEqual(['Tools'])
  expect(titles('the/DET/DT', 'New/PROPN/NNP', 'York/PROPN/NNP', 'office/NOUN/NN')).toEqual(['New York Office'])
})

test('a half of a compound is no title', () => {
  const based = ['a/DET/DT', 'component/NOUN/NN', '+-/PUNCT/HYPH', '+based/VERB/VBN', 'view/NOUN/NN']
  expect(titles(...based).filter((title) => title.endsWith('Component'))).toEqual([])
})

test.each([
  ['The Sale of Chips', true],
  ['AI', true],
  ['Go', false],
  ['12th', false],
  ['A Solution of Multiple', false],
  ['Shining a Light on the Importance', false],
  ['The Importance of Light', true],
])('%s is a heading: %s', (text, expected) => {
  expect(isHeading(text.split(' '))).toBe(expected)
})

test('who refuses to do a thing has not done it', () => {
  const verb = ['to/PART/TO', 'allow/VERB/VB', 'victims/NOUN/NNS', 'of/ADP/IN', 'crime/NOUN/NN']
  expect(titles('They/PRON/PRP', 'want/VERB/VBP', ...verb)).toContain('Allowing Victims of Crime')
  expect(titles('They/PRON/PRP', 'refuse/VERB/VBP', ...verb)).not.toContain('Allowing Victims of Crime')
})

test('a phrase that goes on behind a comma or a sign is no heading', () => {
  const post = ['post/NOUN/NN', 'race/NOUN/NN', '+,/PUNCT', 'racist/ADJ/JJ', 'memes/NOUN/NNS']
  expect(titles('make/VERB/VB', 'accounts/NOUN/NNS', 'and/CCONJ/CC', ...post)).not.toContain('Accounts and Post Race')
  const whole = ['accounts/NOUN/NNS', 'and/CCONJ/CC', 'post/NOUN/NN', 'offices/NOUN/NNS', '+./PUNCT']
  expect(titles('make/VERB/VB', ...whole)).toContain('Accounts and Post Offices')
  const deficit = ['a/DET/DT', 'record/NOUN/NN', '$/SYM/$', '+50/NUM/CD', 'deficit/NOUN/NN']
  expect(titles('face/VERB/VB', ...deficit)).not.toContain('Record')
})

test('a curse is no part of a heading', () => {
  const found = titles(
    'We/PRON/PRP',
    'like/VERB/VBP',
    'darn/ADJ/JJ',
    'browsers/NOUN/NNS',
    'for/ADP/IN',
    'phones/NOUN/NNS',
  )
  expect(found.join()).not.toMatch(/darn/i)
  expect(found).toContain('Browsers for Phones')
})

const of = (words: string): string[] => titles(...words.split(' '))

test.each([
  ['put/VERB/VBP the/DET/DT kettle/NOUN/NN on/ADP/RP', 'Kettle'],
  ['how/ADV/WRB Sunda/PROPN/NNP stores/NOUN/NNS its/PRON/PRP$ maps/NOUN/NNS', 'Sunda Stores'],
  ['see/VERB/VB Lantern/PROPN/NNP Quarterly/PROPN/NNP three/NUM/CD', 'Quarterly'],
  ['by/ADP/IN Poe/PROPN/NNP &/CCONJ/CC Sons/PROPN/NNPS', 'Poe'],
  ['how/ADV/WRB to/PART/TO structure/NOUN/NN teams/NOUN/NNS', 'Structure'],
  ['log/VERB/VB a/DET/DT user/NOUN/NN out/ADP/RP', 'Logging'],
])('what goes on behind or was a verb is no title: %s', (words, part) => {
  expect(of(`We/PRON/PRP can/AUX/MD ${words}`).join()).not.toContain(part)
})

test('what may be said of a phrase may be said of it alone', () => {
  expect(of('of/ADP/IN the/DET/DT kettles/NOUN/NNS in/ADP/IN Oslo/PROPN/NNP')).toContain('The Kettles in Oslo')
  expect(of('with/ADP/IN Python/PROPN/NNP &/CCONJ/CC Lua/PROPN/NNP libraries/NOUN/NNS')).toContain('Lua Libraries')
})

test('the second of two things is not the subject of what follows', () => {
  const both = 'the/DET/DT press/NOUN/NN and/CCONJ/CC Ann/PROPN/NNP'
  expect(of(`We/PRON/PRP told/VERB/VBD ${both} was/AUX/VBD cross/ADJ/JJ`)).not.toContain('Press and Ann')
  expect(of(`${both} was/AUX/VBD cross/ADJ/JJ`)).toContain('Press and Ann')
})

test.each([
  ['a/DET/DT test/NOUN/NN called/VERB/VBD/call the/DET/DT Long/PROPN/NNP Walk/PROPN/NNP', /How|Calling/],
  ['the/DET/DT worst/ADJ/JJS system/NOUN/NN reduced/VERB/VBD/reduce the/DET/DT rate/NOUN/NN', /How System/],
  ['bakers/NOUN/NNS benefits/VERB/VBZ/benefit towns/NOUN/NNS', /How/],
  ['Soup/PROPN/NNP is/AUX/VBZ/be Basil/PROPN/NNP flavored/VERB/VBD/flavor Broth/PROPN/NNP', /How/],
  ['Often/ADV/RB lead/VERB/VB poisoning/NOUN/NN is/AUX/VBZ old/ADJ/JJ', /Leading/],
  ['but/CCONJ/CC weighted/VERB/VBD/weight blankets/NOUN/NNS for/ADP/IN adults/NOUN/NNS', /Weighting/],
  ['It/PRON/PRP can/AUX/MD allow/VERB/VB bakers/NOUN/NNS to/PART/TO rest/VERB/VB', /Allowing/],
  ['in/ADP/IN a/DET/DT demanding/VERB/VBG/demand industry/NOUN/NN', /Demand for/],
  ['a/DET/DT move/NOUN/NN to/PART/TO react/VERB/VB cache/NOUN/NN', /Reacting/],
  ["we/PRON/PRP 've/AUX/VBP had/VERB/VBD JavaScript/VERB/VBN/javascript modules/NOUN/NNS", /Javascripting/i],
  ['how/ADV/WRB to/PART/TO cut/VERB/VB barriers/NOUN/NNS favorite/ADJ/JJ boats/NOUN/NNS', /Barriers Favorite/],
  ['Seattle/PROPN/NNP and/CCONJ/CC jeez/NOUN/NN', /Jeez/],
  ['Ann/PROPN/NNP grow/VERB/VBD up/ADP/RP in/ADP/IN Oslo/PROPN/NNP', /Growth/],
])('a misread verb makes no heading: %s', (words, wrong) => {
  expect(of(words).join()).not.toMatch(wrong)
})

test('what was weighted, allowed or grew is told where somebody did it', () => {
  expect(of('We/PRON/PRP weighted/VERB/VBD/weight blankets/NOUN/NNS')).toContain('Weighting Blankets')
  expect(of('It/PRON/PRP can/AUX/MD allow/VERB/VB refunds/NOUN/NNS now/ADV/RB')).toContain('Allowing Refunds')
  expect(of('Oslo/PROPN/NNP grow/VERB/VBD fast/ADV/RB')).toContain('The Growth of Oslo')
})

test.each([
  ['a/DET/DT full/ADJ/JJ stack/NOUN/NN developer/NOUN/NN', 'Full Stack Developer'],
  ['a/DET/DT front/ADJ/JJ end/NOUN/NN developer/NOUN/NN', 'Front End Developer'],
  ['a/DET/DT full/ADJ/JJ +-/PUNCT/HYPH +time/NOUN/NN baker/NOUN/NN', 'Full-Time Baker'],
  ['the/DET/DT time/NOUN/NN zones/NOUN/NNS', 'Time Zones'],
  ['a/DET/DT phone/NOUN/NN call/NOUN/NN', 'Phone Call'],
  ['at/ADP/IN Lantern/PROPN/NNP International/PROPN/NNP', 'Lantern International'],
  ["at/ADP/IN Lakin/PROPN/NNP '/PART/POS Donuts/NOUN/NNS", "Lakin' Donuts"],
  ["of/ADP/IN Ann/PROPN/NNP Poe/PROPN/NNP +'s/PART/POS maps/NOUN/NNS", "Ann Poe's Maps"],
  ['for/ADP/IN a/DET/DT 30/NUM/CD +-/PUNCT/HYPH +day/NOUN/NN trial/NOUN/NN', '30-Day Trial'],
])('a title has the whole of what it names: %s', (words, expected) => {
  expect(of(words)).toContain(expected)
})

test('an article in a title fits what it stands before', () => {
  expect(of('We/PRON/PRP write/VERB/VBD a/DET/DT article/NOUN/NN')).toContain('Writing an Article')
})

test('a title keeps the number that its first noun is counted by, or is none', () => {
  const layers = ['layer/NOUN/NN', 'payments/NOUN/NNS']
  expect(titles('cheap/ADJ/JJ', ...layers)).toContain('Cheap Layer Payments')
  expect(titles('second/ADJ/JJ', ...layers).join()).not.toContain('Layer Payments')
  expect(titles('24/NUM/CD', 'word/NOUN/NN', 'seeds/NOUN/NNS').join()).not.toContain('Word Seeds')
  expect(titles('two/NUM/CD', 'paper/NOUN/NN', 'boats/NOUN/NNS')).toContain('Paper Boats')
  expect(titles('BIP/PROPN/NNP', '340/NUM/CD', 'key/NOUN/NN', 'format/NOUN/NN').join()).toContain('Key Format')
})

test('what the talk has as a verb is no title by itself', () => {
  const verb = ['we/PRON/PRP', 'configure/VERB/VB', 'it/PRON/PRP', '+./PUNCT/.']
  const noun = ['a/DET/DT', 'configure/NOUN/NN', '+./PUNCT/.']
  expect(titles(...noun)).toContain('Configure')
  expect(titles(...verb, ...verb, ...verb, ...verb, ...noun)).not.toContain('Configure')
  expect(titles(...verb, ...noun)).toContain('Configure')
})

test('open source is kept up without an article, and nobody is a heading who is only addressed', () => {
  const source = ['open/ADJ/JJ', 'source/NOUN/NN']
  const kept = titles('They/PRON/PRP', 'maintain/VERB/VBP', 'an/DET/DT', ...source, '~uh/INTJ/UH')
  expect(kept).toContain('Maintaining Open Source')
  expect(titles('Ladies/NOUN/NNS', 'and/CCONJ/CC', 'gentlemen/NOUN/NNS')).toEqual([])
  expect(titles('the/DET/DT', 'juicy/ADJ/JJ', 'bits/NOUN/NNS')).toEqual([])
})

test('half of an idiom is no title', () => {
  expect(titles('Put/VERB', 'a/DET', 'pin/NOUN', 'in/ADP', 'the/DET', 'harbour/NOUN', 'budget/NOUN')).toEqual([
    'Harbour Budget',
  ])
  expect(titles('A/DET', 'tidal/ADJ', 'pin/NOUN', 'in/ADP', 'the/DET', 'harbour/NOUN')).toContain('Tidal Pin')
})

import { expect, test } from 'vitest'
import { asSpoken } from '../../src/prose/as-spoken.ts'
import { clauseDoubt } from '../../src/prose/clause-faults.ts'
import { findStretches } from '../../src/prose/clauses.ts'
import { mendCleft } from '../../src/prose/clefts.ts'
import { writeOut } from '../../src/prose/contractions.ts'
import { mendDislocations } from '../../src/prose/dislocation.ts'
import { dropFillers } from '../../src/prose/fillers.ts'
import { dropLinks } from '../../src/prose/links.ts'
import { isView, reportingVerb, retells, splitOpinion } from '../../src/prose/opinions.ts'
import { generalise } from '../../src/prose/people.ts'
import { putNames } from '../../src/prose/put-names.ts'
import { sentenceText } from '../../src/prose/words.ts'
import { sentence } from './sentence.ts'

const NOBODY: ReadonlySet<string> = new Set()

test.each([
  ['INV/NNP it/PRP stands/VBZ for/IN inventory/NN +./.', 'INV stands for inventory.'],
  [
    'Sam/NNP Altman/NNP from/IN OpenAI/NNP +,/, he/PRP said/VBD nothing/NN +./.',
    'Sam Altman from OpenAI said nothing.',
  ],
  [
    'Liang/NNP +,/, before/IN the/DT sanctions/NNS +,/, he/PRP bought/VBD chips/NNS +./.',
    'Before the sanctions, Liang bought chips.',
  ],
  [
    'Marc/NNP +,/, the/DT investor/NN +,/, he/PRP called/VBD a/DT meeting/NN +./.',
    'Marc, the investor, called a meeting.',
  ],
  ['INV/NNP it/PRP stands/VBZ for/IN inventory/NN +./.', 'INV stands for inventory.'],
  ['Mr./NNP Chair/NNP +,/, it/PRP is/VBZ an/DT honour/NN +./.', 'Mr. Chair, it is an honour.'],
  ["The/DT ferry/NN +,/, that/DT +'s/VBZ sinking/VBG fast/RB +./.", 'The ferry is sinking fast.'],
  [
    "It/PRP is/VBZ old/JJ but/CC the/DT ferry/NN +,/, it/PRP +'ll/MD sink/VB +./.",
    'It is old but the ferry will sink.',
  ],
  ['Looking/VBG ahead/RB +,/, it/PRP grows/VBZ fast/RB +./.', 'Looking ahead, it grows fast.'],
  ['Steady/JJ +,/, it/PRP grows/VBZ each/DT year/NN +./.', 'Steady, it grows each year.'],
  ['Monday/NNP it/PRP rained/VBD in/IN Boston/NNP +./.', 'Monday it rained in Boston.'],
  ['Last/JJ year/NN +,/, they/PRP bought/VBD chips/NNS +./.', 'Last year, they bought chips.'],
  ['In/IN China/NNP +,/, it/PRP fell/VBD sharply/RB +./.', 'In China, it fell sharply.'],
  [
    'The/DT first/JJ part/NN of/IN the/DT hull/NN +,/, that/WDT still/RB holds/VBZ water/NN +./.',
    'The first part of the hull still holds water.',
  ],
  [
    'The/DT part/NN +,/, that/WDT still/RB holds/VBZ water/NN +,/, is/VBZ old/JJ +./.',
    'The part, that still holds water, is old.',
  ],
  [
    'Each/DT time/NN Ana/NNP opens/VBZ the/DT map/NN and/CC Bitcoin/NNP Core/NNP +,/, she/PRP waits/VBZ +./.',
    'Each time Ana opens the map and Bitcoin Core, she waits.',
  ],
  ['Boats/NNS +,/, the/DT price/NN of/IN boats/NNS is/VBZ high/JJ +./.', 'The price of boats is high.'],
  [
    'Boats/NNS +,/, I/PRP think/VBP the/DT price/NN of/IN boats/NNS is/VBZ high/JJ +./.',
    'I think the price of boats is high.',
  ],
  ['Boats/NNS +,/, the/DT price/NN of/IN fuel/NN is/VBZ high/JJ +./.', 'Boats, the price of fuel is high.'],
  ['Even/RB the/DT mayor/NN +,/, was/VBD rowing/VBG boats/NNS +./.', 'Even the mayor was rowing boats.'],
  ['The/DT mayor/NN +,/, was/VBD tired/JJ +,/, wet/JJ +./.', 'The mayor, was tired, wet.'],
  ['The/DT mayors/NNS +,/, say/VBP people/NNS +./.', 'The mayors, say people.'],
  ['Ana/NNP +,/, sounds/VBZ good/JJ +./.', 'Ana, sounds good.'],
])('what is set apart in front is drawn in: %s', (tagged, wanted) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(mendDislocations(doc, words))).toBe(wanted)
})

test.each([
  ['There/EX is/VBZ a/DT chance/NN there/RB for/IN all/DT people/NNS +./.', 'There is a chance for all people.'],
  ['There/EX are/VBP people/NNS out/RB there/RB for/IN us/PRP +./.', 'There are people out there for us.'],
  [
    'There/EX is/VBZ a/DT port/NN in/IN Oslo/NNP and/CC a/DT boat/NN there/RB for/IN us/PRP +./.',
    'There is a port in Oslo and a boat there for us.',
  ],
])('%s says once that there is something', (tagged, wanted) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(mendDislocations(doc, words))).toBe(wanted)
})

test.each([
  ['Then/RB a/DT year/NN later/RB Washington/NNP banned/VBD it/PRP as/RB well/RB +./.', 'Washington banned it.'],
  ['It/PRP also/RB sells/VBZ chips/NNS too/RB +./.', 'It sells chips.'],
  ['So/RB much/JJ money/NN was/VBD lost/VBN +./.', 'So much money was lost.'],
  ['Additionally/RB +,/, the/DT lab/NN sold/VBD chips/NNS +./.', 'The lab sold chips.'],
  ['On/IN the/DT other/JJ hand/NN +,/, chips/NNS cost/VBP money/NN +./.', 'Chips cost money.'],
  ['In/IN contrast/NN to/IN code/NN +,/, chips/NNS cost/VBP money/NN +./.', 'In contrast to code, chips cost money.'],
  ['Instead/RB of/IN chips/NNS they/PRP sold/VBD code/NN +./.', 'Instead of chips they sold code.'],
  ['Because/IN a/DT closed/JJ model/NN is/VBZ no/DT moat/NN +./.', 'A closed model is no moat.'],
  [
    "If/IN you/PRP 're/VBP not/RB familiar/JJ with/IN Rust/NNP +,/, it/PRP +'s/VBZ a/DT moat/NN +./.",
    'Rust is a moat.',
  ],
  ['If/IN you/PRP know/VBP Rust/NNP +,/, it/PRP is/VBZ a/DT moat/NN +./.', 'If you know Rust, it is a moat.'],
  ['Besides/RB +,/, chips/NNS cost/VBP money/NN +./.', 'Chips cost money.'],
  ['Besides/IN code/NN they/PRP sold/VBD chips/NNS +./.', 'Besides code they sold chips.'],
  [
    "You/PRP can/MD n't/RB take/VB chips/NNS and/CC code/NN as/RB well/RB +./.",
    "You can n't take chips and code as well.",
  ],
  ['The/DT town/NN flooded/VBD again/RB +./.', 'The town flooded again.'],
  ['The/DT town/NN is/VBZ dry/JJ +,/, again/RB +./.', 'The town is dry.'],
  ['The/DT shop/NN opened/VBD around/IN then/RB +./.', 'The shop opened around then.'],
  [
    'It/PRP runs/VBZ on/IN trams/NNS +,/, maybe/RB buses/NNS as/RB well/RB +./.',
    'It runs on trams, maybe buses as well.',
  ],
  ['It/PRP runs/VBZ on/IN trams/NNS +,/, and/CC on/IN buses/NNS as/RB well/RB +./.', 'It runs on trams, and on buses.'],
])('links to what went before are dropped where that is safe: %s', (tagged, wanted) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(dropLinks(doc, words))).toBe(wanted)
})

test.each([
  ['DeepSeek/NNP basically/RB grew/VBD up/RP +./.', 'DeepSeek grew up.'],
  ['It/PRP is/VBZ not/RB really/RB a/DT moat/NN +./.', 'It is not really a moat.'],
  ['They/PRP just/RB have/VBP to/TO listen/VB +./.', 'They just have to listen.'],
  ['They/PRP just/RB grew/VBD +./.', 'They grew.'],
  ['Chair/NN +,/, the/DT fund/NN grew/VBD +./.', 'The fund grew.'],
  ['People/NNS like/VBP free/JJ things/NNS +,/, Marcus/NNP +./.', 'People like free things.'],
  [
    "He/PRP ran/VBD a/DT fund/NN +,/, it/PRP +'s/VBZ called/VBN High-Flyer/NNP +,/, that/WDT sold/VBD stocks/NNS +./.",
    'He ran a fund called High-Flyer that sold stocks.',
  ],
])('what only keeps talk going is dropped: %s', (tagged, wanted) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(dropFillers(doc, words, new Set(['marcus'])).words)).toBe(wanted)
})

test.each([
  ['Mr./NNP Chair/NNP +,/, the/DT price/NN fell/VBD +./.', 'The price fell.'],
  ['The/DT fund/NN +,/, Madam/NNP Speaker/NNP +,/, will/MD pay/VB +./.', 'The fund will pay.'],
  ['The/DT chair/NN +,/, of/IN all/DT things/NNS +,/, broke/VBD +./.', 'The chair, of all things, broke.'],
  ['They/PRP sold/VBD fonts/NNS and/CC whatnot/NN +,/, but/CC it/PRP fell/VBD +./.', 'They sold fonts, but it fell.'],
  ['They/PRP sold/VBD fonts/NNS or/CC something/NN new/JJ +./.', 'They sold fonts or something new.'],
  ['Ana/NNP knows/VBZ who/WP Ida/NNP really/RB is/VBZ +./.', 'Ana knows who Ida really is.'],
  ['Ana/NNP really/RB knows/VBZ who/WP Ida/NNP is/VBZ +./.', 'Ana knows who Ida is.'],
  [
    'Ida/NNP had/VBD a/DT problem/NN +,/, actually/RB +,/, that/IN Ana/NNP saw/VBD +./.',
    'Ida had a problem that Ana saw.',
  ],
  ['The/DT boat/NN +,/, actually/RB +,/, sank/VBD +./.', 'The boat, sank.'],
  ['The/DT solution/NN there/RB is/VBZ to/TO wait/VB +./.', 'The solution is to wait.'],
  ['The/DT people/NNS there/RB are/VBP kind/JJ +./.', 'The people there are kind.'],
  ['Ida/NNP +-/HYPH Ida/NNP named/VBD the/DT sail/NN +-/HYPH sailing/VBG boat/NN +./.', 'Ida named the sailing boat.'],
])('who is spoken to goes, and what trails off: %s', (tagged, wanted) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(dropFillers(doc, words, NOBODY).words)).toBe(wanted)
})

test.each([
  ['As/IN Ida/NNP said/VBD +,/, boats/NNS sink/VBP +./.', 'Boats sink.'],
  ['They/PRP add/VBP +,/, like/IN Ida/NNP was/VBD saying/VBG +,/, boats/NNS +./.', 'They add boats.'],
  ['As/IN Keynes/NNP was/VBD saying/VBG +,/, boats/NNS sink/VBP +./.', 'Boats sink.'],
  ['As/IN Keynes/NNP said/VBD +,/, boats/NNS sink/VBP +./.', 'As Keynes said, boats sink.'],
])('who is said to have said it in the talk is left out, a source is not: %s', (tagged, told) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(dropFillers(doc, words, new Set(['ida'])).words)).toBe(told)
})

test.each([
  ['Like/IN I/PRP said/VBD +,/, boats/NNS sink/VBP +./.', 'Boats sink.'],
  ['Quite/RB frankly/RB +,/, boats/NNS sink/VBP +./.', 'Boats sink.'],
  ['Simply/RB put/VBN +,/, boats/NNS sink/VBP +./.', 'Boats sink.'],
  ['First/RB and/CC foremost/RB +,/, boats/NNS sink/VBP +./.', 'Boats sink.'],
  ['Boats/NNS +,/, believe/VB it/PRP or/CC not/RB +,/, sink/VBP +./.', 'Boats sink.'],
  ['In/IN theory/NN +,/, boats/NNS sink/VBP +./.', 'In theory, boats sink.'],
  ['At/IN the/DT end/NN of/IN the/DT day/NN +,/, boats/NNS sink/VBP +./.', 'At the end of the day, boats sink.'],
])('how a thing is said is left out, what limits it is not: %s', (tagged, told) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(dropFillers(doc, words, NOBODY).words)).toBe(told)
})

test('a bare "and" behind a condition goes on with it', () => {
  const { doc, words } = sentence(
    'I/PRP would/MD ask/VB people/NNS +,/, if/IN you/PRP row/VBP and/CC you/PRP like/VBP it/PRP +./.',
  )
  expect(findStretches(doc, words)).toHaveLength(1)
})

test.each([
  ['Because/IN if/IN people/NNS wait/VBP +,/, the/DT price/NN falls/VBZ +./.', 'If people wait, the price falls.'],
  ['Because/IN the/DT price/NN fell/VBD +,/, people/NNS left/VBD +./.', 'Because the price fell, people left.'],
  ['Because/IN the/DT price/NN fell/VBD +./.', 'The price fell.'],
  [
    'Because/IN between/IN May/NNP and/CC June/NNP there/EX was/VBD a/DT strike/NN +./.',
    'Between May and June there was a strike.',
  ],
])('a "because" with no main clause behind it goes: %s', (tagged, wanted) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(dropLinks(doc, words))).toBe(wanted)
})

test.each([
  ['It/PRP was/VBD not/RB made/VBN to/TO work/VB that/DT way/NN +./.', 'It was not made to work that way.'],
  ['It/PRP joins/VBZ the/DT people/NNS in/IN this/DT way/NN +./.', 'It joins the people in this way.'],
])('how something is done stays: without it the sense may turn: %s', (tagged, wanted) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(dropLinks(doc, words))).toBe(wanted)
})

test('"and so on" stays where it closes a list', () => {
  const list = sentence('They/PRP sell/VBP it/PRP for/IN shops/NNS +,/, for/IN news/NNS and/CC so/RB on/RB +./.')
  expect(sentenceText(dropLinks(list.doc, list.words))).toBe('They sell it for shops, for news and so on.')
  const pair = sentence('They/PRP sell/VBP shops/NNS and/CC news/NNS and/CC so/RB on/RB +./.')
  expect(sentenceText(dropLinks(pair.doc, pair.words))).toBe('They sell shops and news.')
})

test.each([
  [
    'In/IN the/DT old/JJ harbour/NN +,/, you/PRP know/VBP +,/, usually/RB boats/NNS rest/VBP +./.',
    'In the old harbour, usually boats rest.',
  ],
  [
    'Looking/VBG at/IN boats/NNS +,/, you/PRP know/VBP +,/, is/VBZ a/DT good/JJ pastime/NN +./.',
    'Looking at boats is a good pastime.',
  ],
  [
    'It/PRP is/VBZ old/JJ +,/, you/PRP know/VBP +,/, if/IN you/PRP sail/VBP it/PRP +,/, most/JJS boats/NNS sink/VBP +./.',
    'It is old, if you sail it, most boats sink.',
  ],
])('a comma of an aside stays where it parts a phrase or a clause from what follows: %s', (tagged, told) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(dropFillers(doc, words, NOBODY).words)).toBe(told)
})

test.each([
  ['They/PRP own/VBP really/RB +,/, really/RB large/JJ channels/NNS +./.', 'They own large channels.'],
  ['There/EX are/VBP lots/NNS of/IN lots/NNS of/IN roads/NNS +./.', 'There are lots of roads.'],
  ['It/PRP grew/VBD day/NN by/IN day/NN by/IN day/NN in/IN Rome/NNP +./.', 'It grew day by day by day in Rome.'],
  ['They/PRP like/VBP Duran/NNP Duran/NNP +./.', 'They like Duran Duran.'],
  ['Even/RB just/RB even/RB a/DT few/JJ boats/NNS sank/VBD +./.', 'Even a few boats sank.'],
  [
    'They/PRP sail/VBP to/TO the/DT harbour/NN +,/, the/DT harbour/NN sends/VBZ boats/NNS +./.',
    'They sail to the harbour, the harbour sends boats.',
  ],
  ['They/PRP see/VBP the/DT harbour/NN +,/, the/DT harbour/NN of/IN Rome/NNP +./.', 'They see the harbour of Rome.'],
  ['Whatever/WDT it/PRP is/VBZ it/PRP is/VBZ cheap/JJ +./.', 'Whatever it is it is cheap.'],
])('what is said twice is told once: %s', (tagged, told) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(dropFillers(doc, words, NOBODY).words)).toBe(told)
})

test('what stands in quotation marks has its adverbs back', () => {
  const { doc, words } = sentence('They/PRP are/VBP basically/RB just/RB trusting/VBG ~uh/UH us/PRP +./.')
  const spare = dropFillers(
    doc,
    words.filter(({ text }) => text !== 'uh'),
    NOBODY,
  )
  expect(sentenceText(spare.words)).toBe('They are trusting us.')
  expect(sentenceText(asSpoken(doc, spare.words))).toBe('They are basically just trusting us.')
})

test('what was said while a figure was looked for stays out of a quotation', () => {
  const { doc, words } = sentence('You/PRP get/VBP +,/, what/WP +,/, ten/CD pounds/NNS +./.')
  const [first, second, , , , ...rest] = words
  expect(sentenceText(asSpoken(doc, [first!, second!, ...rest]))).toBe('You get ten pounds.')
})

test('"in addition" goes, "in addition to" stays', () => {
  const alone = sentence('In/IN addition/NN +,/, Ana/NNP describes/VBZ the/DT rest/NN +./.')
  expect(sentenceText(dropLinks(alone.doc, alone.words))).toBe('Ana describes the rest.')
  const bound = sentence('In/IN addition/NN to/TO that/DT +,/, Ana/NNP describes/VBZ the/DT rest/NN +./.')
  expect(sentenceText(dropLinks(bound.doc, bound.words))).toBe('In addition to that, Ana describes the rest.')
})

test('"then" stays where it stands for "and then"', () => {
  const { doc, words } = sentence('Ana/NNP lists/VBZ faults/NNS then/RB describes/VBZ cures/NNS +./.')
  expect(sentenceText(dropLinks(doc, words))).toBe('Ana lists faults then describes cures.')
})

test.each([
  ['In/IN contrast/NN with/IN Rust/NNP +,/, Go/NNP is/VBZ small/JJ +./.', 'In contrast with Rust, Go is small.'],
  ['After/IN that/DT meeting/NN Ana/NNP changed/VBD it/PRP +./.', 'After that meeting Ana changed it.'],
  ['After/IN that/DT prices/NNS rose/VBD in/IN Rome/NNP +./.', 'Prices rose in Rome.'],
  ['So/RB few/JJ people/NNS know/VBP this/DT +./.', 'So few people know this.'],
])('a link is cut only where nothing hangs on it: %s', (tagged, wanted) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(dropLinks(doc, words))).toBe(wanted)
})

test('an aside that hedges is told of', () => {
  const { doc, words } = sentence('That/DT part/NN +,/, I/PRP think/VBP +,/, people/NNS miss/VBP +./.')
  const spare = dropFillers(doc, words, NOBODY)
  expect(spare.hedged).toBe(true)
  expect(sentenceText(spare.words)).not.toContain('think')
})

test('main clauses are told apart; two that only a comma joins are never kept together', () => {
  const { doc, words } = sentence(
    'The/DT price/NN fell/VBD +,/, and/CC the/DT firm/NN lost/VBD money/NN +,/, nobody/NN knew/VBD why/WRB +./.',
  )
  const texts = findStretches(doc, words).map((stretch) => sentenceText(stretch.words))
  expect(texts).toContain('The price fell.')
  expect(texts).toContain('The price fell, and the firm lost money.')
  expect(texts.some((text) => text.includes('money, nobody'))).toBe(false)
})

test('neither the hyphen of a word nor a remark between subject and verb parts clauses', () => {
  const picks = sentence(
    'Mike/NNP Brown/NNP traded/VBD two/CD first/JJ +-/HYPH +round/NN picks/VBZ in/IN June/NNP +./.',
  )
  expect(findStretches(picks.doc, picks.words)).toHaveLength(1)
  const aside = sentence(
    'He/PRP fought/VBD in/IN France/NNP +,/, but/CC Froissart/NNP +,/, we/PRP hear/VBP +,/, made/VBD things/NNS up/RP +./.',
  )
  const texts = findStretches(aside.doc, aside.words).map((stretch) => sentenceText(stretch.words))
  expect(texts.filter((text) => text.endsWith('Froissart.'))).toEqual([])
})

test('contractions are written out where one reading exists', () => {
  const { doc, words } = sentence(
    "It/PRP +'s/VBZ been/VBN sold/VBN and/CC they/PRP ca/MD +n't/RB wo/MD +n't/RB stop/VB +./.",
  )
  expect(sentenceText(writeOut(doc, words))).toBe('It has been sold and they cannot will not stop.')
})

test('"there is" agrees with what is counted behind "a lot of"', () => {
  const { doc, words } = sentence("There/EX +'s/VBZ a/DT lot/NN of/IN content/NN creators/NNS here/RB +./.")
  expect(sentenceText(writeOut(doc, words))).toBe('There are a lot of content creators here.')
  const one = sentence("There/EX +'s/VBZ a/DT lot/NN of/IN content/NN here/RB +./.")
  expect(sentenceText(writeOut(one.doc, one.words))).toBe('There is a lot of content here.')
})

test.each([
  ['There/EX is/VBZ a/DT few/JJ different/JJ kinds/NNS +./.', 'There are a few different kinds.'],
  ['There/EX is/VBZ weird/JJ +,/, cyclical/JJ things/NNS +./.', 'There are weird, cyclical things.'],
  ['There/EX is/VBZ going/VBG to/TO be/VB some/DT companies/NNS +./.', 'There are going to be some companies.'],
  ['There/EX has/VBZ been/VBN some/DT contributions/NNS +./.', 'There have been some contributions.'],
  ['There/EX was/VBD no/DT such/JJ lines/NNS +./.', 'There were no such lines.'],
  ['There/EX is/VBZ lots/NNS of/IN complexity/NN +./.', 'There is lots of complexity.'],
  ['There/EX is/VBZ plenty/NN of/IN messages/NNS +./.', 'There are plenty of messages.'],
  ['There/EX is/VBZ close/JJ to/IN 20,000/CD nodes/NNS +./.', 'There are close to 20,000 nodes.'],
  ['There/EX is/VBZ about/RB three/CD boats/NNS +./.', 'There are about three boats.'],
  ['There/EX is/VBZ more/JJR than/IN one/CD boat/NN +./.', 'There is more than one boat.'],
  ['There/EX is/VBZ no/DT bank/NN account/NN +./.', 'There is no bank account.'],
  ['There/EX is/VBZ more/JJR and/CC more/JJR boats/NNS +./.', 'There are more and more boats.'],
  ['There/EX is/VBZ some/DT trade/NN +-/HYPH +offs/NNS +./.', 'There are some trade-offs.'],
  ['There/EX is/VBZ another/DT boat/NN called/VBN Sails/NNS +./.', 'There is another boat called Sails.'],
  ['There/EX is/VBZ writing/VBG long/JJ letters/NNS +./.', 'There is writing long letters.'],
])('%s agrees: %s', (tagged, written) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(writeOut(doc, words))).toBe(written)
})

test('what has happened, and what a person has found, is told in the perfect', () => {
  const event = sentence("All/DT that/WDT +'s/VBZ happened/VBN is/VBZ in/IN the/DT log/NN +./.")
  expect(sentenceText(writeOut(event.doc, event.words))).toBe('All that has happened is in the log.')
  const person = sentence("Ana/NNP +'s/VBZ always/RB found/VBN that/IN talk/NN helps/VBZ +./.")
  expect(sentenceText(writeOut(person.doc, person.words))).toBe('Ana has always found that talk helps.')
})

test('a name put for a pronoun has its verb written out as any has, and is not said twice', () => {
  const { doc, words } = sentence("He/PRP +'s/VBZ worked/VBN on/IN things/NNS +./.")
  const referent = { firstToken: 0, endToken: 1, text: 'Arthur Doler', entity: null, possessive: false }
  const put = putNames(doc, words, [{ ...referent, antecedent: { start: 0, end: 0 } }])
  expect(sentenceText(put.words)).toBe('Arthur Doler has worked on things.')
  const again = sentence('Grant/NNP Slatton/NNP shows/VBZ what/WP he/PRP learned/VBD +./.')
  const later = { ...referent, firstToken: 4, endToken: 5, text: 'Slatton', antecedent: { start: 90, end: 95 } }
  expect(sentenceText(putNames(again.doc, again.words, [later]).words)).toBe('Grant Slatton shows what he learned.')
  // A first name by itself is the same somebody.
  const first = sentence('Grant/NNP sold/VBD what/WP he/PRP built/VBD +./.')
  const full = { ...later, firstToken: 3, endToken: 4, text: 'Grant Slatton' }
  expect(sentenceText(putNames(first.doc, first.words, [full]).words)).toBe('Grant sold what he built.')
  // A name that was put for "I" is one word.
  const told = sentence('I/PRP shows/VBZ what/WP he/PRP learned/VBD +./.')
  const named = told.words.map((word, i) => (i === 0 ? { ...word, text: 'Grant Slatton' } : word))
  const whole = { ...later, firstToken: 3, endToken: 4, text: 'Grant Slatton' }
  expect(sentenceText(putNames(told.doc, named, [whole]).words)).toBe('Grant Slatton shows what he learned.')
})

test.each([
  ["It/PRP +'s/VBZ called/VBN the/DT net/NN +./.", 'It is called the net.'],
  ["They/PRP saw/VBD Oslo/NNP +'s/VBZ 25th/JJ boat/NN +./.", "They saw Oslo's 25th boat."],
  ["They/PRP saw/VBD Oslo/NNP +'s/VBZ oldest/JJS boat/NN +./.", "They saw Oslo's oldest boat."],
  ["Oslo/NNP +'s/VBZ first/RB in/IN boats/NNS +./.", 'Oslo is first in boats.'],
  ['A/DT couple/NN courses/NNS help/VBP +./.', 'A couple of courses help.'],
  ["It/PRP +'s/VBZ done/VBN by/IN hand/NN +./.", 'It is done by hand.'],
  ["Ana/NNP +'s/VBZ done/VBN it/PRP well/RB +./.", 'Ana has done it well.'],
  ["Ana/NNP +'s/VBZ done/VBN very/RB well/RB +./.", 'Ana has done very well.'],
  ["Nobody/NN +'s/POS rowing/VBG in/IN winter/NN +./.", 'Nobody is rowing in winter.'],
  ["Somebody/NN +'s/POS driving/VBG licence/NN fell/VBD +./.", "Somebody's driving licence fell."],
  ["He/PRP +'d/MD already/RB left/VBN the/DT bank/NN +./.", 'He had already left the bank.'],
  ["He/PRP +'d/MD gladly/RB leave/VB the/DT bank/NN +./.", 'He would gladly leave the bank.'],
])('%s is written out: %s', (tagged, wanted) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(writeOut(doc, words))).toBe(wanted)
})

test('who is gone went somewhere, or is no more there', () => {
  const went = sentence("Ana/NNP +'s/VBZ gone/VBN to/TO school/NN +./.")
  expect(sentenceText(writeOut(went.doc, went.words))).toBe('Ana has gone to school.')
  const lost = sentence("It/PRP +'s/VBZ gone/VBN +./.")
  expect(sentenceText(writeOut(lost.doc, lost.words))).toBe('It is gone.')
})

test('what was heard as "is been" is "has been"', () => {
  const { doc, words } = sentence('React/NNP is/VBZ been/VBN a/DT steady/JJ stream/NN +./.')
  expect(sentenceText(writeOut(doc, words))).toBe('React has been a steady stream.')
})

test('who is saying something is the source of it', () => {
  expect(retells('The mayor of Oslo is arguing that boats are safe.')).toBe(true)
  expect(retells('The mayors were telling everyone that boats are safe.')).toBe(true)
  expect(retells('The mayor of Oslo is buying boats for the town.')).toBe(false)
})

test('nobody warns of what is over', () => {
  expect(reportingVerb('The tool is a risk for those who use it.', null)).toBe('warns')
  expect(reportingVerb('Ana could run the Bureau of Risk Research in Oslo.', null)).toBe('says')
  expect(reportingVerb('The city should close the road.', null)).toBe('argues')
  expect(reportingVerb('There is a huge library in the browser.', null)).toBe('says')
  expect(reportingVerb('People have to apply by letter.', null)).toBe('says')
  expect(isView('People have to apply by letter.')).toBe(true)
  expect(reportingVerb('Ana worked on shame and vulnerability.', null)).toBe('says')
})

test('a "that" that points at a noun makes no opinion of what it points at', () => {
  const { doc, words } = sentence('I/PRP think/VBP that/IN feature/NN is/VBZ a/DT toy/NN +./.')
  expect(splitOpinion(doc, words)).toBeNull()
  const bare = sentence('I/PRP think/VBP that/IN security/NN is/VBZ a/DT habit/NN +./.')
  expect(splitOpinion(bare.doc, bare.words)?.verb).toBe('thinks')
})

test('opinions come apart into verb and clause', () => {
  const { doc, words } = sentence("I/PRP do/VBP +n't/RB think/VBP that/IN the/DT price/NN was/VBD real/JJ +./.")
  const opinion = splitOpinion(doc, words)
  expect(opinion?.verb).toBe('does not think')
  expect(sentenceText(opinion!.clause)).toBe('The price was real.')
})

test('a mark that was restored behind a word is not that word said again', () => {
  const { doc, words } = sentence('The/DT harbour/NN owns/VBZ two/CD boats/NNS')
  const marked = [...words, { text: '.', row: words.length - 1, glued: true }]
  expect(sentenceText(dropFillers(doc, marked, NOBODY).words)).toBe('The harbour owns two boats.')
})

test('"you" becomes people only where it can be anyone', () => {
  const anyone = sentence('If/IN you/PRP read/VBP it/PRP +,/, you/PRP can/MD run/VB your/PRP$ own/JJ copy/NN +./.')
  const general = generalise(anyone.doc, anyone.words)
  expect(general && sentenceText(general)).toBe('If people read it, they can run their own copy.')
  const someone = sentence('You/PRP said/VBD that/IN the/DT price/NN fell/VBD +./.')
  expect(generalise(someone.doc, someone.words)).toBeNull()
  const tip = sentence('You/PRP need/VBP to/TO go/VB read/VB the/DT manifesto/NN +./.')
  expect(generalise(tip.doc, tip.words)).toBeNull()
  const duty = sentence('You/PRP need/VBP to/TO go/VB through/IN the/DT checks/NNS +./.')
  expect(sentenceText(generalise(duty.doc, duty.words) ?? [])).toBe('People need to go through the checks.')
  const able = sentence('It/PRP shows/VBZ as/RB much/JJ detail/NN as/IN you/PRP can/MD +./.')
  expect(sentenceText(generalise(able.doc, able.words) ?? [])).toBe('It shows as much detail as possible.')
  const thing = sentence('You/PRP have/VBP to/TO be/VB a/DT great/JJ product/NN for/IN them/PRP +./.')
  expect(generalise(thing.doc, thing.words.slice(0, 7))).toBeNull()
  const nurse = sentence(
    'There/EX are/VBP rules/NNS that/WDT you/PRP have/VBP to/TO learn/VB as/IN a/DT new/JJ nurse/NN +./.',
  )
  expect(generalise(nurse.doc, nurse.words)).toBeNull()
  const rule = sentence('There/EX are/VBP rules/NNS that/WDT you/PRP have/VBP to/TO learn/VB as/IN a/DT rule/NN +./.')
  expect(generalise(rule.doc, rule.words)).not.toBeNull()
  const turned = sentence('If/IN you/PRP grow/VBP +,/, not/RB only/RB do/VBP you/PRP need/VB it/PRP +./.')
  expect(generalise(turned.doc, turned.words)).toBeNull()
  const both = sentence('I/PRP know/VBP what/WP you/PRP can/MD do/VB +./.')
  expect(generalise(both.doc, both.words)).toBeNull()
})

test.each([
  ["If/IN you/PRP +'re/VBP new/JJ +,/, the/DT harbour/NN helps/VBZ +./.", "If people're new, the harbour helps."],
  [
    'When/WRB you/PRP open/VBP it/PRP +,/, you/PRP see/VBP the/DT map/NN +./.',
    'When people open it, they see the map.',
  ],
  ['When/WRB you/PRP click/NN on/IN it/PRP +,/, a/DT map/NN opens/VBZ +./.', 'When people click on it, a map opens.'],
  [
    'If/IN you/PRP row/VBP there/RB and/CC you/PRP sing/VBP +,/, most/JJS of/IN you/PRP will/MD tire/VB +./.',
    'If people row there and sing, most of them will tire.',
  ],
  [
    'If/IN you/PRP see/VBP that/IN it/PRP leaks/VBZ and/CC you/PRP row/VBP +,/, it/PRP sinks/VBZ +./.',
    'If people see that it leaks and they row, it sinks.',
  ],
  [
    'It/PRP is/VBZ a/DT boat/NN that/WDT you/PRP can/MD get/VB and/CC you/PRP give/VBP it/PRP a/DT name/NN +./.',
    'It is a boat that people can get and they give it a name.',
  ],
  ['Every/DT time/NN you/PRP row/VBP there/RB +,/, it/PRP rains/VBZ +./.', 'Every time people row there, it rains.'],
  ['You/PRP end/VBP up/RP with/IN two/CD boats/NNS +./.', 'People end up with two boats.'],
  ["You/PRP do/VBP +n't/RB have/VB to/TO row/VB +./.", "People don't have to row."],
  ['You/PRP see/VBP the/DT map/NN +./.', null],
  ['When/WRB you/PRP open/VBP it/PRP +,/, you/PRP see/VBP +,/, it/PRP rains/VBZ +./.', null],
  ['If/IN you/PRP want/VBP a/DT boat/NN +,/, go/VB to/IN Bergen/NNP +./.', null],
  ['Once/IN you/PRP are/VBP done/VBN +,/, press/VB a/DT bell/NN +./.', null],
  [
    'If/IN you/PRP can/MD row/VB +,/, sail/VB or/CC swim/VB +,/, the/DT harbour/NN helps/VBZ +./.',
    'If people can row, sail or swim, the harbour helps.',
  ],
])('"you" of all: %s', (said, told) => {
  const { doc, words } = sentence(said)
  const general = generalise(doc, words)
  expect(general && sentenceText(general)).toBe(told)
})

test.each([
  ['a pronoun with nothing before it', 'By/IN the/DT end/NN it/PRP had/VBD fallen/VBN far/RB +./.'],
  ['"that" as an object', 'A/DT Frenchman/NN worked/VBD that/IN out/RP in/IN 1998/CD +./.'],
  ['"that" with no clause behind it', 'The/DT group/NN published/VBD that/IN in/IN June/NNP +./.'],
  ['"that" with a noun not said before', 'Every/DT lab/NN spent/VBD that/DT week/NN on/IN tests/NNS +./.'],
  ['no clause', 'Days/NNS after/IN the/DT president/NN had/VBD stood/VBN there/RB +./.'],
  ['a question that is none', 'What/WP makes/VBZ good/JJ sound/NN design/NN and/CC how/WRB to/TO start/VB +./.'],
  [
    'a relative clause for a main one',
    'Nodes/NNS that/WDT have/VBP come/VBN out/RP and/CC are/VBP quite/RB good/JJ +./.',
  ],
  ['a clause that was only begun', 'A/DT block/NN takes/VBZ ten/CD minutes/NNS +,/, whereas/IN fees/NNS +./.'],
  ['an ordinal without an article', 'The/DT list/NN was/VBD odd/JJ because/IN first/JJ one/NN was/VBD lost/VBN +./.'],
  ['a deed of nobody', 'Started/VBN in/IN Rome/NNP +,/, there/EX was/VBD a/DT talk/NN on/IN chips/NNS +./.'],
  ['thanks without a verb', 'Ana/NNP for/IN finding/VBG what/WP the/DT fault/NN is/VBZ and/CC why/WRB +./.'],
  ['a name with a verb of many', 'The/DT author/NN of/IN Django/NNP rest/VBP framework/NN +./.'],
  ['a relative clause behind a participle', 'Partitioning/VBG that/WDT makes/VBZ stars/NNS into/IN galaxies/NNS +./.'],
  ['the way of a thing', 'Fees/NNS and/CC even/RB the/DT way/NN the/DT blocks/NNS are/VBP built/VBN +./.'],
  ['a part and who has it', 'One/CD of/IN the/DT pieces/NNS of/IN advice/NN I/PRP got/VBD after/IN it/PRP +./.'],
  ['a phrase and a verb', 'In/IN the/DT community/NN overall/RB +,/, is/VBZ incredible/JJ +./.'],
  ['a thought without a verb', 'I/PRP think/VBP my/PRP$ biggest/JJS lesson/NN +./.'],
  ['a part of what is not named', 'Ana/NNP was/VBD on/IN the/DT list/NN of/IN one/CD of/IN the/DT small/JJ +./.'],
  ['a helping verb given up', 'Some/DT miners/NNS can/MD Bitcoin/NNP is/VBZ no/DT clock/NN +./.'],
  ['a part of what is not known', 'Some/DT of/IN older/JJR foundations/NNS run/VBP on/IN no/DT money/NN +./.'],
  ['a clause that hangs', 'If/IN people/NNS need/VBP a/DT copy/NN of/IN it/PRP +./.'],
  ['two verbs that nothing joins', 'The/DT man/NN was/VBD in/IN Paris/NNP did/VBD a/DT thing/NN +./.'],
  ['an article without a noun', 'They/PRP want/VBP to/TO play/VB a/DT I/PRP have/VBP games/NNS +./.'],
])('%s is a fault', (_, tagged) => {
  const { doc, words } = sentence(tagged)
  expect(clauseDoubt(doc, words)).not.toBeNull()
})

test.each([
  'DeepSeek/NNP says/VBZ that/IN it/PRP trained/VBD the/DT model/NN +./.',
  'If/IN AI/NN gets/VBZ cheaper/JJR +,/, people/NNS use/VBP more/JJR of/IN it/PRP +./.',
  'The/DT judge/NN asked/VBD that/IN the/DT city/NN pay/VB the/DT workers/NNS +./.',
  'The/DT companies/NNS know/VBP that/IN they/PRP need/VBP chips/NNS +./.',
  'In/IN October/NNP 2022/CD the/DT government/NN restricted/VBD the/DT sale/NN +./.',
  'If/IN the/DT tool/NN helps/VBZ other/JJ people/NNS +,/, that/DT is/VBZ good/JJ +./.',
  'After/IN Wayanad/NNP +,/, in/IN July/NNP +,/, more/JJR than/IN 250/CD people/NNS died/VBD +./.',
  'Joseph/NNP used/VBD to/TO say/VB the/DT tourists/NNS are/VBP a/DT catch/NN +./.',
  'Udall/NNP says/VBZ warming/VBG has/VBZ cut/VBN the/DT flow/NN of/IN rivers/NNS +./.',
  'Ana/NNP knows/VBZ what/WP its/PRP$ rest/NN looks/VBZ like/IN in/IN Rome/NNP +./.',
  'Many/JJ in/IN Washington/NNP think/VBP the/DT bill/NN is/VBZ dead/JJ +./.',
  'Ahmed/NNP +,/, a/DT boy/NN from/IN Irving/NNP +,/, Texas/NNP +,/, was/VBD arrested/VBN +./.',
])('%s is whole', (tagged) => {
  const { doc, words } = sentence(tagged)
  expect(clauseDoubt(doc, words)).toBeNull()
})

test.each([
  [
    'It/PRP was/VBD actually/RB Ann/NNP Hill/NNP +,/, the/DT head/NN +,/, that/WDT left/VBD +./.',
    'Ann Hill, the head, left.',
  ],
  ['It/PRP was/VBD Ann/NNP who/WP left/VBD +./.', 'Ann left.'],
  ['It/PRP was/VBD not/RB Ann/NNP who/WP left/VBD +./.', 'It was not Ann who left.'],
  ['It/PRP was/VBD probably/RB Ann/NNP who/WP left/VBD +./.', 'It was probably Ann who left.'],
  ['It/PRP was/VBD Ann/NNP that/IN day/NN +./.', 'It was Ann that day.'],
])('what a cleft says of a name is told straight: %s', (tagged, expected) => {
  const { doc, words } = sentence(tagged)
  expect(sentenceText(mendCleft(doc, words))).toBe(expected)
})

test('"there" behind a noun is where, and does not agree with what follows', () => {
  const agreed = (tagged: string): string => {
    const { doc, words } = sentence(tagged)
    return sentenceText(writeOut(doc, words))
  }
  expect(agreed('The/DT factor/NN there/EX is/VBZ 1000/CD points/NNS +./.')).toBe('The factor there is 1000 points.')
  expect(agreed('In/IN 2015/CD there/EX is/VBZ 1000/CD points/NNS +./.')).toContain('there are')
})

test('those of whom a part is told are no subject', () => {
  const { doc, words } = sentence(
    'If/IN you/PRP share/VBP air/NN +,/, nine/CD of/IN you/PRP will/MD get/VB it/PRP +./.',
  )
  expect(sentenceText(generalise(doc, words)!)).toBe('If people share air, nine of them will get it.')
})

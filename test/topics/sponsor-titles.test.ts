import { expect, test } from 'vitest'
import { buildDocument } from '../../src/language/language.ts'
import { loadModels } from '../../src/models.ts'
import { read } from '../../src/read/read.ts'
import { findStructure } from '../../src/structure/structure.ts'
import { sponsorHeading } from '../../src/topics/sponsor-titles.ts'

const models = loadModels()

/** Heading of a text that is one read from its first sentence to its last. */
function headingOf(text: string) {
  const transcript = read(new TextEncoder().encode(text), 'read.txt')
  const doc = buildDocument(transcript, models)
  const structure = findStructure(doc, transcript, { show: 'Harbour News' })
  const stretch = { firstSentence: 0, endSentence: doc.sentences.length }
  return sponsorHeading({ doc, structure, voices: new Set(['ann']) }, stretch)
}

test.each([
  [
    'This episode is sponsored by Lanternlog. With Kubernetes you have Kubernetes bugs. Kubernetes is big.',
    'Lanternlog',
  ],
  ["This week's sponsor is Log Rocket. Check it out at Log rocket.com forward slash harbour.", 'Log Rocket'],
  ['So this new sponsor is linode. If you have heard of them, go to linode.com/harbour and use the code.', 'Linode'],
  ['I built my shop in Vue. Vue is good. Thanks so much to Manning for sponsoring.', 'Manning'],
  ['Our friends at Sentry are hosting a workshop. Sign up at harbour.fm/news.', 'Sentry'],
  ["It is time for sponsored news! Play with Retool's tour. Ann likes it. Head to Retool.com to learn more.", 'Retool'],
  [
    'Sponsored news! Mullvad works with Tailscale. Mullvad is good. See harbour.com/tailscale or go to harbour.com/tailscale.',
    'Tailscale',
  ],
  ['I write with Sentry. Sentry is a longtime sponsor of the show, and Ann likes it.', 'Sentry'],
])('a read is called after who pays: %s', (text, payer) => {
  expect(headingOf(text)).toEqual({ title: `Sponsor: ${payer}`, kind: 'sponsor' })
})

test.each([
  ['It is time for sponsored news! Terence Lee shares his thoughts. Terence is sure. Terence has more.'],
  ['Vue is quick. With Vue you write less, and Vue is free. Use the coupon code HARBOUR.'],
  ['Sponsored news! Chat is new. Chat with it at you.com/chat today.'],
  ['Sponsored news! Read Harbour News at harbour.com. Harbour is ours.'],
])('where it is not sure who pays nobody is named: %s', (text) => {
  expect(headingOf(text)).toEqual({ title: 'Sponsor Break', kind: 'sponsor' })
})

test('the hosts’ own plugs and closing words are no sponsor break', () => {
  const plug = 'Any shameless plugs? I made a course on Gatsby. Gatsby is great, so get the Gatsby course.'
  expect(headingOf(plug)).toEqual({ title: 'Shameless Plugs', kind: 'credits' })
  expect(headingOf(plug.replace('shameless ', ''))).toEqual({ title: 'Plugs', kind: 'credits' })
  expect(headingOf('Thanks for tuning in. See you on Monday.')).toEqual({ title: 'Credits', kind: 'credits' })
})

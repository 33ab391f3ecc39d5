/*
 * One peer over one text, in a process of its own: `node measure.mjs PEER FILE RUNS`. Prints a line of JSON: the first run and
 * the median of the others in milliseconds of processor time, the peak of memory in MiB, and something of what was found,
 * so that nothing can be left undone. "full" is what each peer can do of our task; none does claims, topics or speakers.
 */
import { readFileSync } from 'node:fs'

const [name, file, runs] = process.argv.slice(2)

const PEERS = {
  'take-analyze': async () => {
    const { analyze, loadModels, read } = await import('../../dist/index.js')
    const models = loadModels()
    return (text) => analyze(read(Buffer.from(text), 'talk.txt'), models).entities.length
  },
  'wink-nlp': async () => {
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = winkNLP(model)
    const { its, as } = nlp
    return (text) => {
      const doc = nlp.readDoc(text)
      doc.tokens().out(its.pos)
      doc.tokens().out(its.lemma, as.freqTable)
      doc.out(its.sentenceWiseImportance)
      return doc.entities().out(its.detail).length
    }
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise')
    return (text) => {
      const doc = nlp(text)
      doc.json({ terms: { tags: true } })
      doc.nouns().out('freq')
      return doc.topics().out('array').length
    }
  },
  natural: async () => {
    const { createRequire } = await import('node:module')
    const require = createRequire(import.meta.url)
    const { SentenceTokenizer, TreebankWordTokenizer } = require('natural/lib/natural/tokenizers')
    const { BrillPOSTagger, Lexicon, RuleSet } = require('natural/lib/natural/brill_pos_tagger')
    const { TfIdf } = require('natural/lib/natural/tfidf')
    const sentences = new SentenceTokenizer([])
    const words = new TreebankWordTokenizer()
    const tagger = new BrillPOSTagger(new Lexicon('EN', 'NN', 'NNP'), new RuleSet('EN'))
    return (text) => {
      let tagged = 0
      for (const sentence of sentences.tokenize(text)) tagged += tagger.tag(words.tokenize(sentence)).taggedWords.length
      const weights = new TfIdf()
      weights.addDocument(text)
      return tagged + weights.listTerms(0).length
    }
  },
}

const run = await PEERS[name]()
const text = readFileSync(file, 'utf8')
const lines = text.split('\n')
const times = []
let found = 0
for (let round = 0; round < Number(runs); round++) {
  // Another order of the same lines each time, so that nothing that was kept answers.
  const turned = [...lines.slice(round), ...lines.slice(0, round)].join('\n')
  const started = process.cpuUsage()
  found = run(turned)
  const { user, system } = process.cpuUsage(started)
  times.push((user + system) / 1000)
}
const [first, ...warm] = times
const median = warm.sort((a, b) => a - b)[Math.floor(warm.length / 2)] ?? first
console.log(JSON.stringify({ first, median, found, peak: process.resourceUsage().maxRSS / 1024 }))

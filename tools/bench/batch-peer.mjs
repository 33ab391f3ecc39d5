/*
 * The loop of `take-analyze folder -o out/` as one would write it over another library: read each file, find what the
 * library finds, write a JSON file. Usage: node batch-peer.mjs wink-nlp|natural FOLDER OUT
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)

/** Tokens, tags, entities, words by count, and the sentences that hold most of them. */
function wink() {
  const model = require('wink-eng-lite-web-model')
  const nlp = require('wink-nlp')(model)
  const { its, as } = nlp
  return (text) => {
    const doc = nlp.readDoc(text)
    const words = doc
      .tokens()
      .filter((token) => token.out(its.type) === 'word' && !token.out(its.stopWordFlag))
      .out(its.normal, as.freqTable)
    return {
      tags: doc.tokens().out(its.pos),
      entities: doc.entities().out(its.detail),
      words: words.slice(0, 30),
      sentences: topSentences(doc.sentences().out(), new Map(words)),
    }
  }
}

/** Sentences, tags, words by TF-IDF, and the sentences that hold most of them. Single modules, as its root prints. */
function natural() {
  const { SentenceTokenizer, WordTokenizer } = require('natural/lib/natural/tokenizers')
  const { TfIdf } = require('natural/lib/natural/tfidf')
  const { Lexicon, RuleSet, BrillPOSTagger } = require('natural/lib/natural/brill_pos_tagger')
  const tagger = new BrillPOSTagger(new Lexicon('EN', 'NN', 'NNP'), new RuleSet('EN'))
  const words = new WordTokenizer()
  const sentences = new SentenceTokenizer([])
  return (text) => {
    const found = sentences.tokenize(text)
    const weights = new TfIdf()
    weights.addDocument(text)
    const terms = weights.listTerms(0).slice(0, 30)
    return {
      tags: found.map((sentence) => tagger.tag(words.tokenize(sentence)).taggedWords.map(({ tag }) => tag)),
      words: terms,
      sentences: topSentences(found, new Map(terms.map(({ term, tfidf }) => [term, tfidf]))),
    }
  }
}

function topSentences(sentences, weights) {
  const score = (sentence) =>
    sentence
      .toLowerCase()
      .split(/\W+/)
      .reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)
  return sentences
    .map((sentence) => ({ sentence, score: score(sentence) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 8)
}

const [name, folder, out] = process.argv.slice(2)
const analyze = name === 'natural' ? natural() : wink()
mkdirSync(out, { recursive: true })
for (const file of readdirSync(folder).sort()) {
  const found = analyze(readFileSync(join(folder, file), 'utf8'))
  writeFileSync(join(out, file.replace('.txt', '.json')), JSON.stringify(found, null, 2))
}

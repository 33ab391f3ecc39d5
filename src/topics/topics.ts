import { createBackground } from '../learn/background.ts'
import type { Weights } from '../learn/weights.ts'
import type { Document } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { AnalyzeOptions } from '../model/options.ts'
import type { Structure } from '../model/structure.ts'
import type { Syntax } from '../model/syntax.ts'
import type { Topics } from '../model/topic.ts'
import type { Transcript } from '../model/transcript.ts'
import { boundaryProbabilities, nearby, wordsBefore } from './boundaries.ts'
import { categoryReader } from './categories.ts'
import { layOutChapters } from './chapters.ts'
import { gatherPhrases, isWrapping, rankKeyphrases, strongPhrases } from './keyphrases.ts'
import { phraseReader } from './phrases.ts'
import { layOutSections, type SectionCount } from './sections.ts'
import { findTerms } from './terms.ts'
import { findThemes } from './themes.ts'
import { titleSource } from './title-scores.ts'
import { titleScorer } from './titles.ts'

/** What `findTopics` needs. Of the options, `sections` and `chapters` count. */
export interface TopicsInput {
  readonly doc: Document
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly syntax: Syntax
  readonly transcript: Transcript
  /** Gives the weights "background", "segments", "titles" and "headings". */
  readonly models: (name: string) => Weights
  readonly options: Pick<AnalyzeOptions, 'sections' | 'chapters'>
}

/** Keyphrases that are reported for the episode. */
const MOST_KEYPHRASES = 30

/** What the talk is about and where it turns. Chapters tile the episode; sections lie in its content. */
export function findTopics({ doc, structure, entities, syntax, transcript, models, options }: TopicsInput): Topics {
  const background = createBackground(models('background'))
  const terms = findTerms(doc, background)
  const phrasesOf = phraseReader(doc)
  const gathered = gatherPhrases(doc, structure, entities, background, phrasesOf)
  const phrases = strongPhrases(gathered)
  const chances = boundaryProbabilities({ doc, structure, entities, terms, background, weights: models('segments') })
  const words = wordsBefore(doc)
  const scorer = titleScorer(models)
  const near = nearby(chances, words)
  const source = titleSource({ doc, structure, entities, terms, background, syntax }, phrases, phrasesOf)
  const layout = { ...source, transcript, scorer, words, chances, near }
  const isTalk = (row: number): boolean => !isWrapping(structure, row)
  const categoryOf = categoryReader(doc)
  const whole = {
    chapters: layOutChapters(layout, options.chapters),
    category: categoryOf([...doc.sentences.keys()].filter(isTalk)),
    keyphrases: rankKeyphrases(doc, gathered, MOST_KEYPHRASES),
  }
  const inSections = (wanted: SectionCount, finer: Topics['finer']): Topics => {
    const sections = layOutSections(layout, wanted)
    return { ...whole, sections, topics: findThemes(doc, source.offers, phrases, sections, isTalk, categoryOf), finer }
  }
  return inSections(options.sections, options.sections === 'auto' ? () => inSections('finer', null) : null)
}

import type { Analysis, Evidence, NoteSentence } from '../model/analysis.ts'
import type { Claim } from '../model/claim.ts'
import type { PutRight } from '../model/correction.ts'
import type { Document } from '../model/document.ts'
import type { Entity, Quantity } from '../model/entity.ts'
import type { Problem } from '../model/error.ts'
import type { Notes, Statement } from '../model/notes.ts'
import type { Span } from '../model/span.ts'
import type { Structure } from '../model/structure.ts'
import type { Segment, Topics } from '../model/topic.ts'
import type { Transcript } from '../model/transcript.ts'
import { VERSION } from '../model/version.ts'
import { createPlaces, type Places } from './places.ts'

/** Everything that the stages found, spans pointing into `doc.text`. */
export interface Findings {
  readonly transcript: Transcript
  readonly doc: Document
  /** Names that the user's table changed in `doc.text`, in order. */
  readonly putRight: readonly PutRight[]
  readonly structure: Structure
  readonly entities: readonly Entity[]
  readonly quantities: readonly Quantity[]
  readonly claims: readonly Claim[]
  readonly topics: Topics
  readonly notes: Notes
  /** BCP 47: "en", or "und" where the words are not English or too few to tell. */
  readonly language: string
  readonly warnings: readonly Problem[]
}

/** The findings as the contract says: plain data, spans in the decoded source, times from the transcript's clock. */
export function assemble(findings: Findings): Analysis {
  const { transcript, doc, structure, topics, notes } = findings
  const places = createPlaces(doc, transcript, findings.putRight)
  const speakerId = (row: number | null): string | null => (row === null ? null : (structure.speakers[row]?.id ?? null))
  const speakerAt = (offset: number): string | null => speakerId(structure.turnSpeaker[places.turn(offset)] ?? null)
  const evidence = (given: Span): Evidence => {
    const span = trimmed(doc, given)
    const { start, end } = places.source(span)
    return {
      start,
      end,
      line: places.line(start),
      atMs: places.clock.time(span.start)?.ms ?? null,
      speaker: speakerAt(span.start),
      quote: places.quote(span),
    }
  }
  const allEvidence = (spans: readonly Span[]): Evidence[] => distinct(spans).map(evidence)
  const sentence = (statement: Statement): NoteSentence => ({
    text: statement.text,
    kind: statement.kind,
    evidence: allEvidence(statement.evidence),
  })
  const sectionIds = topics.sections.map((_, row) => `s${row + 1}`)
  const sectionOf = (row: number): string | null => {
    const at = topics.sections.findIndex((section) => row >= section.firstSentence && row < section.endSentence)
    return sectionIds[at] ?? null
  }
  const sectionTimes = rising(
    topics.sections.map((section) => segmentTimes(doc, places, section, transcript.durationMs)),
  )
  const { source } = transcript
  return {
    schema: 'take-analyze/analysis/1',
    tool: { name: 'take-analyze', version: VERSION },
    source: {
      path: source.path,
      format: source.format,
      bytes: source.bytes,
      sha256: source.sha256,
      encoding: source.encoding,
      words: countWords(doc.text),
      sentences: doc.sentences.length,
      turns: doc.turns.length,
      durationMs: transcript.durationMs,
      timesFromMs: places.clock.fromMs,
      timesToMs: places.clock.toMs,
      language: findings.language,
    },
    episode: {
      ...structure.facts,
      category: topics.category,
      people: structure.people.map((person) => ({
        name: person.name,
        role: person.role,
        title: person.title,
        affiliation: person.affiliation,
        handle: person.handle,
        speaker: speakerId(person.speaker),
        evidence: allEvidence(person.evidence),
      })),
      credits: structure.credits.map((credit) => ({
        role: credit.role,
        names: credit.names,
        evidence: allEvidence(credit.evidence),
      })),
    },
    speakers: structure.speakers.map((speaker) => ({
      id: speaker.id,
      label: speaker.label,
      name: speaker.name,
      role: speaker.role,
      words: speaker.words,
      turns: speaker.turns.length,
      talkMs: speaker.talkMs,
      share: round(speaker.share),
      questions: speaker.questions,
    })),
    summary: { text: joinText(notes.summary), sentences: notes.summary.map(sentence) },
    takeaways: notes.takeaways.map(sentence),
    sections: topics.sections.map((section, row) => {
      const dive = notes.deepDives[row] ?? []
      const inside = (at: number): boolean => at >= section.firstSentence && at < section.endSentence
      return {
        id: sectionIds[row]!,
        title: section.title,
        ...segmentSpan(doc, places, section),
        ...sectionTimes[row]!,
        text: joinText(dive),
        sentences: dive.map(sentence),
        keyphrases: section.keyphrases,
        entities: findings.entities
          .filter((entity) => entity.mentions.some((mention) => inside(mention.sentence)))
          .map((entity) => entity.id),
        claims: findings.claims.filter((claim) => inside(claim.sentence)).map((claim) => claim.id),
      }
    }),
    chapters: tile(doc, places, transcript, topics.chapters).map(({ segment, ...span }) => ({
      title: segment.title,
      shortTitle: segment.shortTitle,
      kind: segment.kind,
      ...span,
    })),
    blocks: tile(doc, places, transcript, structure.blocks).map(({ segment, start, end, startMs, endMs }) => ({
      kind: segment.kind,
      start,
      end,
      startMs,
      endMs,
    })),
    entities: findings.entities.map((entity) => {
      const aliases = new Set(entity.aliases)
      const mentions = entity.mentions.map((mention) => {
        const { quote, ...place } = evidence(mention)
        // What the recogniser made of a name is an alias of it.
        const isPutRight = quote !== doc.text.slice(mention.start, mention.end).replace(/\s+/g, ' ')
        if (isPutRight) aliases.add(quote)
        return { ...place, text: quote, form: isPutRight ? 'alias' : mention.form }
      })
      return {
        id: entity.id,
        name: entity.name,
        type: entity.type,
        aliases: [...aliases],
        salience: round(entity.salience),
        count: entity.mentions.length,
        description: entity.description?.text ?? null,
        wikidata: entity.wikidata,
        geonames: entity.geonames,
        mentions,
      }
    }),
    quantities: findings.quantities.map((quantity) => {
      const { quote, ...place } = evidence(quantity)
      const { id, type, value, unit, modifier } = quantity
      return { id, type, value, unit, modifier, text: quote, ...place }
    }),
    claims: findings.claims.map(({ sentence: row, ...claim }) => ({
      ...claim,
      speaker: speakerId(claim.speaker),
      checkWorthiness: round(claim.checkWorthiness),
      section: sectionOf(row),
      evidence: allEvidence(claim.evidence),
    })),
    topics: topics.topics.map((topic) => ({
      id: topic.id,
      label: topic.label,
      category: topic.category,
      keyphrases: topic.keyphrases,
      share: round(topic.share),
      sections: topic.sections.map((row) => sectionIds[row]!),
    })),
    keyphrases: topics.keyphrases.map((keyphrase) => ({
      phrase: keyphrase.phrase,
      score: round(keyphrase.score),
      count: keyphrase.count,
      mentions: keyphrase.mentions.map((span) => places.source(span)),
    })),
    questions: notes.questions.map((question) => ({
      text: question.text,
      speaker: speakerId(question.speaker),
      answeredBy: speakerId(question.answeredBy),
      evidence: allEvidence(question.evidence),
    })),
    quotes: notes.quotes.map((quote) => ({
      text: quote.text,
      speaker: speakerId(quote.speaker),
      score: round(quote.score),
      evidence: allEvidence(quote.evidence),
    })),
    warnings: [...transcript.warnings, ...findings.warnings],
  }
}

/** The span without white space at its edges: a quotation starts and ends with what was said. */
function trimmed({ text }: Document, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && isSpace(text, from)) from++
  while (to > from && isSpace(text, to - 1)) to--
  return from < to ? { start: from, end: to } : { start, end }
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === ''
}

/** The spans, each once, in their order: a name that stands for two words of a claim is one place. */
function distinct(spans: readonly Span[]): Span[] {
  return spans.filter(
    ({ start, end }, row) => spans.findIndex((other) => other.start === start && other.end === end) === row,
  )
}

/** Three decimals: more would claim a precision that no score here has, and make diffs noisy. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

function joinText(statements: readonly Statement[]): string {
  return statements.map((statement) => statement.text).join(' ')
}

type Rows = Pick<Segment, 'firstSentence' | 'endSentence'>

function segmentSpan(doc: Document, places: Places, { firstSentence, endSentence }: Rows): Span {
  return places.source({ start: doc.sentences[firstSentence]!.start, end: doc.sentences[endSentence - 1]!.end })
}

/**
 * From the first word of the rows to the first word after them; the last ends with the episode. The end is null where none
 * can be told so far behind the last time of the file.
 */
function segmentTimes(
  doc: Document,
  places: Places,
  { firstSentence, endSentence }: Rows,
  durationMs: number | null,
): Times {
  const { time } = places.clock
  const start = time(doc.sentences[firstSentence]!.start)
  const next = doc.sentences[endSentence]
  const end = time(next === undefined ? doc.sentences[endSentence - 1]!.end : next.start)
  if (start === null) return { startMs: null, endMs: null, timeEstimated: false }
  // Marks behind the last word may lie past the end by a breath.
  const until = next === undefined && durationMs !== null ? durationMs : (end?.ms ?? 0)
  return {
    startMs: start.ms,
    endMs: end === null ? null : Math.max(start.ms, until),
    timeEstimated: start.estimated || (end?.estimated ?? false),
  }
}

interface Times {
  readonly startMs: number | null
  readonly endMs: number | null
  readonly timeEstimated: boolean
}

/** Segments as spans that leave no gap: the first starts with the source and the episode, each ends where the next starts. */
function tile<T extends Rows & { readonly startMs?: number | null }>(
  doc: Document,
  places: Places,
  transcript: Transcript,
  segments: readonly T[],
) {
  const sourceEnd = transcript.source.text.length
  const starts = segments.map((segment, row) => (row === 0 ? 0 : segmentSpan(doc, places, segment).start))
  for (let i = 1; i < starts.length; i++) starts[i] = Math.max(starts[i]!, starts[i - 1]!)
  const heard = rising(segments.map((segment) => segmentTimes(doc, places, segment, transcript.durationMs)))
  const times = fromStart(withGivenTimes(segments, heard))
  return segments.map((segment, row) => ({
    segment,
    start: starts[row]!,
    end: starts[row + 1] ?? sourceEnd,
    ...times[row]!,
  }))
}

/** The times with 0 for the first, which starts with the episode whatever its words; where any time is known. */
function fromStart(times: readonly Times[]): Times[] {
  const [first, ...rest] = times
  const isTimed = times.some(({ startMs }) => startMs !== null)
  if (first === undefined || !isTimed) return [...times]
  return [{ ...first, startMs: 0, endMs: first.endMs ?? rest[0]?.startMs ?? null }, ...rest]
}

/** The times with none before an earlier one, where those of the file fall. */
function rising(times: readonly Times[]): Times[] {
  let latest = 0
  return times.map((time) => {
    if (time.startMs === null) return time
    latest = Math.max(latest, time.startMs)
    return { ...time, startMs: latest, endMs: time.endMs === null ? null : Math.max(latest, time.endMs) }
  })
}

/** The times at which words are heard, with those that the creator gave in their place, as far as they rise. */
function withGivenTimes(segments: readonly { readonly startMs?: number | null }[], heard: readonly Times[]): Times[] {
  const starts = segments.map(({ startMs }, row) => startMs ?? heard[row]!.startMs)
  const known = starts.filter((ms) => ms !== null)
  if (known.some((ms, row) => row > 0 && ms < known[row - 1]!)) return [...heard]
  return heard.map(({ endMs, timeEstimated }, row) => {
    const { startMs: given = null } = segments[row]!
    const startMs = starts[row]!
    const next = segments[row + 1]?.startMs ?? null
    const until = next ?? endMs
    return {
      startMs,
      endMs: startMs === null || until === null ? until : Math.max(startMs, until),
      timeEstimated: given === null && timeEstimated,
    }
  })
}

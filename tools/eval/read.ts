import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Transcript } from '../../src/model/transcript.ts'
import { read } from '../../src/read/read.ts'
import { SHARED } from '../data.ts'
import type { EvalRow } from './row.ts'

interface ExpectedTurn {
  readonly speaker: string
  readonly start_s: number
  readonly end_s: number
  readonly text: string
}

/** A spoken word, where it was said and by whom. */
interface SaidWord {
  readonly word: string
  readonly speaker: string | null
  readonly ms: number | null
}

/** How far a time may be off: formats that round to seconds and caption lines that start between words lose that much. */
const TOLERANCE_MS = 1500

/**
 * How well the readers do on `../shared/data/formats` and `../shared/data/raw-podcasts`: words kept, speakers right,
 * times right; over all our own samples, and for real files words kept against a plain stripping of the markup.
 */
export function evaluate(): EvalRow[] {
  const own = ownSamples().map(({ path, expected }) => scoreOwn(path, expected))
  const real = realSamples()
    .map(scoreReal)
    .filter((score) => score !== null)
  const row = (measure: string, data: string, scores: readonly (number | null)[]): EvalRow => {
    const known = scores.filter((score) => score !== null)
    const ours = known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length
    return { stage: 'read', measure, data, documents: known.length, ours, baseline: null, baselineName: '', goal: 1 }
  }
  return [
    row(
      'words kept',
      'formats/own',
      own.map((score) => score.words),
    ),
    row(
      'words not made up',
      'formats/own',
      own.map((score) => score.precision),
    ),
    row(
      'speakers right',
      'formats/own',
      own.map((score) => score.speakers),
    ),
    row(
      'times within 1.5 s',
      'formats/own',
      own.map((score) => score.times),
    ),
    row(
      'words kept',
      'formats/real, raw-podcasts',
      real.map((score) => score.words),
    ),
    row(
      'places right',
      'formats/real, raw-podcasts',
      real.map((score) => score.places),
    ),
  ]
}

function walk(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? walk(path) : [path]))
}

function ownSamples(): { path: string; expected: readonly ExpectedTurn[] }[] {
  const root = join(SHARED, 'data', 'formats')
  const expected = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8')) as { turns: ExpectedTurn[] }
  return walk(root)
    .filter((path) => path.includes('/own/'))
    .map((path) => ({ path, expected: expected.turns }))
}

function realSamples(): string[] {
  const root = join(SHARED, 'data')
  const real = walk(join(root, 'formats')).filter((path) => path.includes('/real/') && !path.includes('chapters'))
  const raw = walk(join(root, 'raw-podcasts')).filter((path) => !path.endsWith('SOURCES.md'))
  return [...real, ...raw].filter((path) => statSync(path).size > 100)
}

/** Scores of one of our own samples against what all of them say. */
function scoreOwn(
  path: string,
  expected: readonly ExpectedTurn[],
): { words: number; precision: number; speakers: number | null; times: number | null } {
  const transcript = read(readFileSync(path), path)
  const gold = expected.flatMap((turn) => spread(turn.text, turn.speaker, turn.start_s * 1000, turn.end_s * 1000))
  const ours = saidWords(transcript)
  const pairs = align(gold, ours)
  const matched = pairs.map(([i, j]) => [gold[i]!, ours[j]!] as const)
  const names = bestNames(matched)
  const named = matched.filter(([, word]) => word.speaker !== null)
  const timed = matched.filter(([, word]) => word.ms !== null)
  const speakers = named.filter(([truth, word]) => names.get(word.speaker ?? '') === truth.speaker).length
  const times = timed.filter(([truth, word]) => Math.abs((truth.ms ?? 0) - (word.ms ?? 0)) <= TOLERANCE_MS).length
  return {
    words: matched.length / gold.length,
    precision: matched.length / ours.length,
    speakers: named.length === 0 ? null : speakers / named.length,
    times: timed.length === 0 ? null : times / timed.length,
  }
}

function spread(text: string, speaker: string | null, startMs: number, endMs: number): SaidWord[] {
  const plain = text.replace(/\[[^\]]*\]/g, '')
  return wordsOf(plain).map(({ word, at }) => ({
    word,
    speaker,
    ms: startMs + ((endMs - startMs) * at) / Math.max(1, plain.length),
  }))
}

function wordsOf(text: string): { word: string; at: number }[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)].map((match) => ({
    word: match[0],
    at: match.index,
  }))
}

/** Words with times interpolated between the places that the transcript times. */
function saidWords(transcript: Transcript): SaidWord[] {
  return transcript.turns.flatMap((turn) => {
    const anchors: { at: number; ms: number }[] = []
    for (const piece of turn.pieces) {
      if (piece.startMs !== null) anchors.push({ at: piece.start, ms: piece.startMs })
      if (piece.endMs !== null) anchors.push({ at: piece.end, ms: piece.endMs })
    }
    if (turn.endMs !== null && turn.startMs !== turn.endMs) anchors.push({ at: turn.text.length, ms: turn.endMs })
    return wordsOf(turn.text).map(({ word, at }) => {
      const before = anchors.findLast((anchor) => anchor.at <= at)
      const after = anchors.find((anchor) => anchor.at > at)
      if (turn.startMs === null || before === undefined) return { word, speaker: turn.speaker, ms: null }
      if (after === undefined)
        return { word, speaker: turn.speaker, ms: turn.startMs === turn.endMs ? null : before.ms }
      const ms = before.ms + ((after.ms - before.ms) * (at - before.at)) / (after.at - before.at)
      return { word, speaker: turn.speaker, ms }
    })
  })
}

/** Longest common subsequence of two short lists of words. */
function align(gold: readonly SaidWord[], ours: readonly SaidWord[]): [number, number][] {
  const table = Array.from({ length: gold.length + 1 }, () => new Uint16Array(ours.length + 1))
  for (let i = gold.length - 1; i >= 0; i--) {
    for (let j = ours.length - 1; j >= 0; j--) {
      table[i]![j] =
        gold[i]!.word === ours[j]!.word ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < gold.length && j < ours.length; ) {
    if (gold[i]!.word === ours[j]!.word) pairs.push([i++, j++])
    else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++
    else j++
  }
  return pairs
}

/** Which expected speaker each of our labels stands for most of the time. */
function bestNames(matched: readonly (readonly [SaidWord, SaidWord])[]): ReadonlyMap<string, string | null> {
  const counts = new Map<string, Map<string, number>>()
  for (const [truth, word] of matched) {
    const own = counts.get(word.speaker ?? '') ?? new Map<string, number>()
    own.set(truth.speaker ?? '', (own.get(truth.speaker ?? '') ?? 0) + 1)
    counts.set(word.speaker ?? '', own)
  }
  return new Map([...counts].map(([label, own]) => [label, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null]))
}

/** Share of the words that a plain stripping of the markup leaves which the reader kept, and of places that are right. */
function scoreReal(path: string): { words: number; places: number } | null {
  const source = readFileSync(path, 'utf8')
  const crude = strip(source, path)
  if (crude === null) return null
  const transcript = read(readFileSync(path), path)
  const kept = new Map<string, number>()
  const all = [
    ...transcript.turns.map((turn) => `${turn.speaker ?? ''} ${turn.text}`),
    ...transcript.events.map((event) => event.text),
    ...transcript.chapters.map((chapter) => chapter.title),
    ...Object.values(transcript.facts).map((fact) => (typeof fact === 'string' ? fact : '')),
    ...transcript.warnings.map((warning) => warning.message),
  ]
  for (const { word } of wordsOf(all.join('\n'))) kept.set(word, (kept.get(word) ?? 0) + 1)
  for (const turn of transcript.turns) for (const { word } of wordsOf(turn.speaker ?? '')) kept.set(word, 1e6)
  let found = 0
  const words = wordsOf(crude)
  for (const { word } of words) {
    const left = kept.get(word) ?? 0
    if (left > 0) found++
    kept.set(word, left - 1)
  }
  let right = 0
  let places = 0
  for (const turn of transcript.turns) {
    for (const piece of turn.pieces) {
      if (piece.end - piece.start !== piece.sourceEnd - piece.sourceStart) continue
      places++
      const there = transcript.source.text.slice(piece.sourceStart, piece.sourceEnd)
      if (there === turn.text.slice(piece.start, piece.end)) right++
    }
  }
  return { words: words.length === 0 ? 1 : found / words.length, places: places === 0 ? 1 : right / places }
}

/** The words of a file by the bluntest means; null for kinds that have none. */
function strip(source: string, path: string): string | null {
  const text = source.replace(/^\ufeff/, '').replace(/^---\n[\s\S]*?\n---\n/, '')
  if (path.endsWith('.json')) return null
  if (/\.(?:srt|vtt)$/.test(path)) {
    const lines = text.split(/\r?\n/).filter((line) => !/-->|^\d+$|^WEBVTT|^Kind:|^Language:/.test(line))
    return lines
      .join('\n')
      .replace(/^NOTE[\s\S]*?\n\n/gm, '')
      .replace(/<[^>]*>/g, ' ')
  }
  if (/\.(?:html|ttml)$/.test(path)) {
    return text
      .replace(/<head>[\s\S]*<\/head>/, '')
      .replace(/<time>[^<]*<\/time>|<[^>]*>/g, ' ')
      .replace(/&#39;/g, "'")
      .replace(/&\w+;/g, ' ')
  }
  return text.replace(/\d\d:\d\d:\d\d(?:\.\d+)?/g, ' ').replace(/\]\([^)]*\)/g, ' ')
}

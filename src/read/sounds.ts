import { OTHER_SOUNDS, SOUND_STEMS } from '../lexicon/sound-cues.ts'
import type { TranscriptEvent } from '../model/transcript.ts'

/** A stretch of a text that is no speech; offsets into that text, brackets included. */
export interface Sound {
  readonly start: number
  readonly end: number
  readonly kind: TranscriptEvent['kind']
  /** As written, brackets taken off. */
  readonly text: string
}

/** Characters that a mark of non-speech begins with. A text without any needs no search. */
const OPENING = /[[(*♪♫♬{]/

/** True where `findSounds` might find something. */
export function maySound(text: string): boolean {
  return OPENING.test(text)
}

/** Longest text in brackets that can be a mark; longer is speech that happens to stand in brackets. */
const MOST_MARK_CHARS = 200
/** Most words of a mark in round brackets or stars that stands among words. */
const MOST_WORDS = 6

/**
 * Marks of non-speech in one utterance: "[music]", "(laughs)", "(SOUNDBITE OF …)", "*sighs*", "♪ … ♪" with the lyrics.
 * Square brackets count if they tell of a sound, shout, or are all there is; round ones and stars only if they tell of
 * a sound, or shout and are all there is. Sorted, not overlapping.
 */
export function findSounds(text: string): Sound[] {
  const sounds: Sound[] = []
  const onlyBracket = isWhole(text)
  let i = 0
  while (i < text.length) {
    const open = text.charAt(i)
    let sound: Sound | null = null
    if (open === '[' || open === '(' || open === '{') sound = bracketAt(text, i, onlyBracket)
    else if (open === '*') sound = starAt(text, i)
    else if (open === '♪' || open === '♫' || open === '♬') sound = lyricAt(text, i)
    if (sound === null) i++
    else {
      sounds.push(sound)
      i = sound.end
    }
  }
  return sounds
}

function bracketAt(text: string, at: number, alone: boolean): Sound | null {
  const close = text.charAt(at) === '[' ? ']' : text.charAt(at) === '(' ? ')' : '}'
  const limit = Math.min(text.length, at + MOST_MARK_CHARS)
  let end = at + 1
  while (end < limit && text.charAt(end) !== close && text.charAt(end) !== text.charAt(at)) end++
  if (text.charAt(end) !== close) return null
  const inner = text
    .slice(at + 1, end)
    .replace(/\\$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const kind = kindOf(inner)
  const square = close === ']'
  const told = kind !== null && (square || inner.split(' ').length <= MOST_WORDS || isShouted(inner))
  const mark = told || (alone && (square || isShouted(inner))) || (square && isShouted(inner) && inner.length > 1)
  return mark && inner !== '' ? { start: at, end: end + 1, kind: kind ?? 'other', text: inner } : null
}

function starAt(text: string, at: number): Sound | null {
  const close = text.slice(at + 1, at + 40).indexOf('*')
  if (close < 1) return null
  const inner = text.slice(at + 1, at + 1 + close).trim()
  const kind = kindOf(inner)
  if (kind === null || inner.split(/\s+/).length > 3) return null
  return { start: at, end: at + close + 2, kind, text: inner }
}

/** Lyrics run to the next note; a note with none behind it opens lyrics only where it is first in the utterance. */
function lyricAt(text: string, at: number): Sound {
  let end = at + 1
  while (end < text.length && !/[♪♫♬]/.test(text.charAt(end))) end++
  if (end < text.length) {
    while (end < text.length && /[♪♫♬]/.test(text.charAt(end))) end++
  } else if (text.slice(0, at).trim() !== '') {
    end = at + 1
  }
  const inner = text.slice(at, end).replace(/[♪♫♬]/g, ' ').replace(/\s+/g, ' ').trim()
  return { start: at, end, kind: 'music', text: inner === '' ? '♪' : inner }
}

/** True where the words in brackets tell of a sound, and so are nobody's name. */
export function isSound(words: string): boolean {
  return kindOf(words) !== null
}

/** Kind of the sound that the words tell of; null where they tell of none. */
function kindOf(inner: string): TranscriptEvent['kind'] | null {
  const lower = inner.toLowerCase()
  for (const [stem, kind] of SOUND_STEMS) if (hasStem(lower, stem)) return kind
  for (const stem of OTHER_SOUNDS) if (hasStem(lower, stem)) return 'other'
  return null
}

function hasStem(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (at === 0 || !/[\p{L}\d]/u.test(text.charAt(at - 1))) return true
  }
  return false
}

/** True for words in capitals only, three letters and more. */
function isShouted(inner: string): boolean {
  return inner === inner.toUpperCase() && /\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}/u.test(inner)
}

/** True where the utterance is one pair of brackets and nothing else. */
function isWhole(text: string): boolean {
  const trimmed = text.trim()
  return /^[[({][^[\](){}]*[\])}]$/.test(trimmed)
}

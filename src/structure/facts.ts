import { COMMON_PLACES } from '../lexicon/common-places.ts'
import { FIRST_NAMES } from '../lexicon/first-names.ts'
import { letterPattern, matchesOf } from '../lexicon/letters.ts'
import type { Document } from '../model/document.ts'
import type { EpisodeFacts } from '../model/structure.ts'
import type { TranscriptFacts } from '../model/transcript.ts'
import { findDate } from './dates.ts'

/** Where shows name themselves; a pattern ends where the name starts. With weight: how sure the wording is. */
const SHOW_CUES: readonly { readonly pattern: RegExp; readonly weight: number }[] = [
  {
    pattern:
      /\b(?:welcome|welcome back)(?:,? (?:everyone|everybody|all|folks|listeners))?(?:,? back)? to (?:(?:another|an?|this|the|our|today['’]s|this week['’]s) (?:[\w-]+ ){0,3}(?:episode|edition|installment|special) of |season \w+,? episode \w+ of )?(?:the )?/giu,
    weight: 3,
  },
  {
    pattern:
      /\b(?:another|this|new|today['’]s|every|latest|an|on an) (?:[\w-]+ ){0,3}(?:episode|edition|installment) of (?:the )?/giu,
    weight: 3,
  },
  { pattern: /\b(?:you(?:['’]re| are)|you['’]ve been) (?:listening|tuned in|tuning in) to (?:the )?/giu, weight: 3 },
  { pattern: /\bfor (?:listening|tuning in) to (?:the )?/giu, weight: 2 },
  {
    pattern: letterPattern(
      String.raw`\bI['’]m [\p{L}., '’-]{3,70},? and (?:this is|you['’]re listening to|it['’]s) (?:the )?`,
      'gi',
    ),
    weight: 3,
  },
  { pattern: letterPattern(String.raw`\b(?:from|on) [\p{L}., '’-]{3,50}, this is (?:the )?`, 'gi'), weight: 3 },
  // "From The Morning Tide, I'm Ann Cole." Without the article it may be a town.
  { pattern: letterPattern(String.raw`^from the (?=[\p{L}&'’ -]{3,50}, I['’]m \p{L})`, 'gi'), weight: 3 },
  { pattern: /\bthat(?:['’]s| is| was) (?:it for )?(?:the )?/giu, weight: 1 },
  {
    pattern: letterPattern(
      String.raw`(?:\bI['’]m [\p{L}. -]{2,40},? (?:and )?|\band |^|, )(?:this|it) is (?:the )?`,
      'gi',
    ),
    weight: 1,
  },
]

/** Least weight of the wordings for a name to be the show's. */
const SURE = 3

/** A title: capitalised words with small ones between, a number or a dot inside. */
const TITLE = letterPattern(
  String.raw`(?:[\p{Lu}\d][\p{L}\p{N}'’&.-]*)(?: (?:(?:of|the|a|an|and|to|in|on|for|with|from|by|at|or|is|&) ){0,2}(?:(?:Dr|Mrs?|Ms|St|Prof)\. (?=\p{Lu}))?[\p{Lu}\d][\p{L}\p{N}'’&-]*(?:\.(?=\p{L})[\p{L}]+)*)*(?:! ?)?`,
  'y',
)
const MAX_TITLE = 60
/** Who makes a show is no part of its name: "The Morning Ledger from Meridian Radio". */
const STATION =
  / (?:from|on) (?:the )?[^,]*\b(?:Radio|Media|Network|Studios?|Productions?|Podcasts|FM|TV|News|Audio|BBC|NPR|CBC|ABC|PRX)$/u
/** A show says its name in a sentence of its own among so many first ones, or before who speaks. */
const FIRST_SENTENCES = 3
/** Sentences from the start in which a show says its name, behind a teaser. */
const OPENING_ROWS = 40
/** "From The Long Rope, I'm Ida Moss." */
const FROM_SHOW = /^from the $/i
/** Sentences in which a show that only its credits call by name has been named, too. */
const OPENING_SENTENCES = 12
const ANNOUNCED =
  /^(?:(?:hello|hi|hey|welcome|good (?:morning|afternoon|evening))[^.,!]{0,20}[,!.] )?this is (?:the )?/iu
const ENDS = /^(?:[.!]*$|,? (?:and )?I['’]m )/
/** What goes on behind the name of a show and hardly anything else: "a podcast about rope", "where I sit down with", "I'm Ida". */
const SAYS_MORE = letterPattern(
  String.raw`^,? (?:(?:it['’]s )?(?:an?|the|your|our) (?:[\p{L}-]+ ){0,2}?(?:show|podcast|programme?)(?=[,.!]|$| (?:about|where|that|for|in|on|all)\b)|it['’]s (?:the )?episode\b|where (?:I|we)\b|(?:and )?I['’]m \p{Lu})`,
)
/** Who speaks, at the start of the sentence behind the name. */
const WHO = letterPattern(String.raw`^(?:And )?I['’]m \p{Lu}\p{L}`)
const NO_SHOW =
  /^(?:I|I['’]m|It|This|That|The|A|An|So|And|But|We|You|He|She|They|My|Our|Your|In|On|Today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|What|Why|How|Yes|No|Yeah|Episode|Season|Part|Dr|Mr|Mrs|Ms)$/

/** Title, show and date: the user's word first, then the file's, then what the talk says. */
export function findFacts(
  doc: Document,
  surface: string,
  facts: TranscriptFacts,
  given: { readonly title: string | null; readonly show: string | null },
): EpisodeFacts {
  return {
    title: given.title ?? facts.title,
    show: given.show ?? facts.show ?? findShow(doc, surface),
    date: facts.date ?? findDate(doc, surface),
  }
}

function findShow(doc: Document, surface: string): string | null {
  const votes = new Map<string, { name: string; score: number; at: number }>()
  const n = doc.sentences.length
  doc.sentences.forEach((sentence, row) => {
    const edge = row < OPENING_ROWS || row < n * 0.1 || row >= n - 30
    if (!edge) return
    const text = surface.slice(sentence.start, sentence.end)
    for (const { pattern, weight } of SHOW_CUES) {
      for (const match of matchesOf(pattern, text)) {
        const at = match.index + match[0].length
        TITLE.lastIndex = at
        const said = TITLE.exec(text)?.[0].trim() ?? ''
        const title =
          said.replace(/['’]s$|[.,!]+$/g, '').replace(STATION, '') +
          (at + said.length === text.length ? saidByNext(doc, surface, row) : '')
        if (
          title.length < 3 ||
          title.length > MAX_TITLE ||
          NO_SHOW.test(title) ||
          // "The Halloween edition of …": what kind of episode it is.
          /^ (?:[\w-]+ )?(?:episode|edition|installment|special)\b/.test(text.slice(at + title.length)) ||
          /^(?:episode|season|part) |^\d+(?:st|nd|rd|th)$/i.test(title)
        )
          continue
        // Bare "this is X" also introduces people; it counts where other wordings agree.
        const article = /\bThe $/.test(match[0]) ? 'The ' : ''
        const key = title.toLowerCase().replace(/ podcast$| show$/, '')
        const entry = votes.get(key) ?? { name: article + title, score: 0, at: sentence.start + at }
        const rest = text.slice(at + title.length)
        const isAnnounced =
          isNoOne(title) &&
          ((row < FIRST_SENTENCES && ANNOUNCED.test(text) && ENDS.test(rest)) ||
            (row < OPENING_ROWS && /this is (?:the )?$/i.test(match[0]) && saysMore(doc, surface, row, rest)) ||
            FROM_SHOW.test(match[0]))
        entry.score += isAnnounced ? SURE : weight
        votes.set(key, entry)
      }
    }
  })
  const opening = surface.slice(0, doc.sentences[Math.min(n, OPENING_SENTENCES) - 1]?.end ?? 0)
  // "The Ledger is produced by …" says the name, too.
  for (const sentence of doc.sentences.slice(-30)) {
    const made =
      /^(?:The )?(.{3,60}?) is (?:also )?(?:produced|hosted|edited|made|written|recorded|brought|a production|a podcast)\b/u.exec(
        surface.slice(sentence.start, sentence.end),
      )
    const name = made?.[1] ?? ''
    const entry = votes.get(name.toLowerCase())
    if (entry !== undefined) entry.score += 2
    // No other wording named it, but it was said at the start, too: "It's time for Wonder Why."
    else if (name.includes(' ') && isWholeTitle(name) && opening.slice(0, sentence.start).includes(name))
      votes.set(name.toLowerCase(), {
        name: isAfterThe(made?.[0]) ? `The ${name}` : name,
        score: SURE,
        at: sentence.start,
      })
  }
  const best = [...votes.values()].sort((a, b) => b.score - a.score || a.at - b.at)[0]
  return best !== undefined && best.score >= SURE ? best.name : null
}

/** True where the rest of the sentence, or the next of the same voice, is such as stands behind the name of a show. */
function saysMore(doc: Document, surface: string, row: number, rest: string): boolean {
  if (SAYS_MORE.test(rest)) return true
  const next = doc.sentences[row + 1]
  if (!/^[.!]*$/.test(rest) || next === undefined || next.turn !== doc.sentences[row]!.turn) return false
  return WHO.test(surface.slice(next.start, next.end))
}

/** "This is Harbor" — "Explained!": what another voice ends the name with; "" where it says anything else. */
function saidByNext(doc: Document, surface: string, row: number): string {
  const next = doc.sentences[row + 1]
  if (next === undefined || next.turn === doc.sentences[row]!.turn) return ''
  const text = surface.slice(next.start, next.end).replace(/[.!]+$/, '')
  return isWholeTitle(text) && text.split(' ').length <= MOST_ADDED && !NO_SHOW.test(text) ? ` ${text}` : ''
}

/** Most words that another voice adds to the name. */
const MOST_ADDED = 2

function isWholeTitle(name: string): boolean {
  TITLE.lastIndex = 0
  return TITLE.exec(name)?.[0].trim() === name
}

function isAfterThe(said = ''): boolean {
  return said.startsWith('The ')
}

/** True for two words or more that name neither a person nor a place. */
function isNoOne(title: string): boolean {
  const lower = title.toLowerCase()
  return lower.includes(' ') && !FIRST_NAMES.has(lower.split(' ')[0]!) && !COMMON_PLACES.has(lower)
}

import { AnalyzeError } from '../model/error.ts'
import { localName, parseMarkup } from './markup.ts'

/** Most links that the error lists. */
const MOST_LISTED = 12

/**
 * The error for a podcast feed given as a file: it holds no transcript but may link to some, which are listed with the
 * episode and type. Nothing is downloaded.
 */
export function feedError(text: string, path: string): AnalyzeError {
  const found: string[] = []
  let episode = ''
  let inTitle = false
  let inItem = false
  for (const event of parseMarkup(text, 'xml')) {
    if (event.kind === 'text') {
      if (inTitle) episode += event.text
      continue
    }
    const name = localName(event.name)
    if (name === 'item' || name === 'entry') inItem = event.kind === 'open'
    if (name === 'title' && inItem) {
      inTitle = event.kind === 'open'
      if (inTitle) episode = ''
    }
    if (name === 'transcript' && event.kind === 'open') {
      const url = event.attributes.get('url') ?? ''
      const type = event.attributes.get('type') ?? 'unknown type'
      const title = episode.replace(/\s+/g, ' ').trim() || 'untitled'
      if (url !== '') found.push(`${title}: ${url} (${type})`)
    }
  }
  const location = { file: path, line: null, column: null }
  if (found.length === 0) {
    const hint = 'Download the transcript of an episode and give that file.'
    return new AnalyzeError(
      'NOT_A_TRANSCRIPT',
      `${path} is a podcast feed and links to no transcripts.`,
      hint,
      location,
    )
  }
  const more = found.length > MOST_LISTED ? `\n  … and ${found.length - MOST_LISTED} more` : ''
  const which = found.length === 1 ? 'the transcript' : `one of the ${found.length} transcripts`
  const hint = `Download ${which} that it links to (nothing is fetched here) and give that file:\n  ${found.slice(0, MOST_LISTED).join('\n  ')}${more}`
  return new AnalyzeError('NOT_A_TRANSCRIPT', `${path} is a podcast feed, not a transcript.`, hint, location)
}

import type { Analysis } from '../model/analysis.ts'
import { AnalyzeError } from '../model/error.ts'
import { OUTPUT_FORMATS, type OutputFormat, RENDER_DEFAULTS, type RenderOptions, WIDTH_RANGE } from './formats.ts'
import { renderHtml } from './html.ts'
import { renderJson, renderNdjson } from './json.ts'
import { renderMarkdown } from './markdown.ts'
import { renderTerminal } from './terminal.ts'
import { renderText } from './text.ts'

/**
 * An analysis as text in `format`, with a line feed at the end. All words of the talk are escaped for that format.
 * Throws `UNKNOWN_FORMAT` where there is no such format.
 */
export function render(analysis: Analysis, format: OutputFormat, options: Partial<RenderOptions> = {}): string {
  const asked = { ...RENDER_DEFAULTS, ...options }
  const width = Math.min(WIDTH_RANGE.most, Math.max(WIDTH_RANGE.least, Math.floor(asked.width)))
  switch (format) {
    case 'terminal':
      return renderTerminal(analysis, { ...asked, width })
    case 'text':
      return renderText(analysis, { ...asked, width })
    case 'json':
      return renderJson(analysis)
    case 'ndjson':
      return renderNdjson(analysis)
    case 'html':
      return renderHtml(analysis, asked)
    case 'markdown':
      return renderMarkdown(analysis, asked)
    default: {
      const known = OUTPUT_FORMATS.map(({ name }) => name).join(', ')
      throw new AnalyzeError('UNKNOWN_FORMAT', `There is no format "${String(format)}".`, `Use one of ${known}.`)
    }
  }
}

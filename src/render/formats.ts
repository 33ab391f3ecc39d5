/** Forms that an analysis can be written in. */
export type OutputFormat = 'terminal' | 'json' | 'ndjson' | 'markdown' | 'html' | 'text'

/** A form of the notes, and how several of it are joined. */
export interface OutputFormatRow {
  readonly name: OutputFormat
  /** Endings of file names, with the dot; the first is the one we give to files. */
  readonly extensions: readonly string[]
  readonly description: string
  /**
   * What joins several documents into one output: before the first, between two, after the last; null where one output
   * holds one.
   */
  readonly list: { readonly open: string; readonly separator: string; readonly close: string } | null
}

/** The registry of renderers, in the order in which help lists them. */
export const OUTPUT_FORMATS: readonly OutputFormatRow[] = [
  {
    name: 'terminal',
    extensions: ['.txt'],
    description: 'show notes with tables, fitted to the width, in colour on a terminal (the default)',
    list: { open: '', separator: '\n', close: '' },
  },
  {
    name: 'json',
    extensions: ['.json'],
    description: 'the whole analysis as one document; several files give an array',
    list: { open: '[\n', separator: ',\n', close: ']\n' },
  },
  {
    name: 'ndjson',
    extensions: ['.ndjson', '.jsonl'],
    description: 'the whole analysis, one line an episode',
    list: { open: '', separator: '', close: '' },
  },
  {
    name: 'markdown',
    extensions: ['.md', '.markdown'],
    description: 'show notes to publish',
    list: { open: '', separator: '\n---\n\n', close: '' },
  },
  {
    name: 'html',
    extensions: ['.html', '.htm'],
    description: 'show notes as one page that needs nothing else',
    list: null,
  },
  {
    name: 'text',
    extensions: ['.txt', '.text'],
    description: 'show notes as plain text, 80 columns wide unless --width says otherwise',
    list: { open: '', separator: '\n', close: '' },
  },
]

/** How an output is drawn. */
export interface RenderOptions {
  /** Columns, from 40 to 200; narrower and wider asks are brought to the nearer end. For terminal and text. Default 80. */
  readonly width: number
  /** ANSI colours, for terminal. Default false. */
  readonly color: boolean
  /** Most claims in the notes; JSON has all of them. Default 10. */
  readonly claims: number
}

/** How notes are written where the call does not say. */
export const RENDER_DEFAULTS: RenderOptions = { width: 80, color: false, claims: 10 }

/** Least and most columns that the layouts are made for. */
export const WIDTH_RANGE = { least: 40, most: 200 } as const

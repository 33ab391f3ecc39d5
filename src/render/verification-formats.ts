/** Forms that a verification can be written in. */
export type VerificationFormat = 'text' | 'json' | 'github' | 'sarif'

/** A form, the endings of its files with the dot, and what it is, for help. */
export interface VerificationFormatRow {
  readonly name: VerificationFormat
  readonly extensions: readonly string[]
  readonly description: string
}

/** The registry, in the order in which help lists it. */
export const VERIFICATION_FORMATS: readonly VerificationFormatRow[] = [
  {
    name: 'text',
    extensions: ['.txt', '.text'],
    description: 'what is not borne out, with the nearest words of the transcript (the default)',
  },
  { name: 'json', extensions: ['.json'], description: 'every sentence with its verdict, issues and evidence' },
  { name: 'github', extensions: [], description: 'annotations on the lines of the notes, for GitHub Actions' },
  { name: 'sarif', extensions: ['.sarif', '.sarif.json'], description: 'SARIF 2.1.0, for code scanning' },
]

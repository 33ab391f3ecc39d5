/** Forms that a verification can be written in. */
export type VerificationFormat = 'text' | 'json' | 'github' | 'sarif'

export const VERIFICATION_FORMATS: readonly { readonly name: VerificationFormat; readonly description: string }[] = [
  { name: 'text', description: 'what is not borne out, with the nearest words of the transcript (the default)' },
  { name: 'json', description: 'every sentence with its verdict, issues and evidence' },
  { name: 'github', description: 'annotations on the lines of the notes, for GitHub Actions' },
  { name: 'sarif', description: 'SARIF 2.1.0, for code scanning' },
]

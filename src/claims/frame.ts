/** How a statement is framed: "DeepSeek says that …", "I think …". Places are of words, half-open. */
export interface Frame {
  /** Where the claim itself begins; 0 where the frame has to stay. */
  readonly claim: number
  /** Who is said to hold it; null for the speaker and where nobody is named. */
  readonly source: { readonly from: number; readonly to: number } | null
  readonly stance: 'own' | 'hedged' | 'reported' | 'denied'
  /** True where the frame is about what is wished or wondered, so that nothing is claimed. */
  readonly idle: boolean
}

/** Subjects of the speaker's own frames. */
export const FIRST = new Set(['i', 'we'])

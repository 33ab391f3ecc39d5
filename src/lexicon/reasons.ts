/** Spellings of "because". */
export const REASONS: ReadonlySet<string> = new Set(['because', 'cause', "'cause", 'cuz'])

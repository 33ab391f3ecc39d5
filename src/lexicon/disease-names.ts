/** Whom diseases are called after, each with "'s" behind it: "Parkinson's", also with the "disease" left out. Lower case. */
export const DISEASE_NAMES: ReadonlySet<string> = new Set(
  'parkinson alzheimer crohn hodgkin huntington asperger tourette hashimoto raynaud'.split(' '),
)

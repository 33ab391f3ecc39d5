/*
 * Two words that are talk together or not at all: half of one is no English. Written for this project.
 */

/** First words, each with the second. */
export const TALK_PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    kind: 'of',
    sort: 'of',
    type: 'of',
    you: 'know see',
    i: 'mean guess',
    or: 'whatever something anything',
    and: 'stuff everything whatnot',
    all: 'right',
  }).map(([first, seconds]) => [first, new Set(seconds.split(' '))]),
)

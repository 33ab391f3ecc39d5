/* Words of our notes that nobody said, where they are written and where `verify` passes over them. */

/** Title of a chapter that is a sponsor's. */
export const SPONSOR_BREAK = 'Sponsor Break'

/** How often somebody is named. */
export function namedTimes(count: number | string, times: string): string {
  return `named ${count}${times}`
}

/** A topic with its keyphrases and its share of the talk. */
export function topicLine(phrases: readonly string[], share: string): string {
  return `${phrases.join(', ')} (${share})`
}

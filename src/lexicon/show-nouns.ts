/*
 * Nouns for what listeners hear and for those who make and hear it. Written for this project from reading development
 * episodes.
 */

/** Lower-case forms, singular and plural: a claim with one of them mostly tells of the show itself. */
export const SHOW_NOUNS: ReadonlySet<string> = new Set(
  `
  episode episodes podcast podcasts podcaster podcasters podcasting show shows interview interviews guest guests listener
  listeners newsletter newsletters
  `
    .trim()
    .split(/\s+/),
)

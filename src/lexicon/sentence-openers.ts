/*
 * Words that often open a sentence and, in a capital, are seldom part of a name. "I" is left out: it is a capital
 * everywhere. Written by hand.
 */

/** Lower case. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it he she we you they there here what who when where why how which ' +
    'and but so or if then because well yeah yes no oh okay ok now just see let do did does is are was were can could ' +
    'would will in on at for with my your our their his her its not also maybe although though while after before ' +
    'basically actually people some most many'
  ).split(' '),
)

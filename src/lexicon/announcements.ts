/*
 * What a speaker says right before the subject that the talk comes to: "let's talk about", "what about", "the next one
 * is". Written for this project from reading development episodes. For `anyCue`: lower case.
 */

/** What a subject follows at once, an article apart. */
export const ANNOUNCEMENTS: readonly string[] = [
  String.raw`\b(?:talk(?:ing|ed|s)?|chat(?:ting|ted)?|speak(?:ing)?|spoke|hear|ask(?:ed|ing)?(?: you)?|questions?|curious|conversation|thoughts|thinking|think|say|wondering|know|learn(?:ed)?|what|how) (?:(?:a|little|bit|more|some) )*about `,
  String.raw`\btell (?:us|me|people|everyone|our listeners) (?:(?:a|little|bit|more|some) )*about `,
  String.raw`\b(?:speaking of|thoughts on|take on|opinions? on|focus on|moving on to|move on to|on to|over to|turn to|get to|start with|begin with) `,
  String.raw`\b(?:dive|dig|get|jump|go|going|diving|digging|getting) (?:\w+ )?into `,
  String.raw`\b(?:next|first|second|third|fourth|last|final|another|other) (?:up|one|thing|topic|question|item|story|section|part|point|tip|reason)(?: (?:here|on the list|we have|that i have|i have|today))?(?: is|['’]s| was| are|,)? `,
  String.raw`\b(?:explain|discuss|introduce|define|describe|cover|through) `,
  String.raw`\b(?:is|are|was|were|['’](?:s|re)) (?:something |what is |what['’]s )?called `,
  String.raw`\bwhat (?:is|are|was|were|['’]s|does|do|did) `,
]

/*
 * Remarks set off by commas that tell how a thing is said, or to whom, and nothing of the matter: comment clauses and
 * discourse markers of several words (D. Schiffrin, "Discourse Markers", Cambridge University Press, 1987). Collected for
 * this project. What weakens a statement ("in a way", "if I'm not mistaken") or says when ("at the end of the day") is none.
 */

const words = (list: string): readonly (readonly string[])[] =>
  list
    .trim()
    .split('\n')
    .map((phrase) => phrase.trim().split(' '))

export const REMARKS: readonly (readonly string[])[] = words(`
  real quick
  real quickly
  really quick
  really quickly
  fun fact
  slight tangent
  small tangent
  side note
  quick side note
  on a side note
  as a side note
  quick note
  fair enough
  guess what
  mind you
  trust me
  believe me
  believe it or not
  believe you me
  truth be told
  to tell you the truth
  to tell the truth
  needless to say
  for what it 's worth
  for what it is worth
  to be clear
  just to be clear
  to be sure
  quite frankly
  quite honestly
  very frankly
  in all honesty
  in all fairness
  funny enough
  funnily enough
  oddly enough
  strangely enough
  interestingly enough
  speaking of which
  as it turns out
  as it turned out
  first off
  first and foremost
  last but not least
  as a matter of fact
  long story short
  simply put
  put simply
  to put it simply
  to put it bluntly
  to put it mildly
  to put it another way
  let me put it this way
  in short
  in a nutshell
  to sum up
  to sum it up
  all in all
  on the flip side
  come to think of it
  if you think about it
  when you think about it
  let 's be honest
  let 's face it
  let 's be real
  no pun intended
  no offense
  knock on wood
  thank god
  thank goodness
  like you said
  like we said
  like i mentioned
  like you mentioned
  as we said
  as we mentioned
  as we discussed
  as we talked about
  as i said before
  as i said earlier
  as i mentioned earlier
  as i mentioned before
  as you said earlier
  as you mentioned earlier
  i got ta say
  i have to say
  i must say
  i will say
  i 'll say
  you guessed it
  let me tell you
  to give you an idea
  to give you some context
  to put that in context
  to put that in some context
  to put that into context
  to put this in context
  to put it in context
  to put that in perspective
  to put that into perspective
  to put it in perspective
  to put it into perspective
  for context
  just for context
  if you remember
  what i mean is
  what is interesting is
  what 's interesting is
  for the record
  more importantly
  most importantly
  even better
  better yet
  with that said
  with that being said
  rest assured
  no question
  without a doubt
  now granted
`)

/* Verbs that notes put between a speaker and what was said, by lemma. Collected for this project. */

/** What somebody alone may be said to have put into words. */
export const REPORTING_VERBS: ReadonlySet<string> = new Set(
  `say argue explain describe recall note add believe think claim estimate warn suggest predict deny admit emphasize
  emphasise highlight recount stress observe insist reveal mention remember compare reflect state maintain contend
  acknowledge advise recommend caution expect hope doubt suspect assert declare confess complain joke remark reply answer
  respond ask wonder question tell point credit criticize criticise praise call outline detail share elaborate discuss
  talk speak conclude propose announce report confirm illustrate clarify counter agree disagree concede imagine guess bet
  feel find see consider`
    .trim()
    .split(/\s+/),
)

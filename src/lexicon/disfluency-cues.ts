/*
 * Words by which disfluencies are told from plain speech. Written for this project from reading development episodes;
 * the terms are those of Shriberg, "Preliminaries to a Theory of Speech Disfluencies" (1994).
 */

/** Sounds that fill a pause and say nothing. */
export const FILLED_PAUSES: ReadonlySet<string> = new Set(
  'um umm ummm uh uhh uhhh uhm eh er erm ehm hm hmm hmmm mm mmm'.split(' '),
)

/** The same where they open a sentence and a comma follows: "em" is a measure of printers too, and "Em" a name. */
export const SET_OFF_PAUSES: ReadonlySet<string> = new Set(['em'])

/** Words that are hardly ever said twice in a row on purpose. */
export const UNDOUBLED_WORDS: ReadonlySet<string> = new Set(
  (
    'i the a an to of and but in on at by for from with into about we it they he she you my your our their his its ' +
    "this these those if what when where how who why because 'cause cause as than or be was were are am will would " +
    "can could should 've 're 'm 'll which while just there not n't let like some also then do does did have has"
  ).split(' '),
)

/** Doubled on purpose as often as not; a doubling counts only where a pause is written between. */
export const PAUSED_DOUBLES: ReadonlySet<string> = new Set(['that', 'is', 'so', 'had'])

/** A phrase does not end with one of these, so a pause after it breaks the phrase off. */
export const UNFINISHED_WORDS: ReadonlySet<string> = new Set(
  "i we they he she the a an my your our their to because if 'm 're 'll 've 's of with from into".split(' '),
)

/** Subject pronouns. */
export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set('i we you they he she it'.split(' '))

/** After one of these "you know" is a statement or a question about knowing. */
export const BEFORE_KNOWING: ReadonlySet<string> = new Set(
  (
    "do did does n't not if as what that how when than whatever let to will 'll would should might may could can " +
    'things everything anything all people who which where once since until before unless whether must have had the ' +
    'makes make sure hope think thing something someone somebody only'
  ).split(' '),
)

/** Before one of these "you know" is a statement or a question about knowing. */
export const AFTER_KNOWING: ReadonlySet<string> = new Set(
  (
    'what how that if who whom whose why where when whether which about of the a an this these those it him her them ' +
    'me us my your his their our exactly better well nothing anything everything something for to any enough ' +
    'already all more less best full damn'
  ).split(' '),
)

/** Between one of these and an article "like" says nothing. */
export const OWNING_VERBS: ReadonlySet<string> = new Set('have has had get got need want'.split(' '))

/** Determiners that promise a noun: none ends a phrase. */
export const PROMISING_DETERMINERS: ReadonlySet<string> = new Set('a an the my your our their his its'.split(' '))

/** A clause may begin with one of these and is none without what follows; with `SUBJECT_PRONOUNS`. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set('there this that these those'.split(' '))

/** Words before which "sort of" and "kind of" name a sort of thing. */
export const SORTING_WORDS: ReadonlySet<string> = new Set(
  'this that what these those some any no every each which same other another whatever'.split(' '),
)

/** Verbs of "like I said", where "like" is no filler. */
export const SAYING_VERBS: ReadonlySet<string> = new Set(
  'say says said saying mention mentions mentioned told talked'.split(' '),
)

/** Of `UNFINISHED_WORDS`, those that may stand before a comma when all is well. */
export const LEANING_WORDS: ReadonlySet<string> = new Set('to because if with from'.split(' '))

/** Between a subject and the same subject said again these show that the clause was begun anew. */
export const SOFTENING_ADVERBS: ReadonlySet<string> = new Set('just really also actually even always still'.split(' '))

/** Verbs of "I think", which may be put inside any clause. */
export const HEDGING_VERBS: ReadonlySet<string> = new Set(
  'think guess believe suppose mean know imagine feel hope bet say said would assume'.split(' '),
)

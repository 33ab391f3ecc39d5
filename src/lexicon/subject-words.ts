/*
 * Words in what a host names as the subject of an episode. Written for this project from reading development episodes.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words with which something else begins: "how to email busy people because …". */
export const SUBJECT_ENDS = words(
  'because so but which who right today tonight here then aka basically plus starting obviously though actually yeah ' +
    'okay please',
)

/** What only points: to the voices of the talk, or to what a reader has not met. */
export const SUBJECT_POINTERS = words(
  'i we you me us my our your he she him her it they them this that these those there here earlier yourself ourselves ' +
    "what 's something anything everything stuff thing things lot bit one ones",
)

/** Heads that name no subject. */
export const EMPTY_SUBJECTS = words(
  'plus pluses minus minuses pros cons ins outs topic topics subject theme difference heck hell tip tips tutorial ' +
    'tutorials story stories news talk update updates change changes question questions week episode show lots kind ' +
    'kinds sort couple people folks guest thanks fun time way ways day',
)

/** Stems of what every guest has. */
export const GENERAL_SUBJECTS = words('journei journey career life live long background work stori story thing')

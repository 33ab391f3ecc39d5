import { stem } from './stems.ts'

/*
 * Words around and inside people's names. Written for this project: name particles as in the "Names of persons" tables
 * of IFLA (1996) for the languages met most often in English shows; degrees and forms of address from common usage.
 */

/** Lower-case words that stand inside a name ("Aaron van Wirdum"). */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del della dello di du der den van von zu zum zur ten ter te la le los las bin ibn binti al el ul ud ad as av af e y'.split(
    ' ',
  ),
)

/** Forms of address that are said of nobody by themselves, as "the doctor" is; without the full stop. */
const SHORT_HONORIFICS: readonly string[] = ['dr', 'prof', 'mr', 'mrs', 'ms', 'mx']

/** Forms of address that stand before a name and are no part of it; without the full stop. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  ...SHORT_HONORIFICS,
  ...'hon honourable honorable doctor professor miss sir dame lord lady rev reverend fr father sister judge justice senator sen congressman congresswoman representative rep governor gov president ambassador general gen colonel col captain capt major maj sergeant sgt lieutenant lt officer chancellor rabbi imam sheikh minister mayor coach chef baroness viscount viscountess countess councillor councilor cllr councilman councilwoman alderman brigadier commander commodore monsignor msgr deputy detective'.split(
    ' ',
  ),
])

/** Stems of the words of people's names, and of "dr", "dr." and the like before them. What has no other words is one of these people. */
export function nameStems(names: readonly string[]): Set<string> {
  const words = names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  const before = SHORT_HONORIFICS.flatMap((title) => [title, `${title}.`])
  return new Set([...words.filter((word) => word !== ''), ...before].map(stem))
}

/** Members of assemblies, in capitals as records have them: small letters would be words. */
export const LEGISLATOR = /^(?:AM|MS|MSP|MLA|MEP|MP|TD)$/

/** Degrees and suffixes that follow a name, dots and case taken away. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(
  'phd psyd md jd mba msc bsc ma ba mph do dds dvm esq rn lcsw lmft edd dphil mp obe mbe cbe kc qc frs jr sr ii iii iv'.split(
    ' ',
  ),
)

/**
 * Words that are written with a capital, at the start of a sentence or by rule, and begin no person's name: days,
 * months, interjections, function words. Lower case.
 */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  `i i'm i've i'll i'd a an the this that these those there here it its he she they we you your my our their his her
  and but or so if because when while where what who whom whose why how which as at by for from in into of off on onto
  out over to up with about after before between during since until without within under not no yes yeah yep nope okay ok
  oh ah uh um hmm mm hi hey hello thanks thank welcome good great nice cool well right now then today tonight tomorrow
  yesterday maybe also just like really very actually basically anyway alright all any both each every everyone everybody
  some someone somebody something anything nothing nobody one two three four five six seven eight nine ten first second
  third next last another other let let's please sorry sure wow awesome amazing absolutely exactly definitely totally
  is are was were be been am do does did have has had can could would shall should might must don't doesn't
  didn't isn't aren't wasn't weren't can't won't going gonna got get go come see look listen check think know mean say
  said says tell told ask asked make made take took give joining joined speaking talking
  monday tuesday wednesday thursday friday saturday sunday january february july september
  october november december mondays tuesdays wednesdays thursdays fridays saturdays sundays
  more most much many few less least only even still again ever never always sometimes often once twice plus
  english american british french german chinese indian canadian european african asian australian russian japanese
  spanish italian irish scottish dutch swedish muslim jewish catholic
  god lord internet twitter youtube facebook instagram linkedin google apple amazon microsoft podcast episode season
  mom dad folks guys man dude buddy friend friends team ladies gentlemen listeners sir ma'am`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

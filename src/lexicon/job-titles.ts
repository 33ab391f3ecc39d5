import { FIRST_NAMES } from './first-names.ts'

/*
 * Nouns that say what someone does, singular, lower case. Written for this project; suffixes that make such nouns
 * ("economist", "photographer") are named apart so that the list stays short.
 */

/** Head nouns of titles and occupations. */
export const JOB_TITLES: ReadonlySet<string> = new Set(
  `reporter journalist editor correspondent columnist anchor host cohost co-host presenter broadcaster podcaster blogger
  writer author co-author coauthor novelist poet playwright essayist critic reviewer contributor producer director filmmaker
  screenwriter actor actress comedian musician composer singer songwriter drummer guitarist artist designer illustrator
  photographer architect curator translator historian philosopher economist scientist physicist chemist biologist
  mathematician statistician psychologist psychiatrist therapist neuroscientist sociologist anthropologist geologist
  ecologist engineer developer programmer coder maintainer contributor researcher scholar academic professor lecturer
  teacher educator instructor tutor student fellow postdoc dean principal chancellor provost analyst strategist consultant
  adviser advisor expert specialist commentator pundit pollster lawyer attorney judge prosecutor barrister solicitor
  detective officer soldier veteran general colonel diplomat ambassador envoy politician senator congressman
  congresswoman representative minister president vice-president chairman chairwoman chair chairperson chief head lead leader
  founder co-founder cofounder entrepreneur investor partner owner ceo cto cfo coo cmo cio ciso cpo vp svp evp executive
  manager administrator coordinator organizer organiser activist advocate campaigner volunteer spokesperson spokesman
  spokeswoman secretary treasurer commissioner governor mayor councillor councilor doctor physician surgeon nurse
  paediatrician pediatrician epidemiologist virologist pharmacist dentist veterinarian chef baker farmer fisherman pilot
  astronaut athlete coach player champion creator inventor maker builder hacker architect evangelist trader banker
  accountant auditor librarian archivist priest pastor rabbi imam monk coach trainer nutritionist operator technician
  technologist coroner janitor marketer salesperson recruiter freelancer intern colleague associate member resident alum alumnus alumna
  graduate candidate nominee laureate winner steward ambassador guru freelancer youtuber streamer influencer`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Those of them that are surnames, too. */
const SURNAMES: ReadonlySet<string> = new Set(
  `baker farmer fisherman judge priest pastor monk mayor coach dean general colonel player champion singer chef nurse chase
  hacker trader steward winner major fellow member head lead leader chief marshal principal resident chancellor builder maker
  porter carter`.split(/\s+/),
)

/** True for what someone does, in place of a name: "Project Manager", "industrial designer"; not for "Ann Baker". */
export function isJob(label: string): boolean {
  const words = label.toLowerCase().split(/\s+/)
  const head = words.at(-1) ?? ''
  const isTitle = JOB_TITLES.has(head) && !SURNAMES.has(head)
  return (
    isTitle && !words.some((word) => FIRST_NAMES.has(word) || word.endsWith('.') || !/^\p{L}[\p{L}&/-]+$/u.test(word))
  )
}

/** Offices: who holds one is told by it before by what else they do. */
export const OFFICE_TITLES: ReadonlySet<string> = new Set(
  `founder co-founder cofounder owner ceo cto cfo coo cmo cio ciso cpo vp svp evp president vice-president chairman chairwoman
  chairperson chief director minister secretary commissioner governor mayor senator judge ambassador chancellor dean professor`.split(
    /\s+/,
  ),
)

/** What one is of something: an engineer is at a company, its founder is of it. */
export const TITLES_OF: ReadonlySet<string> = new Set(
  `founder co-founder cofounder creator co-creator author co-author owner inventor maintainer maker publisher ceo cto cfo coo cmo
  cio president head chief director dean minister secretary commissioner governor mayor ambassador chancellor chair chairman
  chairwoman chairperson`.split(/\s+/),
)

/** Endings of nouns for people by occupation. */
export const JOB_SUFFIXES: readonly string[] = [
  'ologist',
  'onomist',
  'ographer',
  'ematician',
  'physicist',
  'keeper',
  'smith',
]

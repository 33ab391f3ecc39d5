/*
 * Verbs with which a speaker passes on what somebody holds to be so, and hedges with which the speaker holds it less
 * firmly. Written for this project after B. Levin, "English Verb Classes and Alternations", 1993, sections 29.4, 37.1
 * and 37.7, and K. Hyland, "Hedging in Scientific Research Articles", 1998. Dictionary forms, lower case.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What follows is the subject's claim and not the speaker's. */
export const REPORT_VERBS = words(`
  say claim argue report estimate announce admit write warn predict suggest note insist acknowledge promise allege
  assert state declare conclude reveal show tell explain confirm mention believe think expect calculate project contend
  maintain observe complain add find indicate imply testify swear recall agree worry fear hope propose hypothesize
  theorize speculate reckon figure assume guess suspect inform remind assure stress emphasize caution reply respond
  answer point concede boast forecast post tweet
`)

/** Of these only what "that" opens is a claim: "shows it running" is none. */
export const THAT_VERBS = words(`
  show write add confirm mention explain recall report indicate reveal observe imply propose suggest point note find
`)

/** Take no phrase between them and the claim: "believe in the value that it has" is none. */
export const CLOSE_VERBS = words('think believe feel know show suspect hope worry fear find guess assume expect')

/** Nouns that a claim may be "according to", beside names and people. */
export const SOURCE_NOUNS = words(`
  report paper study survey source data government police research analysis estimate calculation company poll article
  document website policy budget team book post magazine newspaper journal statistic figure record test model letter
  email review audit agency department ministry court university institute organization organisation union committee
  council bank press media law complaint lawsuit filing statement release census index forecast projection theory
  legend rumor rumour story account evidence investigation finding information testimony stat docs doc documentation board
  post blog group lab startup firm authority party side website site readme manual label sign spec code error warning
  foundation association charity plaintiff prosecution defense defence panel jury commission parliament congress senate
  industry community public outlet video slide message tweet thread
`)

/** The subject holds what follows not to be so. */
export const DENY_VERBS = words('deny doubt dispute reject refute disbelieve')

/** Take whom it was said to between the verb and the claim. */
export const TELLING_VERBS = words('tell inform remind assure warn show promise')

/** Of "I …": the speaker is not sure. */
export const DOUBTING_VERBS = words(`
  think believe guess suppose feel suspect imagine bet assume reckon expect figure gather presume understand hear read
`)

/** Of "I …": the frame may go, for it says only that the speaker says it. */
export const OWN_FRAMES = words('say mean know tell add note see find argue claim stress')

/** Nouns of claims: "his argument is that …". */
export const CLAIM_NOUNS = words(`
  argument claim view theory estimate accusation finding conclusion allegation hypothesis contention opinion belief
  position prediction fear complaint
`)

/** Adverbs that say that somebody else says it. They stay in the sentence. */
export const HEARSAY_ADVERBS = words('reportedly allegedly supposedly purportedly rumoredly apparently ostensibly')

/** Adverbs and adjectives that say that it may not be so. They stay in the sentence. */
export const HEDGES = words(`
  probably perhaps maybe possibly likely presumably potentially arguably conceivably seemingly unlikely
`)

/** Verbs whose subject or clause only looks as the rest says. */
export const SEEMING_VERBS = words('seem appear')

/** Modal verbs of what may be. */
export const MAY_MODALS = words('may might')

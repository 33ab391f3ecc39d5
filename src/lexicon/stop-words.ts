/*
 * English words that tell nothing of a talk's subject: function words, light verbs, fillers of speech, numbers in
 * words and the calendar. Written for this project from the closed word classes of R. Quirk et al., "A Comprehensive
 * Grammar of the English Language", Longman, 1985, and from the words that stand in every development transcript.
 */

/** Lower-case forms, contractions both whole ("don't") and as Universal Dependencies splits them ("n't"). */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a about above across after again against ago all almost along already also although always am among an and
  another any anybody anyone anything anyway anywhere are aren't around as at away back be became because become
  been before behind being below between both but by came can can't cannot cause come comes coming could couldn't
  d did didn't do does doesn't doing don't done down during each either else enough especially etc even ever every
  everybody everyone everything everywhere except far few first for from gave get gets getting give given gives
  giving go goes going gone gonna got gotta gotten had hadn't half hardly has hasn't have haven't having he hence
  her here hers herself him himself his how however i if in indeed instead into is isn't it its itself just keep meanwhile
  kept knew know known knows last least less let lets like likely ll look looked looking looks m made make makes
  making many may maybe me mean means meant might mine more most mostly much must my myself n't na near nearly
  need needs neither never next no nobody none nor not nothing now nowhere of off often oh ok okay on once one
  ones only onto or other others otherwise our ours ourselves out over own per perhaps please pretty probably put
  quite rather re really right s said same saw say saying says second see seem seemed seems seen several shall she
  should shouldn't since so some somebody somehow someone something sometimes somewhere soon still such sure t
  take taken takes taking tell than that the their theirs them themselves then there therefore these they thing
  things think thinking third this those though thought three through thus till to together told too took toward
  towards tried tries try trying two under unless until unto up upon us use used uses using usually ve very via
  wanna want wanted wants was wasn't way ways we well went were weren't what whatever when whenever where wherever
  whether which while who whoever whole whom whose why will with within without won't would wouldn't yeah yes yet
  you your yours yourself yourselves um uh er erm ah hmm hm mm mhm huh wow alright yep yup nope hey hi hello bye
  gosh god basically actually literally honestly obviously essentially totally absolutely definitely exactly
  certainly apparently supposedly kinda sorta cuz cos you're we're they're i'm i've you've we've they've i'll
  you'll we'll they'll i'd you'd he'd she'd we'd they'd it's that's there's what's here's let's he's she's who's
  how's where's ain't y'all gimme lemme dunno whatnot blah four five six seven eight nine ten eleven twelve
  thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
  ninety hundred thousand million billion trillion zero felt feel feels feeling happen happened happens happening
  guess guessed start started starting starts end ended ends ending talk talked talking talks work works worked
  working call called calls calling find finds found run runs running ask asked asks asking show shows showed
  shown turn turns turned bring brought left leave able bit lot lots kind kinds sort sorts type stuff guy guys
  people person man woman folks sir good great nice big little small new old long short high low best better worse
  worst bad hard easy different similar certain particular important interesting cool amazing awesome fun happy
  sorry glad true real fair full clear ready super huge tiny main major general specific possible entire time
  times today tomorrow yesterday tonight day days week weeks weekend month months year years hour hours minute
  minutes seconds moment morning evening afternoon night decade decades century january february march april june
  july august september october november december monday tuesday wednesday thursday friday saturday sunday early
  late later recently
  `
    .trim()
    .split(/\s+/),
)

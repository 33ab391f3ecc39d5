/*
 * Nouns that name no subject by themselves: "lot of people", "last year", "the first thing". Written for this project
 * from the "general nouns" of M. A. K. Halliday and R. Hasan, "Cohesion in English", Longman, 1976, section 6.1, the
 * calendar, and the words for a talk and its parts.
 */

/** Lower-case forms, singular and plural. A phrase whose head is one of these is no keyphrase. */
export const VAGUE_NOUNS: ReadonlySet<string> = new Set(
  `
  thing things lot lots bit kind kinds sort sorts type types way ways stuff guy guys lad lads lass lasses fella fellas bloke blokes chap chaps people person folk folks man
  men woman women gentlemen ladies kid kids everybody time times moment moments day days week weeks weekend month months year years
  hour hours minute minutes second seconds today tomorrow yesterday tonight morning evening afternoon night decade
  decades century one ones two couple number numbers part parts piece pieces half rest end ends start beginning
  middle place places side sides point points case cases example examples instance fact facts idea ideas question
  questions answer answers reason reasons word words sense matter deal course bunch ton tons chance bunches amount
  amounts level levels line lines list set sets group groups area areas stage stages step steps form forms name
  names life world hand hands head eye eyes mind face something anything nothing everything someone anyone
  everyone somebody anybody nobody other others another whatever whichever percent percentage dollar dollars buck
  bucks hundred hundreds thousand thousands million millions billion billions trillion dozen dozens first last
  next fun joke sorry thanks thank welcome hello bye wow yeah yes okay gosh god goodness jeez geez yikes oops ouch whoops bummer hey sir ma'am mr mrs ms
  dr everyday anymore again maybe gonna wanna episode episodes podcast podcasts show shows host hosts guest guests
  listener listeners audience sponsor sponsors conversation conversations interview topic topics break story
  stories talk talks feeling feelings thought thoughts opinion opinions problem problems issue issues difference
  differences situation situations result results effect effects change changes use uses work works try look kinda
  sorta january february march april may june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday spring summer autumn fall winter perspective sec shot lack order terms
  term detail details experience experiences information option options approach size front back top bottom behalf
  favor favour sake spite wake charge kick hold touch care advantage account past future goal purpose majority
  minority plenty handful variety range series degree extent nature process aspect aspects element elements factor
  factors thirty forty fifty sixty seventy eighty ninety twenty quarter quarters third thirds season seasons date
  dates link links self selves scratch chill mix slash dot www
  `
    .trim()
    .split(/\s+/),
)

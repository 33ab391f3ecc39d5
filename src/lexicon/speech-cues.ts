/*
 * What people say around names when they present themselves, bring someone on, or close a show. Written for this
 * project from reading development episodes. Patterns end where the name starts; all are bounded, so none backtracks far.
 */

/** How a name was said. */
export type NameCueKind =
  | 'self'
  | 'greeting'
  | 'vocative'
  | 'self-host'
  | 'host'
  | 'guest'
  | 'welcome'
  | 'thanks'
  | 'correspondent'

const TIME = String.raw`(?:,? (?:today|tonight|now|here|again|once again|as always|as ever|this week|this morning|also|live|remotely|in the studio|in studio|on the (?:show|line|phone|podcast|program|programme|mic)|on (?:this|today['’]s) (?:episode|show)|on the show today|for this (?:episode|one)|from (?:the )?[a-z][\w.]+(?: [a-z][\w.]+)?),?)*`

/** Cue patterns by kind, lower case, to be read with the flag "g" and followed by a name. */
export const NAME_CUES: readonly { readonly kind: NameCueKind; readonly pattern: string }[] = [
  {
    kind: 'self-host',
    pattern: String.raw`\b(?:i['’]m|i am|this is|it['’]s|me|as always,?|and|with)?,? ?(?:i['’]m )?your (?:\w+ )?(?:co-?)?hosts?,?(?: is| are| today,?)?\s+`,
  },
  {
    kind: 'self-host',
    pattern: String.raw`\bhosting (?:this|today['’]s) (?:show|episode|podcast)[^.]{0,20} (?:i['’]m|is)\s+`,
  },
  { kind: 'host', pattern: String.raw`\b(?:hosted|presented) by\s+` },
  {
    kind: 'host',
    pattern: String.raw`\b(?:here is|here['’]s|with)?\s*(?:my|our) (?:\w+ )?co[- ]?hosts?${TIME}(?: is| are|,)?\s+`,
  },
  // "I'm Ann, and that's Bo": what stands behind "I'm" must be a name.
  { kind: 'host', pattern: String.raw`\bi['’]m [^.,!?]{2,40}(?:, (?:and )?| and )(?:he|she|that|this)['’]s\s+` },
  { kind: 'self', pattern: String.raw`\b(?:i['’]m|i am|my name is|my name['’]s|they call me)\s+` },
  { kind: 'self', pattern: String.raw`\bthis is\s+` },
  {
    kind: 'host',
    pattern: String.raw`\b(?:with me|with us|joining me|joined|alongside|here with),? (?:as (?:always|ever|usual)|once again as always)(?: by| today)?,?(?: is| are)?(?: the(?: one and only)?)?\s+`,
  },
  {
    kind: 'guest',
    pattern: String.raw`\b(?:my|our|today['’]s|this week['’]s|the) (?:next |first |second |last |final |special |very special |very own |featured |latest |wonderful |amazing |returning |other )*guests?${TIME}(?:,? (?:is|are|was|were|will be))?(?:,? (?:of course|again|today))?,?\s+`,
  },
  // "Today's special guest, live from a café, apparently, is Ann."
  {
    kind: 'guest',
    pattern: String.raw`\b(?:my|our|today['’]s|this week['’]s) (?:\w+ ){0,2}guests?, [^.?!]{1,60}, (?:is|are)\s+`,
  },
  {
    kind: 'guest',
    pattern: String.raw`\b(?:joined|accompanied)${TIME} by\s+`,
  },
  { kind: 'guest', pattern: String.raw`\b(?:joining|joins) (?:me|us)${TIME}(?:,? (?:is|are))?,?\s+` },
  { kind: 'guest', pattern: String.raw`\b(?:here )?with (?:me|us)${TIME}(?:,? (?:is|are|we have|i have))?,?\s+` },
  {
    kind: 'guest',
    pattern: String.raw`\b(?:talk(?:ed|ing)?|speak(?:ing)?|spoke|chat(?:ted|ting)?|sit(?:ting)? down|sat down|catch(?:ing)? up|caught up)${TIME} (?:to|with)${TIME}\s+`,
  },
  {
    kind: 'guest',
    pattern: String.raw`\b(?:you['’]ll|you will|you['’]re (?:going to|gonna|about to)|we['’]ll) (?:also )?(?:hear|meet|be hearing)(?: from| my (?:conversation|interview) with)?\s+`,
  },
  { kind: 'guest', pattern: String.raw`\b(?:we['’]re|we are|i['’]m|i am) (?:here|back)${TIME} with\s+` },
  {
    kind: 'guest',
    pattern: String.raw`\b(?:on my (?:left|right)|to my (?:left|right)|next to (?:him|her|them|me)|opposite (?:me|him|her)|across from (?:me|him|her)|and finally)(?:,? (?:is|there['’]s|we have))?,?\s+`,
  },
  {
    kind: 'guest',
    pattern: String.raw`\b(?:we have|we['’]ve got|i have|i['’]ve got|we also have|i also have|we['’]re bringing|bringing) (?:on |with (?:us|me) |here )?`,
  },
  { kind: 'guest', pattern: String.raw`\b(?:let['’]s|let me|we['’]ll) bring in\s+` },
  { kind: 'guest', pattern: String.raw`\bhere(?: is|['’]s)\s+` },
  {
    kind: 'guest',
    pattern: String.raw`\b(?:conversation|interview|discussion|chat|talk) with\s+`,
  },
  {
    kind: 'guest',
    pattern: String.raw`\b(?:please welcome|let['’]s welcome|welcoming|i['’]d like to welcome|we['’]d like to welcome|like to introduce|happy to introduce|introducing)\s+`,
  },
  { kind: 'welcome', pattern: String.raw`\bwelcome(?: back)?(?: on board)?(?: (?:to|on) [^.,!?]{1,50})?,?\s+` },
  {
    kind: 'welcome',
    pattern: String.raw`\b(?:great|good|lovely|nice|wonderful|pleasure|honor|happy|excited|so good|so great) to (?:have|see|meet) you(?: here| back| on| with us)?(?: again| today)?,\s+`,
  },
  {
    kind: 'thanks',
    pattern: String.raw`\b(?:thanks|thank you|cheers)(?: so much| very much| again| a lot| as always)*(?: for [^.,!?]{1,60})?,?\s+`,
  },
  {
    kind: 'greeting',
    pattern: String.raw`^(?:hi|hey|hello|good morning|good afternoon|good evening),?(?: there,?)?\s+`,
  },
  { kind: 'correspondent', pattern: String.raw`\b(?:correspondent|reporter|bureau chief)s?,?\s+` },
]

/** Sentences that start with a name and then greet or thank it: "Caiwei, welcome to the show." Sticky, after the name. */
export const VOCATIVE_AFTER: readonly { readonly kind: NameCueKind; readonly pattern: string }[] = [
  {
    kind: 'welcome',
    pattern: `,? (?:welcome|it['’]s (?:so |really |very )*(?:great|good|nice|wonderful|a pleasure)|(?:so |really )?(?:great|good|nice|glad|lovely) to (?:have|see|meet))`,
  },
  {
    kind: 'greeting',
    pattern: `,? (?:hello|good (?:morning|afternoon|evening)|how are you)`,
  },
  { kind: 'thanks', pattern: String.raw`,? (?:thanks|thank you)\b` },
  {
    kind: 'vocative',
    pattern: `, (?:(?:so|and|yeah|well|maybe|also|now) )?(?:you|what|how|why|when|where|who|do|did|does|can|could|would|will|tell|let me|are|is|have|i['’]d like|i wanted|i want|please|go ahead)\\b`,
  },
  {
    kind: 'correspondent',
    pattern: String.raw` (?:reports|reporting|has (?:the story|more|this report)|sent us this|filed this)\b`,
  },
]

/** Whoever is named behind it is in another episode: "Next week my guest is …". For lower case. */
export const ANOTHER_EPISODE = String.raw`\b(?:next|last) (?:week|time|month|year|episode|show)\b|\btomorrow\b|\bin (?:two|three|a couple of|a few) weeks\b`

/** The opening way to present someone: "Rahat is a developer and …", "Rahat of Acme joins me". Counts near the start, with an occupation. */
export const PRESENTED_AS = String.raw`(?: (?:of|from|at) [^.!?]{2,60}?)? (?:joins|joined|is joining) (?:me|us)\b|(?: is|['’]s) (?:(?:currently|also|now) )?(?:an?|the|one of|our)\b| (?:(?:also|now|currently) )?(?:covers|writes|reports|teaches|works|runs|leads|heads|owns|hosts|founded|co-founded|started|created|wrote|studies|researches|advises|directs|edits)\b`

/** Labels of whoever rings up or asks from the floor. */
export const SHARED_LABEL = /^(?:callers?|listeners?|viewers?|questioners?)\b/i

/** How those who are asked to a talk are presented, several in one sentence. For `anyCue`: lower case. */
export const COMPANY_CUES: readonly string[] = [
  String.raw`\b(?:with (?:me|us)|joining (?:me|us)|joined (?:\w+ ){0,2}by|on (?:the|our|my) panel|(?:my|our|two|three|four) (?:\w+ )?guests)\b`,
]

/** What is said where somebody is in the episode as a guest, by name or not. For `anyCue`: lower case. */
export const HAS_GUEST_CUES: readonly string[] = [
  String.raw`\b(?:my|our) (?:\w+ ){0,2}guests? (?:today|tonight|this week|is|are|was|were)\b`,
  String.raw`\b(?:two|three|four) guests (?:today|tonight|with)\b`,
]

/** What those say whose show it is, of other episodes and of who listens; a guest hardly says it twice. For `anyCue`: lower case. */
export const SHOW_CUES: readonly string[] = [
  String.raw`\b(?:in|on) (?:(?:our|the|a|an) )?(?:last|previous|earlier|past|first) (?:few |couple (?:of )?)?episodes?\b`,
  String.raw`\b(?:last|next) (?:week|time)['’]s (?:episode|show|podcast)\b`,
  String.raw`\bour (?:\w+ ){0,2}(?:episodes?|listeners)\b`,
  String.raw`\bwe(?:['’]ve| have)? (?:\w+ ){0,2}(?:talked|spoke|spoken|discussed|covered|mentioned) (?:\w+ ){0,4}?(?:on|in) (?:(?:this|the|a|an|our|previous) ){0,2}(?:podcast|show|episode)\b`,
  String.raw`\bwe(?:['’]ve| have)? (?:did|done|recorded) (?:a|an|our) (?:\w+ ){0,2}episode\b`,
]

/** What only a host says. For `anyCue`: lower case. */
export const HOST_CUES: readonly string[] = [
  String.raw`^(?:hi|hello|hey|and|so|well|okay|ok|alright|all right|good \w+|yo)?[,!. ]{0,12}(?:everyone|everybody|folks|there|friends|all|listeners)?[,!. ]{0,12}(?:and )?welcome (?:back )?to\b`,
  String.raw`\b(?:great|good|excited|happy|glad|pleasure|thrilled|delighted|honou?red|awesome|nice) to (?:finally )?have you (?:here|on|with us|back|join)\b`,
  String.raw`\bwelcome (?:back )?to (?:another|the|this|episode|a new|season|our|today)`,
  String.raw`\b(?:my|our) (?:\w+ ){0,2}guests? (?:today|is|are|this week|for)\b`,
  String.raw`^(?:and )?i['’]m [^.?!,]{2,40},? and (?:this is|you['’]re listening to|welcome to)\b`,
  String.raw`\bi['’]?m (?:joined|here with)\b|\bwe(?:['’]re| are) joined\b|\bjoining (?:me|us)\b|\bjoined (?:as always |today |again )?by (?:(?:my|our|the) )?(?:\w+ ){0,2}(?:panelists?|co[- ]?hosts?|panel)\b|\bwith me (?:today|now|as always|is)\b`,
  String.raw`\bthank(?:s| you)(?: all| everyone| everybody| so much| again)* for (?:listening|tuning in|joining us|watching)\b`,
  String.raw`\b(?:right back|after (?:the|this|a) (?:\w+ )?break|(?:let['’]s|we['’]ll|we['’]re (?:going to|gonna)|we (?:will|have to|need to)|i['’]m (?:going to|gonna)|time to) (?:\w+ )?take a (?:\w+ ){0,2}break|take a (?:quick|short|brief) (?:little )?(?:break|pause)|when we come back|stick around|stay with us|stay tuned)\b`,
  String.raw`\b(?:on|in) (?:today['’]s|this week['’]s|this) (?:show|episode)\b`,
  String.raw`\bthanks? (?:you )?(?:so much |very much )?for (?:coming on|being (?:here|on|with)|joining (?:us|me)|taking the time|your time)\b`,
  String.raw`\bpick (?:his|her|their) brains?\b`,
  String.raw`\bi['’]?m your host\b|\byour hosts?\b`,
  String.raw`\b(?:see|talk to|catch) you (?:all )?(?:next|in the next|on (?:monday|tuesday|wednesday|thursday|friday))\b|\buntil next time\b`,
]

/** What hosts say more often than others. For `anyCue`: lower case. */
export const INTERVIEWER_CUES: readonly string[] = [
  String.raw`\b(?:can|could|would) you (?:tell|explain|describe|walk|talk|introduce|give|share|expand|elaborate)\b|\btell (?:us|me) (?:about|a little|more|what|how)\b`,
  String.raw`\blet['’]s (?:start|begin|kick (?:it|this|things) off|dive in|jump in|move on|get into)\b`,
]

/** What only a guest says. For `anyCue`: lower case. */
export const GUEST_CUES: readonly string[] = [
  String.raw`\bthank(?:s| you)(?: so much| very much| again| a lot| guys| all)*,? (?:for|to) (?:having|inviting) (?:me|us)\b`,
  String.raw`\b(?:glad|happy|great|good|excited|thrilled|delighted|honou?red|pleasure|nice|lovely|awesome|pleased) to (?:be|join you|be back)(?: here| on| back| with you)\b`,
  String.raw`\b(?:thanks|thank you)(?: so much| very much)*,? for (?:the invit|having)`,
  String.raw`\bit['’]s (?:a|an|my) (?:pleasure|honou?r|privilege)(?: to be| being)?\b`,
]

/** How one answers another; who speaks alone hardly begins a sentence so. For `anyCue`: lower case. */
export const ANSWER_CUES: readonly string[] = [
  String.raw`^(?:(?:and|oh|but|so)[, ]+)?(?:yeah|yep|yes|exactly|totally|absolutely|mm+|mhm|right|okay|ok|sure|oh|wow|no)\b`,
]

/** A whole turn that only shows that somebody listens: "Mm.", "Oh, okay." */
export const LISTENING = `^(?:mm+|mm-?hmm|mhm|hmm+|uh|um|oh|ah|yeah|yep|yes|right|okay|ok|['’]?kay|great|cool|nice)(?:[ ,]+(?:mm|hmm|yeah|right|okay|ok|great|cool|nice))?[.,!?]*$`

import { type Document, tokenForm } from '../model/document.ts'

/*
 * What sponsor reads and calls to rate, follow and support a show are made of. Written for this project from reading
 * development episodes; no brand is named, so that a new sponsor is found like an old one. For `anyCue`: lower case.
 */

/** "our sponsor", "this week's sponsor today", "one of the first sponsors of this episode": before the name. */
const SPONSOR_IS = String.raw`(?:our|my|this|(?:today|this (?:week|month|episode)) ['’]s|another|one of (?:our|the)) (?:\w+ ){0,2}sponsors?(?: (?:today|of ours|this week|(?:of|for) (?:this|today ['’]s) (?:episode|show)))?(?: ,)?(?: which| that)?(?: (?:is|are)(?: called)?)?(?: ,)?`

/** What stands before the name of whoever pays for a read, its words lower-cased and single spaces between. */
const PAYER_CUE = new RegExp(
  String.raw`\b(?:(?:brought to (?:you|us)|sponsored|supported|presented|powered|made possible)(?: \w+){0,2} by|(?:support|funding)(?: \w+){0,4} comes from|${SPONSOR_IS}|(?:my|our) friends (?:over )?at)(?: the| an?)?$`,
)

/** Words before a name that may say that it pays. */
const CUE_WORDS = 11

/** True where the words before token `i` say that whoever is named there pays: "brought to you by", "our sponsor,". */
export function isPayer(doc: Document, i: number): boolean {
  return PAYER_CUE.test(formsOf(doc, i - CUE_WORDS, i))
}

/** What stands behind such a name: "Sentry for sponsoring", "Sentry is a longtime sponsor of ours". */
const THANKED =
  /^ (?:(?:so|very) much )?(?:for (?:\w+ )?(?:sponsoring|supporting)|(?:is|are|was|were)(?: also)? (?:an?|our|another|the|one of (?:our|the)) (?:\w+ ){0,2}sponsors?)\b/

/** True where the words from token `end` on say that whoever was named before pays. */
export function isThanked(doc: Document, end: number): boolean {
  return THANKED.test(formsOf(doc, end, end + CUE_WORDS))
}

function formsOf(doc: Document, first: number, end: number): string {
  let forms = ''
  for (let at = Math.max(0, first); at < Math.min(doc.tokens.length, end); at++) forms += ` ${tokenForm(doc, at)}`
  return forms
}

/** That a read begins. Lower case, for `anyCue`. */
export const READ_ANNOUNCED: readonly string[] = [
  String.raw`\btime for (?:\w+ )?sponsor`,
  String.raw`\ba (?:\w+ )?word about (?:the people who (?:make|pay for) (?:this|our)|(?:one of )?our (?:\w+ )?sponsors?)\b`,
  String.raw`\ba (?:\w+ )?(?:word|message) from (?:(?:one of )?our|today['’]s) (?:\w+ )?(?:sponsors?|friends (?:over )?at)\b`,
]

/** That somebody pays: for the show where an offer, a call or an address follows, and else for a team or a bill. Lower case, for `anyCue`. */
export const PAID_BY: readonly string[] = [String.raw`\b(?:is|are) (?:\w+ )?sponsored by\b`]

/** Groups of cues; each group is one feature of the sponsor model, set where any of its patterns matches a sentence. */
export const SPONSOR_CUES: readonly { readonly name: string; readonly patterns: readonly string[] }[] = [
  {
    name: 'sponsored',
    patterns: [
      String.raw`\bbrought to (?:you|us) (?:\w+ )?(?:by|from)\b`,
      String.raw`(?<!\b(?:if|when|whether|unless) (?:an?|the|your|our|my) )\b(?:episode|show|podcast|program(?:me)?|portion|segment|part|treat|series|today|week|hour|we|it|this)(?:['’](?:s|re))?(?: of [^.,]{1,40}?)?(?: (?!not\b|never\b)\p{L}+){0,3} sponsored (?:(?!not\b)\w+ ){0,2}by\b`,
      // "The programme is supported by a grant" may be said of any programme.
      String.raw`(?<!\b(?:if|when|whether|unless) (?:an?|the|your|our|my) )\b(?:(?<!\b(?:the|an?) )(?:program(?:me)?|series|talk)|episode|show|podcast|portion|segment)(?: of [^.,]{1,40}?)?(?: (?!not\b|never\b)\p{L}+){0,3} (?:supported|presented|underwritten|made possible|powered) (?:in part )?by\b`,
      String.raw`^(?:sponsored|presented|supported) by\b|^is (?:\w+ )?sponsored (?:\w+ ){0,2}by\b|\bare (?:also )?sponsored (?:today )?by\b`,
      // "Support for this station comes from Hadley.", but not "Support for the bill comes from the cities."
      String.raw`\b(?:support|funding) for (?:this|our|today['’]s|npr|public radio|the (?:\S+ ){0,3}(?:show|podcast|program(?:me)?|series|station|broadcast))\b[^.]{0,40}(?:comes|is provided|provided) (?:from|by)\b`,
      String.raw`\b(?:support|funding) for (?:\S+ ){1,4}?(?:comes|is provided|provided) (?:from|by) [^.]{1,80}(?:, (?:makers?|offering|providing|working|committed|home of)\b|\.(?:com|org)\b|\bdot (?:com|org)\b)`,
      String.raw`\bmade possible by\b`,
      // "The Long Signal is supported by Fernway.", but not "The claim is supported by the evidence."
      String.raw`^(?:\S+ ){1,6}is (?:proudly |also )?supported (?:in part )?by (?!the\b|an?\b|th(?:is|at|ese|ose)\b|my\b|our\b|their\b|his\b|her\b|its\b|some\b|many\b|most\b|all\b|evidence|research|data|stud(?:y|ies)\b|science)\S+(?: \S+){0,2}(?:$|, (?:where (?:you|we|they)|who(?:['’]ll| will| can| makes?| sells?))\b)`,
      ...READ_ANNOUNCED,
    ],
  },
  {
    name: 'sponsor-word',
    patterns: [
      String.raw`\b(?:our|today['’]s|this week['’]s) (?:\w+ )?sponsors?,? (?!and\b|are\b|in\b|on\b|to\b)`,
      String.raw`\b(?:one of|first of|thanks to|from|by) (?:our|today['’]s|this (?:week|episode)['’]s) (?:\w+ )?sponsors?\b`,
      String.raw`\b(?:two|three|a couple of|couple|some) (?:\w+ )?sponsors\b(?! (?:in|who|that))`,
      String.raw`\bsponsors? (?:of|for) (?:this|the|our|today|\p{L}+ (?:podcast|show))`,
      String.raw`\b(?:another|longtime|long-time|first|second|other|newest|new) sponsors?\b`,
      String.raw`\bsponsor(?:s|ed|ing)? (?:of )?(?:this|today['’]s|our) (?:episode|show|podcast)\b`,
      String.raw`\b(?:quick |brief |short )?(?:word|message)s? from (?:our|one of our|a|today['’]s) (?:\w+ )?(?:sponsors?|partners?|friends)\b`,
      String.raw`\bfriends (?:at|over at) \p{Lu}`,
      String.raw`\b(?:let['’]s|let us|we(?:['’]ve)? (?:got to|gotta|have to|need to|must)|time to) (?:quickly |just )?pay (?:some|a few|the|our) (?:of (?:the|our) )?bills\b`,
      String.raw`\b(?:thanks to|thank|shout ?out to) (?:\w+ ){0,2}(?:people|folks|team|guys|crew) (?:at|over at|behind) \p{Lu}`,
    ],
  },
  {
    name: 'sponsor-mention',
    patterns: [
      String.raw`\bsponsor(?:s|ed|ing|ship)?\b`,
      String.raw`\bpartner(?:s|ed|ing)? (?:with|at) \p{Lu}`,
      String.raw`\b(?:quick |brief )?(?:word|message)s? from\b`,
    ],
  },
  {
    name: 'thanks-sponsor',
    patterns: [
      String.raw`\b(?:thank(?:s| you)|shout ?out)[^.]{0,60}\bsponsor(?:ing|s)?\b`,
      String.raw`\bfor sponsoring\b`,
      String.raw`\bthank(?:s| you)[^.]{0,60}\b(?:supporting (?:the|this|our) (?:show|podcast|episode)|for (?:your |their )support of)`,
    ],
  },
  {
    name: 'offer',
    patterns: [
      String.raw`\b(?:promo|coupon|discount|offer|referral|checkout|gift) ?codes?\b`,
      String.raw`\b(?:use|enter|with|using|type in|put in|apply) (?:the |our |my |that )?(?:promo |coupon |discount )?code\b`,
      String.raw`\bcode [\p{L}\d]+ (?:at (?:\S+\.\p{L}|checkout)|(?:for|and get) \d+)|\btell (?:them|['’]em) \p{L}+ sent you\b`,
      String.raw`(?:%|\bper ?cent|\bpercent|\bbucks|\bdollars|[$£€]\s?\d+) off\b`,
      String.raw`\b(?:first|one|two|three|\d+)[ -](?:months?|weeks?|days?|orders?|box|year)s?(?:['’]s?)? (?:is |are |of |for )?(?:\w+ )?free\b`,
      String.raw`\bfree[ -](?:trial|shipping|month|account|plan|tier|audiobook|t-shirt|shirt|credits?)\b`,
      String.raw`\b(?:\d+|thirty|fourteen|seven|sixty|ninety)[ -]day (?:free|money|trial|unrestricted)\b`,
      String.raw`\bmoney[ -]back\b|\bno credit card\b|\bterms (?:and conditions )?apply\b|\b(?:special|exclusive|limited[ -]time) (?:offer|deal|discount|pricing)\b|\bdiscounts (?:for|to) (?:teams|groups|students)\b`,
      String.raw`\bmember fdic\b|\byour (?:home may be repossessed|capital is at risk)\b|\balways read the (?:label|leaflet)\b`,
      String.raw`\brisk[ -]free\b|\b(?:give|giving|gives|get) (?:all )?(?:our|my) listeners\b|\bfor (?:all )?(?:our|my) listeners\b(?!.*\?)|\b(?:our|my) listeners (?:can )?(?:get|save)\b`,
      String.raw`\b(?:in )?free credits?\b|\bat checkout\b|\bhow did you hear about\b`,
    ],
  },
  {
    name: 'call',
    patterns: [
      String.raw`\b(?:go|head|hop|jump)(?: on)?(?: over)? (?:to|at) (?:the )?(?:\p{L}[\p{L}\p{N}-]{0,62}\.(?:com|org|io|fm|co|dev|net|tech|ai|app|tv|us|me|sh|tools|training)\b|[\p{L}\p{N}-]{1,63}\.\p{L}{2,12}/|\p{L}+ dot \p{L}+)`,
      String.raw`\b(?:visit|check (?:them|it|him|her|us|that|this|those)? ?(?:all )?out (?:at|over at|on)|learn more at|find out more at|more (?:info|information) at|sign up (?:at|for free|today|now)|get started (?:at|today|now|for free)|try (?:it|them) (?:out )?(?:for free|today|at))\b`,
      String.raw`\b(?:check|go check) (?:them|it|that|these guys|this) out\b`,
      String.raw`\b(?:stop by|drop by|drop in at|call in at) (?:any of |one of )?(?:their|your local)\b`,
      String.raw`\b(?:get|grab|claim|start|try|sign up|download|request|book|schedule) (?:your|a) (?:\w+ ){0,2}(?:demo|trial|account|copy|spot|seat|offer|discount|quote|free)\b`,
      String.raw`\bget started\b`,
    ],
  },
  {
    name: 'address',
    patterns: [
      String.raw`\b(?:https?://|www\.)?[\p{L}\p{N}-]{1,63}\.(?:com|org|io|fm|co|dev|net|tech|ai|app|tv|us|uk|eu|ca|au|nz|ie|de|fr|es|nl|no|se|dk|fi|pl|ch|sh|tools|training|ly|so|run|cloud|xyz|gg|codes|social|studio|site|store|shop|online|example)(?:/[\p{L}\p{N}_-]+)?`,
      String.raw`\b[\p{L}\p{N}-]{2,63}\.\p{L}{2,12}/[\p{L}\p{N}_-]+`,
      String.raw`\bdot (?:com|org|io|fm|co|net|dev|tech|ai|app|tv|example)\b`,
      String.raw`\b(?:forward |back )?slash \p{L}+`,
    ],
  },
  {
    name: 'link',
    patterns: [
      String.raw`\blinks? (?:is |are |will be )?in (?:the|your|our) (?:show ?notes|description|chapter)`,
      String.raw`\bshow ?notes\b`,
    ],
  },
  {
    name: 'self-promotion',
    patterns: [
      String.raw`\b(?:rate|review|rating)s?(?: and \w+)? (?:us|the show|this (?:show|podcast)|our (?:show|podcast))\b`,
      String.raw`\b(?:leave|drop|give|write|post)(?: us| me)?(?: an?| your| some)?(?: \S+){0,3} (?:review|rating|stars?|thumbs)\b`,
      String.raw`\bfive[ -]stars?\b|\b5[ -]stars?\b`,
      String.raw`\b(?:subscribe|subscribing|follow us|following us|follow along|like and subscribe|hit (?:that|the) (?:like|subscribe|bell|follow))\b`,
      String.raw`\b(?:wherever|anywhere|however|whichever|where ?ever) you (?:\w+ ){0,2}(?:get|listen|find|consume)\b|\bpod ?catcher\b|\bpodcast (?:app|player)\b`,
      String.raw`\b(?:our|my|the|weekly|free|email) (?:\w+ )?newsletter\b|\bpatreon\b|\bmerch\b|\bbuy me a coffee\b`,
      String.raw`\b(?:on|to|via) (?:apple podcasts?|itunes|spotify|stitcher|overcast|google play|google podcasts?|pocket casts?|youtube channel)\b`,
      String.raw`\b(?:join|become|support)(?: us| the| our| a)* (?:slack|discord|community|member|membership|supporter|patron|show|podcast)s?\b`,
      String.raw`\b(?:tell|share (?:it|this|the show|the podcast) with) (?:a|your|all your) (?:friend|colleague|co-?worker)s?\b|\bspread the word\b`,
      String.raw`\b(?:find|follow|reach|tweet|email|hit|contact|message) (?:us|me|at us)(?: up)? (?:on|at|@)\b`,
      String.raw`\b(?:follow|find|reach|tweet (?:at )?)(?: me| us| the show| along)? on (?:twitter|instagram|facebook|linkedin|mastodon|bluesky|social)\b`,
      String.raw`\b(?:keep up with|past|previous|all of our|full archive of|every) (?:the )?(?:show|shows|episodes?)\b.{0,40}\b(?:at|on|archive)\b`,
      String.raw`\ba (?:quick |brief |short )?word about money\b|\b(?:keeps?|keeping) (?:this|the|our) (?:show|podcast) (?:going|alive|free|independent)\b`,
      String.raw`\b(?:we|this show|this podcast|the show) (?:(?:have|has|take|takes|run|runs) no|(?:don['’]t|doesn['’]t|do not) (?:have|take|run) (?:any )?)(?: ?ads| ?advertis\w+| ?sponsors)\b`,
      String.raw`\bmailing list\b|\bpre-?order\b|\b(?:buy|get|grab) (?:my|our|the) (?:book|course|t-shirt)\b`,
    ],
  },
  {
    name: 'plug',
    patterns: [
      String.raw`\bshameless(?:ly)? plug`,
      String.raw`\bi['’]m (?:going to|gonna) plug\b|\bplug (?:my|our|all of my)\b`,
      String.raw`\b(?:brought to you|sponsored|supported) by (?:us\b|our\b|the listeners|listeners like you|viewers like you)`,
    ],
  },
  {
    name: 'pitch',
    patterns: [
      String.raw`\b(?:perfect|great|ideal|built|designed|made) for (?:teams|developers|anyone|everyone|you|small|business|people|those)\b`,
      String.raw`\b(?:all|everything) you (?:need|want|have to do)\b|\bwhether you['’]?(?:re| are)\b|\bif you['’]?(?:re| are) (?:looking|tired|sick|building|using|still|interested|in need|a (?:freelancer|developer|designer))\b`,
      String.raw`\b(?:it|they) (?:lets?|allows?|helps?|gives?|makes?|enables?) you\b|\byou can (?:easily|quickly|now|also|even|just|simply)\b|\bin (?:just )?(?:seconds|minutes|one click|a few clicks)\b`,
      String.raw`\b(?:your|their) (?:team|customers|clients|invoices?|website|site|app|apps|users|business|company|inbox|dashboard|deploys?|errors?|workflow|expenses|taxes|domain|hosting)\b`,
      String.raw`\b(?:easy|simple|fast|affordable|award[ -]winning|world[ -]class|best[ -]in[ -]class|seamless(?:ly)?|24/7|support team|customer support|pricing|plans? start)\b`,
      String.raw`\b(?:trusted by|used by (?:over|more than|\d|thousands|millions|teams|companies)|millions of|join (?:over|more than|the) )`,
      String.raw`\b(?:i|we)['’]?(?:ve| have) been using\b|\b(?:i|we) (?:personally )?(?:love|use) (?:it|them|\p{Lu}\p{L}+) `,
    ],
  },
  {
    name: 'imperative',
    patterns: [
      String.raw`^(?:(?:so|and|but|just|now|then|please|also|again|plus)[, ]+)*(?:go|head|visit|check|try|get|sign|use|start|stop|join|learn|find|listen|subscribe|discover|save|build|create|deploy|download|imagine|make|see|click|enter|tell|grab|start|keep|take|give|follow|search|open|text|call|support)\b(?! (?:ahead|on with))`,
    ],
  },
  {
    name: 'second-person',
    patterns: [String.raw`\b(?:you|your|yours|yourself)\b.*\b(?:you|your|yours|yourself)\b`],
  },
]

/** Pleas that only a show makes; each is a break in the talk by itself. For `anyCue`: lower case. */
export const SHOW_PLEAS: readonly string[] = [
  String.raw`\b(?:leave|drop|give) (?:us|me|the show) (?:an? )?(?:\S+ ){0,2}(?:review|rating|stars)\b`,
  String.raw`\brate (?:and review|us|the show|this podcast)\b|\breview us\b`,
  String.raw`\bsubscribe (?:to (?:the|this|our) (?:show|podcast|channel|feed|newsletter)|wherever|in your|on (?:apple|spotify|youtube|itunes))\b`,
  String.raw`\bwherever you (?:\w+ ){0,2}(?:get|listen to|find) (?:your )?podcasts\b`,
  String.raw`\bbecome an? (?:\w+ )?(?:member|patron|supporter) (?:at|on|over at|over on)\b|\b(?:join|support|find) (?:us|me) (?:over )?(?:at|on) patreon\b`,
  String.raw`\bkeeps (?:this|our|this whole) (?:(?:show|podcast|thing) )?(?:going|alive|independent) is (?:you|our listeners|listeners|people like you)\b`,
  String.raw`\bpatreon(?:\.com/| dot com (?:forward )?slash )\w+`,
  String.raw`\bpre-?order (?:it|(?:my|our|the) book|(?:your|a) copy) (?:now|today|at|from|wherever)\b`,
  String.raw`\bfollow us on \w+|\bsupport (?:the|this|our) (?:show|podcast) (?:on|at|by)\b`,
]

/** Where a read ends and the talk goes on, at the start of a sentence. For `anyCue`: lower case. */
export const BACK_TO_SHOW: readonly string[] = [
  String.raw`^(?:so|and|but|okay|ok|all right|alright|cool|yeah|now|well|anyways?|[,. ])*(?:back to (?:the|our)|and? ?now,? (?:back|on with|on to|let['’]s)|let['’]s (?:get|jump|dive|go|move|hop|start|talk)|on with the|getting back|without further|next (?:up|one|question)\b|first (?:off|up|question)\b|how (?:are you|you) (?:doing|today)|we['’]re back|welcome back|before the break)\b`,
]

/** Words that announce a break at the end of what comes before a read. For `anyCue`: lower case. */
export const BREAK_CUES: readonly string[] = [
  String.raw`\b(?:right back|(?:take|taking) a (?:quick |short |brief |little )*(?:break|pause)|after (?:the|this|a) (?:\w+ )?(?:break|message)|when we come back|we['’]ll be back|hear from our)\b`,
]

/*
 * How shows bring on what a listener wrote, and how letters end and answers begin. Written for this project from reading
 * development episodes. For `anyCue`: lower case.
 */

const LETTER = '(?:e-?mails?|letters?|voice ?mails?|comments?|messages?|notes?|submissions?|questions?)'
/** No letter comes from one of the room, nor a question from what it is asked about. */
const SENDER = String.raw`from,? (?!(?:me|you|him|her|us|them|it|my|your|his|their|that|this|there|here|scratch|before|earlier|being|one|now|where|what|using|going|having|working|doing|getting|reading|a place)\b)`

/** "question (we have here is) from Ann" */
const ARRIVES = `(?:,? (?:that |which )?(?:we|i)(?:['’]ve| have)?(?: got)?)?(?: here| today| up)*(?:,? (?:is|comes?|came|coming))?(?: in| to us| here)* ${SENDER}`

/** What is read out follows, whatever stands next: "next question we have here is from Ann". */
export const LETTER_OPENINGS: readonly string[] = [
  String.raw`\b(?:(?:first|next|last|final|second|third|this|our)(?: \w+)?|(?:have|got|['’]s|is|here) (?:a|an|another)(?: \w+)?|^another) question${ARRIVES}`,
  `^question${ARRIVES}`,
  String.raw`\b(?:says|said|writes|wrote),? ["“]?dear (?!god\b|lord\b|me\b|oh\b)`,
  String.raw`\b(?:next|first|last) (?:question|one) is,? (?:hi|hey|hello|dear)\b`,
  String.raw`\bnext (?:one|up)(?: (?:we|i) (?:have|got))?(?: here)?(?:,? (?:is|comes|we have|we['’]ve got|is going to be|is gonna be))?(?: a ${LETTER})?(?: in)? ${SENDER}`,
]

/** No word of the name of who wrote: "my boss asks" is told, not read. */
const NO_NAME =
  '(?!(?:my|your|his|her|their|our|the|an?|i|you|he|she|it|they|we|who|that|what|some\\w+|every\\w+|nobody|people|one|this|which|if|when|so|and|but|now|then)\\b)'
const NAMED = String.raw`${NO_NAME}[\p{L}'’-]+(?: ${NO_NAME}[\p{L}'’-]+)?(?:,? (?:from|in|over in|out in) [\p{L} ]{2,20},?)?`

/** A letter may follow; the next sentences tell whether it is read out. */
export const LETTER_MENTIONS: readonly string[] = [
  String.raw`^(?:\S+ ){0,5}(?:got|get|have|had|received|here['’]s|here is|read|this is|reading) (?:\w+ ){0,3}${LETTER} (?:here |in |today )*${SENDER}`,
  String.raw`^(?:(?:so|and|okay|ok|all right|alright|now|then|but|our (?:listener|friend))[,.]? )*${NAMED} (?:asks|writes|wrote|emails|emailed|wants to know)\b(?: in\b| us\b| to us\b)?(?! (?:about|to|for|his|her|their|its|a|an|the|that|code|books?|software|on|in)\b)`,
]

/** How whoever writes to a show speaks to it. */
export const LETTER_SIGNS: readonly string[] = [
  String.raw`^(?:["“]\s*)?(?:hi|hey|hello|dear|yo|greetings|good (?:morning|evening|day))\b`,
  String.raw`\b(?:love|enjoy|listen(?:er|ing|ed)? (?:to|of)|fans? of|(?:thanks|thank you) for|episodes? of) (?:all )?(?:the|your|this|an?) (?:\w+ )?(?:show|podcast|pod|work|episodes?|program|programme)\b`,
  String.raw`\b(?:long ?time listener|first ?time (?:caller|writer|listener)|my question|thanks in advance|here['’]s my question|saying,? thanks?|your (?:show|podcast) (?:has|have|is|helped|got)|you guys|i was wondering|just wondering|was wondering if)\b`,
  String.raw`\b(?:asks|says|writes|wrote)(?: in| us| to us)?[,:]? ["“]?(?:i|i['’]\w+|my|hi|hey|hello|sup)\b`,
]

/** What asks, where the mark is missing. */
export const LETTER_ASKING: readonly string[] = [
  String.raw`\?$|\b(?:any (?:tips|advice|thoughts|ideas|suggestions|recommendations)|(?:i|was|just|been) wonder(?:ing)?\b|curious (?:to|about|if|what|how|whether)|what(?:['’]s| is| are)? your? (?:\w+ )?(?:thoughts?|think|opinions?|take|advice)|(?:would|['’]d) (?:love|like|be (?:interested|curious)) to (?:know|hear)|thoughts ?[.?]$)|^(?:(?:and|but|or|also),? )?(?:(?:do|did|are|have|can|could|would|will|should|is) (?:you|i|we|there|it)|(?:how|what|why|when|where|which|who) (?:do|does|did|is|are|can|should|would))\b|\b(?:how|what|why|when|where|which) (?:do|did|are|can|should|would) (?:you|i|we|y['’]all)\b|\bquestion is\b(?!,? (?:from|here|in)\b)|\b(?:asks?|says?|wants to know),? (?:what|how|why|when|which|who|where|do|does|did|is|are|can|could|should|would|have|has|if|whether)\b`,
]

/** How a letter that asks first goes on to tell of its writer. */
export const LETTER_SELVES: readonly string[] = [
  String.raw`^(?:i['’]m|i am|i['’]ve (?:got|been|just)|i (?:currently|just|recently|started|work|run)|my)\b(?! (?:gonna|going to|okay|glad|sure|pretty sure|not sure|a big fan|answer|advice)\b)`,
]

/** What a letter ends with. */
export const LETTER_CLOSINGS: readonly string[] = [
  String.raw`^(?:and |many )?(?:thanks|thank you|cheers|regards|all the best|keep (?:it )?up|keep on|bonus points|happy coding)\b|\b(?:thanks|thank you) (?:so much |very much |guys )*(?:in advance|again|for (?:all|everything|the|your|what))\b|\b(?:thanks|cheers|p\.? ?s\.?)[.!]?$|\b(?:love|loving|enjoy) (?:the|your) (?:\w+ )?(?:show|podcast|pod)\b|\bkeep up the\b`,
]

/** What whoever reads says when the letter is over, though no question of it was understood. */
export const LETTER_ENDS: readonly string[] = [
  String.raw`^(?:yeah|yes|yep|yup|exactly|totally|absolutely|i agree|that['’]s true)\b|\b(?:good|great|excellent|interesting) question\b|\b(?:thanks|thank you) (?:so much )?for (?:the|that|this|your) (?:\w+ )?question\b|\bcongrat(?:s|ulations)\b|\bstop you (?:right )?there\b`,
  String.raw`^(?:(?:and|so|but),? )?then (?:he|she|they) (?:goes?|went) (?:on|into)\b`,
]

/** How an answer begins, or talk about the letter. */
export const LETTER_ANSWERS: readonly string[] = [
  String.raw`^(?:so|okay|ok|alright|all right|yeah|yes|yep|no|nope|well|oh|ah|um|uh|right|sure|totally|absolutely|now|man|wow|hmm|cool|awesome|nice)\b(?!,? (?:my question|here['’]s my|i was wondering|i['’]m wondering|any ))`,
  String.raw`^(?:and |but |i think )?(?:that|this|it)(?:['’]s| is| was) (?:a|an|such|really|actually|definitely|one|always|my|kind|sort|good|great|tough|interesting|funny|also)\b`,
  String.raw`^(?:(?:a |another |what a )?(?:good|great|excellent|interesting|tough|fantastic|really good) (?:one|question)|it (?:really |all |totally )?depends)\b`,
  String.raw`^(?:to answer|(?:and )?(?:my|the|our|short|quick) (?:\w+ )?(?:answer|advice|premise)|for me\b|personally|i personally|i would (?:say|probably|definitely)|i['’]d (?:say|probably)|i (?:think|mean|feel like) (?:we|that['’]s|this|it|there|you)\b|i (?:love|like|hear|got) (?:this|that)|thanks?(?: you)?(?: so much| again)?,? (?:for (?:the|that|this|your|writing|asking|sending) ?(?:great |good |awesome )?(?:question|in|pronunciation)?))`,
]

const STORY = '(?:stor(?:y|ies)|tales?|confessions?|mishaps?|nightmares?|anecdotes?)'

/** At the start of an episode: that listeners sent what is told in it. */
export const STORIES_SENT: readonly string[] = [
  String.raw`\b(?:you|you (?:all|guys)|y['’]all|listeners|people|folks|them|audience|followers|everyone|everybody|community|stories|submissions)\b(?: [^\s.,;:?!-]+){0,4} (?:(?:sent|submitted|shared|e-?mailed|tweeted|dm['’]?e?d) (?:(?:it|them|these|those|this) )?(?:in|us|me|to (?:us|me|the show))|(?:wrote|written) (?:us|in (?:to|with)|to (?:us|me|the show)))\b`,
  String.raw`\b(?:reached out to|asked|ask|asking) (?:you|y['’]all|you (?:all|guys)|listeners|people|everyone|our (?:listeners|audience|followers))\b(?: \S+){0,5} (?:for|to (?:send|submit|share))\b(?: \S+){0,5} (?:worst|scar(?:y|iest)|most|best|funniest|${STORY})\b`,
  String.raw`\b(?:listener|user|viewer|audience)[ -](?:submitted|sent) ${STORY}\b`,
]

/** At the start of such an episode: that they are stories, and no questions. */
export const STORIES_TOLD: readonly string[] = [String.raw`\b${STORY}\b`]

/** What one of the stories is brought on with. Only where they were sent: elsewhere the voices tell their own. */
export const STORY_OPENINGS: readonly string[] = [
  String.raw`\b(?:next|this|first|second|third|last|final|another)(?: \S+){0,3} (?:one|${STORY})(?:,? (?:that )?(?:we|i)(?:['’]ve)? (?:have|got))?(?: \S+){0,2}?(?: is|['’]s)(?: also| just)? (?:called|titled|from)\b`,
  `^(?:(?:so|and|okay|ok|all right|alright|cool|now|then|but|well),? )*(?:the |our )?(?:next|first|second|third|last|final) (?:one|up|${STORY})(?:,? (?:that )?(?:we|i)(?:['’]ve)? (?:have|got))?(?: here)?(?: is|['’]s|,)`,
  String.raw`\b(?:got|have|here['’]s|here is) another (?:one|${STORY})(?: here)? (?:called|titled|from)\b`,
  String.raw`\b(?:(?:so )?it goes like this|this (?:one |${STORY} )?(?:is|comes) from (?:an )?anonymous|here['’]s (?:a|an|another|the|our next) ${STORY})\b`,
]

/** Words of whoever tells of themselves. "Our hero" is told of. */
export const OWN_WORDS: readonly string[] = [String.raw`\b(?:i|me|my|mine|myself|we|us|ourselves)\b`]

/*
 * How shows open and close. Written for this project from reading development episodes. For `anyCue`: lower case.
 */

/** Sentences with which a show greets its listeners. */
export const GREETING_CUES: readonly string[] = [
  String.raw`\bwelcome (?:back )?(?:everyone |everybody |all |folks )?to (?!the (?:team|family|world|club))`,
  String.raw`\byou(?:['’]re| are) (?:listening|tuned in|tuning in) to\b`,
  String.raw`\b(?:hello|hi|hey),? (?:everyone|everybody|folks|friends|listeners|all|you|there),? (?:and )?(?:welcome|this is|i['’]m|it['’]s)\b`,
  String.raw`\b(?:i['’]m|i am|this is) your (?:\w+ )?(?:co-?)?host\b`,
  String.raw`\bi['’]m \p{Lu}\p{L}+(?: \p{Lu}[\p{L}-]+)*,? (?:and )?(?:this is|and today|and in this episode|and you)\b`,
  String.raw`\b(?:this|today) is (?:another )?(?:episode|show)\b`,
  String.raw`\bi['’]m [^.?!]{3,60},? and (?:this is|you['’]re listening to)\b`,
  String.raw`^from [^.,?!]{3,50}, (?:this is|it['’]s|i['’]m)\b`,
  String.raw`\blive from\b.*\bthis is\b`,
]

/** Sentences in which the voices of a show present themselves and one another. */
export const PRESENTING_CUES: readonly string[] = [
  String.raw`\bmy name(?:['’]s| is)\b`,
  String.raw`\bwith me,? (?:as always|as usual|again|today)\b`,
  String.raw`\b(?:joined|joining me) (?:by|with|as always|again|today|is)\b`,
]

/** Sentences with which a show takes leave. */
export const CREDITS_CUES: readonly string[] = [
  String.raw`\bthank(?:s| you)(?: all| everyone| everybody| guys| so much| again| very much| as always)*,? for (?:listening|tuning in|watching|joining us (?:today|for)|hanging out with us)\b`,
  String.raw`\bthat(?:['’]s| is| does it| wraps| will do it| was)(?: it| all| our show| the show| a wrap| it from us)? (?:for (?:today|this (?:week|episode|one)|us)|our show|the show|from (?:us|me))\b`,
  String.raw`\b(?:this|the|today['’]s) (?:episode|show|podcast|program|programme) (?:is|was|has been) (?:\w+ )?(?:produced|edited|hosted|mixed|written|recorded|made(?! possible)|a production)\b`,
  String.raw`\b(?:until|till) next (?:time|week|episode)\b|\b(?:see|catch|talk to) you (?:all )?(?:next|in the next|on (?:monday|wednesday|friday))\b`,
  String.raw`\byou['’]?(?:ve| have) been listening to\b`,
  String.raw`\bthis has been (?:another |an )?(?:episode|edition|the)\b`,
  String.raw`\bthat['’]s (?:the \w+|all|it) for (?:now|today|tonight|this week|us)\b`,
  String.raw`^(?:so |and |well |until then,? )*have an? (?:great|good|lovely|wonderful|nice|awesome|fantastic|excellent) (?:rest of (?:your|the) )?(?:week|weekend|day|night|evening|one)\b`,
]

/** Sentences with which people bring a conversation to its end. */
export const LEAVE_CUES: readonly string[] = [
  String.raw`\b(?:thanks|thank you)(?:,? (?:so|very) much| again| a lot)*,?(?: \p{L}+,?){0,2} for (?:(?:being|joining|coming|having|sharing|listening|inviting|taking|your time|stopping)\b)`,
  String.raw`\b(?:last|final|closing|parting) (?:words?|thoughts?|advice|remarks?)\b`,
  String.raw`\bwrap (?:it |this |things |the show |the episode )?up\b`,
  String.raw`\b(?:i think|and|okay,?|alright,?|well,?|so) that['’]?s (?:it|all|a wrap)\b(?! (?:for|about))`,
  String.raw`\bthat['’]?s (?:all|about all|about it|it)(?: (?:we|i)['’]?ve got)? (?:for|from) (?:us|me|today|now|this)\b`,
  String.raw`^(?:bye|goodbye|bye-bye|see ya|see you(?: (?:all|later|soon|next))?|take care|cheers)\b`,
  String.raw`\b(?:talk to|see|catch) you (?:later|soon|next|again|in the)\b|\bbetter luck next time\b`,
  String.raw`\b(?:out of|close to|running out of|at) time\b|\b(?:close|end|finish) (?:out |off |up )?(?:the |this |our )?(?:episode|show|conversation)\b`,
  String.raw`\b(?:great|good|nice|lovely|fun|wonderful|awesome) (?:to (?:have|talk|chat|speak)|having|talking|chatting|speaking)(?: to| with)? you\b|\benjoyed (?:chatting|talking|speaking|this|our)\b`,
]

/** Sentences that say what the episode is about. */
export const TOPIC_CUES: readonly string[] = [
  String.raw`\b(?:today|tonight|this week|in this (?:episode|show)|on (?:today['’]s|this) (?:show|episode)),? (?:we|i)(?:['’]re| are|['’]m| am|['’]ll| will)? (?:going to |gonna )?(?:be )?(?:talk|speak|look|discuss|dive|explor|ask)`,
  String.raw`\b(?:my|our) guests? (?:today|this week|is|are)\b`,
]

/** What a host says right before the subject of the episode: "today we're going to be talking all about". */
export const STATED_CUES: readonly string[] = [
  '^(?:so |and |today,? |in this (?:episode|conversation|one),? )*we (?:also |even )?(?:talk|talked|chat|chatted) (?:(?:a )?(?:little |whole )?(?:bit|lot) |all |mostly )*about ',
  String.raw`\b(?:we|i)(?:['’](?:re|m|ll)| are| am| will)? (?:all |also |just |really )?(?:going to |gonna |here to |here today to |excited to )(?:be )?(?:talk|speak|chat)(?:ing)? (?:(?:a )?(?:little |whole )?(?:bit|lot) |all |today |more |mostly |specifically )*about `,
  String.raw`\b(?:today|tonight|this week|in this episode)?,? (?:we|i)(?:['’](?:re|m)| are| am) (?:talk|speak|chat)(?:ing) (?:(?:a )?(?:little )?(?:bit|lot) |all |today |more |mostly |specifically )*about `,
  String.raw`\b(?:we|i)(?:['’](?:re|m|ll)| are| am| will)? (?:going to |gonna )(?:be )?(?:discuss|explor|cover)(?:ing|e)? `,
  String.raw`\b(?:we|i)(?:['’](?:re|m|ll)| are| am| will)? (?:going to |gonna )(?:be )?(?:div|digg|dig|delv)(?:ing|e)? (?:deep |right )?into `,
  // "Today, the strike at the port." A team that releases something today is no subject.
  String.raw`^(?:so )?today,? (?=the (?:[a-z'’-]+ ){0,2}[a-z'’-]+(?: (?:at|of|in|on|over|behind|and|between|against)\b|[.,;]))`,
  String.raw`\b(?:to talk|here to discuss|a conversation|an episode|(?:today['’]s|this) (?:episode|show) is(?= (?:all )?(?:about|on)\b)|(?:today['’]s|our) topic (?:today )?is|the topic (?:of the day |for today |today )?is) (?:(?:with|to) (?:you|us|them) )?(?:all |today )*(?:about |on )?`,
]

/** What is said right before the subject of the episode where that may be told as it is: "in this episode we talk about". For cleaned sentences with straight apostrophes. */
export const SUBJECT_CUES: readonly string[] = [
  String.raw`\b(?:we|i)(?:'(?:re|m|ll)| are| am| will|'d (?=(?:like|love) to )| would (?=(?:like|love) to ))? ?(?:all |also |just |really |even )*(?:going to |gonna |here to |here today to |excited to |want to |wanted to |like to |love to )?(?:be )?(?:talk|talked|speak|chat|chatted|learn|hear)(?:ing)? (?:(?:a )?(?:little |whole )?(?:bit|lot) |all |today |more |mostly |specifically |(?:to|with) \p{L}+ |in (?:more )?detail ){0,6}about (?:all about )?(?:the topic of )?`,
  String.raw`\b(?:we|i)(?:'(?:re|m|ll)| are| am| will) (?:all |also |just |really )*(?:going to |gonna )?(?:be )?(?:discuss|explor|cover|tackl|unpack|debat)(?:ing|e)? `,
  String.raw`(?:\btoday,? we|\b(?:we|i)(?:'(?:re|m|ll)| are| am| will)) (?:all |also |just |really )*(?:going to |gonna )?(?:be )?(?:div|digg|dig|delv|look)(?:ing|e)? (?:a little |deep |deeper |right |closely )*(?:into|at) `,
  String.raw`\b(?:here|sat down with us|joins? (?:us|me)|joined (?:us|me|by [^,.]{2,40})|joining (?:us|me)|on the show|back|designed|with us) (?:today |again |in this episode |here )*(?:for [^,]{3,60},? )?to (?:talk|chat|speak|discuss|tell us|share)(?: (?:to|with) (?:us|me|you))?(?: today)?(?: all)?(?: about)? `,
  String.raw`\b(?:hear|hearing|tell us|tells us|shares?(?: with us)?) (?:more |all )?about `,
  // "Our show is recorded in Riga": what a show is, is not what it is about.
  String.raw`\b(?:today's|this|our|the) (?:\p{L}+ )?(?:episode|show|conversation)(?: today)? is (?:going to be |gonna be |all |really )*(?:about |on )`,
  String.raw`\b(?:today's|our|the) (?:\p{L}+ )?(?:topic|subject|theme)(?: (?:for|of) (?:today|this (?:week|episode)|the day|discussion))?(?: today)? is (?:going to be |gonna be |all |really )*(?:about |on )?`,
  String.raw`\b(?:we have got|we've got|we have|got|this is|welcome to|for) an? (?:\p{L}+ ){0,2}(?:episode|conversation|show|podcast)(?: for you)?(?: today| here)? (?:all )?(?:about|on) `,
  String.raw`\btoday,? (?:all |talking |all talking )about `,
  String.raw`\btoday's,? which is (?:all )?(?:about |on )`,
  String.raw`^(?:so )?today,? (?=the (?:[a-z'-]+ ){0,2}[a-z'-]+(?: (?:at|of|in|on|over|behind|and|between|against)\b|[.,;]))`,
]

/** Sentences that end the greeting: from here on the show talks of its subject. */
export const START_CUES: readonly string[] = [
  String.raw`\blet(?:['’]s| us) (?:get|jump|dive|dig|hop) (?:right |straight |on )?(?:in|into|to) (?:it|this|the (?:news|show|episode|conversation|interview))\b`,
  String.raw`\blet(?:['’]s| us) (?:get (?:started|going|rolling)|(?:jump|dive|dig) (?:right |straight )?in)\b`,
  String.raw`\bwithout (?:any )?further ado\b`,
]

/** Sentences with which a show opens a round of small talk that it asks of everybody. */
export const ICE_BREAKER_CUES: readonly string[] = [
  String.raw`\b(?:check(?:[- ]?in|ing)|ice-?breaker|warm-?up|random|intro|introductory) question\b`,
  String.raw`\bice-?breaker\b`,
  // "Today's question is whether towns should pay" may be what the episode is about.
  String.raw`\b(?:today['’]s|the) question is,? (?:if you (?:could|had|were)|(?:what['’]s|what is|who is|which is) your (?:favou?rite|go-to))\b`,
]

/** Sentences with which, behind such a round, a guest is asked for what they came to tell. */
export const STORY_CUES: readonly string[] = [
  String.raw`\borigin (?:story|stories)\b`,
  String.raw`\b(?:tell us|talk|hear|share)(?: an?)?(?: little)?(?: bit)?(?: more)? about (?:yourself|(?:your|how you) (?:journey|story|background|path|career|start|got|came|ended|became))`,
  String.raw`\bhow (?:did )?you (?:got|get|came|come|ended|end|became|become) (?:(?:started|interested|here|into|in|up|where|an?)\b|to (?!(?:that|this|the|it|those|these|such|his|her|their|its)\b))`,
  String.raw`\byour (?:\p{L}+ )?(?:journey|backstory)\b`,
  String.raw`\blet['’]s (?:get started|start (?:with|by|at|off|here)|kick (?:it|things|this) off)\b`,
]

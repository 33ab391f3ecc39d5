/*
 * What is written with a capital, or stands alone where a name could, and names nothing that a reader would look for:
 * days, months, forms of address, answers, fillers, stage directions. Collected for this project.
 */

/** Lower-cased words and phrases that are never an entity by themselves. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  `monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september
october|november|december|mon|tue|tues|wed|thu|thurs|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec
yeah|yes|yep|yup|no|nope|nah|ok|okay|oh|ah|uh|um|hmm|mm|mhm|mm hmm|uh huh|huh|hey|hi|hello|bye|goodbye|thanks|thank you
welcome|cool|nice|great|awesome|wow|well|so|right|sure|exactly|absolutely|definitely|totally|like|man|dude|guys|folks
god|gosh|jesus|oh my god|my god|omg|lol|btw|fyi|aka|tldr|etc|i|im|ive|ill|id|you|we|he|she|they|it|this|that|these|those
what|who|when|where|why|how|and|but|or|if|because|then|there|here|now|today|tomorrow|yesterday|tonight|just|let|lets
oof|oop|oops|ouch|whoa|yay|phew|am|pm|ad|bc|est|pst|utc|gmt|host|guest|speaker|narrator|interviewer|interviewee|announcer|audience|unknown|music|laughter
laughs|applause|inaudible|crosstalk|intro|outro|episode|season|part|chapter|section|figure|table|transcript|mom|dad|mommy
daddy|mum|grandma|grandpa|maam|sir|madam|tv|pr|qa|faq|pros|cons|winter|spring|summer|autumn|fall|new year|happy new year
merry christmas|good morning|good afternoon|good evening|good night|one|two|three|first|second|third|next|last|number one
step|step one|day one|x|y|z|vs|et al|ph|phd|ceo|cto|cfo|coo|cio|vp|mr|mrs|ms|dr|prof|in|on|at|of|to|by|for|with|from|as
inc|llc|ltd|corp|plc|gmbh|qc|kc|esq|obe|mbe|jr|mba|api|apis|gui|guis|ui|uis|ux|cli|clis|sdk|sdks|ide|ides|url|urls|mvp|mvps|prs|pull requests|cpu|cpus|gpu
gpus|ram|rom|ssd|os|pc|pcs|dm|dms|diy|kpi|kpis|roi|crud|mvc|orm|dom|cms|seo|saas|fud|fomo|yolo|eta|asap|pto|wip|lgtm|sla|slas|oss|foss|b2b|b2c|p2p|dx`.split(
    /[|\n]/,
  ),
)

/** Common things that are called after a place or a people, by the first word: "Brussels sprouts". Own collection. */
export const CALLED_AFTER: ReadonlyMap<string, RegExp> = new Map(
  `brussels:sprouts? brussel:sprouts? french:fries|toast|press|horns?|doors?|windows? swiss:cheese|chard danish:pastry|pastries
  dutch:ovens? turkish:delight panama:hats? manila:envelopes?|folders? india:ink venetian:blinds?
  guinea:pigs? jersey:cows? bermuda:shorts cayenne:pepper jerusalem:artichokes? russian:roulette|dolls? arabic:numerals?
  roman:numerals? persian:rugs?|carpets?|cats? siamese:cats? german:shepherds? spanish:flu china:cabinets? texas:toast`
    .split(/\s+/)
    .map((entry): [string, RegExp] => {
      const [first = '', nouns = ''] = entry.split(':')
      return [first, new RegExp(`^(?:${nouns})$`)]
    }),
)

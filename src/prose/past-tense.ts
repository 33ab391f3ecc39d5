import { IRREGULAR_VERBS } from '../lexicon/irregular-forms.ts'

/** The infinitive is the past as well. */
const UNCHANGED: ReadonlySet<string> = new Set(
  'put let set hit quit beat shut cost hurt cut spread split bid cast burst thrust upset broadcast forecast'.split(' '),
)

/** Verbs that are stressed on their last syllable double its consonant: "preferred". */
const DOUBLED = /^(?:[^aeiou]*[aeiou][bdgklmnprt]|.+(?:[^f]fer|mit|cur|pel|trol|gret))$/
/** Nor do these, whose stress is elsewhere. */
const NOT_DOUBLED: ReadonlySet<string> = new Set(['offer', 'suffer', 'differ', 'limit', 'vomit'])

/** The simple past that stands first among the forms of each irregular verb. */
const PASTS: ReadonlyMap<string, string> = simplePasts()

/**
 * The simple past of an English verb, from its infinitive in lower case: "come" → "came", "stop" → "stopped". Null for
 * "be", whose past hangs on the subject.
 */
export function simplePast(infinitive: string): string | null {
  if (infinitive === 'be') return null
  const irregular = UNCHANGED.has(infinitive) ? infinitive : PASTS.get(infinitive)
  if (irregular !== undefined) return irregular
  if (infinitive.endsWith('e')) return `${infinitive}d`
  if (/[^aeiou]y$/.test(infinitive)) return `${infinitive.slice(0, -1)}ied`
  if (DOUBLED.test(infinitive) && !NOT_DOUBLED.has(infinitive)) return `${infinitive}${infinitive.slice(-1)}ed`
  return `${infinitive}ed`
}

/** Forms in "-s", "-ing", "-en" and clitics are no simple past; "show" and "prove" have a regular one. */
function simplePasts(): Map<string, string> {
  const out = new Map<string, string>()
  for (const [form, verb] of IRREGULAR_VERBS) {
    const isPast = /^[a-z]+$/.test(form) && !/(?:s|ing)$/.test(form) && !/^(?:shown|proven|gon|wo|ca|ai)$/.test(form)
    if (isPast && !out.has(verb)) out.set(verb, form)
  }
  return out
}

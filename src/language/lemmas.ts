import { IRREGULAR_DEGREES, IRREGULAR_NOUNS, IRREGULAR_VERBS } from '../lexicon/irregular-forms.ts'
import type { SpanList } from './tokens.ts'
import type { WordTable } from './words.ts'

/**
 * Rows of `table.words` with the dictionary form of each token, from its form and its Penn tag. Names keep their
 * capitals. A word and tag are worked out once a document.
 */
export function lemmatize(
  text: string,
  spans: SpanList,
  table: WordTable,
  xpos: Uint8Array,
  xposTags: readonly string[],
): Uint32Array {
  const { form, words, intern } = table
  const tags = xposTags.length
  const known = new Int32Array(words.length * tags).fill(-1)
  const lemma = new Uint32Array(form.length)
  const isName = Uint8Array.from(xposTags, (tag) => (tag === 'NNP' || tag === 'NNPS' ? 1 : 0))
  for (let i = 0; i < form.length; i++) {
    const tag = xpos[i]!
    if (isName[tag]) {
      lemma[i] = intern(text.slice(spans.start[i], spans.end[i]))
      continue
    }
    const key = form[i]! * tags + tag
    if (known[key]! < 0) known[key] = intern(lemmaOf(words[form[i]!]!, xposTags[tag]!))
    lemma[i] = known[key]!
  }
  return lemma
}

const FIXED: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ['n’t', 'not'],
  ['me', 'I'],
  ['i', 'I'],
  ['him', 'he'],
  ['us', 'we'],
  ['them', 'they'],
  ["'em", 'they'],
  ['an', 'a'],
  ['these', 'this'],
  ['those', 'that'],
])

/** Dictionary form of a lower-cased word under a Penn tag. */
function lemmaOf(form: string, xpos: string): string {
  if (xpos === 'NNS') return IRREGULAR_NOUNS.get(form) ?? singular(form)
  if (xpos.startsWith('VB') || xpos === 'MD') {
    if (form === 'na' || form === 'ta') return form
    return IRREGULAR_VERBS.get(form) ?? infinitive(form, xpos)
  }
  if (xpos === 'JJR' || xpos === 'JJS' || xpos === 'RBR' || xpos === 'RBS') {
    return IRREGULAR_DEGREES.get(form) ?? positive(form)
  }
  if (form === 'na' || form === 'ta') return xpos === 'TO' ? 'to' : form
  return xpos === 'PRP' || xpos === 'RB' || xpos === 'DT' ? (FIXED.get(form) ?? form) : form
}

function singular(form: string): string {
  if (!form.endsWith('s') || form.endsWith('ss') || form.length < 3) return form
  if (form.endsWith("'s") || form.endsWith('’s')) return form.slice(0, -2)
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(form)) return form.slice(0, -2)
  return form.slice(0, -1)
}

function infinitive(form: string, xpos: string): string {
  if (xpos === 'VBZ') {
    if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`
    if (/(?:ss|sh|ch|x|zz|o)es$/.test(form)) return form.slice(0, -2)
    return form.endsWith('s') && !form.endsWith('ss') ? form.slice(0, -1) : form
  }
  if (xpos === 'VBG') return form.endsWith('ing') && form.length > 4 ? restoreE(form.slice(0, -3)) : form
  if (xpos !== 'VBD' && xpos !== 'VBN') return form
  if (form.endsWith('ied') && form.length > 4) return `${form.slice(0, -3)}y`
  return form.endsWith('ed') && form.length > 3 ? restoreE(form.slice(0, -2)) : form
}

/** Takes a doubled consonant back, or puts the silent e back, after an ending was cut. */
function restoreE(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem) && stem.length > 3) return stem.slice(0, -1)
  if (
    /(?:[^aeiou][aeiou](?:[cgvsz]|k|m|n|r|t|l|d|p)|[aeiou]{2}(?:[vz]|s)|[^aeiou]l|[lrn][cgsv]|[dt]g|u|at|iz|rg)$/.test(
      stem,
    )
  ) {
    if (/(?:[^aeiou]|^)[aeiou]*(?:en|er|it|et|el|op|on|or|om|ed|ot|ow)$/.test(stem) && vowels(stem) > 1) return stem
    return `${stem}e`
  }
  return stem
}

function vowels(stem: string): number {
  return stem.replace(/[^aeiouy]/g, '').length
}

function positive(form: string): string {
  const stem = form.endsWith('est') ? form.slice(0, -3) : form.endsWith('er') ? form.slice(0, -2) : form
  if (stem === form || stem.length < 2) return form
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

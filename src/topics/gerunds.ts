/**
 * The "-ing" form of a verb's dictionary form: "restrict" gives "restricting", "run" "running", "make" "making". Source
 * of the spelling rules: R. Quirk et al., "A Comprehensive Grammar of the English Language", 1985, 3.5 to 3.8. Doubling
 * after an unstressed vowel ("open") is kept off by doubling words of one syllable only, and a few that are stressed
 * on the last.
 */
export function gerund(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`
  if (lemma.endsWith('e') && !/(ee|oe|ye)$/.test(lemma) && lemma.length > 2) return `${lemma.slice(0, -1)}ing`
  if (/^[^aeiou]*[aeiou][bdfgklmnprtvz]$/.test(lemma) || DOUBLED.has(lemma)) return `${lemma}${lemma.at(-1)}ing`
  return `${lemma}ing`
}

const DOUBLED = new Set(
  (
    'quit begin admit commit permit submit omit emit forget refer prefer infer defer deter transfer control patrol ' +
    'compel repel excel occur incur rebut equip regret program debug reset offset input output overlap unzip'
  ).split(' '),
)

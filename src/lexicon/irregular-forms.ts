/*
 * English words whose dictionary form no rule finds. Written by hand from common knowledge of English grammar.
 */

/** Verb forms, lower case, to the infinitive. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = table(
  `be: am are is was were been being 's 're 'm ’s ’re ’m ai; have: has had having 've ’ve; do: does did done doing
  go: goes went gone gon; get: got gotten getting got; say: said says; make: made; know: knew known; think: thought; take: took taken
  see: saw seen; come: came; give: gave given; find: found; tell: told; become: became; leave: left; feel: felt; bring: brought
  begin: began begun beginning; keep: kept; hold: held; write: wrote written; stand: stood; hear: heard; mean: meant; meet: met meeting
  run: ran running; pay: paid; sit: sat sitting; speak: spoke spoken; lie: lay lain lying; lead: led; read: read; grow: grew grown
  lose: lost; fall: fell fallen; send: sent; build: built; understand: understood; draw: drew drawn; break: broke broken
  spend: spent; cut: cut cutting; rise: rose risen; drive: drove driven; buy: bought; wear: wore worn; choose: chose chosen
  eat: ate eaten; seek: sought; catch: caught; teach: taught; fight: fought; throw: threw thrown; fly: flew flown; win: won winning
  forget: forgot forgotten forgetting; sell: sold; sing: sang sung; swim: swam swum; drink: drank drunk; sleep: slept; hang: hung
  shoot: shot; strike: struck stricken; stick: stuck; hide: hid hidden; bite: bit bitten; blow: blew blown; feed: fed; steal: stole stolen
  shake: shook shaken; wake: woke woken; tear: tore torn; ride: rode ridden; ring: rang rung; deal: dealt; dig: dug digging; bend: bent
  lend: lent; light: lit; burn: burnt; learn: learnt; dream: dreamt; swear: swore sworn; sweep: swept; weep: wept; creep: crept
  bind: bound; wind: wound; grind: ground; freeze: froze frozen; spin: spun; split: split; spread: spread; slide: slid; shine: shone
  shrink: shrank shrunk; sink: sank sunk; stink: stank stunk; spring: sprang sprung; swing: swung; sting: stung; cling: clung
  beat: beaten; bear: bore borne born; breed: bred; bleed: bled; flee: fled; forgive: forgave forgiven; overcome: overcame
  undergo: underwent undergone; withdraw: withdrew withdrawn; arise: arose arisen; awake: awoke; bid: bade; forbid: forbade forbidden
  foresee: foresaw foreseen; mistake: mistook mistaken; overtake: overtook; undertake: undertook undertaken; prove: proven; show: shown
  die: dying; tie: tying; vie: vying; let: letting; put: putting; set: setting; hit: hitting; quit: quitting; stop: stopped stopping
  plan: planned planning; use: used using; will: 'll ’ll wo; would: 'd ’d; can: ca; ship: shipped shipping; drop: dropped dropping`,
)

/** Past forms that are no participles and stand for no other verb: behind "'s" they cannot go on "is" or "has". */
export const PLAIN_PASTS: ReadonlySet<string> = new Set(
  `gave went took saw wrote began ran knew became spoke drove chose ate threw flew sang broke grew drew wore stole shook
  rode swore froze sank forgot forgave overtook withdrew`.split(/\s+/),
)

/** Plurals, lower case, to the singular. */
export const IRREGULAR_NOUNS: ReadonlyMap<string, string> = table(
  `person: people; man: men; woman: women; child: children; foot: feet; tooth: teeth; mouse: mice; goose: geese; ox: oxen
  life: lives; wife: wives; knife: knives; leaf: leaves; half: halves; self: selves; shelf: shelves; wolf: wolves; thief: thieves; loaf: loaves; calf: calves
  analysis: analyses; basis: bases; crisis: crises; thesis: theses; hypothesis: hypotheses; diagnosis: diagnoses; axis: axes; oasis: oases
  phenomenon: phenomena; criterion: criteria; datum: data; medium: media; bacterium: bacteria; curriculum: curricula; index: indices; matrix: matrices; vertex: vertices
  movie: movies; cookie: cookies; series: series; species: species; means: means; news: news; lens: lenses; bus: buses; gas: gases; status: statuses; virus: viruses
  potato: potatoes; tomato: tomatoes; hero: heroes; echo: echoes; veto: vetoes; die: dice; alumnus: alumni; fungus: fungi; stimulus: stimuli; nucleus: nuclei
  businesswoman: businesswomen; businessman: businessmen; gentleman: gentlemen; fisherman: fishermen; zombie: zombies; tie: ties; pie: pies; lie: lies; calorie: calories; cache: caches; shoe: shoes; toe: toes`,
)

/** Comparatives and superlatives, lower case, to the plain form. */
export const IRREGULAR_DEGREES: ReadonlyMap<string, string> = table(
  `good: better best; bad: worse worst; far: further farther furthest farthest; little: less least; much: more most; old: elder eldest
  late: later latest; large: larger largest; nice: nicer nicest; close: closer closest; simple: simpler simplest; free: freer freest`,
)

/** "lemma: form form; lemma: form" to a map from form to lemma. */
function table(source: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const entry of source.split(/[;\n]/)) {
    const [lemma = '', forms = ''] = entry.split(':')
    for (const form of forms.split(' ')) if (form !== '') map.set(form, lemma.trim())
  }
  return map
}

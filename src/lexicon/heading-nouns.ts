/*
 * Nouns that open headings of the form "The Cost of Bronze": what happens to a thing, what it is worth, how it stands.
 * Written for this project after the nominal classes of R. Quirk et al., "A Comprehensive Grammar of the English
 * Language", Longman, 1985, 17.51 to 17.54, and after reading contents pages.
 */

/** Singular, lower case. */
export const HEADING_NOUNS: ReadonlySet<string> = new Set(
  `
  access adoption advantage advice agreement alternative announcement approach argument art attack attempt attitude
  awareness balance ban barrier battle beginning benefit bias birth blow boom boycott breakdown breakthrough budget
  business campaign career case cause challenge change choice clash collapse combination comeback commitment
  comparison competition complaint complexity concern conclusion condition conflict connection consequence contract
  contribution control controversy cost crackdown crash creation crisis criticism cure damage danger deal death debate
  debt decision decline defeat defense defence definition delay demand development difference difficulty dilemma
  disadvantage discovery discrimination dispute distribution downside dream duty effect efficiency effort election
  embargo end ending evidence evolution exhibition expansion expectation experience experiment explanation exploitation
  export failure fall fate fear fight fix flaw forecast freedom frustration fund funding future gap goal growth guide
  habit hack help hope hunt idea impact implementation implication import importance improvement incentive increase
  influence innovation inspiration integration invasion invention investigation investment job journey joy justice
  knowledge lack launch law lawsuit leak lesson lie life limit limitation link loss love management market meaning
  measure merger method mistake model movement myth need negotiation objection obsession obstacle opinion opportunity
  opposition option origin outlook ownership pain peace penalty performance plan pledge policy politics power practice
  prediction preparation pressure prevention price pricing principle privacy problem process profit progress promise
  proof proposal protection protest purpose quest question race reaction reality reason rebellion recession recovery
  reform refusal regulation rejection relationship release report research resistance response responsibility restriction
  result return revenge revival revolution reward right rise risk role rule rumor rumour safety sale sanction scandal
  science search secret security shift shortage shutdown skill solution source split spread standard start state
  strategy strength strike struggle success suicide summit supply support surge survival suspicion switch takeover talk
  tax technique tension test theft theory threat tool trade tradeoff tradition training transition trap treatment treaty
  trend trial trick trouble trust truth uncertainty understanding update upgrade upside use value victory view violence
  virtue vision vote vulnerability war warning waste way weakness win work worth wonder
    `
    .trim()
    .split(/\s+/),
)

/**
 * Nouns that only measure, place or part what follows ("Version of", "Rid of", "Home in"): a heading that hangs on one
 * is about something else. Singular or as stemmed, lower case.
 */
export const WEAK_HEADS: ReadonlySet<string> = new Set(
  `
  addition back bit bottom bunch concept copy couple day distance door entirety equivalent feet foot front ground group half heart home hour inch
  handful kind level list live lives lot majority member middle mile minute month number pair part person picture piece rest rid sample
  series set side size sort top version week year
    `
    .trim()
    .split(/\s+/),
)

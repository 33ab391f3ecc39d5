/*
 * Abbreviations that keep their full stop, lower case. Written by hand for English talk and the headings around it.
 */

/** Always followed by more of the same sentence: titles before a name, "No. 1", "vs.". */
export const ABBREVIATIONS_INSIDE: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon gov sen rep gen col maj capt cpt lt sgt cmdr adm pres st ste mt ft messrs mme mlle ' +
    'no nos vol vols fig figs eq sec ch pp p ed eds vs v viz cf ca approx e.g i.e eg ie al'
  ).split(' '),
)

/** May end a sentence or stand inside one: months, weekdays, company forms, states, "etc.". */
export const ABBREVIATIONS_EITHER: ReadonlySet<string> = new Set(
  (
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'inc corp co ltd llc plc bros assn dept univ jr sr esq etc ave blvd rd hwy apt ' +
    'a.m p.m u.s u.k u.n e.u d.c l.a n.y ph.d m.d b.a m.a b.sc m.sc p.s o.j ' +
    'calif fla mass conn ariz colo tex penn wash ill minn mich wis ' +
    'hr hrs min mins sec secs yr yrs mo wk oz lb lbs est misc ext max incl dist'
  ).split(' '),
)

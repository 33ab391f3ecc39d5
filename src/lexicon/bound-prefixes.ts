/*
 * First halves that a hyphen joins to the next word as one token, where other hyphens stand alone. Collected from GUM's
 * training part (CC BY) and completed by hand.
 */

/** Lower case, without the hyphen. */
export const BOUND_PREFIXES: ReadonlySet<string> = new Set(
  (
    'non co cross re pro mid anti pre e counter semi mini post sub inter intra ex super proto socio de un multi ultra pseudo ' +
    'neo quasi trans micro macro mega bi tri uni poly hyper infra extra meta para geo bio eco electro psycho vice ' +
    'uh oh mm hm m whoo u'
  ).split(' '),
)

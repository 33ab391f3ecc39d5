/*
 * Adjectives that judge instead of telling apart: "my favorite dependency", "the most terrible outbreak". Written for
 * this project after the value adjectives of R. M. W. Dixon, "Where Have All the Adjectives Gone?", Mouton, 1982.
 */

/** Lower-case forms; dropped from the front of a heading. */
export const JUDGING_ADJECTIVES: ReadonlySet<string> = new Set(
  `
  favorite favourite terrible awful horrible wonderful beautiful ugly crazy insane weird strange odd funny silly stupid
  dumb smart brilliant fantastic incredible amazing perfect decent solid sweet lovely ideal proper appropriate suitable
  only sole very mere sheer actual exact extra additional further previous current next upcoming initial final ultimate
  recent latest original typical usual common normal regular standard average overall total complete absolute relative
  potential likely unlikely possible impossible necessary useful helpful handy awesome ridiculous fascinating surprising
  scary sad lucky nasty nice-looking so-called half-decent quick slow massive enormous gigantic tremendous significant
  considerable substantial minor slight obvious apparent evident notable remarkable famous infamous popular various
  numerous countless multiple myriad entire remaining respective darn damn damned dang goddamn freaking frickin flipping
  crappy lousy
    `
    .trim()
    .split(/\s+/),
)

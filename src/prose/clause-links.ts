/** Words and marks that join two clauses, or open one within another. */
export const LINKS: ReadonlySet<string> = new Set(
  'and but or so because if when that which who whom whose what how where while as than whether since although though before after until unless once like , ; : - why except wherever whenever whatever whoever "'.split(
    ' ',
  ),
)
/** Words that join two main clauses. */
export const JOINTS: ReadonlySet<string> = new Set(['and', 'but', 'so'])
/** Verbs that take a clause without "that". */
export const TAKES_CLAUSE: ReadonlySet<string> = new Set(
  'say says said think thinks thought know knows knew believe believes believed feel feels felt hope hopes hoped guess mean means meant see sees saw find finds found make makes made let lets wish bet suppose realize realized realise realised show shows showed tell tells told suggest suggests suggested claim claims claimed argue argues argued is was are were help helps helped imagine assume assumed decided noticed hear heard wants want wanted guarantees ensure'.split(
    ' ',
  ),
)

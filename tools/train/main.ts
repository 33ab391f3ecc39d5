import { hasShared } from '../data.ts'

/** Training scripts by the name of the weights they write, in the order in which they build on one another. */
const SCRIPTS: readonly {
  readonly name: string
  readonly load: () => Promise<{ train: () => Promise<void> | void }>
}[] = [
  { name: 'clusters', load: () => import('./clusters.ts') },
  { name: 'tagger', load: () => import('./tagger.ts') },
  { name: 'parser', load: () => import('./parser.ts') },
  { name: 'disfluency', load: () => import('./disfluency.ts') },
  { name: 'restoration', load: () => import('./restoration.ts') },
  { name: 'gazetteer', load: () => import('./gazetteer.ts') },
  { name: 'links', load: () => import('./links.ts') },
  { name: 'names', load: () => import('./names.ts') },
  { name: 'sponsors', load: () => import('./sponsors.ts') },
  { name: 'coreference', load: () => import('./coreference.ts') },
  { name: 'salience', load: () => import('./salience.ts') },
  { name: 'background', load: () => import('./background.ts') },
  { name: 'segments', load: () => import('./segments.ts') },
  { name: 'titles', load: () => import('./titles.ts') },
  { name: 'headings', load: () => import('./headings.ts') },
  { name: 'check-worthiness', load: () => import('./check-worthiness.ts') },
  { name: 'fluency', load: () => import('./fluency.ts') },
  { name: 'claims', load: () => import('./claims.ts') },
  { name: 'printable', load: () => import('./printable.ts') },
  { name: 'following', load: () => import('./following.ts') },
  { name: 'quotes', load: () => import('./quotes.ts') },
  { name: 'passages', load: () => import('./passages.ts') },
  { name: 'notes', load: () => import('./notes.ts') },
  { name: 'dives', load: () => import('./dives.ts') },
  { name: 'themes', load: () => import('./themes.ts') },
  { name: 'takeaways', load: () => import('./takeaways.ts') },
]

if (!hasShared()) {
  console.error('train: ../shared is not here, so there is nothing to train on. Weights stay as they are.')
} else {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !SCRIPTS.some((script) => script.name === name))
  if (unknown.length > 0) {
    console.error(`train: no script for ${unknown.join(', ')}; there are ${SCRIPTS.map(({ name }) => name).join(', ')}`)
    process.exitCode = 2
  } else {
    for (const script of SCRIPTS) {
      if (wanted.length > 0 && !wanted.includes(script.name)) continue
      console.error(`train ${script.name}`)
      await (await script.load()).train()
    }
  }
}

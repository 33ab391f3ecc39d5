import { readFileSync } from 'node:fs'
import { readWeights, type Weights } from './learn/weights.ts'

/** Trained weights by name ("tagger"), each read from its file when first asked for. */
export type Models = (name: string) => Weights

/**
 * The models that stand beside this module in `weights/<name>.bin`; another folder where `folder` says so. The
 * function that comes back throws where a file is missing or damaged.
 */
export function loadModels(folder: URL = new URL('./weights/', import.meta.url)): Models {
  const loaded = new Map<string, Weights>()
  return (name) => {
    const known = loaded.get(name)
    if (known !== undefined) return known
    const weights = readWeights(readFileSync(new URL(`${name}.bin`, folder)), `${name}.bin`)
    loaded.set(name, weights)
    return weights
  }
}

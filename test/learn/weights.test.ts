import { expect, test } from 'vitest'
import { CLAIM_FEATURES } from '../../src/claims/claim-features.ts'
import { createRanking } from '../../src/claims/ranking.ts'
import { SALIENCE_FEATURES } from '../../src/entities/salience.ts'
import { checkFeatures, linearWeights } from '../../src/learn/weights.ts'
import { loadModels } from '../../src/models.ts'
import { PRINTABLE_FEATURES } from '../../src/notes/printable-features.ts'
import { RANK_FEATURES } from '../../src/notes/rank-features.ts'
import { GAP_FEATURES } from '../../src/topics/gaps.ts'

const models = loadModels()

test.each([
  ['claims', CLAIM_FEATURES],
  ['notes', RANK_FEATURES],
  ['printable', PRINTABLE_FEATURES],
  ['salience', SALIENCE_FEATURES],
] as const)('%s.bin has a weight for each feature that is looked at', (name, features) => {
  expect(linearWeights(models(name), features)).toHaveLength(features.length)
})

test('segments.bin was fitted to the features that are looked at', () => {
  expect(() => checkFeatures(models('segments'), GAP_FEATURES)).not.toThrow()
})

test('a model of other features is refused', () => {
  expect(() => createRanking(models('printable'))).toThrow('other features')
  expect(() => checkFeatures(models('segments'), GAP_FEATURES.toReversed())).toThrow('other features')
  const { meta, arrays } = models('claims')
  const short = new Map(arrays).set('weights', new Float32Array(CLAIM_FEATURES.length - 1))
  expect(() => createRanking({ meta, arrays: short })).toThrow('weights')
})

import { Transfer, worker } from 'workerpool'
import { loadModels } from '../models.ts'
import { doTask, type Task } from './task.ts'

/*
 * What runs in each thread of the pool: weights are read once, then one task after another. Results go back without a
 * copy.
 */

const models = loadModels()

function run(task: Task): InstanceType<typeof Transfer> {
  const result = doTask(task, models)
  const buffers = result.ok
    ? [result.done.text.buffer, ...(result.analysis === null ? [] : [result.analysis.buffer])]
    : []
  return new Transfer(result, buffers)
}

worker({ run })

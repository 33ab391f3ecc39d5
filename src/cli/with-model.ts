import { join } from 'node:path'
import { cacheFolder } from '../batch/cache-folder.ts'
import { analyzeInput, renderView } from '../job/job.ts'
import { AnalyzeError } from '../model/error.ts'
import type { LlmUsage } from '../model/llm.ts'
import { loadModels } from '../models.ts'
import { counted } from '../render/clock.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { optionUses } from './file-uses.ts'
import { STDIN } from './inputs.ts'
import { cannotJoin } from './joints.ts'
import { type LlmCallOptions, type LlmPrice, llmOptions } from './llm-options.ts'
import { inputName, say, sayError } from './messages.ts'
import { loudnessOf } from './options.ts'
import { planOutputs } from './outputs.ts'
import { type CommonJob, loadInput, type Run, report } from './run.ts'
import { createSink } from './sink.ts'
import { ClosedPipe } from './streams.ts'

/**
 * Does each input in turn, its notes rewritten by a language model. Whatever the model's server does, each input gets its
 * notes. Throws `AnalyzeError` where the call itself is wrong, before any work.
 */
export async function runWithModel(run: Run, common: CommonJob, call: LlmCallOptions): Promise<ExitCode> {
  const { inputs, options, view } = run
  if (view.kind === 'transcript' || view.kind === 'explanation') {
    throw new AnalyzeError('USAGE', 'There are no notes in this.', 'Leave out --llm.')
  }
  if (inputs.length === 0) throw new AnalyzeError('USAGE', 'There is no input.', 'Give the transcripts by name.')
  const loudness = loudnessOf(options)
  const asked = llmOptions(call, process.env)
  const listed = inputs.map((path) => ({
    path,
    bytes: 0,
    within: path === STDIN ? 'stdin' : path.replace(/^.*[\\/]/, ''),
  }))
  const many = inputs.length > 1
  const plan = planOutputs(listed, options.output, run.extension, many, optionUses(options))
  if (plan.kind !== 'folder' && run.joints === null && many) throw cannotJoin(run.format)
  const sink = createSink(plan, many ? run.joints : null)
  const { createFolderCache, rewriteNotes } = await import('../llm/llm.ts')
  const folder = typeof options.cache === 'string' ? options.cache : cacheFolder(process.env, process.platform)
  const cache = options.cache === false ? null : createFolderCache(join(folder, 'llm'))
  const models = loadModels()
  let code: ExitCode = EXIT.done
  for (const path of inputs) {
    try {
      const started = performance.now()
      const { job, bytes } = await loadInput(path, run, common)
      const { analysis, usage } = await rewriteNotes(analyzeInput(job, bytes, models), models, { ...asked, cache })
      await sink.put(path, new TextEncoder().encode(renderView(analysis, view)))
      const { format, encoding, words } = analysis.source
      report(path, { format, encoding, words, warnings: analysis.warnings }, run, loudness, performance.now() - started)
      for (const { code: warning, message } of analysis.warnings) {
        if (loudness === 'normal' && warning === 'llm-failed')
          say(`take-analyze: ${inputName(path)}: warning: ${message}`)
      }
      if (loudness === 'verbose') say(`take-analyze: ${inputName(path)}: ${usageText(usage, call.llmPrice ?? null)}`)
    } catch (error) {
      if (error instanceof ClosedPipe) throw error
      sayError(error, path, loudness)
      code = EXIT.failed
    }
  }
  if (code !== EXIT.done && inputs.length === 1) sink.abandon()
  else await sink.end()
  return code
}

function usageText(usage: LlmUsage, price: LlmPrice | null): string {
  const { requests, cached, inputTokens, outputTokens, accepted, rejected } = usage
  const cost = price === null ? null : (inputTokens * price.input + outputTokens * price.output) / 1e6
  return [
    `language model: ${counted(requests, 'request')} and ${cached} from the cache`,
    `${counted(inputTokens, 'token')} in and ${counted(outputTokens, 'token')} out${cost === null ? '' : ` (cost ${cost.toFixed(4)})`}`,
    `${counted(accepted, 'sentence')} taken, ${rejected} refused.`,
  ].join('; ')
}

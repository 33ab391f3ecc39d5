import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, generateText, jsonSchema, NoObjectGeneratedError, Output, streamText } from 'ai'
import type { LlmOptions } from '../model/llm.ts'
import { ANSWER_SCHEMA, type Answer, readAnswer, SYSTEM } from './prompt.ts'

/** An answer with what it cost. */
export interface Asked {
  readonly answer: Answer
  readonly inputTokens: number
  readonly outputTokens: number
}

/** Why there is no answer. `isFinal`: asking again for another part would end the same way. */
export class LlmFailure extends Error {
  readonly isFinal: boolean
  /** Milliseconds that the server asks to wait; null where it does not, and where waiting does not help. */
  readonly waitMs: number | null

  constructor(message: string, isFinal: boolean, waitMs: number | null = null) {
    super(message)
    this.name = 'LlmFailure'
    this.isFinal = isFinal
    this.waitMs = waitMs
  }
}

/** Most bytes of one answer: far more than the longest has. */
const MOST_BYTES = 1024 * 1024
const MOST_TOKENS = 2000

/** Asks the server for one part of the notes. Throws `LlmFailure`, and nothing else, whatever the server does. */
export async function ask(options: LlmOptions, prompt: string): Promise<Asked> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(new LlmFailure(late(options), false)), options.timeoutMs)
  const provider = createOpenAICompatible({
    name: 'server',
    baseURL: options.url.replace(/\/+$/, ''),
    ...(options.apiKey === null ? {} : { apiKey: options.apiKey }),
    supportsStructuredOutputs: true,
    includeUsage: true,
    fetch: boundedFetch,
  })
  const schema = jsonSchema<Answer>(ANSWER_SCHEMA, {
    validate: (value) => {
      const answer = readAnswer(value)
      return answer === null
        ? { success: false, error: new Error('not the form that was asked for') }
        : { success: true, value: answer }
    },
  })
  const call = {
    model: provider(options.model),
    system: SYSTEM,
    prompt,
    output: Output.object({ schema }),
    temperature: 0,
    maxOutputTokens: MOST_TOKENS,
    maxRetries: 0,
    abortSignal: abort.signal,
  }
  let failure: unknown = null
  try {
    const result = options.stream
      ? streamText({
          ...call,
          onError: ({ error }) => {
            failure ??= error
          },
        })
      : await generateText(call)
    const answer = await result.output
    const { inputTokens, outputTokens } = await result.totalUsage
    return { answer, inputTokens: inputTokens ?? 0, outputTokens: outputTokens ?? 0 }
  } catch (error) {
    throw abort.signal.aborted ? new LlmFailure(late(options), false) : failureOf(failure ?? error)
  } finally {
    clearTimeout(timer)
  }
}

const late = ({ timeoutMs }: LlmOptions): string => `the server took longer than ${timeoutMs / 1000} s`

/** What went wrong, in words that hold nothing of the server's answer or of the key. */
function failureOf(error: unknown): LlmFailure {
  if (APICallError.isInstance(error)) {
    const { statusCode, responseHeaders } = error
    if (statusCode === undefined) return new LlmFailure('the server cannot be reached', true)
    if (statusCode === 429 || statusCode >= 500) {
      const seconds = Number(responseHeaders?.['retry-after'] ?? 1)
      const wait = Math.min(MOST_WAIT_MS, Math.max(0, Number.isFinite(seconds) ? seconds * 1000 : 1000))
      return new LlmFailure(
        statusCode === 429 ? 'the server limits how often it is asked' : `the server failed (${statusCode})`,
        false,
        wait,
      )
    }
    if (statusCode < 300) return new LlmFailure('the answer is not what was asked for', false)
    return new LlmFailure(`the server refuses the request (${statusCode})`, statusCode !== 413)
  }
  if (NoObjectGeneratedError.isInstance(error)) {
    return new LlmFailure(
      error.finishReason === 'content-filter' ? 'the model refuses to answer' : 'the answer is not what was asked for',
      false,
    )
  }
  if (error instanceof LlmFailure) return error
  if (error instanceof TypeError && /fetch|url/i.test(error.message))
    return new LlmFailure('the server cannot be reached', true)
  return new LlmFailure('the answer is not what was asked for', false)
}

/** Longest wait that a server can ask for. */
const MOST_WAIT_MS = 20_000

/** `fetch`, but an answer that does not end is cut. */
const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  if (response.body === null) return response
  let bytes = 0
  const bounded = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.length
        if (bytes > MOST_BYTES) controller.error(new LlmFailure('the answer is far too long', false))
        else controller.enqueue(chunk)
      },
    }),
  )
  return new Response(bounded, { status: response.status, statusText: response.statusText, headers: response.headers })
}

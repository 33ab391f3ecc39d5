/** A store of a model's answers by key; both may fail without harm. Keys are lower-case hex. */
export interface LlmCache {
  readonly get: (key: string) => string | null
  readonly set: (key: string, answer: string) => void
}

/** How a language model is asked to rewrite notes. */
export interface LlmOptions {
  /** As the server names it ("llama3.1:8b"). */
  readonly model: string
  /** Base of an OpenAI-compatible server, with its version ("http://127.0.0.1:11434/v1"). */
  readonly url: string
  /** Null for servers that want none. Never in a cache key, a message or a result. */
  readonly apiKey: string | null
  /** Longest that one answer may take, in milliseconds. Default 60000. */
  readonly timeoutMs: number
  /** Read answers as they are written. Default true; without it a slow server is silent until it is done. */
  readonly stream: boolean
  /** Null: every answer is asked for anew. Default null. */
  readonly cache: LlmCache | null
}

/** What a call to a language model has where it does not say. */
export const LLM_DEFAULTS = { apiKey: null, timeoutMs: 60_000, stream: true, cache: null } as const

/** What the model was asked and what came of it. Tokens are as the server counts them; 0 where it does not say. */
export interface LlmUsage {
  readonly requests: number
  readonly cached: number
  readonly inputTokens: number
  readonly outputTokens: number
  /** Sentences that passed the check and stand in the notes. */
  readonly accepted: number
  /** Sentences that did not, after the second try too. */
  readonly rejected: number
}

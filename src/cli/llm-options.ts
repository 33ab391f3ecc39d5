import { type Command, InvalidArgumentError, Option } from 'commander'
import { AnalyzeError } from '../model/error.ts'
import { LLM_DEFAULTS, type LlmOptions } from '../model/llm.ts'
import { wholeNumber } from './options.ts'

/** Options of a call that has a language model rewrite the notes. */
export interface LlmCallOptions {
  readonly llm?: string
  readonly llmUrl?: string
  /** In seconds. */
  readonly llmTimeout?: number
  readonly llmPrice?: LlmPrice
}

/** What a million tokens cost, in whatever money. */
export interface LlmPrice {
  readonly input: number
  readonly output: number
}

/** Where the key is looked for; a key in the call itself would stand in histories and lists of processes. */
const KEY = 'TAKE_ANALYZE_LLM_KEY'

/** Adds the options about a language model. */
export function addLlmOptions(command: Command): Command {
  return command
    .optionsGroup('Language model (the passages that the notes stand on are sent to it):')
    .option('--llm <model>', 'have this model rewrite the notes; what the talk does not bear out is dropped')
    .addOption(
      new Option(
        '--llm-url <url>',
        `OpenAI-compatible server, such as http://127.0.0.1:11434/v1; its key is read from ${KEY}`,
      ).argParser(serverUrl),
    )
    .addOption(
      new Option(
        '--llm-timeout <s>',
        `seconds for one answer, 1 to 600; default: ${LLM_DEFAULTS.timeoutMs / 1000}`,
      ).argParser(wholeNumber(1, 600)),
    )
    .addOption(
      new Option('--llm-price <in/out>', 'price of a million tokens, for --verbose: 0.15/0.60').argParser(price),
    )
}

/** The options of the pass; the key comes from the environment alone. Throws `USAGE` where there is no server. */
export function llmOptions(
  { llm, llmUrl, llmTimeout }: LlmCallOptions,
  env: Readonly<Record<string, string | undefined>>,
): Omit<LlmOptions, 'cache'> {
  if (llm === undefined || llmUrl === undefined) {
    const message = llm === undefined ? '--llm-url wants a model.' : '--llm wants a server.'
    throw new AnalyzeError('USAGE', message, 'Give both: --llm llama3.1 --llm-url http://127.0.0.1:11434/v1')
  }
  const isOpenAi = new URL(llmUrl).hostname === 'api.openai.com'
  const apiKey = env[KEY] || (isOpenAi ? env['OPENAI_API_KEY'] : undefined) || null
  const timeoutMs = llmTimeout === undefined ? LLM_DEFAULTS.timeoutMs : llmTimeout * 1000
  return { model: llm, url: llmUrl, apiKey, timeoutMs, stream: LLM_DEFAULTS.stream }
}

function serverUrl(text: string): string {
  try {
    const { protocol, username, password } = new URL(text)
    if (/^https?:$/.test(protocol) && username === '' && password === '') return text
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError(`Give an address such as http://127.0.0.1:11434/v1; a key goes into ${KEY}.`)
}

function price(text: string): LlmPrice {
  const [, input, output] = /^(\d{1,6}(?:\.\d{1,6})?)\/(\d{1,6}(?:\.\d{1,6})?)$/.exec(text) ?? []
  if (input === undefined || output === undefined) throw new InvalidArgumentError('Give two prices, such as 0.15/0.60.')
  return { input: Number(input), output: Number(output) }
}

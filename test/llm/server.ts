import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'

/** A request to the chat endpoint, as the server saw it. */
export interface Seen {
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: {
    readonly model: string
    readonly stream?: boolean
    readonly messages: readonly { role: string; content: string }[]
  }
  readonly raw: string
}

export type Reply = (seen: Seen, response: ServerResponse, count: number) => void

export interface ChatServer {
  readonly url: string
  readonly seen: readonly Seen[]
  readonly close: () => Promise<void>
}

/** A server on this machine that speaks the chat protocol of OpenAI; `reply` says how it answers. */
export async function startServer(reply: Reply): Promise<ChatServer> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    let raw = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => {
      raw += chunk
    })
    request.on('end', () => {
      const one = { url: request.url ?? '', headers: request.headers, body: JSON.parse(raw), raw }
      seen.push(one)
      reply(one, response, seen.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/v1`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Answers with `content`, whole or as server-sent events a few characters at a time, as the request asks. */
export function sendContent(seen: Seen, response: ServerResponse, content: string, finish = 'stop'): void {
  const base = { id: 'chat-1', created: 1, model: seen.body.model }
  const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 }
  if (seen.body.stream !== true) {
    response.writeHead(200, { 'content-type': 'application/json' })
    const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }]
    response.end(JSON.stringify({ ...base, object: 'chat.completion', choices, usage }))
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const event = (data: unknown): void => {
    response.write(`data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', ...Object(data) })}\n\n`)
  }
  for (let at = 0; at < content.length; at += 17) {
    event({
      choices: [{ index: 0, delta: { role: 'assistant', content: content.slice(at, at + 17) }, finish_reason: null }],
    })
  }
  event({ choices: [{ index: 0, delta: {}, finish_reason: finish }], usage })
  response.end('data: [DONE]\n\n')
}

/** The passages that a request shows to the model. */
export function passagesIn(seen: Seen): { id: string; speaker: string | null; text: string }[] {
  const user = seen.body.messages.find(({ role }) => role === 'user')?.content ?? ''
  const data = /^(DATA-\w+)\n(.*)\n\1$/ms.exec(user)?.[2] ?? '{}'
  return JSON.parse(data).passages ?? []
}

import { Client, type Dispatcher } from 'undici'
import { type FaultReason, type SubgraphAnswer, SubgraphFault } from './link.ts'
import { readAnswer } from './read-answer.ts'

// Three heartbeats of a subgraph.
const MAX_SILENCE_MS = 30_000
const EVENT_STREAM = /^text\/event-stream\s*(;|$)/i
const NEXT = 'event: next\ndata: '
const COMPLETE = 'event: complete\n'
const JSON_HEADERS = { 'content-type': 'application/json' }

type FaultOf = (reason: FaultReason, message: string, cause?: unknown) => SubgraphFault

/** What a subscription to a subgraph in another process needs. */
export interface RemoteSubscription {
  readonly subgraph: string
  readonly origin: string
  readonly request: Pick<Dispatcher.RequestOptions, 'path' | 'headers' | 'body'>
  /** How long the subgraph may take to begin. */
  readonly timeoutMs: number
  readonly maxEventBytes: number
  /** Ends the subscription; the subgraph notices by its connection. */
  readonly signal: AbortSignal
}

/**
 * Subscribes over server-sent events, on a connection of its own: in the pool it would stand in the way of questions. Rejects,
 * and later throws, a SubgraphFault when the subgraph cannot be reached or breaks off without `complete`.
 */
export async function subscribeRemotely(subscription: RemoteSubscription): Promise<AsyncIterable<SubgraphAnswer>> {
  const { subgraph, origin, request, timeoutMs, signal } = subscription
  const fault: FaultOf = (reason, message, cause) => new SubgraphFault(subgraph, reason, message, cause)
  const client = new Client(origin, { headersTimeout: timeoutMs, bodyTimeout: MAX_SILENCE_MS })
  const end = () => void client.destroy()
  signal.addEventListener('abort', end, { once: true })
  try {
    const { statusCode, headers, body } = await client.request({ ...request, method: 'POST' })
    if (statusCode !== 200 || !EVENT_STREAM.test(String(headers['content-type'])))
      throw fault('BAD_ANSWER', `expected an event stream, got status ${statusCode}`)
    return answersIn(body, subscription, fault, end)
  } catch (error) {
    end()
    throw error instanceof SubgraphFault ? error : fault('UNREACHABLE', String(error), error)
  }
}

async function* answersIn(
  body: AsyncIterable<Buffer>,
  { maxEventBytes, signal }: RemoteSubscription,
  fault: FaultOf,
  end: () => void,
): AsyncGenerator<SubgraphAnswer> {
  try {
    for await (const event of eventsIn(body, maxEventBytes)) {
      if (event.startsWith(COMPLETE)) return
      if (event.startsWith(NEXT)) yield answerIn(event.slice(NEXT.length), fault)
    }
    throw fault('UNREACHABLE', 'the stream ended without "complete"')
  } catch (error) {
    // Whoever ends a subscription expects its connection to break.
    if (signal.aborted) return
    throw error instanceof SubgraphFault ? error : fault('UNREACHABLE', String(error), error)
  } finally {
    signal.removeEventListener('abort', end)
    end()
  }
}

function answerIn(json: string, fault: FaultOf): SubgraphAnswer {
  const answer = readAnswer({ status: 200, headers: JSON_HEADERS, body: Buffer.from(json) })
  if (typeof answer === 'string') throw fault('BAD_ANSWER', answer)
  return answer
}

/** What stands between empty lines, as our subgraphs write it. */
async function* eventsIn(body: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  for await (const chunk of body) {
    const events = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
    text = events.pop() ?? ''
    if (text.length > maxBytes) throw new Error(`expected an event of at most ${maxBytes} bytes, got a longer one`)
    yield* events
  }
}

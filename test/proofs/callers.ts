import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** Somebody who asks the same again and again. */
export interface Caller {
  readonly name: string
  readonly query: string
  readonly token: string | null
}

/** What came back of one request, as far as it came. */
export interface Received {
  readonly caller: Caller
  readonly traceId: string
  /** Null where the connection ended before the head of an answer. */
  readonly status: number | null
  readonly text: string
  /** Whether the answer came to its end. */
  readonly isWhole: boolean
}

/** Callers that ask until they are stopped; each request is a trace of its own. */
export interface Asking {
  /** Resolves once each of them had a whole answer that it asked for after this. */
  allAnswered(isAnswer: (received: Received) => boolean): Promise<void>
  /** Ends it; gives all that came back. */
  stop(): Promise<readonly Received[]>
}

const WORKERS_EACH = 2
const PAUSE_MS = 4
const PATIENCE_MS = 60_000

/** Lets each caller ask over connections that are kept, without repeating anything. */
export function askSteadily(port: number, callers: readonly Caller[]): Asking {
  const agent = new Agent({ keepAlive: true })
  const received: Received[] = []
  let isStopped = false
  const work = async (caller: Caller) => {
    while (!isStopped) {
      received.push(await send(agent, port, caller))
      await wait(PAUSE_MS)
    }
  }
  const all = Promise.all(callers.flatMap((caller) => Array.from({ length: WORKERS_EACH }, () => work(caller))))
  return {
    allAnswered: async (isAnswer) => {
      // What was under way may have been answered before.
      const from = received.length + WORKERS_EACH * callers.length
      const deadline = performance.now() + PATIENCE_MS
      const missing = () =>
        callers.filter((caller) => !received.slice(from).some((each) => each.caller === caller && isAnswer(each)))
      while (missing().length > 0) {
        if (performance.now() > deadline)
          throw new Error(
            `Expected an answer for ${missing().map(({ name }) => name)}, got ${JSON.stringify(received.slice(-6).map(({ status, text }) => [status, text]))}`,
          )
        await wait(20)
      }
    },
    stop: async () => {
      isStopped = true
      await all
      agent.destroy()
      return received
    },
  }
}

function send(agent: Agent, port: number, caller: Caller): Promise<Received> {
  const traceId = randomBytes(16).toString('hex')
  const body = JSON.stringify({ query: caller.query })
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    traceparent: `00-${traceId}-00000000000000aa-00`,
    ...(caller.token && { authorization: `Bearer ${caller.token}` }),
  }
  return new Promise((resolve) => {
    const came = { status: null as number | null, text: '' }
    const done = (isWhole: boolean) => resolve({ caller, traceId, isWhole, ...came })
    request({ agent, host: '127.0.0.1', port, method: 'POST', path: '/graphql', headers }, (response) => {
      came.status = response.statusCode ?? null
      response.setEncoding('utf8').on('data', (chunk: string) => (came.text += chunk))
      response.on('end', () => done(response.complete)).on('error', () => done(false))
    })
      .on('error', () => done(false))
      .end(body)
  })
}

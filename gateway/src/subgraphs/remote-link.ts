import {
  Breaker,
  type BreakerLimits,
  type BreakerState,
  DEADLINE_HEADER,
  Deadline,
  ExchangeFailure,
  exchange,
  pauseBeforeRetry,
  type Reply,
  RetryBudget,
  signViewer,
  VIEWER_HEADER,
} from '@yilian/service-kit'
import { type Dispatcher, Pool } from 'undici'
import type { GatewayContext } from '../context.ts'
import { outgoingTraceParent } from '../operation/trace-parent.ts'
import { forwardedIdentity } from './forwarded-identity.ts'
import { type SubgraphAnswer, SubgraphFault, type SubgraphLink, type SubgraphRequest } from './link.ts'
import { readAnswer } from './read-answer.ts'
import { subscribeRemotely } from './remote-subscription.ts'

/** Where a subgraph is, how it is asked, and how much of it is borne. */
export interface RemoteLinkOptions {
  readonly name: string
  readonly url: string
  /** The key by which the subgraph knows the gateway; null for subgraphs of others: nothing of the caller is forwarded. */
  readonly signatureKey: Buffer | null
  /** How long a question may take, its retries included. */
  readonly timeoutMs?: number
  readonly connectTimeoutMs?: number
  readonly maxAnswerBytes?: number
  readonly maxHeaderBytes?: number
  readonly maxConnections?: number
  readonly breaker?: Partial<BreakerLimits>
}

/** A link whose breaker can be read, for metrics and health. */
export interface RemoteLink extends SubgraphLink {
  state(): BreakerState
}

const USUAL = {
  timeoutMs: 10_000,
  connectTimeoutMs: 2_000,
  maxAnswerBytes: 32 * 1024 * 1024,
  maxHeaderBytes: 16 * 1024,
  maxConnections: 16,
  breaker: {},
}
const READY_TIMEOUT_MS = 2_000
const READINESS: Dispatcher.DispatchOptions = { method: 'GET', path: '/health/ready' }
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9'

/** Asks a subgraph in another process over HTTP. One that is not there yet, or no more, costs its own fields and no start. */
export function createRemoteLink(options: RemoteLinkOptions): RemoteLink {
  const remote = new Remote(options)
  return {
    name: options.name,
    ask: (request, context) => remote.ask(request, context),
    subscribe: (request, context) => remote.subscribe(request, context),
    checkReady: () => remote.checkReady(),
    close: () => remote.close(),
    state: () => remote.state,
  }
}

/** The subgraph was reached, and refused what the gateway asked: no question of a caller, and no sign that it is down. */
class Refused extends Error {}

class Remote {
  readonly #name: string
  readonly #origin: string
  readonly #path: string
  readonly #signatureKey: Buffer | null
  readonly #limits: Required<Omit<RemoteLinkOptions, 'name' | 'url' | 'signatureKey'>>
  readonly #pool: Pool
  readonly #breaker: Breaker
  readonly #budget = new RetryBudget()

  constructor({ name, url, signatureKey, ...limits }: RemoteLinkOptions) {
    const { origin, pathname, search } = new URL(url)
    this.#name = name
    this.#origin = origin
    this.#path = pathname + search
    this.#signatureKey = signatureKey
    this.#limits = { ...USUAL, ...limits }
    this.#breaker = new Breaker(this.#limits.breaker)
    this.#pool = new Pool(origin, {
      connections: this.#limits.maxConnections,
      pipelining: 1,
      connect: { timeout: this.#limits.connectTimeoutMs },
      maxHeaderSize: this.#limits.maxHeaderBytes,
      // One deadline holds for the whole question.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
  }

  get state(): BreakerState {
    return this.#breaker.state
  }

  async ask(request: SubgraphRequest, context: GatewayContext): Promise<SubgraphAnswer> {
    const ticket = this.#breaker.admit()
    if (ticket === null) throw new SubgraphFault(this.#name, 'BREAKER_OPEN', 'not asked: it did not answer before')
    const deadline = this.#deadline(this.#limits.timeoutMs, context.signal)
    try {
      const answer = this.#answerIn(await this.#replyTo(request, context, deadline))
      this.#breaker.settle(ticket, 'answered')
      return answer
    } catch (error) {
      const saysNothing = deadline.isAbandoned || error instanceof Refused
      this.#breaker.settle(ticket, saysNothing ? 'unknown' : 'failed')
      throw this.#faultOf(error)
    } finally {
      deadline.end()
    }
  }

  async subscribe(request: SubgraphRequest, context: GatewayContext): Promise<AsyncIterable<SubgraphAnswer>> {
    const { query, variables, operationName } = request
    const body = Buffer.from(JSON.stringify({ query, variables, operationName }))
    return subscribeRemotely({
      subgraph: this.#name,
      origin: this.#origin,
      request: { path: this.#path, headers: this.#headersFor(body, context, null), body },
      timeoutMs: this.#limits.timeoutMs,
      maxEventBytes: this.#limits.maxAnswerBytes,
      signal: context.signal,
    })
  }

  async checkReady(): Promise<void> {
    const deadline = this.#deadline(READY_TIMEOUT_MS, new AbortController().signal)
    try {
      const { status } = await this.#exchange(this.#signatureKey ? READINESS : this.#smallestQuery(), deadline)
      if (status !== 200) throw new SubgraphFault(this.#name, 'UNREACHABLE', `expected status 200, got ${status}`)
    } catch (error) {
      throw this.#faultOf(error)
    } finally {
      deadline.end()
    }
  }

  close(): Promise<void> {
    return this.#pool.close()
  }

  async #replyTo(request: SubgraphRequest, context: GatewayContext, deadline: Deadline): Promise<Reply> {
    const { query, variables, operationName } = request
    const body = Buffer.from(JSON.stringify({ query, variables, operationName }))
    this.#budget.earn()
    for (let retries = 0; ; retries += 1) {
      const headers = this.#headersFor(body, context, deadline)
      const outcome = await this.#exchange({ method: 'POST', path: this.#path, headers, body }, deadline).catch(asError)
      const isRepeatable = request.kind === 'query' && request.isRepeatable !== false
      const pauseMs = pauseBeforeRetry(isRepeatable, outcome, retries, this.#budget)
      if (pauseMs !== null && pauseMs < deadline.remainingMs()) await deadline.pause(pauseMs)
      else if (outcome instanceof Error) throw outcome
      else return outcome
    }
  }

  /** A subscription has no deadline, and is answered by events. */
  #headersFor(body: Buffer, context: GatewayContext, deadline: Deadline | null): string[] {
    const { traceId } = context
    const accept = deadline ? ACCEPT : 'text/event-stream'
    const headers = ['content-type', 'application/json', 'accept', accept, 'traceparent', outgoingTraceParent(context)]
    if (this.#signatureKey) {
      const deadlineMs = deadline ? String(deadline.remainingMs()) : ''
      const statement = { ...forwardedIdentity(context), subgraph: this.#name, traceId, body, deadline: deadlineMs }
      headers.push(VIEWER_HEADER, signViewer(statement, this.#signatureKey, context.now()), DEADLINE_HEADER, deadlineMs)
    }
    return headers
  }

  /** What a subgraph of others can be asked instead of its readiness. */
  #smallestQuery(): Dispatcher.DispatchOptions {
    const headers = ['content-type', 'application/json', 'accept', ACCEPT]
    return { method: 'POST', path: this.#path, headers, body: '{"query":"{ __typename }"}' }
  }

  #deadline(timeoutMs: number, signal: AbortSignal): Deadline {
    return new Deadline(timeoutMs, signal, (message) => new SubgraphFault(this.#name, 'TIMEOUT', message))
  }

  #exchange(request: Dispatcher.DispatchOptions, deadline: Deadline): Promise<Reply> {
    return exchange(this.#pool, request, { deadline, maxBytes: this.#limits.maxAnswerBytes })
  }

  /** Subgraphs of ours refuse by 4xx what only a gateway can get wrong; what others say by it is an answer like any. */
  #answerIn(reply: Reply): SubgraphAnswer {
    const { status } = reply
    if (this.#signatureKey && status >= 400 && status < 500) throw new Refused(`refused with status ${status}`)
    const answer = readAnswer(reply)
    if (typeof answer === 'string') throw new SubgraphFault(this.#name, 'BAD_ANSWER', answer)
    return answer
  }

  #faultOf(error: unknown): SubgraphFault {
    if (error instanceof SubgraphFault) return error
    const { message } = asError(error)
    const wasReached = error instanceof Refused || (error instanceof ExchangeFailure && error.hadAnswer)
    return new SubgraphFault(this.#name, wasReached ? 'BAD_ANSWER' : 'UNREACHABLE', message, error)
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

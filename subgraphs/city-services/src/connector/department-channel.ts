import { randomBytes } from 'node:crypto'
import {
  Breaker,
  type BreakerLimits,
  type BreakerState,
  Deadline,
  ExchangeFailure,
  exchange,
  pauseBeforeRetry,
  type Reply,
  RetryBudget,
} from '@yilian/service-kit'
import { Pool } from 'undici'
import { DepartmentFault } from './department-answer.ts'
import type { DepartmentRequest } from './department-request.ts'
import { Turns } from './turns.ts'

/** How much of a department is borne, and how much it is asked at once. */
export interface ChannelLimits {
  /** How long a question may take, its waiting and its retries included. */
  readonly timeoutMs: number
  readonly connectTimeoutMs: number
  readonly maxConcurrent: number
  readonly maxWaiting: number
  readonly maxAnswerBytes: number
  readonly breaker: Partial<BreakerLimits>
}

/** A question for whoever asks it. */
export interface ChannelQuestion {
  readonly request: DepartmentRequest
  readonly isRepeatable: boolean
  readonly signal: AbortSignal
  readonly traceId: string
}

// With less the question would only be begun.
const MIN_TIMEOUT_MS = 5

/** The way to one department's system: its connections, turns, breaker and retries. */
export class DepartmentChannel {
  readonly turns: Turns
  /** Requests that were sent, and how many of them again. */
  readonly counts = { requests: 0, retries: 0 }
  readonly #limits: ChannelLimits
  readonly #pool: Pool
  readonly #path: string
  readonly #token: string
  readonly #breaker: Breaker
  readonly #budget = new RetryBudget()

  constructor(url: string, token: string, limits: ChannelLimits) {
    const { origin, pathname } = new URL(url)
    this.#path = pathname.replace(/\/$/, '')
    this.#token = token
    this.#limits = limits
    this.#breaker = new Breaker(limits.breaker)
    this.turns = new Turns(limits.maxConcurrent, limits.maxWaiting)
    this.#pool = new Pool(origin, {
      connections: limits.maxConcurrent,
      pipelining: 1,
      connect: { timeout: limits.connectTimeoutMs },
      // One deadline holds for the whole question.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
  }

  get state(): BreakerState {
    return this.#breaker.state
  }

  /** Asks, and reads the reply by `read`; throws DepartmentFault. What `read` throws counts against the department. */
  async ask<Answer>(question: ChannelQuestion, read: (reply: Reply) => Answer): Promise<Answer> {
    const endsAtMs = performance.now() + this.#limits.timeoutMs
    const leave = await this.turns.take(this.#limits.timeoutMs, question.signal)
    if (leave === null) throw notAsked(question.signal)
    try {
      const remainingMs = endsAtMs - performance.now()
      if (remainingMs < MIN_TIMEOUT_MS) throw notAsked(question.signal)
      return await this.#askInTurn(question, remainingMs, read)
    } finally {
      leave()
    }
  }

  close(): Promise<void> {
    return this.#pool.close()
  }

  async #askInTurn<Answer>(
    question: ChannelQuestion,
    timeoutMs: number,
    read: (reply: Reply) => Answer,
  ): Promise<Answer> {
    // Only now: a probe that waited for its turn would keep all others out.
    const ticket = this.#breaker.admit()
    if (ticket === null) throw new DepartmentFault('BREAKER_OPEN', 'not asked: it did not answer before')
    const deadline = new Deadline(timeoutMs, question.signal, (message) => new DepartmentFault('TIMEOUT', message))
    try {
      const answer = read(await this.#replyTo(question, deadline))
      this.#breaker.settle(ticket, 'answered')
      return answer
    } catch (error) {
      const fault = faultOf(error)
      // A refusal is about who asks and what; it does not tell that the department is down.
      const saysNothing = deadline.isAbandoned || fault.reason === 'REFUSED'
      this.#breaker.settle(ticket, saysNothing ? 'unknown' : 'failed')
      throw fault
    } finally {
      deadline.end()
    }
  }

  async #replyTo({ request, isRepeatable, traceId }: ChannelQuestion, deadline: Deadline): Promise<Reply> {
    const { method, body } = request
    const path = this.#path + request.path
    this.#budget.earn()
    for (let retries = 0; ; retries += 1) {
      this.counts.requests += 1
      const headers = this.#headersFor(body, traceId)
      const outcome = await exchange(
        this.#pool,
        { method, path, headers, body },
        { deadline, maxBytes: this.#limits.maxAnswerBytes },
      ).catch((error: Error) => error)
      const pauseMs = pauseBeforeRetry(isRepeatable, outcome, retries, this.#budget)
      if (pauseMs !== null && pauseMs < deadline.remainingMs()) {
        this.counts.retries += 1
        await deadline.pause(pauseMs)
      } else if (outcome instanceof Error) throw outcome
      else return outcome
    }
  }

  #headersFor(body: string | null, traceId: string): string[] {
    const traceParent = `00-${traceId}-${randomBytes(8).toString('hex')}-00`
    const headers = ['authorization', `Bearer ${this.#token}`, 'accept', 'application/json', 'traceparent', traceParent]
    return body === null ? headers : [...headers, 'content-type', 'application/json']
  }
}

function notAsked(signal: AbortSignal): DepartmentFault {
  if (signal.aborted) return new DepartmentFault('TIMEOUT', 'nobody waits for the answer any more')
  return new DepartmentFault('BUSY', 'not asked: too many questions to it are under way')
}

/** Undici's own sentences may name an address; they stay in the cause, which nobody logs. */
function faultOf(error: unknown): DepartmentFault {
  if (error instanceof DepartmentFault) return error
  if (!(error instanceof ExchangeFailure)) throw error
  const code = error.message.split(':', 1)[0] ?? ''
  if (error.hadAnswer) return new DepartmentFault('BAD_ANSWER', `an answer that could not be read: ${code}`, error)
  return new DepartmentFault('UNREACHABLE', `no answer: ${code}`, error)
}

import type { IncomingHttpHeaders } from 'node:http'
import type { Dispatcher } from 'undici'
import type { Deadline } from './deadline.ts'

/** What a system said over HTTP, read to its end. */
export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** An exchange that came to no reply. */
export class ExchangeFailure extends Error {
  override readonly name = 'ExchangeFailure'
  /** True when the system had begun to answer, or answered what is no HTTP: it was reached, and said something wrong. */
  readonly hadAnswer: boolean

  constructor(message: string, hadAnswer: boolean, cause?: unknown) {
    super(message, { cause })
    this.hadAnswer = hadAnswer
  }
}

const ANSWERED_WRONGLY = /^(HTTPParserError|HeadersOverflowError|Response\w*Error)$/

/**
 * Sends one request and reads its reply. Over undici's dispatch itself: a stream and an abort signal of its own for each
 * request cost more than the request. When the deadline is over, the connection is closed, so the other side notices.
 */
export function exchange(
  pool: Dispatcher,
  request: Dispatcher.DispatchOptions,
  { deadline, maxBytes }: { readonly deadline: Deadline; readonly maxBytes: number },
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const reading = new Reading(maxBytes, resolve, reject)
    deadline.onOver((fault) => reading.giveUp(fault))
    pool.dispatch(request, reading)
  })
}

class Reading implements Dispatcher.DispatchHandler {
  readonly #maxBytes: number
  readonly #resolve: (reply: Reply) => void
  readonly #reject: (error: Error) => void
  readonly #chunks: Buffer[] = []
  #bytes = 0
  #controller: Dispatcher.DispatchController | null = null
  #head: { status: number; headers: IncomingHttpHeaders } | null = null
  #reason: Error | null = null

  constructor(maxBytes: number, resolve: (reply: Reply) => void, reject: (error: Error) => void) {
    this.#maxBytes = maxBytes
    this.#resolve = resolve
    this.#reject = reject
  }

  /** Also for a request that still waits for a connection; it is then taken back as soon as it would be sent. */
  giveUp(reason: Error): void {
    this.#reason = reason
    this.#controller?.abort(reason)
    this.#reject(reason)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#reason) controller.abort(this.#reason)
  }

  onResponseStart(_controller: unknown, status: number, headers: IncomingHttpHeaders): void {
    // 100 and 103 come before the reply.
    if (status < 200) return
    this.#head = { status, headers }
    if (Number(headers['content-length'] ?? 0) > this.#maxBytes) this.#refuseSize()
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    this.#bytes += chunk.length
    if (this.#bytes > this.#maxBytes) this.#refuseSize()
    else this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    if (!this.#head || this.#reason) return
    const [first, ...more] = this.#chunks
    const body = first && more.length === 0 ? first : Buffer.concat(this.#chunks, this.#bytes)
    this.#resolve({ ...this.#head, body })
  }

  onResponseError(_controller: unknown, error: Error & { code?: string }): void {
    const hadAnswer = this.#head !== null || ANSWERED_WRONGLY.test(error.name)
    this.#reject(this.#reason ?? new ExchangeFailure(`${error.code ?? error.name}: ${error.message}`, hadAnswer, error))
  }

  #refuseSize(): void {
    this.giveUp(new ExchangeFailure(`expected an answer of at most ${this.#maxBytes} bytes, got a longer one`, true))
  }
}

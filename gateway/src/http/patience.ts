import { MAX_HEAD_BYTES } from './refusals.ts'

/** How long the gateway waits for whom. */
export interface Patience {
  /** For the head of a request, and for the first byte on a new connection. */
  readonly headMs: number
  /** For the whole request, its body included. */
  readonly requestMs: number
  /** While nothing moves on a connection that has a request on it: who does not take his answer is cut off. */
  readonly stillMs: number
  /** Between two requests on one connection. */
  readonly idleMs: number
  /** How often late requests are looked for. */
  readonly checkEveryMs: number
}

/** Idle is longer than what reverse proxies keep a connection for (60 s), so that they close it, not we under their request. */
export const PATIENCE: Patience = {
  headMs: 10_000,
  requestMs: 30_000,
  stillMs: 60_000,
  idleMs: 72_000,
  checkEveryMs: 1_000,
}

/** Fastify's and Node's settings for it. A Host is asked for by us, in words: Node's own refusal has none. */
export function connectionOptions({ headMs, requestMs, stillMs, idleMs, checkEveryMs }: Patience) {
  return {
    requestTimeout: requestMs,
    connectionTimeout: stillMs,
    keepAliveTimeout: idleMs,
    http: {
      maxHeaderSize: MAX_HEAD_BYTES,
      headersTimeout: headMs,
      connectionsCheckingInterval: checkEveryMs,
      requireHostHeader: false,
    },
  }
}

import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'

// A client that connects again, by itself or by its user, comes back after so long.
const RECONNECT_MS = 3_000
// What the socket does not take for so long, nobody reads.
const PATIENCE_MS = 30_000

/** A response of server-sent events, as GraphQL over SSE writes them in its distinct connections mode. */
export interface EventStream {
  /** One answer, as JSON on one line. Waits until the client has taken so much that more can be sent. */
  next(json: string): Promise<void>
  /** Keeps the connection from looking idle to whatever stands between. */
  beat(): void
  /** The last event, and the end of the response. */
  complete(): void
}

/** Begins to answer by events. Nothing between us and the client may keep them back or change them. */
export function openEventStream(reply: FastifyReply): EventStream {
  // What hooks have set stays; Fastify itself writes no more.
  const headers = reply.getHeaders() as Record<string, string | string[]>
  const { raw } = reply.hijack()
  raw.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    // Nothing comes after a stream; a connection kept for it would keep a server that closes.
    connection: 'close',
  })
  raw.write(`retry: ${RECONNECT_MS}\n\n`)
  return {
    next: (json) => write(raw, `event: next\ndata: ${json}\n\n`),
    beat: () => {
      if (!raw.writableNeedDrain) raw.write(':\n\n')
    },
    // With `data`, or a browser's EventSource would not tell of it.
    complete: () => void raw.end('event: complete\ndata:\n\n'),
  }
}

async function write(raw: ServerResponse, text: string): Promise<void> {
  if (raw.destroyed || raw.write(text)) return
  await new Promise<void>((resolve) => {
    const impatience = setTimeout(() => raw.destroy(), PATIENCE_MS)
    const done = () => {
      clearTimeout(impatience)
      raw.off('drain', done)
      raw.off('close', done)
      resolve()
    }
    raw.once('drain', done)
    raw.once('close', done)
  })
}

import type { FastifyInstance } from 'fastify'

/** Fastify's settings by which a server that closes still answers what comes over connections that are open. */
export const DRAINING = { return503OnClosing: false, forceCloseConnections: 'idle' } as const

/**
 * Lets `close` end no request: first the server says that it is not ready and closes each connection with its answer, so that
 * balancers and clients turn elsewhere; after the delay it takes no more connections, finishes what runs, and is closed.
 */
export function drainInOrder(server: FastifyInstance, delayMs: number): { readonly isDraining: boolean } {
  let isDraining = false
  server.addHook('preClose', async () => {
    isDraining = true
    await new Promise((resolve) => setTimeout(resolve, delayMs))
  })
  server.addHook('onSend', async (_request, reply) => {
    if (isDraining) reply.header('connection', 'close')
  })
  return {
    get isDraining() {
      return isDraining
    },
  }
}

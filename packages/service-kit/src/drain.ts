import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** Fastify's settings by which a server that closes still answers what comes over connections that are open. */
export const DRAINING = { return503OnClosing: false } as const

/**
 * Lets `close` end a server in order: what is under way is answered, every connection is ended after its answer, and those
 * without a request at once. Node alone would wait for connections that never sent one, and for as long as keep-alive
 * lasts for those that were being answered when it closed.
 */
export function drainOnClose(server: FastifyInstance, delayMs: number): { readonly isDraining: boolean } {
  const idle = new Set<Socket>()
  const state = { isDraining: false, takesConnections: true }
  server.server.on('connection', (socket: Socket) => {
    if (!state.takesConnections) return socket.destroy()
    idle.add(socket)
    socket.once('close', () => idle.delete(socket))
    return undefined
  })
  server.server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    idle.delete(socket)
    response.once('close', () => {
      if (!socket.destroyed) idle.add(socket)
    })
  })
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (state.isDraining) reply.header('connection', 'close')
    done()
  })
  server.addHook('preClose', async () => {
    state.isDraining = true
    // Balancers look at readiness now and then; until they have seen it, they still send.
    await wait(delayMs)
    state.takesConnections = false
    for (const socket of idle) socket.destroy()
  })
  return state
}

import { isUtf8 } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import type { Viewer } from '@yilian/governance'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { DRAINING, drainOnClose } from './drain.ts'
import { createEventStreams } from './event-stream.ts'
import { type Answer, createExecutor, createRequestReader, isSubscription } from './execute-request.ts'
import { requestSignal } from './request-signal.ts'
import { ANSWERS_BEFORE_ROUTING, answerRefusals, MAX_BODY_BYTES, refusal } from './server-refusals.ts'
import type { Subgraph } from './subgraph.ts'
import {
  assertSignatureKey,
  DEADLINE_HEADER,
  type SignedCaller,
  VIEWER_HEADER,
  verifyViewer,
} from './viewer-signature.ts'

const JSON_UTF8 = 'application/json; charset=utf-8'

/** What a subgraph needs to stand alone behind HTTP. */
export interface SubgraphServerOptions {
  /** The key that the gateway signs with for this subgraph; at least 32 bytes. */
  readonly signatureKey: Buffer
  /** Told of faults, by trace id, without variables and values. */
  readonly logger: Logger
  now(): Date
  /** Answers what carries no signature as this viewer. For comparing gateways in development, and nowhere else. */
  readonly unsigned?: { readonly viewer: Viewer }
  /** How long a server that closes still takes connections, so that balancers see that it is not ready; 0 unless told. */
  readonly drainDelayMs?: number
}

/**
 * A subgraph as its own HTTP server. Without the gateway's signature it answers nothing but its health: `_service`,
 * `_entities` and introspection are doors like any other. `close` finishes what is under way.
 */
export function createSubgraphServer(subgraph: Subgraph, options: SubgraphServerOptions): FastifyInstance {
  assertSignatureKey(options.signatureKey)
  const { logger } = options
  const server = Fastify({ bodyLimit: MAX_BODY_BYTES, ...DRAINING, ...ANSWERS_BEFORE_ROUTING })
  answerRefusals(server, logger)
  addHealth(server, subgraph, drainOnClose(server, options.drainDelayMs ?? 0))
  // The signature covers the exact bytes, so they stay bytes until it is verified.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

  const read = createRequestReader(subgraph)
  const execute = createExecutor(subgraph, logger, read)
  const streams = createEventStreams(subgraph, logger)
  server.addHook('preClose', async () => streams.end())
  server.post('/graphql', {
    // Before the body is read: who brings no signature has nothing of his kept in memory.
    onRequest: (request, reply, done) => {
      if (request.headers[VIEWER_HEADER] !== undefined || options.unsigned) return done()
      refuseUnsigned(reply)
    },
    handler: async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const caller = callerOf(request, body, subgraph.name, options)
      if (caller === null) return refuseUnsigned(reply)
      if (!isUtf8(body))
        return reply.code(400).send(refusal('BAD_REQUEST', '请求正文须用 UTF-8 编码', 'Expected a body in UTF-8.'))
      const signal = requestSignal(reply.raw, deadlineMs(request))
      const context = { ...caller, signal, now: options.now }
      const asked = /\btext\/event-stream\b/.test(request.headers.accept ?? '') ? read(body.toString()) : null
      if (asked && 'document' in asked && isSubscription(asked)) return streams.answer(reply, asked, context)
      return send(reply, await execute(body.toString(), context))
    },
  })
  return server
}

/** Who asks, by the signature; null when it does not hold. */
function callerOf(
  { headers }: FastifyRequest,
  body: Buffer,
  subgraph: string,
  { signatureKey, unsigned, now }: SubgraphServerOptions,
): SignedCaller | null {
  const header = headers[VIEWER_HEADER]
  if (header === undefined && unsigned) {
    return { viewer: unsigned.viewer, granted: null, traceId: randomBytes(16).toString('hex') }
  }
  const deadline = headers[DEADLINE_HEADER] ?? ''
  if (typeof header !== 'string' || typeof deadline !== 'string' || !/^\d{0,9}$/.test(deadline)) return null
  return verifyViewer(header, { subgraph, body, deadline }, signatureKey, now())
}

function deadlineMs({ headers }: FastifyRequest): number | null {
  const text = headers[DEADLINE_HEADER]
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** As text that is JSON already: Fastify would look for a serializer first. */
function send(reply: FastifyReply, { status, text }: Answer): FastifyReply {
  return reply.code(status).header('content-type', JSON_UTF8).send(text)
}

function refuseUnsigned(reply: FastifyReply): FastifyReply {
  return reply
    .code(401)
    .send(refusal('UNAUTHENTICATED', '只接受网关签名的请求', 'Only requests signed by the gateway are answered.'))
}

function addHealth(server: FastifyInstance, subgraph: Subgraph, drain: { readonly isDraining: boolean }): void {
  server.get('/health/live', async () => ({ status: 'live' }))
  server.get('/health/ready', async (_request, reply) => {
    const isReady = !drain.isDraining && (await isAnswering(subgraph))
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' })
  })
}

function isAnswering(subgraph: Subgraph): Promise<boolean> {
  return subgraph.checkReady().then(
    () => true,
    () => false,
  )
}

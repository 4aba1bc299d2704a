import Fastify, { type FastifyInstance } from 'fastify'
import { type DocumentNode, execute, GraphQLError, parse, validate } from 'graphql'
import { type ErrorCode, graphError } from './errors.ts'
import type { Subgraph } from './subgraph.ts'
import { assertSignatureKey, VIEWER_HEADER, verifyViewer } from './viewer-signature.ts'

const MAX_BODY_BYTES = 4 * 1024 * 1024

/** What a subgraph needs to stand alone behind HTTP. */
export interface SubgraphServerOptions {
  /** The key that the gateway signs with for this subgraph; at least 32 bytes. */
  readonly signatureKey: Buffer
  now(): Date
}

/**
 * A subgraph as its own HTTP server. Without the gateway's signature it answers nothing but its health: `_service`,
 * `_entities` and introspection are doors like any other.
 */
export function createSubgraphServer(subgraph: Subgraph, options: SubgraphServerOptions): FastifyInstance {
  assertSignatureKey(options.signatureKey)
  const server = Fastify({ bodyLimit: MAX_BODY_BYTES })
  // The signature covers the exact bytes, so the body stays text until it is verified.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))

  server.get('/health/live', async () => ({ status: 'live' }))
  server.get('/health/ready', async (_request, reply) => {
    const isReady = await subgraph.checkReady().then(
      () => true,
      () => false,
    )
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' })
  })
  server.post('/graphql', async (request, reply) => {
    const body = typeof request.body === 'string' ? request.body : ''
    const header = request.headers[VIEWER_HEADER]
    const expected = { subgraph: subgraph.name, body }
    const signed = verifyViewer(
      typeof header === 'string' ? header : undefined,
      expected,
      options.signatureKey,
      options.now(),
    )
    if (signed === null)
      return reply
        .code(401)
        .send(refusal('UNAUTHENTICATED', '只接受网关签名的请求', 'Only requests signed by the gateway are answered.'))
    return reply.send(await answer(subgraph, body, { ...signed, now: options.now, signal: AbortSignal.any([]) }))
  })
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(refusal('NOT_FOUND', '没有这个地址', 'There is nothing at this address.')),
  )
  server.setErrorHandler((_error, _request, reply) =>
    reply.code(400).send(refusal('BAD_REQUEST', '请求无法读取', 'The request could not be read.')),
  )
  return server
}

async function answer(subgraph: Subgraph, body: string, request: Parameters<Subgraph['createContext']>[0]) {
  const { query, variables, operationName } = JSON.parse(body) as {
    query: string
    variables?: Record<string, unknown>
    operationName?: string
  }
  const document = parsed(query)
  if (document instanceof GraphQLError) return { errors: [document] }
  const faults = validate(subgraph.schema, document)
  if (faults.length > 0) return { errors: faults }
  return execute({
    schema: subgraph.schema,
    document,
    contextValue: subgraph.createContext(request),
    variableValues: variables ?? null,
    operationName: operationName ?? null,
  })
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

function refusal(code: ErrorCode, zh: string, en: string): { errors: GraphQLError[] } {
  return { errors: [graphError(code, { zh, en })] }
}

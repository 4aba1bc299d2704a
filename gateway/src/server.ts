import { randomBytes } from 'node:crypto'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import { graphError, SCALARS } from '@yilian/service-kit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { collapseDenials } from './answers/collapse-denials.ts'
import { formatError } from './answers/format-error.ts'
import { traceFailures } from './answers/trace-failures.ts'
import type { GatewayContext } from './context.ts'
import { createFederatedGraph, type FederatedGraph, type LinkFor } from './graph/federated-graph.ts'
import { type Authentication, authenticate, type TokenPolicy } from './http/authenticate.ts'
import { serveGraphiql } from './http/graphiql.ts'
import { ANSWERS_BEFORE_ROUTING, answerLikeTheGraph, MAX_BODY_BYTES } from './http/http-errors.ts'
import { checkOperation, noNulInStrings } from './limits/check-operation.ts'
import type { SubgraphLink } from './subgraphs/link.ts'

const MAX_TOKENS_PER_DOCUMENT = 10_000

/** What stands between a caller and the graph. */
export interface Guards {
  readonly tokens: TokenPolicy
}

/** A gateway that does not listen yet, and its graph, whose supergraph can be replaced while it serves. */
export interface Gateway {
  readonly server: FastifyInstance
  readonly graph: FederatedGraph
}

/** What a gateway is made of. */
export interface GatewayOptions {
  readonly supergraphSdl: string
  readonly linkFor: LinkFor
  /** Who may ask and what; null for a graph without any guard, on which gateways are compared. */
  readonly guards: Guards | null
  readonly logger: Logger
  /** Open in development; elsewhere introspection waits for the shape a caller may see. */
  readonly introspection: boolean
  /** Serve the GraphiQL page at /; development only. */
  readonly graphiql: boolean
  now(): Date
  /** Told of each fetch that goes to a subgraph. */
  readonly onFetch?: (subgraph: string) => void
}

/** The one public door: authenticates, plans, asks the subgraphs, and gives every error its code. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  // Apollo's handler serializes for itself; trustProxy stays off, nothing here reads the peer's address.
  const server = Fastify({ bodyLimit: MAX_BODY_BYTES, forceCloseConnections: 'idle', ...ANSWERS_BEFORE_ROUTING })
  server.decorateRequest('gatewayContext', null)
  answerLikeTheGraph(server, options.logger)
  const { supergraphSdl, linkFor, guards } = options
  const graph = createFederatedGraph(supergraphSdl, { linkFor, scalars: guards ? SCALARS : {} })
  addHealth(server, graph)
  if (options.graphiql) await serveGraphiql(server)

  const apollo = createApolloServer(server, graph, options)
  await apollo.start()
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    // Before the body is read: whoever brings a bad token has nothing of his parsed.
    onRequest: async (request, reply) => admit(request, reply, options),
    handler: fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) }),
  })
  return { server, graph }
}

function createApolloServer(
  server: FastifyInstance,
  graph: FederatedGraph,
  options: GatewayOptions,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway: graph,
    introspection: options.introspection,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS_PER_DOCUMENT },
    validationRules: [noNulInStrings],
    hideSchemaDetailsFromClientErrors: !options.introspection,
    logger: options.logger,
    formatError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(server),
      checkOperation,
      collapseDenials,
      traceFailures(options.logger),
    ],
  })
}

async function admit(request: FastifyRequest, reply: FastifyReply, options: GatewayOptions): Promise<unknown> {
  if (!isUtf8(request)) return reply.code(415).send({ errors: [notUtf8] })
  const authentication = await authenticationOf(request, options)
  if (!authentication.ok) {
    options.logger.info({ reason: authentication.reason }, 'a token was refused')
    return reply
      .code(401)
      .header('www-authenticate', 'Bearer error="invalid_token"')
      .send({ errors: [unauthenticated] })
  }
  const traceId = traceIdOf(request)
  const context: GatewayContext = {
    viewer: authentication.viewer,
    traceId,
    now: options.now,
    signal: signalOf(reply),
    subgraphContexts: new Map(),
    onBug: (error) => options.logger.error({ err: error, traceId }, 'a resolver failed'),
    ...(options.onFetch && { onFetch: options.onFetch }),
  }
  request.setDecorator('gatewayContext', context)
  return undefined
}

async function authenticationOf(request: FastifyRequest, { guards, now }: GatewayOptions): Promise<Authentication> {
  if (guards === null) return { ok: true, viewer: { kind: 'PUBLIC' } }
  return authenticate(authorizationOf(request), guards.tokens, now())
}

/** Aborted when the caller has gone before his answer. */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort()
  })
  return controller.signal
}

/** JSON is read as UTF-8 (RFC 8259); GB 18030 would come out as other characters, and so find nothing, without a word. */
function isUtf8({ headers }: FastifyRequest): boolean {
  const charset = /;\s*charset="?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1]
  return charset === undefined || /^utf-?8$/i.test(charset)
}

/** All Authorization headers as one text: of two, Node would keep the first and whoever stands before us may trust the second. */
function authorizationOf({ raw }: FastifyRequest): string | undefined {
  const values = raw.rawHeaders.filter(
    (_text, index, all) => all[index - 1]?.toLowerCase() === 'authorization' && index % 2 === 1,
  )
  return values.length === 0 ? undefined : values.join(', ')
}

function contextOf(request: FastifyRequest): GatewayContext {
  return request.getDecorator<GatewayContext>('gatewayContext')
}

/** The trace of W3C Trace Context where the caller brings one, else a new one. */
function traceIdOf(request: FastifyRequest): string {
  const { traceparent } = request.headers
  const given =
    typeof traceparent === 'string'
      ? /^00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent)?.[1]
      : undefined
  return given ?? randomBytes(16).toString('hex')
}

/** Ready while at least one subgraph can answer: one that is down takes its own fields away, not the graph. */
function addHealth(server: FastifyInstance, graph: FederatedGraph): void {
  server.get('/health/live', async () => ({ status: 'live' }))
  server.get('/health/ready', async (_request, reply) => {
    const subgraphs = await Promise.all(graph.links.map(stateOf))
    const isReady = subgraphs.some(({ isReady }) => isReady)
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready', subgraphs })
  })
}

async function stateOf(link: SubgraphLink): Promise<{ name: string; isReady: boolean }> {
  const isReady = await link.checkReady().then(
    () => true,
    () => false,
  )
  return { name: link.name, isReady }
}

const notUtf8 = graphError('BAD_REQUEST', {
  zh: '请求正文须用 UTF-8 编码',
  en: 'Expected a body in UTF-8; got another charset.',
})

const unauthenticated = graphError('UNAUTHENTICATED', {
  zh: '令牌无效或已过期; 不带令牌时以公众身份访问',
  en: 'The token is not valid or has expired; without a token you are the public.',
})

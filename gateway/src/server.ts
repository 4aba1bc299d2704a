import { randomBytes } from 'node:crypto'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify'
import { graphError, SCALARS, type Subgraph } from '@yilian/service-kit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type GraphQLSchema, isScalarType } from 'graphql'
import type { Logger } from 'pino'
import { authenticate, type TokenPolicy } from './authenticate.ts'
import { checkOperation, noNulInStrings } from './check-operation.ts'
import { collapseDenials } from './collapse-denials.ts'
import { disableTelemetry } from './config.ts'
import type { GatewayContext } from './context.ts'
import { formatError } from './format-error.ts'
import { serveGraphiql } from './graphiql.ts'
import { ANSWERS_BEFORE_ROUTING, answerLikeTheGraph, MAX_BODY_BYTES } from './http-errors.ts'
import { inProcessDataSource } from './in-process-data-source.ts'
import { traceFailures } from './trace-failures.ts'

const MAX_TOKENS_PER_DOCUMENT = 10_000

/** What a gateway is made of. */
export interface GatewayOptions {
  readonly supergraphSdl: string
  readonly subgraphs: readonly Subgraph[]
  readonly tokens: TokenPolicy
  readonly logger: Logger
  /** Open in development; elsewhere introspection waits for the shape a caller may see. */
  readonly introspection: boolean
  /** Serve the GraphiQL page at /; development only. */
  readonly graphiql: boolean
  now(): Date
  /** Told of each fetch that goes to a subgraph. */
  readonly onFetch?: (subgraph: string) => void
}

/** The one public door: authenticates, plans, asks the subgraphs, and gives every error its code. It does not listen yet. */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  // Apollo's handler serializes for itself; trustProxy stays off, nothing here reads the peer's address.
  const server = Fastify({ bodyLimit: MAX_BODY_BYTES, forceCloseConnections: 'idle', ...ANSWERS_BEFORE_ROUTING })
  server.decorateRequest('gatewayContext', null)
  answerLikeTheGraph(server, options.logger)
  addHealth(server, options.subgraphs)
  if (options.graphiql) await serveGraphiql(server)

  const apollo = createApolloServer(server, options)
  await apollo.start()
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    // Before the body is read: whoever brings a bad token has nothing of his parsed.
    onRequest: async (request, reply) => admit(request, reply, options),
    handler: fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) }),
  })
  return server
}

function createApolloServer(server: FastifyInstance, options: GatewayOptions): ApolloServer<GatewayContext> {
  disableTelemetry()
  const subgraphs = new Map(options.subgraphs.map((subgraph) => [subgraph.name, subgraph]))
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    // Any client could ask for the plan by a header otherwise, unless NODE_ENV is production.
    __exposeQueryPlanExperimental: false,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    logger: options.logger,
    buildService: ({ name }) => {
      const subgraph = subgraphs.get(name)
      if (!subgraph) throw new Error(`Expected subgraph "${name}" of the supergraph to be given to the gateway.`)
      return inProcessDataSource(subgraph)
    },
  })
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => useScalars(apiSchema))
  return new ApolloServer<GatewayContext>({
    gateway,
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

/** The supergraph's scalars accept anything; with ours a bad code or date is refused before anything is planned. */
function useScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const scalar = SCALARS[type.name]
    if (scalar && isScalarType(type))
      Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral })
  }
}

async function admit(request: FastifyRequest, reply: FastifyReply, options: GatewayOptions): Promise<unknown> {
  if (!isUtf8(request)) return reply.code(415).send({ errors: [notUtf8] })
  const authentication = await authenticate(authorizationOf(request), options.tokens, options.now())
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
    subgraphContexts: new Map(),
    onBug: (error) => options.logger.error({ err: error, traceId }, 'a resolver failed'),
    ...(options.onFetch && { onFetch: options.onFetch }),
  }
  request.setDecorator('gatewayContext', context)
  return undefined
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

function addHealth(server: FastifyInstance, subgraphs: readonly Subgraph[]): void {
  server.get('/health/live', async () => ({ status: 'live' }))
  server.get('/health/ready', async (_request, reply) => {
    const checks = await Promise.allSettled(subgraphs.map((subgraph) => subgraph.checkReady()))
    const isReady = checks.every((check) => check.status === 'fulfilled')
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' })
  })
}

const notUtf8 = graphError('BAD_REQUEST', {
  zh: '请求正文须用 UTF-8 编码',
  en: 'Expected a body in UTF-8; got another charset.',
})

const unauthenticated = graphError('UNAUTHENTICATED', {
  zh: '令牌无效或已过期; 不带令牌时以公众身份访问',
  en: 'The token is not valid or has expired; without a token you are the public.',
})

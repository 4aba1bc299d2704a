import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { DRAINING, drainOnClose, SCALARS } from '@yilian/service-kit'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { collapseDenials } from './answers/collapse-denials.ts'
import { formatError } from './answers/format-error.ts'
import { traceFailures } from './answers/trace-failures.ts'
import type { GatewayContext } from './context.ts'
import { createFederatedGraph, type FederatedGraph } from './graph/federated-graph.ts'
import { admit, contextOf } from './http/admit.ts'
import type { TokenPolicy } from './http/authenticate.ts'
import { answerForNode } from './http/connections.ts'
import { openGetsOnly } from './http/get-rule.ts'
import { serveGraphiql } from './http/graphiql.ts'
import { graphqlHandler } from './http/graphql-handler.ts'
import { addHealth } from './http/health.ts'
import { ANSWERS_BEFORE_ROUTING, answerLikeTheGraph } from './http/http-errors.ts'
import { readJsonStrictly } from './http/json-body.ts'
import { connectionOptions, PATIENCE, type Patience } from './http/patience.ts'
import { plainJsonStatus } from './http/plain-json-status.ts'
import { MAX_BODY_BYTES } from './http/refusals.ts'
import { checkOperation, noNulInStrings } from './limits/check-operation.ts'
import { LIMITS, type LimitTable, MOST_TOKENS } from './limits/limit-table.ts'
import { refuseNullVariables } from './limits/null-variables.ts'
import { createOperationLimits, type OperationLimits } from './limits/operation-limits.ts'
import type { RegisteredOperations } from './limits/registered-operations.ts'
import type { LinkFor } from './subgraphs/link-pool.ts'

/** What stands between a caller and the graph. */
export interface Guards {
  readonly tokens: TokenPolicy
  /** How much each kind of viewer may ask for; as delivered unless given. */
  readonly limits?: LimitTable
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
  /** Operations that are asked by hash; none unless given. */
  readonly operations?: RegisteredOperations
  readonly logger: Logger
  /** Open in development; elsewhere introspection waits for the shape a caller may see. */
  readonly introspection: boolean
  /** Serve the GraphiQL page at /; development only. */
  readonly graphiql: boolean
  /** How long a gateway that closes still takes connections, so that balancers see that it is not ready; 0 unless told. */
  readonly drainDelayMs?: number
  now(): Date
  /** Told of each fetch that goes to a subgraph. */
  readonly onFetch?: (subgraph: string) => void
  /** How long slow callers are waited for; `PATIENCE` unless told. */
  readonly patience?: Patience
}

/** The one public door: authenticates, plans, asks the subgraphs, and gives every error its code. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  // trustProxy stays off: nothing here reads the peer's address.
  const server = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    ...DRAINING,
    ...connectionOptions(options.patience ?? PATIENCE),
    ...ANSWERS_BEFORE_ROUTING,
  })
  server.decorateRequest('gatewayContext', null)
  answerLikeTheGraph(server, options.logger)
  answerForNode(server)
  readJsonStrictly(server)
  const { supergraphSdl, linkFor, guards } = options
  const graph = createFederatedGraph(supergraphSdl, { linkFor, scalars: guards ? SCALARS : {} })
  addHealth(server, graph, drainOnClose(server, options.drainDelayMs ?? 0))
  server.addHook('onClose', () => graph.stop())
  if (options.graphiql) await serveGraphiql(server)

  const limits = createOperationLimits(guards ? (guards.limits ?? LIMITS) : null, options.operations)
  const apollo = createApolloServer(graph, limits, options)
  await apollo.start()
  server.route({
    method: ['GET', 'POST'],
    exposeHeadRoute: false,
    url: '/graphql',
    onRequest: async (request, reply) => admit(request, reply, { ...options, tokens: guards?.tokens ?? null }),
    preHandler: async (request, reply) => limits.refuseEarly(request, reply),
    handler: limits.inTurn(graphqlHandler(apollo, contextOf)),
  })
  return { server, graph }
}

function createApolloServer(
  graph: FederatedGraph,
  limits: OperationLimits,
  options: GatewayOptions,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway: graph,
    introspection: options.introspection,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: options.guards ? { maxTokens: MOST_TOKENS } : {},
    persistedQueries: { cache: limits.textsByHash },
    validationRules: [noNulInStrings],
    hideSchemaDetailsFromClientErrors: !options.introspection,
    logger: options.logger,
    formatError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      checkOperation,
      refuseNullVariables,
      ...limits.plugins,
      ...(options.guards ? [openGetsOnly(graph)] : []),
      plainJsonStatus,
      collapseDenials,
      traceFailures(options.logger),
    ],
  })
}

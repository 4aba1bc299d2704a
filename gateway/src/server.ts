import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { SCALARS } from '@yilian/service-kit'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { collapseDenials } from './answers/collapse-denials.ts'
import { formatError } from './answers/format-error.ts'
import { traceFailures } from './answers/trace-failures.ts'
import type { GatewayContext } from './context.ts'
import { createFederatedGraph, type FederatedGraph } from './graph/federated-graph.ts'
import type { GraphInForce } from './graph/graph-in-force.ts'
import { admit, contextOf } from './http/admit.ts'
import type { TokenPolicy } from './http/authenticate.ts'
import { DRAINING, drainInOrder } from './http/drain.ts'
import { serveGraphiql } from './http/graphiql.ts'
import { addHealth } from './http/health.ts'
import { ANSWERS_BEFORE_ROUTING, answerLikeTheGraph, MAX_BODY_BYTES } from './http/http-errors.ts'
import { checkOperation, noNulInStrings } from './limits/check-operation.ts'
import { createDocumentStore, type DocumentStore } from './operation/document-store.ts'
import { type Instruments, NO_INSTRUMENTS } from './operation/instruments.ts'
import { type KnownOperation, warmUp } from './operation/warm-up.ts'
import { type OperationWatch, watchOperations } from './operation/watch-operations.ts'
import { watchedLinks } from './operation/watched-links.ts'
import type { LinkFor } from './subgraphs/link-pool.ts'

// The same for the documents that come and for those that are planned before.
const PARSE_OPTIONS = { maxTokens: 10_000 }
const VALIDATION_RULES = [noNulInStrings]

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
  /** Metrics and traces; the log alone unless given. */
  readonly instruments?: Instruments
  /** Planned before the gateway is ready, and before another supergraph is put in force. */
  readonly knownOperations?: readonly KnownOperation[]
  /** Open in development; elsewhere introspection waits for the shape a caller may see. */
  readonly introspection: boolean
  /** Serve the GraphiQL page at /; development only. */
  readonly graphiql: boolean
  /** How long a gateway that closes still takes connections, so that balancers see that it is not ready; 0 unless told. */
  readonly drainDelayMs?: number
  now(): Date
  /** Told of each fetch that goes to a subgraph. */
  readonly onFetch?: (subgraph: string) => void
}

/** The one public door: authenticates, plans, asks the subgraphs, and gives every error its code. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  // Apollo's handler serializes for itself; trustProxy stays off, nothing here reads the peer's address.
  const server = Fastify({ bodyLimit: MAX_BODY_BYTES, ...DRAINING, ...ANSWERS_BEFORE_ROUTING })
  server.decorateRequest('gatewayContext', null)
  server.decorateRequest('operationRecord', null)
  answerLikeTheGraph(server, options.logger)
  const { supergraphSdl, linkFor, guards, instruments = NO_INSTRUMENTS } = options
  const watch = watchOperations({ logger: options.logger, ...instruments })
  const documents = createDocumentStore()
  const prepare = (inForce: GraphInForce) => warmGraph(inForce, documents, options)
  const scalars = guards ? SCALARS : {}
  const graph = createFederatedGraph(supergraphSdl, { linkFor: watchedLinks(linkFor), scalars, prepare })
  instruments.metrics?.read({ links: () => graph.links })
  const drain = drainInOrder(server, options.drainDelayMs ?? 0)
  addHealth(server, graph, { drain, prepared: prepare(graph.inForce) })
  server.addHook('onClose', () => graph.stop())
  if (options.graphiql) await serveGraphiql(server)

  const apollo = createApolloServer(graph, { ...options, documents, watch })
  await apollo.start()
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      watch.begin(request, reply)
      return admit(request, reply, { ...options, tokens: guards?.tokens ?? null })
    },
    handler: watch.within(fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) })),
    onSend: async (request, reply, payload) => watch.readAnswer(request, reply, payload),
  })
  return { server, graph }
}

function createApolloServer(
  graph: FederatedGraph,
  options: GatewayOptions & { readonly documents: DocumentStore; readonly watch: OperationWatch },
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway: graph,
    introspection: options.introspection,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    documentStore: options.documents,
    parseOptions: PARSE_OPTIONS,
    validationRules: VALIDATION_RULES,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    logger: options.logger,
    formatError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      checkOperation,
      collapseDenials,
      traceFailures(options.logger),
      options.watch.plugin,
    ],
  })
}

/** Rejects never: an operation that cannot be planned is told, and planned or refused when somebody asks it. */
function warmGraph(graph: GraphInForce, documents: DocumentStore, options: GatewayOptions): Promise<void> {
  const { knownOperations = [], logger, instruments } = options
  return warmUp(graph, knownOperations, {
    documents,
    parseOptions: PARSE_OPTIONS,
    validationRules: VALIDATION_RULES,
    logger,
    onKnown: (hash, name) => instruments?.metrics?.name(hash, name),
  })
}

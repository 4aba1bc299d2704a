import type { EvidenceWriter } from '@yilian/evidence'
import { drainOnClose, SCALARS } from '@yilian/service-kit'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { createApolloServer, textRules } from './apollo-server.ts'
import { decideOperations, type PolicyInForce } from './decision/decide-operations.ts'
import { followedPolicy } from './decision/followed-policy.ts'
import { type EvidenceKeeper, keepEvidence } from './evidence/keep-evidence.ts'
import { answeringHere } from './explanation/answered-here.ts'
import { createFederatedGraph, type FederatedGraph } from './graph/federated-graph.ts'
import type { GraphInForce } from './graph/graph-in-force.ts'
import { type AdmissionOptions, admit, contextOf } from './http/admit.ts'
import type { TokenPolicy } from './http/authenticate.ts'
import { serveGraphiql } from './http/graphiql.ts'
import { graphqlHandler } from './http/graphql-handler.ts'
import { addHealth } from './http/health.ts'
import { createHttpServer, type TlsFiles } from './http/http-server.ts'
import { answerKnown } from './http/known-documents.ts'
import { serveLive } from './http/live.ts'
import type { Patience } from './http/patience.ts'
import type { TrustedProxies } from './http/trusted-proxies.ts'
import { LIMITS, type LimitTable } from './limits/limit-table.ts'
import { createOperationLimits, type OperationLimits } from './limits/operation-limits.ts'
import type { RegisteredOperations } from './limits/registered-operations.ts'
import type { DepartmentHealth } from './operation/department-metrics.ts'
import { createDocumentStore, type DocumentStore } from './operation/document-store.ts'
import { type Instruments, NO_INSTRUMENTS } from './operation/instruments.ts'
import { type KnownOperation, warmUp } from './operation/warm-up.ts'
import { type OperationWatch, watchOperations } from './operation/watch-operations.ts'
import { watchedLinks } from './operation/watched-links.ts'
import type { LinkFor } from './subgraphs/link-pool.ts'
import { type BoundTokens, serveTokens } from './tokens/serve-tokens.ts'

/** What stands between a caller and the graph. */
export interface Guards {
  readonly tokens: TokenPolicy
  /** How much each kind of viewer may ask for; as delivered unless given. */
  readonly limits?: LimitTable
  /** What is granted; followed from the subgraph that owns the grants unless given. */
  readonly policy?: PolicyInForce
  /** What tokens of clients are known by; they are refused unless given. */
  readonly bound?: BoundTokens
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
  /** Keeps a record of each operation before its answer leaves; none is kept unless given. */
  readonly evidence?: EvidenceWriter | null
  /** Operations that are asked by hash; none unless given. */
  readonly operations?: RegisteredOperations
  readonly logger: Logger
  /** Metrics and traces; the log alone unless given. */
  readonly instruments?: Instruments
  /** Planned before the gateway is ready, and before another supergraph is put in force; the registered ones unless given. */
  readonly knownOperations?: readonly KnownOperation[]
  /** Open in development; elsewhere introspection waits for the shape a caller may see. */
  readonly introspection: boolean
  /** Serve the GraphiQL page at /; development only. */
  readonly graphiql: boolean
  /** How long a gateway that closes still takes connections, so that balancers see that it is not ready; 0 unless told. */
  readonly drainDelayMs?: number
  now(): Date
  /** How often an open event stream is kept awake and its token looked at again; 15 seconds unless told. */
  readonly heartbeatMs?: number
  /** How the ways to departments' systems fare, for metrics, where they are asked from this process. */
  readonly departments?: () => readonly DepartmentHealth[]
  /** Told of each fetch that goes to a subgraph. */
  readonly onFetch?: (subgraph: string) => void
  /** How long slow callers are waited for; `PATIENCE` unless told. */
  readonly patience?: Patience
  /** TLS that ends here; plain HTTP unless given. */
  readonly tls?: TlsFiles
  /** Who may say whom a request comes from; nobody unless given. */
  readonly proxies?: TrustedProxies
}

/** The one public door: authenticates, plans, asks the subgraphs, and gives every error its code. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraphSdl, linkFor, guards, instruments = NO_INSTRUMENTS } = options
  const server = createHttpServer(options.logger, options)
  const watch = watchOperations({ logger: options.logger, ...instruments })
  const documents = createDocumentStore()
  const limits = createOperationLimits(guards ? (guards.limits ?? LIMITS) : null, options.operations)
  const prepare = (inForce: GraphInForce) => warmGraph(inForce, documents, options)
  const scalars = guards ? SCALARS : {}
  const graph = createFederatedGraph(supergraphSdl, { linkFor: answeringHere(watchedLinks(linkFor)), scalars, prepare })
  const sources = { links: () => graph.links, waitingOperations: () => limits.waitingOperations }
  instruments.metrics?.read({ ...sources, ...(options.departments && { departments: options.departments }) })
  const drain = drainOnClose(server, options.drainDelayMs ?? 0)
  addHealth(server, graph, { drain, prepared: prepare(graph.inForce) })
  server.addHook('onClose', () => graph.stop())
  if (options.graphiql) await serveGraphiql(server)

  const policy = guards && (guards.policy ?? (await followedPolicy(server, graph, options)))
  const { evidence: calls } = options
  const decided = policy && decideOperations(graph, policy, { limits: limits.foretold, calls })
  const evidence = evidenceOf(graph, options)
  const rooms = { documents, limits, watch, decided, isGuarded: guards !== null, keeper: evidence }
  const apollo = createApolloServer(graph, { ...options, ...rooms })
  await apollo.start()
  const possession = guards?.bound && policy ? serveTokens(server, graph, guards.bound, { ...options, policy }) : null
  const tokens = guards?.tokens ?? null
  const live = serveLive(apollo, { ...options, tokens, possession, evidence })
  // Before the server waits for its open answers, which a stream never is done with.
  server.addHook('preClose', () => live.end())
  serveGraphql(server, {
    answer: graphqlHandler(apollo, contextOf, answerKnown({ graph, documents, watch, limits, decided, evidence })),
    live,
    limits,
    watch,
    evidence,
    admission: { ...options, tokens, possession },
  })
  return { server, graph }
}

interface Door {
  readonly answer: ReturnType<typeof graphqlHandler>
  readonly live: ReturnType<typeof serveLive>
  readonly limits: OperationLimits
  readonly watch: OperationWatch
  readonly evidence: EvidenceKeeper | null
  readonly admission: AdmissionOptions
}

function serveGraphql(server: FastifyInstance, { answer, live, limits, watch, evidence, admission }: Door): void {
  server.route({
    method: ['GET', 'POST'],
    exposeHeadRoute: false,
    url: '/graphql',
    onRequest: async (request, reply) => {
      watch.begin(request, reply)
      return admit(request, reply, admission)
    },
    preHandler: (request, reply, done) => {
      if (!limits.refuseEarly(request, reply)) done()
    },
    handler: watch.within(
      limits.inTurn((request, reply) => (live.isAsked(request) ? live : { answer }).answer(request, reply)),
    ),
    onSend: (request, reply, payload, done) => {
      const leave = (answer: unknown) => {
        watch.readAnswer(request, reply, answer)
        done(null, answer)
      }
      if (evidence) evidence.keepBefore(request, reply, payload).then(leave, done)
      else leave(payload)
    },
  })
}

function evidenceOf(graph: FederatedGraph, { evidence, operations, now }: GatewayOptions): EvidenceKeeper | null {
  if (!evidence) return null
  return keepEvidence(evidence, { operations, now, supergraphSdl: () => graph.inForce.supergraphSdl })
}

/** Rejects never: an operation that cannot be planned is told, and planned or refused when somebody asks it. */
function warmGraph(graph: GraphInForce, documents: DocumentStore, options: GatewayOptions): Promise<void> {
  const { operations, knownOperations = operations?.all ?? [], logger, instruments } = options
  return warmUp(graph, knownOperations, {
    documents,
    ...textRules(options.guards !== null),
    logger,
    onKnown: (hash, name) => instruments?.metrics?.name(hash, name),
  })
}

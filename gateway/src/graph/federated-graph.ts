import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { SchemaFacts } from '@yilian/governance'
import type { GraphQLScalarType, GraphQLSchema } from 'graphql'
import type { GatewayContext, GatewayRequest, GatewayResult, LiveEvent } from '../context.ts'
import type { AskSubgraph } from '../execution/run.ts'
import type { ShapedData } from '../execution/shape.ts'
import type { SubgraphAnswer, SubgraphLink } from '../subgraphs/link.ts'
import { createLinkPool, type LinkFor, type LinkPool } from '../subgraphs/link-pool.ts'
import { createGraphInForce, type GraphInForce } from './graph-in-force.ts'
import { askedByOtherRights, giveTheSame } from './same-rights.ts'
import { type ServedGraph, serveGraph } from './served-graph.ts'
import { isSubscription, subscribedFetch } from './subscription.ts'

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway']
type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]

export interface FederatedGraphOptions {
  readonly linkFor: LinkFor
  /** Scalars that refuse bad values before anything is planned, by name; a supergraph's own accept everything. */
  readonly scalars: Readonly<Record<string, GraphQLScalarType>>
  /** Awaited before a supergraph takes the place of another. */
  prepare?(graph: GraphInForce): Promise<void>
}

/** The graph that Apollo Server serves: the supergraph in force, its plans, and the ways to its subgraphs. */
export interface FederatedGraph extends GatewayInterface {
  readonly inForce: GraphInForce
  readonly links: readonly SubgraphLink[]
  /** The facts of the graph that a schema is of, which may no longer be the one in force. */
  factsOf(schema: GraphQLSchema): SchemaFacts
  /** The supergraph that a schema is of. */
  sdlOf(schema: GraphQLSchema): string
  /** Plans and runs an operation of a validated document on the graph that its schema is of. */
  execute(request: GatewayRequest): Promise<GatewayResult>
  /** Puts another supergraph in force; when it cannot be served this throws, and the one in force stays. */
  replace(supergraphSdl: string): Promise<void>
}

/**
 * Apollo's planner and an executor of ours behind what Apollo Server takes for its gateway: an operation is planned and run on the
 * very schema that it was validated against, also while another one is put in force; and nothing is sent to Apollo.
 */
export function createFederatedGraph(supergraphSdl: string, options: FederatedGraphOptions): FederatedGraph {
  return new Federation(supergraphSdl, options)
}

class Federation implements FederatedGraph {
  readonly #options: FederatedGraphOptions
  readonly #pool: LinkPool
  readonly #bySchema = new WeakMap<GraphQLSchema, ServedGraph>()
  readonly #listeners = new Set<SchemaListener>()
  #current: ServedGraph
  #replacing: Promise<void> = Promise.resolve()

  constructor(supergraphSdl: string, options: FederatedGraphOptions) {
    this.#options = options
    this.#pool = createLinkPool(options.linkFor)
    this.#current = this.#serve(supergraphSdl)
  }

  get inForce(): GraphInForce {
    return this.#current.graph
  }

  get links(): readonly SubgraphLink[] {
    return this.#current.links
  }

  factsOf(schema: GraphQLSchema): SchemaFacts {
    return (this.#bySchema.get(schema) ?? this.#current).graph.facts
  }

  sdlOf(schema: GraphQLSchema): string {
    return (this.#bySchema.get(schema) ?? this.#current).graph.supergraphSdl
  }

  replace(supergraphSdl: string): Promise<void> {
    // One after the other, so that the last one asked for stays.
    const replaced = this.#replacing.then(() => this.#putInForce(supergraphSdl))
    this.#replacing = replaced.catch(() => undefined)
    return replaced
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async load(): ReturnType<GatewayInterface['load']> {
    this.#tellListeners()
    return { executor: (request) => this.execute(request) }
  }

  execute(request: GatewayRequest): Promise<GatewayResult> {
    return answer(this.#bySchema.get(request.schema) ?? this.#current, request)
  }

  stop(): Promise<void> {
    return this.#current.retire()
  }

  async #putInForce(supergraphSdl: string): Promise<void> {
    if (supergraphSdl === this.#current.graph.supergraphSdl) return
    const next = this.#serve(supergraphSdl)
    await this.#options.prepare?.(next.graph)
    const before = this.#current
    this.#current = next
    this.#tellListeners()
    void before.retire()
  }

  #serve(supergraphSdl: string): ServedGraph {
    const served = serveGraph(createGraphInForce(supergraphSdl, this.#options.scalars), this.#pool)
    this.#bySchema.set(served.graph.schema, served)
    return served
  }

  #tellListeners(): void {
    const { schema, supergraphSdl } = this.#current.graph
    for (const listener of this.#listeners) listener({ apiSchema: schema, coreSupergraphSdl: supergraphSdl })
  }
}

/** An event brings its own graph along: the one that its subscription was opened on. */
function answer(served: ServedGraph, request: GatewayRequest): Promise<GatewayResult> {
  const { event } = contextOf(request)
  if (event) return event(request)
  if (isSubscription(request)) return open(served, request)
  return served.run(() => execute(served.graph, request, served.asking(contextOf(request))))
}

/** Runs an operation; of a subscription, one event, with what its subgraph has answered to it. */
async function execute(
  graph: GraphInForce,
  request: GatewayRequest,
  ask: AskSubgraph,
  answered?: SubgraphAnswer,
): Promise<GatewayResult> {
  const ready = readyInRecord(graph, request)
  if ('errors' in ready) return { errors: [...ready.errors] }
  const { variables, coerced } = ready
  const { provenance } = contextOf(request)
  const onShaped = provenance && ((shaped: ShapedData) => provenance.note(shaped, graph))
  const { data, errors } = await ready.run({ ask, variables, coerced, answered, onShaped })
  return { data, ...(errors && { errors: [...errors] }) }
}

/** Keeps in the operation's record how long it was planned, if it was. */
function readyInRecord(graph: GraphInForce, request: GatewayRequest): ReturnType<GraphInForce['ready']> {
  const madeBefore = graph.plansMade
  const startedAtMs = performance.now()
  const ready = graph.ready(request)
  if (graph.plansMade > madeBefore) contextOf(request).record.planMs = performance.now() - startedAtMs
  return ready
}

async function open(served: ServedGraph, request: GatewayRequest): Promise<GatewayResult> {
  const opened = contextOf(request)
  const { live, granted = null, smallestGroup } = opened
  if (live === undefined) throw new Error('Expected a subscription to be refused to callers that take no stream.')
  const fetch = subscribedFetch(served.graph, request)
  if (!('subgraph' in fetch)) return fetch
  await live(async (context) => {
    const answers = await served.subscribe(fetch.subgraph, fetch.request, {
      ...context,
      granted,
      ...(smallestGroup !== undefined && { smallestGroup }),
    })
    return eventsOf(served, answers, opened)
  })
  return { data: null }
}

/** Each event is decided anew; what was answered to it by other rights than those is not looked at. */
async function* eventsOf(
  served: ServedGraph,
  answers: AsyncIterable<SubgraphAnswer>,
  opened: GatewayContext,
): AsyncIterable<LiveEvent> {
  for await (const answer of answers) {
    const event: LiveEvent = (operation) => {
      const context = contextOf(operation)
      const isSame = opened.smallestGroup === context.smallestGroup && giveTheSame(opened.decision, context.decision)
      const answered = isSame ? answer : askedByOtherRights(Object.keys(answer.data ?? {}))
      return served.run(() => execute(served.graph, operation, served.asking(context), answered))
    }
    yield event
  }
}

function contextOf(request: GatewayRequest): GatewayContext {
  return request.context as GatewayContext // what the gateway gave Apollo Server
}

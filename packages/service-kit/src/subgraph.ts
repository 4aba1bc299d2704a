import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { classificationsOf, type GrantedReading, headcountsOf, type Viewer } from '@yilian/governance'
import { type GraphQLScalarType, type GraphQLSchema, parse } from 'graphql'
import { type ReadCollected, withCollected } from './collected.ts'
import { guardFields, type RecordedOf, type RegionOf, unplacedFields } from './field-guard.ts'
import { guardHeadcounts } from './headcount-guard.ts'
import { SCALARS } from './scalars.ts'

/** Who asks, and when; the same for every subgraph that takes part in one operation. */
export interface RequestContext {
  readonly viewer: Viewer
  /** What this operation reads by a grant; null or missing for nothing. */
  readonly granted?: GrantedReading | null
  /** Counts of fewer persons are withheld; missing for what holds without a policy. */
  readonly smallestGroup?: number
  readonly traceId: string
  /** Aborted when the operation's time is up or its caller has gone; what still runs for it should end. */
  readonly signal: AbortSignal
  /** Time always comes from here, so that a test can set it. */
  now(): Date
}

/** A subgraph's resolvers see who asks, and its loaders, made anew for each operation. */
export type SubgraphContext<Loaders> = RequestContext & { readonly loaders: Loaders }

/** A resolver map; what its functions take is checked by the types generated from the schema. */
export type ResolverMap = Readonly<Record<string, Readonly<Record<string, unknown>> | GraphQLScalarType>>

/** What a domain gives to become a part of the graph. */
export interface SubgraphDefinition<Loaders> {
  readonly name: string
  /** The subgraph's own folder; its `schema.classified.graphql`, written by compose, is what it serves. */
  readonly folder: URL
  readonly resolvers: ResolverMap
  /** Where a type's values lie, for viewers whose right ends at a region. */
  readonly regionOf?: Readonly<Record<string, RegionOf>>
  /** When they were recorded, for grants that are for a time; by type, or by coordinate of a field that differs. */
  readonly recordedOf?: Readonly<Record<string, RecordedOf>>
  createLoaders(request: RequestContext): Loaders
  /** What is known of the last collection of its catalogue entries; nothing unless given. */
  collectedEntries?: ReadCollected
  /** Rejects while the subgraph cannot answer. */
  checkReady(): Promise<void>
}

/** A part of the graph that can run in this process or behind HTTP. */
export interface Subgraph {
  readonly name: string
  readonly schema: GraphQLSchema
  /** Fields that a grant can give, of which it is not said where their values lie or when they were recorded: none, in a subgraph of ours. */
  readonly unplaced?: readonly string[]
  createContext(request: RequestContext): RequestContext
  checkReady(): Promise<void>
}

/** Builds the executable subgraph: schema, resolvers, scalars, and the reading rule before every classified field. */
export function defineSubgraph<Loaders>(definition: SubgraphDefinition<Loaders>): Subgraph {
  const { name, folder, resolvers, regionOf = {}, recordedOf = {} } = definition
  const document = parse(readFileSync(new URL('schema.classified.graphql', folder), 'utf8'))
  const typed = { typeDefs: document, resolvers: { ...resolvers, ...scalarsIn(document) } as never }
  const schema = withCollected(buildSubgraphSchema(typed), definition.collectedEntries ?? nothingKnown)
  const classifications = classificationsOf(document)
  guardFields(schema, classifications, { regionOf, recordedOf })
  guardHeadcounts(schema, headcountsOf(document), regionOf)
  return {
    name,
    schema,
    unplaced: unplacedFields(schema, classifications, { regionOf, recordedOf }),
    createContext: (request) => ({ ...request, loaders: definition.createLoaders(request) }),
    checkReady: () => definition.checkReady(),
  }
}

const nothingKnown: ReadCollected = async () => []

function scalarsIn(document: ReturnType<typeof parse>): Record<string, GraphQLScalarType> {
  const declared = document.definitions.flatMap((node) =>
    node.kind === 'ScalarTypeDefinition' ? [node.name.value] : [],
  )
  return Object.fromEntries(declared.flatMap((name) => (SCALARS[name] ? [[name, SCALARS[name]]] : [])))
}

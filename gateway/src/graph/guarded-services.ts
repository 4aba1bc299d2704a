import type { GraphQLDataSource, ServiceMap } from '@apollo/gateway'
import { graphError } from '@yilian/service-kit'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isAbstractType,
} from 'graphql'
import type { SubgraphAnswer } from '../subgraphs/link.ts'
import type { ReceivedData, SentEntity } from './entity-places.ts'
import { mergeNestedLists } from './nested-lists.ts'
import { type Renames, rename } from './output-renames.ts'
import type { Requirements } from './plan-fetches.ts'

type Process = GraphQLDataSource['process']
type Options = Parameters<Process>[0]
type Response = Awaited<ReturnType<Process>>

// In the executor's paths: every item of a list, and the field that answers for entities.
const EVERY = '@'
const ENTITIES = '_entities'

/** One run of a plan: what its fetches need done, and what went wrong in them. */
export interface Run {
  readonly renames: Renames
  readonly requires: Requirements
  readonly received: ReceivedData
  /** Whether the graph has lists of lists at all. */
  readonly mergesNestedLists: boolean
  readonly errors: GraphQLError[]
  /** A fetch that is not sent, since its subgraph has answered already: by the event that the run is for. */
  readonly answered?: { readonly document: DocumentNode; readonly answer: SubgraphAnswer }
}

/** The services of a plan's fetches, watched: they find the run that a fetch belongs to by its request. */
export interface GuardedServices {
  readonly services: ServiceMap
  /** Announces the run of a request before the executor gets that request. */
  begin(request: object, run: Run): void
}

/**
 * Stands between Apollo's executor and the subgraphs. It keeps the errors of fetches from the executor, which would otherwise drop
 * what it finds out about missing values; it does the renames that the executor would do wrongly; and a fetch that fails, answers
 * nonsense or leaves an object without a type is told with its place in the answer.
 */
export function guardServices(services: ServiceMap, schema: GraphQLSchema): GuardedServices {
  const runs = new WeakMap<object, Run>()
  const guarded: ServiceMap = Object.create(null)
  for (const [name, service] of Object.entries(services))
    guarded[name] = {
      async process(options) {
        const run = 'incomingRequestContext' in options ? runs.get(options.incomingRequestContext) : undefined
        return run ? guardedFetch(service, options, run, schema) : service.process(options)
      },
    }
  return { services: guarded, begin: (request, run) => void runs.set(request, run) }
}

async function guardedFetch(
  service: GraphQLDataSource,
  options: Options,
  run: Run,
  schema: GraphQLSchema,
): Promise<Response> {
  try {
    const { document } = 'document' in options ? options : {}
    const isAnswered = run.answered !== undefined && run.answered.document === document
    const response = isAnswered ? run.answered.answer : await service.process(options)
    const errors = [...(response.errors ?? []), ...faultsOf(response, options, schema)]
    const renames = document && run.renames.get(document)
    if (renames) for (const received of receivedBy(response.data)) rename(received, renames, schema)
    keepReceived(response, options, run, schema)
    const placed = errors.length > 0 ? withPositions(errors, options, run, schema) : []
    return { ...response, ...(errors.length > 0 && { errors: keptErrors(placed, run.errors) }) }
  } catch (error) {
    run.errors.push(failure(error, options))
    return { data: null }
  }
}

/**
 * Errors of entities under the positions that the executor counts by. Where it cannot be told how it counts, an error belongs to no
 * entity in particular: no position is better than a wrong one.
 */
function withPositions(
  errors: readonly GraphQLFormattedError[],
  options: Options,
  run: Run,
  schema: GraphQLSchema,
): readonly GraphQLFormattedError[] {
  if (!representationsOf(options.request.variables)) return errors
  const sent = sentEntities(options, run, schema)
  return errors.map((error) => {
    const [field, index, ...rest] = error.path ?? []
    if (field !== ENTITIES || typeof index !== 'number') return error
    const position = sent[index]?.position
    return { ...error, path: position === undefined ? [ENTITIES] : [ENTITIES, position, ...rest] }
  })
}

/** The entities of a fetch, one for each representation; none where they cannot be told. */
function sentEntities(options: Options, { requires, received }: Run, schema: GraphQLSchema): readonly SentEntity[] {
  const sent = 'document' in options && options.document ? requires.get(options.document) : undefined
  const path = 'pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined
  const entities = sent && path ? received.sent(path, sent, schema) : []
  return entities.length === representationsOf(options.request.variables)?.length ? entities : []
}

/** Takes part in the executor's merging where that would lose something. */
function keepReceived({ data }: Response, options: Options, run: Run, schema: GraphQLSchema): void {
  if (data && !representationsOf(options.request.variables)) run.received.addRoot(data)
  if (!data || !run.mergesNestedLists) return
  const received = receivedBy(data)
  for (const [index, { entity }] of sentEntities(options, run, schema).entries()) {
    const own = received[index]
    if (typeof own === 'object' && own !== null) mergeNestedLists(entity, own as Record<string, unknown>)
  }
}

/** A list of errors that goes into the run, placed by the executor, when the executor maps it. */
function keptErrors(errors: readonly GraphQLFormattedError[], kept: GraphQLError[]): GraphQLFormattedError[] {
  const list = [...errors]
  // The executor maps the list to errors with their places in the whole answer, and once more for Apollo's statistics.
  const map = (make: (error: GraphQLFormattedError, index: number, all: GraphQLFormattedError[]) => unknown) => {
    for (const [index, error] of errors.entries()) {
      const made = make(error, index, list)
      if (made instanceof GraphQLError) kept.push(atPlace(made))
    }
    return []
  }
  return Object.assign(list, { map })
}

/** An entity known by its interface only (@interfaceObject) stays without a type when no source finds it: its fields are lost. */
function faultsOf({ data }: Response, { request }: Options, schema: GraphQLSchema): GraphQLFormattedError[] {
  const representations = representationsOf(request.variables)
  if (!representations || !data) return []
  const entities: unknown = data._entities
  if (!Array.isArray(entities) || entities.length !== representations.length)
    throw new Error(`Expected ${representations.length} entities from a subgraph, but its answer has others.`)
  return entities.flatMap((entity, index) =>
    entity === null && isAbstractType(schema.getType(typenameOf(representations[index])))
      ? [{ ...typeUnknown(), path: [ENTITIES, index] }]
      : [],
  )
}

/** An error of no entity in particular has the executor's own path, which goes on behind the list that they lie in. */
function atPlace(error: GraphQLError): GraphQLError {
  if (!error.path?.includes(ENTITIES)) return error
  const { message, originalError = null, extensions } = error
  return new GraphQLError(message, { path: untilList(error.path), originalError, extensions })
}

function failure(error: unknown, options: Options): GraphQLError {
  if (error instanceof GraphQLError && error.path) return error
  const original = error instanceof Error ? error : new Error(String(error))
  return new GraphQLError(original.message, {
    path: untilList('pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : []),
    originalError: original,
    ...(error instanceof GraphQLError && { extensions: error.extensions }),
  })
}

function untilList(path: readonly (string | number)[]): readonly (string | number)[] {
  const end = path.findIndex((step) => step === EVERY || step === ENTITIES)
  return end < 0 ? path : path.slice(0, end)
}

function typeUnknown(): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  const { message, extensions } = graphError('VALUE_MISSING', {
    zh: '无法确定此对象的类型: 没有数据提供方认得它',
    en: 'Expected an object whose type is known; none of its sources knows it.',
  })
  return { message, extensions }
}

function receivedBy(data: Response['data']): unknown[] {
  const entities: unknown = data?._entities
  return Array.isArray(entities) ? entities : [data]
}

function representationsOf(variables: Record<string, unknown> | undefined): readonly unknown[] | null {
  return Array.isArray(variables?.representations) ? variables.representations : null
}

function typenameOf(representation: unknown): string {
  const named = typeof representation === 'object' && representation !== null && '__typename' in representation
  return named ? String(representation.__typename) : ''
}

import type { FetchNode } from '@apollo/query-planner'
import { graphError } from '@yilian/service-kit'
import { type GraphQLFormattedError, type GraphQLSchema, isAbstractType } from 'graphql'
import { withinSpan } from '../operation/spans.ts'
import type { SubgraphAnswer, SubgraphRequest } from '../subgraphs/link.ts'
import { type Fields, isFields, merge } from './merge.ts'
import { objectsAt, type Path, type Place, pathsAt, untilList } from './places.ts'
import { compileRepresentations, type Representations } from './representations.ts'
import { compileRewrites } from './rewrites.ts'
import type { Run, Step, StepContext } from './run.ts'

const ENTITIES = '_entities'

/** Compiles a fetch whose data belongs to the objects at a place: to all of them, or to each as the entity that it is. */
export function compileFetch(node: FetchNode, place: Place, { supergraphSchema, subscribed }: StepContext): Step {
  const fetch = new Fetch(node, place, supergraphSchema)
  const { requires } = node
  if (!requires) return (run) => fetch.ofData(run, node === subscribed ? run.answered : undefined)
  const representationsOf = compileRepresentations(requires, node.inputRewrites, supergraphSchema)
  return (run) => {
    const representations = representationsOf(objectsAt(run.data, place))
    return representations.unique.length > 0 ? fetch.ofEntities(run, representations) : undefined
  }
}

/** What a fetch asks, with the variables that it uses of a caller's. */
export function requestOf(node: FetchNode, given: Readonly<Fields>): SubgraphRequest & { variables: Fields } {
  // Without a prototype: a variable may have any name.
  const variables: Fields = Object.create(null)
  for (const name of node.variableUsages ?? [])
    if (Object.hasOwn(given, name) && given[name] !== undefined) variables[name] = given[name]
  return {
    kind: node.operationKind,
    query: node.operation,
    variables,
    ...(node.operationDocumentNode && { document: node.operationDocumentNode }),
    ...(node.operationName && { operationName: node.operationName }),
  }
}

/** One fetch of a plan. */
class Fetch {
  readonly #node: FetchNode
  readonly #place: Place
  readonly #rewrite: ((received: unknown) => void) | null
  /** Names that the planner gave in the fetch alone, with those that the answer has. */
  readonly #names: ReadonlyMap<string, string>
  readonly #schema: GraphQLSchema

  constructor(node: FetchNode, place: Place, schema: GraphQLSchema) {
    const rewrites = node.outputRewrites ?? []
    const renames = rewrites.flatMap((each) =>
      each.kind === 'KeyRenamer' ? [[each.path.at(-1) ?? '', each.renameKeyTo] as const] : [],
    )
    this.#node = node
    this.#place = place
    this.#schema = schema
    this.#rewrite = rewrites.length > 0 ? compileRewrites(rewrites, schema) : null
    this.#names = new Map(renames)
  }

  /** Of fields of a root type. */
  async ofData(run: Run, answered: SubgraphAnswer | undefined): Promise<void> {
    try {
      const { data, errors = [] } = answered ?? (await this.#ask(run, requestOf(this.#node, run.variables)))
      this.#rewrite?.(data)
      if (errors.length > 0) {
        const paths = [...pathsAt(run.data, this.#place).values()].flat()
        for (const error of errors) this.#tellAt(run, error, error.path ? paths : [], error.path ?? [])
      }
      if (data) for (const target of objectsAt(run.data, this.#place)) merge(target, data)
    } catch (error) {
      this.#fail(run, error)
    }
  }

  async ofEntities(run: Run, representations: Representations): Promise<void> {
    try {
      const request = requestOf(this.#node, run.variables)
      request.variables.representations = representations.unique
      const answer = await this.#ask(run, request)
      const entities = answer.data ? entitiesIn(answer.data, representations.unique.length) : []
      this.#rewrite?.(entities)
      const errors = [...(answer.errors ?? []), ...this.#unknownTypes(entities, representations)]
      if (errors.length > 0) this.#placeErrors(run, errors, representations, answer.isUnasked === true)
      for (const { entity, position } of representations.targets) {
        const received = entities[position]
        if (isFields(received)) merge(entity, received)
      }
    } catch (error) {
      this.#fail(run, error)
    }
  }

  #ask(run: Run, request: SubgraphRequest): Promise<SubgraphAnswer> {
    const { serviceName } = this.#node
    return withinSpan('gateway.fetch', { service: serviceName }, () => run.ask(serviceName, request))
  }

  /** An error of an entity at each of its places; that nobody could be asked is told at the first. */
  #placeErrors(
    run: Run,
    errors: readonly GraphQLFormattedError[],
    { targets }: Representations,
    isFirstOnly: boolean,
  ): void {
    const paths = pathsAt(run.data, this.#place)
    const byPosition = entitiesByPosition(targets)
    for (const error of errors) {
      const [field, position, ...below] = error.path ?? []
      const entities = field === ENTITIES ? [...(byPosition.get(position) ?? [])] : []
      const own = entities.flatMap((entity) => paths.get(entity) ?? [])
      if (own.length > 0) this.#tellAt(run, error, isFirstOnly ? own.slice(0, 1) : own, below)
      else this.#tell(run, error, untilList(this.#place))
    }
  }

  /** An entity known by its interface only (@interfaceObject) stays without a type when no source finds it: its fields are lost. */
  #unknownTypes(entities: readonly unknown[], { unique }: Representations): GraphQLFormattedError[] {
    return entities.flatMap((entity, position) =>
      entity === null && isAbstractType(this.#schema.getType(String(unique[position]?.__typename)))
        ? [{ ...typeUnknown(), path: [ENTITIES, position] }]
        : [],
    )
  }

  /** An error below each of these paths; without any, an error without a place. */
  #tellAt(run: Run, error: GraphQLFormattedError, paths: readonly Path[], below: Path): void {
    const renamed = below.map((step) => (typeof step === 'string' ? (this.#names.get(step) ?? step) : step))
    for (const path of paths) this.#tell(run, error, [...path, ...renamed])
    if (paths.length === 0) this.#tell(run, error, null)
  }

  #tell({ errors }: Run, error: GraphQLFormattedError | Error, path: Path | null): void {
    errors.push({ error, path, subgraph: this.#node.serviceName })
  }

  #fail(run: Run, error: unknown): void {
    this.#tell(run, error instanceof Error ? error : new Error(String(error)), untilList(this.#place))
  }
}

function entitiesByPosition(targets: Representations['targets']): ReadonlyMap<unknown, ReadonlySet<Fields>> {
  const found = new Map<unknown, Set<Fields>>()
  for (const { entity, position } of targets) found.set(position, (found.get(position) ?? new Set()).add(entity))
  return found
}

function entitiesIn(data: Fields, expected: number): readonly unknown[] {
  const entities = data[ENTITIES]
  if (!Array.isArray(entities) || entities.length !== expected)
    throw new Error(`Expected ${expected} entities from a subgraph, but its answer has others.`)
  return entities
}

function typeUnknown(): GraphQLFormattedError {
  const { message, extensions } = graphError('VALUE_MISSING', {
    zh: '无法确定此对象的类型: 没有数据提供方认得它',
    en: 'Expected an object whose type is known; none of its sources knows it.',
  })
  return { message, extensions }
}

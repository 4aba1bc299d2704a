import type { Viewer } from '@yilian/governance'
import type { RequestContext, Subgraph } from '@yilian/service-kit'
import {
  defaultFieldResolver,
  execute,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
  type SelectionSetNode,
} from 'graphql'
import type { Answer } from './comparison.ts'
import { fieldIn, type Ownership, ownershipOf } from './ownership.ts'

/** The graph as one executable schema without a gateway: what every answer through the gateway must equal. */
export interface Monolith {
  readonly schema: GraphQLSchema
  readonly ownership: Ownership
  ask(query: string, variables: Readonly<Record<string, unknown>>, viewer: Viewer): Promise<Answer>
  /** How often each field was resolved to something that is not null, by coordinate. */
  readonly answered: ReadonlyMap<string, number>
}

/** A value of the graph: where it came from, and what the other subgraphs know of it, asked once. */
interface Thing {
  readonly typename: string
  readonly origin: Subgraph
  readonly source: unknown
  readonly elsewhere: Map<string, Promise<unknown>>
}

interface Operation {
  contextIn(subgraph: Subgraph): unknown
}

type Info = GraphQLResolveInfo

/**
 * Makes one schema of the API schema: each field is answered by the resolver of the subgraph that owns it, with the reading rule
 * before it, and a value is joined to other subgraphs by its key. Nothing is planned, so nothing can be planned wrongly.
 */
export function buildMonolith(schema: GraphQLSchema, subgraphs: readonly Subgraph[], now: () => Date): Monolith {
  const answered = new Map<string, number>()
  const graph = { schema, ownership: ownershipOf(subgraphs) }
  for (const type of Object.values(schema.getTypeMap())) {
    const served = subgraphs.map((subgraph) => subgraph.schema.getType(type.name)).find((found) => found !== undefined)
    if (isScalarType(type) && isScalarType(served))
      Object.assign(type, {
        parseValue: served.parseValue.bind(served),
        parseLiteral: served.parseLiteral.bind(served),
        serialize: served.serialize.bind(served),
      })
    if (isAbstractType(type)) type.resolveType = (thing: Thing) => thing.typename
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) resolveByOwner(graph, type, field, answered)
  }
  return {
    ...graph,
    answered,
    ask: async (query, variables, viewer) => {
      const { data = null, errors = [] } = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        contextValue: operationOf({ viewer, traceId: '0'.repeat(32), now, signal: new AbortController().signal }),
      })
      // As it would travel to a caller: values that JSON has, and errors as they serialize themselves.
      return JSON.parse(JSON.stringify({ data, errors }))
    },
  }
}

interface Graph {
  readonly schema: GraphQLSchema
  readonly ownership: Ownership
}

function operationOf(request: RequestContext): Operation {
  const contexts = new Map<Subgraph, unknown>()
  return {
    contextIn: (subgraph) => {
      const context = contexts.get(subgraph) ?? subgraph.createContext(request)
      contexts.set(subgraph, context)
      return context
    },
  }
}

function resolveByOwner(
  graph: Graph,
  type: GraphQLObjectType,
  field: GraphQLField<Thing | undefined, Operation>,
  answered: Map<string, number>,
): void {
  const coordinate = `${type.name}.${field.name}`
  field.resolve = async (thing, args, operation, info) => {
    const value = await askOwner(graph, type.name, field.name, thing, args, operation, info)
    if (value !== null && !(value instanceof Error)) answered.set(coordinate, (answered.get(coordinate) ?? 0) + 1)
    return value
  }
}

async function askOwner(
  graph: Graph,
  type: string,
  name: string,
  thing: Thing | undefined,
  args: Record<string, unknown>,
  operation: Operation,
  info: Info,
): Promise<unknown> {
  const owners = graph.ownership.ownersOf(type, name)
  const owner = owners.find((subgraph) => subgraph === thing?.origin) ?? owners[0]
  const field = owner && fieldIn(owner, type, name)
  if (!owner || !field) throw new Error(`Expected a subgraph that owns ${type}.${name}.`)
  const required = graph.ownership.requiredBy(owner, type, name)
  const source = thing && (await sourceIn(graph, owner, thing, required, operation, info))
  // A subgraph that does not know the value has nothing to say of it.
  if (thing && (source === null || source === undefined)) return null
  const resolve = field.resolve ?? defaultFieldResolver
  // Keys are read outside of any selection, so the field that info speaks of may be another.
  const there = { ...info, fieldName: name, schema: owner.schema, returnType: field.type }
  const value: unknown = await resolve(source, args, operation.contextIn(owner), there)
  return asThings(value, field.type, owner, operation, there)
}

/** Makes things of objects, wherever they stand in lists; leaves and errors stay what they are. */
function asThings(value: unknown, type: GraphQLOutputType, owner: Subgraph, operation: Operation, info: Info): unknown {
  if (value === null || value === undefined) return null
  if (value instanceof Error) return value
  if (value instanceof Promise) return value.then((settled) => asThings(settled, type, owner, operation, info))
  if (isNonNullType(type)) return asThings(value, type.ofType, owner, operation, info)
  if (isListType(type))
    return Array.from(value as Iterable<unknown>, (item) => asThings(item, type.ofType, owner, operation, info))
  if (isLeafType(type)) return value
  const named = isAbstractType(type)
    ? (type.resolveType?.(value, operation.contextIn(owner), info, type) ?? typenameOf(value))
    : type.name
  return Promise.resolve(named).then((typename) => ({ typename, origin: owner, source: value, elsewhere: new Map() }))
}

function typenameOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '__typename' in value ? value.__typename : undefined
}

function sourceIn(
  graph: Graph,
  owner: Subgraph,
  thing: Thing,
  required: SelectionSetNode | null,
  operation: Operation,
  info: Info,
): Promise<unknown> | unknown {
  if (owner === thing.origin && required === null) return thing.source
  const question = `${owner.name} ${JSON.stringify(required)}`
  const known = thing.elsewhere.get(question)
  if (known) return known
  const found = findIn(graph, owner, thing, required, operation, info)
  thing.elsewhere.set(question, found)
  return found
}

async function findIn(
  graph: Graph,
  owner: Subgraph,
  thing: Thing,
  required: SelectionSetNode | null,
  operation: Operation,
  info: Info,
): Promise<unknown> {
  const key = readableKey(graph, owner, thing)
  const known = await read(graph, thing, key, operation, info)
  const told = required && (await read(graph, thing, required, operation, info))
  // Without its key or what it requires, a subgraph cannot be asked.
  if (known === null || (required && told === null)) return null
  const representation = { __typename: thing.typename, ...known, ...told }
  const entities = owner.schema.getQueryType()?.getFields()._entities
  if (!entities?.resolve) throw new Error(`Expected ${owner.name} to resolve entities.`)
  const context = operation.contextIn(owner)
  const found: unknown = await entities.resolve(undefined, { representations: [representation] }, context, {
    ...info,
    schema: owner.schema,
  })
  return Array.isArray(found) ? await found[0] : null
}

/** A key of the owner that the thing's origin knows, else the first one. */
function readableKey(graph: Graph, owner: Subgraph, thing: Thing): SelectionSetNode {
  const keys = graph.ownership.keysIn(owner, thing.typename)
  const isKnown = (key: SelectionSetNode) =>
    key.selections.every((field) => field.kind === 'Field' && fieldIn(thing.origin, thing.typename, field.name.value))
  const key = keys.find(isKnown) ?? keys[0]
  if (!key) throw new Error(`Expected a key of ${thing.typename} in ${owner.name}.`)
  return key
}

/** Reads fields of a thing as they would travel between subgraphs: leaves serialized. Null when one is missing that is never null. */
async function read(
  graph: Graph,
  thing: Thing,
  fields: SelectionSetNode,
  operation: Operation,
  info: Info,
): Promise<Record<string, unknown> | null> {
  const values: Record<string, unknown> = {}
  for (const field of fields.selections) {
    if (field.kind !== 'Field') throw new Error(`Expected fields in a key, got a ${field.kind}.`)
    const name = field.name.value
    const value = await askOwner(graph, thing.typename, name, thing, {}, operation, info)
    if (value instanceof Error) throw value
    if (value === null && isNeverNull(graph, thing.typename, name)) return null
    values[name] = await travelling(graph, thing, name, value, field.selectionSet, operation, info)
  }
  return values
}

async function travelling(
  graph: Graph,
  thing: Thing,
  name: string,
  value: unknown,
  inner: SelectionSetNode | undefined,
  operation: Operation,
  info: Info,
): Promise<unknown> {
  const settled = await value
  if (settled === null) return null
  if (Array.isArray(settled))
    return Promise.all(settled.map((item) => travelling(graph, thing, name, item, inner, operation, info)))
  // What has an inner selection is a thing: asThings made it of an object type.
  if (inner) return read(graph, settled as Thing, inner, operation, info)
  const parent = graph.schema.getType(thing.typename)
  const type = isObjectType(parent) ? getNamedType(parent.getFields()[name]?.type) : undefined
  return isLeafType(type) ? type.serialize(settled) : settled
}

function isNeverNull(graph: Graph, type: string, field: string): boolean {
  const parent = graph.schema.getType(type)
  return isObjectType(parent) && isNonNullType(parent.getFields()[field]?.type)
}

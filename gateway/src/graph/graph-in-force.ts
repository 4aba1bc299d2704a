import { type SchemaFacts, schemaFactsOf } from '@yilian/governance'
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  parse,
} from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import type { GatewayContext, GatewayRequest } from '../context.ts'
import type { IsolatedOperation } from './isolate-operation.ts'
import { type PlannedOperation, Plans, type ReadyPlan } from './plans.ts'
import { createSoundPlanner } from './sound-planner.ts'

type Scalars = Readonly<Record<string, GraphQLScalarType>>
type Variables = Readonly<Record<string, unknown>>

/** A request that can be run, with its variables. */
export interface ReadyRequest extends ReadyPlan {
  readonly isolated: IsolatedOperation
  /** Under the names that the plan knows them by: as they were sent, and as the schema reads them. */
  readonly variables: Variables
  readonly coerced: Variables
}

/** One supergraph with everything derived from it. Nothing in it changes; a new supergraph gets a new one, plans and all. */
export interface GraphInForce {
  readonly supergraphSdl: string
  /** What clients see: without the join directives and what is inaccessible. */
  readonly schema: GraphQLSchema
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[]
  /** What decisions about its operations need to know of it. */
  readonly facts: SchemaFacts
  /** How many plans have been made. */
  readonly plansMade: number
  /** Plans an operation without running it, so that its first caller does not wait for the planner. */
  plan(document: DocumentNode): void
  /** What is ready to run for a request, or the errors that it is refused for. */
  ready(request: GatewayRequest): ReadyRequest | { readonly errors: readonly GraphQLError[] }
}

/** Reads a supergraph; throws when it is none that can be served. */
export function createGraphInForce(supergraphSdl: string, scalars: Scalars): GraphInForce {
  const planner = createSoundPlanner(supergraphSdl)
  const { supergraph } = planner
  const schema = supergraph.apiSchema().toGraphQLJSSchema()
  useScalars(schema, scalars)
  const plans = new Plans(schema, planner)
  const ready: GraphInForce['ready'] = ({ document, request, context }) => {
    const { decision = null } = context as GatewayContext // what the gateway gave Apollo Server
    const planned = plans.of(document, request.operationName || undefined, decision)
    return readyFor(request.variables ?? {}, planned, schema)
  }
  return {
    supergraphSdl,
    schema,
    subgraphs: supergraph.subgraphsMetadata(),
    facts: schemaFactsOf(parse(supergraphSdl), schema),
    get plansMade() {
      return plans.made
    },
    plan: (document) => void plans.of(document, undefined, null).under({}),
    ready,
  }
}

function readyFor(variables: Variables, { operation, isolated, under }: PlannedOperation, schema: GraphQLSchema) {
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (errors) return { errors }
  const known = isolated.variables(coerced)
  const ready = under(known)
  if ('refusal' in ready) return { errors: [ready.refusal] }
  return { ...ready, isolated, variables: isolated.variables(variables), coerced: known }
}

function useScalars(schema: GraphQLSchema, scalars: Scalars): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const scalar = Object.hasOwn(scalars, type.name) ? scalars[type.name] : undefined
    if (scalar && isScalarType(type))
      Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral })
  }
}

import { type DocumentNode, type GraphQLError, type GraphQLScalarType, type GraphQLSchema, isScalarType } from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import type { GatewayRequest, GatewayResult } from '../context.ts'
import type { AskSubgraph } from '../execution/run.ts'
import type { SubgraphAnswer } from '../subgraphs/link.ts'
import { type PlannedOperation, Plans, type ReadyPlan } from './plans.ts'
import { createSoundPlanner } from './sound-planner.ts'

type Scalars = Readonly<Record<string, GraphQLScalarType>>
type Variables = Readonly<Record<string, unknown>>

/** A request that can be run, with its variables. */
export interface ReadyRequest extends ReadyPlan {
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
  isPlanned(document: DocumentNode, operationName: string | undefined): boolean
  /** Plans an operation without running it, so that its first caller does not wait for the planner. */
  plan(document: DocumentNode, operationName: string | undefined): PlannedOperation
  /** What is ready to run for a request, or the errors that it is refused for. */
  ready(request: GatewayRequest): ReadyRequest | { readonly errors: readonly GraphQLError[] }
  /** Runs an operation; of a subscription, one event, with what its subgraph has answered to it. */
  execute(request: GatewayRequest, ask: AskSubgraph, answered?: SubgraphAnswer): Promise<GatewayResult>
}

/** Reads a supergraph; throws when it is none that can be served. */
export function createGraphInForce(supergraphSdl: string, scalars: Scalars): GraphInForce {
  const planner = createSoundPlanner(supergraphSdl)
  const { supergraph } = planner
  const schema = supergraph.apiSchema().toGraphQLJSSchema()
  useScalars(schema, scalars)
  const plans = new Plans(schema, planner)
  const ready: GraphInForce['ready'] = ({ document, request }) =>
    readyFor(request.variables ?? {}, plans.of(document, request.operationName || undefined), schema)
  return {
    supergraphSdl,
    schema,
    subgraphs: supergraph.subgraphsMetadata(),
    isPlanned: (document, operationName) => plans.has(document, operationName),
    plan: (document, operationName) => plans.of(document, operationName),
    ready,
    async execute(request, ask, answered) {
      const found = ready(request)
      if ('errors' in found) return { errors: [...found.errors] }
      const { variables, coerced } = found
      const { data, errors } = await found.run({ ask, variables, coerced, answered })
      return { data, ...(errors && { errors: [...errors] }) }
    },
  }
}

function readyFor(variables: Variables, { operation, sound }: PlannedOperation, schema: GraphQLSchema) {
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (errors) return { errors }
  if ('refusal' in sound) return { errors: [sound.refusal] }
  const { isolated } = sound
  return { ...sound, variables: isolated.variables(variables), coerced: isolated.variables(coerced) }
}

function useScalars(schema: GraphQLSchema, scalars: Scalars): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const scalar = Object.hasOwn(scalars, type.name) ? scalars[type.name] : undefined
    if (scalar && isScalarType(type))
      Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral })
  }
}

import { executeQueryPlan } from '@apollo/gateway'
import { type DocumentNode, type GraphQLError, type GraphQLScalarType, type GraphQLSchema, isScalarType } from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import type { GatewayRequest, GatewayResult } from '../context.ts'
import type { SubgraphAnswer } from '../subgraphs/link.ts'
import { ReceivedData } from './entity-places.ts'
import type { GuardedServices, Run } from './guarded-services.ts'
import { hasNestedLists } from './nested-lists.ts'
import { type PlannedOperation, Plans, type ReadyPlan } from './plans.ts'
import { createSoundPlanner, type SoundPlan } from './sound-planner.ts'
import { withoutUnasked } from './unasked-errors.ts'
import { liftValueCompletion } from './value-completion.ts'

type Scalars = Readonly<Record<string, GraphQLScalarType>>
type Schema = Parameters<typeof executeQueryPlan>[5]

interface Graph {
  readonly supergraphSchema: GraphQLSchema
  readonly apiSchema: Schema
  readonly addedNames: ReadonlySet<string>
  readonly mergesNestedLists: boolean
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
  ready(request: GatewayRequest): ReadyPlan | { readonly errors: readonly GraphQLError[] }
  /** Runs an operation; of a subscription, one event, with what its subgraph has answered to it. */
  execute(request: GatewayRequest, services: GuardedServices, answered?: SubgraphAnswer): Promise<GatewayResult>
}

/** Reads a supergraph; throws when it is none that can be served. */
export function createGraphInForce(supergraphSdl: string, scalars: Scalars): GraphInForce {
  const planner = createSoundPlanner(supergraphSdl)
  const { supergraph, supergraphSchema, addedNames } = planner
  const apiSchema = supergraph.apiSchema()
  const schema = apiSchema.toGraphQLJSSchema()
  const mergesNestedLists = hasNestedLists(supergraphSchema)
  useScalars(schema, scalars)
  const plans = new Plans(schema, planner)
  const ready: GraphInForce['ready'] = (request) =>
    readyFor(request, plans.of(request.document, request.request.operationName || undefined))
  return {
    supergraphSdl,
    schema,
    subgraphs: supergraph.subgraphsMetadata(),
    isPlanned: (document, operationName) => plans.has(document, operationName),
    plan: (document, operationName) => plans.of(document, operationName),
    ready,
    async execute(request, services, answered) {
      const found = ready(request)
      if ('errors' in found) return { errors: [...found.errors] }
      return runPlan(
        found,
        { request, services, answered },
        { supergraphSchema, apiSchema, addedNames, mergesNestedLists },
      )
    },
  }
}

/** A request with its variables under the names that the plan knows them by. */
export function inOwnNames(request: GatewayRequest, { isolated }: SoundPlan): GatewayRequest {
  const variables = isolated.variables(request.request.variables ?? {})
  return { ...request, request: { ...request.request, variables } }
}

function readyFor({ request }: GatewayRequest, { operationContext, sound }: PlannedOperation) {
  const refusals = refusedVariables(operationContext, request.variables ?? {})
  if (refusals) return { errors: refusals }
  return 'refusal' in sound ? { errors: [sound.refusal] } : sound
}

interface Asked {
  readonly request: GatewayRequest
  readonly services: GuardedServices
  readonly answered: SubgraphAnswer | undefined
}

async function runPlan(
  ready: ReadyPlan,
  { request, services, answered }: Asked,
  { supergraphSchema, apiSchema, addedNames, mergesNestedLists }: Graph,
): Promise<GatewayResult> {
  const { isolated, plan, operationContext } = ready
  const run = runOf(ready, answered, mergesNestedLists)
  const inner = inOwnNames(request, ready)
  services.begin(inner, run)
  const answer = await executeQueryPlan(plan, services.services, inner, operationContext, supergraphSchema, apiSchema)
  return isolated.restore(withoutUnasked(liftValueCompletion(answer, run.errors), addedNames))
}

function runOf(
  { renames, requires, subscribed }: ReadyPlan,
  answer: SubgraphAnswer | undefined,
  mergesNestedLists: boolean,
): Run {
  const document = subscribed?.operationDocumentNode
  return {
    renames,
    requires,
    received: new ReceivedData(),
    mergesNestedLists,
    errors: [],
    ...(document && answer && { answered: { document, answer } }),
  }
}

function refusedVariables(
  { schema, operation }: PlannedOperation['operationContext'],
  variables: Record<string, unknown>,
) {
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors
}

function useScalars(schema: GraphQLSchema, scalars: Scalars): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const scalar = Object.hasOwn(scalars, type.name) ? scalars[type.name] : undefined
    if (scalar && isScalarType(type))
      Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral })
  }
}

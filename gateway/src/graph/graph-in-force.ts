import { buildOperationContext, executeQueryPlan } from '@apollo/gateway'
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  Kind,
} from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import { ReceivedData } from './entity-places.ts'
import type { GuardedServices } from './guarded-services.ts'
import { hasNestedLists } from './nested-lists.ts'
import { createSoundPlanner, type SoundPlan } from './sound-planner.ts'
import { withoutUnasked } from './unasked-errors.ts'
import { liftValueCompletion } from './value-completion.ts'

type Scalars = Readonly<Record<string, GraphQLScalarType>>
type GatewayGraphQLRequestContext = Parameters<typeof executeQueryPlan>[2]
type GatewayExecutionResult = Awaited<ReturnType<typeof executeQueryPlan>>
type Schema = Parameters<typeof executeQueryPlan>[5]
type OperationContext = ReturnType<typeof buildOperationContext>

/** An operation of one document, ready to run, or why it cannot be: found out once, however often it is asked. */
interface PlannedOperation {
  /** As its client wrote it. */
  readonly operationContext: OperationContext
  readonly sound: RunnablePlan | { readonly refusal: GraphQLError }
}

/** A plan with the operation that it is for, under its private names. */
interface RunnablePlan extends SoundPlan {
  readonly operationContext: OperationContext
}

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
  execute(request: GatewayGraphQLRequestContext, services: GuardedServices): Promise<GatewayExecutionResult>
}

/** Reads a supergraph; throws when it is none that can be served. */
export function createGraphInForce(supergraphSdl: string, scalars: Scalars): GraphInForce {
  const { supergraph, supergraphSchema, addedNames, plan: planSoundly } = createSoundPlanner(supergraphSdl)
  const apiSchema = supergraph.apiSchema()
  const schema = apiSchema.toGraphQLJSSchema()
  const mergesNestedLists = hasNestedLists(supergraphSchema)
  useScalars(schema, scalars)
  // Keyed by the document itself, which Apollo Server keeps for each text that it has seen: no plan outlives either.
  const planned = new WeakMap<DocumentNode, Map<string | undefined, PlannedOperation>>()

  function plan(document: DocumentNode, operationName: string | undefined): PlannedOperation {
    const ofDocument = planned.get(document) ?? new Map<string | undefined, PlannedOperation>()
    planned.set(document, ofDocument)
    const key = keyOf(document, operationName)
    const known = ofDocument.get(key)
    if (known) return known
    const named = operationName === undefined ? {} : { operationName }
    const contextOf = (operationDocument: DocumentNode) =>
      buildOperationContext({ schema, operationDocument, ...named })
    const sound = planSoundly(document, operationName)
    const made: PlannedOperation = {
      operationContext: contextOf(document),
      sound: 'refusal' in sound ? sound : { ...sound, operationContext: contextOf(sound.isolated.document) },
    }
    ofDocument.set(key, made)
    return made
  }

  return {
    supergraphSdl,
    schema,
    subgraphs: supergraph.subgraphsMetadata(),
    isPlanned: (document, operationName) => planned.get(document)?.has(keyOf(document, operationName)) ?? false,
    plan,
    async execute(requestContext, services) {
      const { document, request } = requestContext
      const { operationContext: asked, sound } = plan(document, request.operationName || undefined)
      const refusals = refusedVariables(asked, request.variables ?? {})
      if (refusals) return { errors: refusals }
      if ('refusal' in sound) return { errors: [sound.refusal] }
      return runPlan(sound, requestContext, services, { supergraphSchema, apiSchema, addedNames, mergesNestedLists })
    },
  }
}

async function runPlan(
  { isolated, plan, renames, requires, operationContext }: RunnablePlan,
  requestContext: GatewayGraphQLRequestContext,
  services: GuardedServices,
  { supergraphSchema, apiSchema, addedNames, mergesNestedLists }: Graph,
): Promise<GatewayExecutionResult> {
  const { request } = requestContext
  const run = { renames, requires, received: new ReceivedData(), mergesNestedLists, errors: [] as GraphQLError[] }
  const inner = { ...requestContext, request: { ...request, variables: isolated.variables(request.variables ?? {}) } }
  services.begin(inner, run)
  const answer = await executeQueryPlan(plan, services.services, inner, operationContext, supergraphSchema, apiSchema)
  return isolated.restore(withoutUnasked(liftValueCompletion(answer, run.errors), addedNames))
}

/** Whether a caller names the only operation of a document changes nothing. */
function keyOf({ definitions }: DocumentNode, operationName: string | undefined): string | undefined {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  return operations.length === 1 ? undefined : operationName
}

function refusedVariables({ schema, operation }: OperationContext, variables: Record<string, unknown>) {
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors
}

function useScalars(schema: GraphQLSchema, scalars: Scalars): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const scalar = Object.hasOwn(scalars, type.name) ? scalars[type.name] : undefined
    if (scalar && isScalarType(type))
      Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral })
  }
}

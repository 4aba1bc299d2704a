import { buildOperationContext, executeQueryPlan } from '@apollo/gateway'
import type { FetchNode, QueryPlan } from '@apollo/query-planner'
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  Kind,
} from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import type { GatewayRequest, GatewayResult } from '../context.ts'
import type { SubgraphAnswer } from '../subgraphs/link.ts'
import type { GuardedServices, Run } from './guarded-services.ts'
import { createSoundPlanner, type SoundPlan } from './sound-planner.ts'
import { liftValueCompletion } from './value-completion.ts'

type Scalars = Readonly<Record<string, GraphQLScalarType>>
type OperationContext = ReturnType<typeof buildOperationContext>

/** An operation of one document, ready to run, or why it cannot be: found out once, however often it is asked. */
export interface PlannedOperation {
  /** As its client wrote it. */
  readonly operationContext: OperationContext
  readonly sound: ReadyPlan | { readonly refusal: GraphQLError }
}

/** A plan and what its runs need; of a subscription, what is done at each event. */
export interface ReadyPlan extends SoundPlan {
  readonly operationContext: OperationContext
  /** Of a subscription: what its subgraph is asked for, and answers at each event. */
  readonly subscribed: FetchNode | null
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
  const { supergraph, supergraphSchema, plan: planSoundly } = createSoundPlanner(supergraphSdl)
  const apiSchema = supergraph.apiSchema()
  const schema = apiSchema.toGraphQLJSSchema()
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
    const made: PlannedOperation = { operationContext: contextOf(document), sound: readyPlan(sound, contextOf) }
    ofDocument.set(key, made)
    return made
  }

  const ready: GraphInForce['ready'] = (request) =>
    readyFor(request, plan(request.document, request.request.operationName || undefined))

  return {
    supergraphSdl,
    schema,
    subgraphs: supergraph.subgraphsMetadata(),
    isPlanned: (document, operationName) => planned.get(document)?.has(keyOf(document, operationName)) ?? false,
    plan,
    ready,
    async execute(request, services, answered) {
      const found = ready(request)
      if ('errors' in found) return { errors: [...found.errors] }
      return runPlan(found, { request, services, answered }, { supergraphSchema, apiSchema })
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

function readyPlan(
  sound: SoundPlan | { readonly refusal: GraphQLError },
  contextOf: (document: DocumentNode) => OperationContext,
): PlannedOperation['sound'] {
  if ('refusal' in sound) return sound
  return { ...sound, ...atEachEvent(sound.plan), operationContext: contextOf(sound.isolated.document) }
}

/** The planner's plan; of a subscription, the sequence that each event goes through. */
function atEachEvent(plan: QueryPlan): Pick<ReadyPlan, 'plan' | 'subscribed'> {
  const { node } = plan
  if (node?.kind !== 'Subscription') return { plan, subscribed: null }
  const nodes = node.rest ? [node.primary, node.rest] : [node.primary]
  return { plan: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } }, subscribed: node.primary }
}

interface Asked {
  readonly request: GatewayRequest
  readonly services: GuardedServices
  readonly answered: SubgraphAnswer | undefined
}

async function runPlan(
  ready: ReadyPlan,
  { request, services, answered }: Asked,
  {
    supergraphSchema,
    apiSchema,
  }: { supergraphSchema: GraphQLSchema; apiSchema: Parameters<typeof executeQueryPlan>[5] },
): Promise<GatewayResult> {
  const { isolated, plan, operationContext } = ready
  const run = runOf(ready, answered)
  const inner = inOwnNames(request, ready)
  services.begin(inner, run)
  const answer = await executeQueryPlan(plan, services.services, inner, operationContext, supergraphSchema, apiSchema)
  return isolated.restore(liftValueCompletion(answer, run.errors))
}

/** Whether a caller names the only operation of a document changes nothing. */
function keyOf({ definitions }: DocumentNode, operationName: string | undefined): string | undefined {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  return operations.length === 1 ? undefined : operationName
}

function runOf({ renames, subscribed }: ReadyPlan, answer: SubgraphAnswer | undefined): Run {
  const document = subscribed?.operationDocumentNode
  return { renames, errors: [], ...(document && answer && { answered: { document, answer } }) }
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

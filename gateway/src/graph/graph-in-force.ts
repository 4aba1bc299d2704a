import { operationFromDocument, Supergraph } from '@apollo/federation-internals'
import { buildOperationContext, executeQueryPlan, type ServiceMap } from '@apollo/gateway'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import { type DocumentNode, type GraphQLScalarType, type GraphQLSchema, isScalarType } from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'

type Scalars = Readonly<Record<string, GraphQLScalarType>>
type GatewayGraphQLRequestContext = Parameters<typeof executeQueryPlan>[2]
type GatewayExecutionResult = Awaited<ReturnType<typeof executeQueryPlan>>
type OperationContext = ReturnType<typeof buildOperationContext>

/** An operation of one document, ready to run: done once, however often it is asked. */
interface PlannedOperation {
  readonly operationContext: OperationContext
  readonly plan: QueryPlan
}

/** One supergraph with everything derived from it. Nothing in it changes; a new supergraph gets a new one, plans and all. */
export interface GraphInForce {
  readonly supergraphSdl: string
  /** What clients see: without the join directives and what is inaccessible. */
  readonly schema: GraphQLSchema
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[]
  /** Plans an operation without running it, so that its first caller does not wait for the planner. */
  plan(document: DocumentNode, operationName: string | undefined): PlannedOperation
  execute(request: GatewayGraphQLRequestContext, services: ServiceMap): Promise<GatewayExecutionResult>
}

/** Reads a supergraph; throws when it is none that can be served. */
export function createGraphInForce(supergraphSdl: string, scalars: Scalars): GraphInForce {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true })
  const apiSchema = supergraph.apiSchema()
  const schema = apiSchema.toGraphQLJSSchema()
  useScalars(schema, scalars)
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema()
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true })
  // Keyed by the document itself, which Apollo Server keeps for each text that it has seen: no plan outlives either.
  const planned = new WeakMap<DocumentNode, Map<string | undefined, PlannedOperation>>()

  function plan(document: DocumentNode, operationName: string | undefined): PlannedOperation {
    const ofDocument = planned.get(document) ?? new Map<string | undefined, PlannedOperation>()
    planned.set(document, ofDocument)
    const known = ofDocument.get(operationName)
    if (known) return known
    const named = operationName === undefined ? {} : { operationName }
    const made = {
      operationContext: buildOperationContext({ schema, operationDocument: document, ...named }),
      plan: planner.buildQueryPlan(operationFromDocument(apiSchema, document, named)),
    }
    ofDocument.set(operationName, made)
    return made
  }

  return {
    supergraphSdl,
    schema,
    subgraphs: supergraph.subgraphsMetadata(),
    plan,
    async execute(requestContext, services) {
      const { document, request } = requestContext
      const { operationContext, plan: queryPlan } = plan(document, request.operationName || undefined)
      const refusals = refusedVariables(operationContext, request.variables ?? {})
      if (refusals) return { errors: refusals }
      return executeQueryPlan(queryPlan, services, requestContext, operationContext, supergraphSchema, apiSchema)
    },
  }
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

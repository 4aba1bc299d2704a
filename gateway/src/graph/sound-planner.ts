import { operationFromDocument, type Supergraph } from '@apollo/federation-internals'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { checkPlan } from './check-plan.ts'
import { type IsolatedOperation, isolateOperation } from './isolate-operation.ts'
import { readJoins } from './joins.ts'
import { planningRefusal } from './not-plannable.ts'
import { plannerNames } from './planner-names.ts'
import { readSupergraph } from './read-supergraph.ts'
import { narrowlyPromised, withTypenames } from './typenames.ts'

/** A plan that gives right data, and the operation that it is of. */
export interface SoundPlan {
  readonly isolated: IsolatedOperation
  readonly plan: QueryPlan
}

/** Apollo's planner, kept from what it does wrong. */
export interface SoundPlanner {
  readonly supergraph: Supergraph
  /** With all its types, also those that clients do not see. */
  readonly supergraphSchema: GraphQLSchema
  /** Names of fields that it may fetch of its own accord. */
  readonly addedNames: ReadonlySet<string>
  /** Plans an operation that is valid; the refusal when there is no plan that gives right data. */
  plan(document: DocumentNode, operation: OperationDefinitionNode): SoundPlan | { readonly refusal: GraphQLError }
}

/** Makes the planner of a supergraph; throws an UnservableSupergraph when it is none that can be served. */
export function createSoundPlanner(supergraphSdl: string): SoundPlanner {
  const { text, supergraph } = readSupergraph(supergraphSdl)
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema()
  const apiSchema = supergraph.apiSchema()
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true })
  const joins = readJoins(text)
  const names = plannerNames(joins, supergraphSchema)
  const narrow = narrowlyPromised(joins, supergraphSchema)
  return {
    supergraph,
    supergraphSchema,
    addedNames: names.all,
    plan(document, operation) {
      const isolated = isolateOperation(document, supergraphSchema, names)
      try {
        const named = operation.name && { operationName: operation.name.value }
        const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, isolated.document, named))
        const refusal = checkPlan(plan, joins, supergraphSchema)
        if (refusal) return { refusal }
        return { isolated, plan: withTypenames(plan, narrow) }
      } catch (error) {
        return { refusal: planningRefusal(error, operation, supergraphSchema) }
      }
    },
  }
}

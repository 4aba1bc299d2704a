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

/** A plan that gives right data, or the refusal where there is none. */
export type SoundPlan = { readonly plan: QueryPlan } | { readonly refusal: GraphQLError }

/** Apollo's planner, kept from what it does wrong. */
export interface SoundPlanner {
  readonly supergraph: Supergraph
  /** With all its types, also those that clients do not see. */
  readonly supergraphSchema: GraphQLSchema
  /** Names of fields that it may fetch of its own accord. */
  readonly addedNames: ReadonlySet<string>
  /** The document with names that the planner cannot mix up with its own. */
  isolate(document: DocumentNode): IsolatedOperation
  /** Plans an operation of an isolated document, or of what is left of one. */
  plan(document: DocumentNode, operation: OperationDefinitionNode): SoundPlan
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
    isolate: (document) => isolateOperation(document, supergraphSchema, names),
    plan(document, operation) {
      try {
        const named = operation.name && { operationName: operation.name.value }
        const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, document, named))
        const refusal = checkPlan(plan, joins, supergraphSchema)
        return refusal ? { refusal } : { plan: withTypenames(plan, narrow) }
      } catch (error) {
        return { refusal: planningRefusal(error, operation, supergraphSchema) }
      }
    },
  }
}

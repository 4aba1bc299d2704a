import { operationFromDocument, type Supergraph } from '@apollo/federation-internals'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { checkPlan } from './check-plan.ts'
import { type IsolatedOperation, isolateOperation } from './isolate-operation.ts'
import { readJoins } from './joins.ts'
import { narrowFragments } from './narrow-fragments.ts'
import { planningRefusal } from './not-plannable.ts'
import { type Renames, withoutRenames } from './output-renames.ts'
import { type Requirements, requirementsOf } from './plan-fetches.ts'
import { plannerNames } from './planner-names.ts'
import { readSupergraph } from './read-supergraph.ts'
import { narrowlyPromised, withTypenames } from './typenames.ts'

/** A plan that gives right data, and what its run needs besides. */
export interface SoundPlan {
  readonly isolated: IsolatedOperation
  readonly plan: QueryPlan
  readonly renames: Renames
  readonly requires: Requirements
}

/** Apollo's planner, kept from what it does wrong. */
export interface SoundPlanner {
  readonly supergraph: Supergraph
  /** With all its types, also those that clients do not see. */
  readonly supergraphSchema: GraphQLSchema
  /** Names of fields that it may fetch of its own accord. */
  readonly addedNames: ReadonlySet<string>
  /** Plans an operation that is valid; the refusal when there is no plan that gives right data. */
  plan(document: DocumentNode, operationName: string | undefined): SoundPlan | { readonly refusal: GraphQLError }
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
    plan(document, operationName) {
      const isolated = isolateOperation(
        narrowFragments(document, supergraphSchema),
        operationName,
        supergraphSchema,
        names,
      )
      try {
        const named = operationName === undefined ? {} : { operationName }
        const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, isolated.document, named))
        const refusal = checkPlan(plan, joins, supergraphSchema)
        if (refusal) return { refusal }
        const typed = withTypenames(plan, narrow)
        return { isolated, ...withoutRenames(typed), requires: requirementsOf(typed) }
      } catch (error) {
        return {
          refusal: planningRefusal(error, rootFields(getOperationAST(document, operationName), supergraphSchema)),
        }
      }
    },
  }
}

/** The coordinates of an operation's root fields; the planner does not say which selection it stumbled over. */
function rootFields(operation: OperationDefinitionNode | null | undefined, schema: GraphQLSchema): string[] {
  if (!operation) return []
  const root = schema.getRootType(operation.operation)?.name ?? operation.operation
  const fields = operation.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD)
  return fields.length > 0 ? fields.map(({ name }) => `${root}.${name.value}`) : [root]
}

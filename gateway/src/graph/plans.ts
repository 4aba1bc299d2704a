import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { compileOperation, type RunOperation } from '../execution/compile-operation.ts'
import type { IsolatedOperation } from './isolate-operation.ts'
import { planningRefusal } from './not-plannable.ts'
import type { SoundPlan, SoundPlanner } from './sound-planner.ts'

/** An operation of one document, ready to run, or why it cannot be: found out once, however often it is asked. */
export interface PlannedOperation {
  /** As its client wrote it. */
  readonly operation: OperationDefinitionNode
  readonly sound: ReadyPlan | { readonly refusal: GraphQLError }
}

/** A plan that can be run; of a subscription, for each event. */
export interface ReadyPlan {
  readonly isolated: IsolatedOperation
  readonly run: RunOperation
  /** Of a subscription: what its subgraph is asked for, and answers at each event. */
  readonly subscribed: FetchNode | null
}

/** Plans by document, which Apollo Server keeps for each text that it has seen: no plan outlives document or supergraph. */
export class Plans {
  readonly #schema: GraphQLSchema
  readonly #planner: SoundPlanner
  readonly #planned = new WeakMap<DocumentNode, Map<string | undefined, PlannedOperation>>()

  constructor(schema: GraphQLSchema, planner: SoundPlanner) {
    this.#schema = schema
    this.#planner = planner
  }

  has(document: DocumentNode, operationName: string | undefined): boolean {
    return this.#planned.get(document)?.has(keyOf(document, operationName)) ?? false
  }

  of(document: DocumentNode, operationName: string | undefined): PlannedOperation {
    const ofDocument = this.#planned.get(document) ?? new Map<string | undefined, PlannedOperation>()
    this.#planned.set(document, ofDocument)
    const key = keyOf(document, operationName)
    const known = ofDocument.get(key)
    if (known) return known
    const made = this.#make(document, operationName)
    ofDocument.set(key, made)
    return made
  }

  #make(document: DocumentNode, operationName: string | undefined): PlannedOperation {
    const operation = operationIn(document, operationName)
    const sound = this.#planner.plan(document, operation)
    if ('refusal' in sound) return { operation, sound }
    try {
      return { operation, sound: this.#compile(sound, operationName) }
    } catch (error) {
      return { operation, sound: { refusal: planningRefusal(error, operation, this.#schema) } }
    }
  }

  #compile({ isolated, plan }: SoundPlan, operationName: string | undefined): ReadyPlan {
    const { document, clientNames } = isolated
    const { supergraphSchema, addedNames: added } = this.#planner
    const atEach = atEachEvent(plan)
    const run = compileOperation({
      ...atEach,
      document,
      operation: operationIn(document, operationName),
      names: { clientNames, added },
      schema: this.#schema,
      supergraphSchema,
    })
    return { isolated, run, subscribed: atEach.subscribed }
  }
}

function operationIn(document: DocumentNode, operationName: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName)
  if (!operation) throw new Error('Expected an operation that the document has; another is refused before.')
  return operation
}

/** Whether a caller names the only operation of a document changes nothing. */
function keyOf({ definitions }: DocumentNode, operationName: string | undefined): string | undefined {
  if (operationName === undefined) return undefined
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  return operations.length === 1 ? undefined : operationName
}

/** The planner's plan; of a subscription, the sequence that each event goes through. */
function atEachEvent({ node }: QueryPlan): { plan: PlanNode | undefined; subscribed: FetchNode | null } {
  if (node?.kind !== 'Subscription') return { plan: node, subscribed: null }
  const nodes = node.rest ? [node.primary, node.rest] : [node.primary]
  return { plan: { kind: 'Sequence', nodes }, subscribed: node.primary }
}

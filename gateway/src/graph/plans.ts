import { buildOperationContext } from '@apollo/gateway'
import type { FetchNode, QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, type GraphQLError, type GraphQLSchema, Kind } from 'graphql'
import type { SoundPlan, SoundPlanner } from './sound-planner.ts'

type OperationContext = ReturnType<typeof buildOperationContext>

/** An operation of one document, ready to run, or why it cannot be: found out once, however often it is asked. */
export interface PlannedOperation {
  /** As its client wrote it. */
  readonly operationContext: OperationContext
  readonly sound: ReadyPlan | { readonly refusal: GraphQLError }
}

/** A plan and what its runs need; of a subscription, what is done at each event. */
export interface ReadyPlan extends SoundPlan {
  /** With the private names of the plan. */
  readonly operationContext: OperationContext
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
    const named = operationName === undefined ? {} : { operationName }
    const contextOf = (operationDocument: DocumentNode) =>
      buildOperationContext({ schema: this.#schema, operationDocument, ...named })
    const sound = this.#planner.plan(document, operationName)
    if ('refusal' in sound) return { operationContext: contextOf(document), sound }
    const ready = { ...sound, ...atEachEvent(sound.plan), operationContext: contextOf(sound.isolated.document) }
    return { operationContext: contextOf(document), sound: ready }
  }
}

/** Whether a caller names the only operation of a document changes nothing. */
function keyOf({ definitions }: DocumentNode, operationName: string | undefined): string | undefined {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  return operations.length === 1 ? undefined : operationName
}

/** The planner's plan; of a subscription, the sequence that each event goes through. */
function atEachEvent(plan: QueryPlan): Pick<ReadyPlan, 'plan' | 'subscribed'> {
  const { node } = plan
  if (node?.kind !== 'Subscription') return { plan, subscribed: null }
  const nodes = node.rest ? [node.primary, node.rest] : [node.primary]
  return { plan: { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } }, subscribed: node.primary }
}

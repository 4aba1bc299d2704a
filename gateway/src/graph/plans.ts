import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import { decide, type GivenVariables, type OperationDecision } from '@yilian/governance'
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { compileOperation, type RunOperation } from '../execution/compile-operation.ts'
import { byConditions, conditionNames, selectedOnly } from '../execution/conditions.ts'
import type { Fields } from '../execution/merge.ts'
import type { IsolatedOperation } from './isolate-operation.ts'
import { planningRefusal } from './not-plannable.ts'
import type { SoundPlanner } from './sound-planner.ts'

/** An operation of one document, as its client wrote it; planned once, however often it is asked. */
export interface PlannedOperation {
  readonly operation: OperationDefinitionNode
  readonly isolated: IsolatedOperation
  /** What runs under these variables, by the isolated document's names, or why nothing can. */
  under(coerced: Readonly<Fields>): ReadyPlan | { readonly refusal: GraphQLError }
}

/** A plan that can be run; of a subscription, for each event. */
export interface ReadyPlan {
  readonly run: RunOperation
  /** Of a subscription: what its subgraph is asked for, and answers at each event. */
  readonly subscribed: FetchNode | null
}

// With more variables in @skip and @include than this, their combinations are left to one plan.
const MAX_CONDITIONS = 3

/** Plans by document, which Apollo Server keeps for each text that it has seen: no plan outlives document or supergraph. */
export class Plans {
  readonly #schema: GraphQLSchema
  readonly #planner: SoundPlanner
  readonly #whole = new WeakMap<DocumentNode, Map<string | undefined, PlannedOperation>>()
  readonly #reduced = new WeakMap<OperationDecision, PlannedOperation>()
  #made = 0

  constructor(schema: GraphQLSchema, planner: SoundPlanner) {
    this.#schema = schema
    this.#planner = planner
  }

  /** How many times the planner was asked. */
  get made(): number {
    return this.#made
  }

  /** An operation without what a decision denies; `null` denies nothing. */
  of(document: DocumentNode, operationName: string | undefined, decision: OperationDecision | null): PlannedOperation {
    if (!decision?.denials.length) return this.#ofDocument(document, operationName)
    const made = this.#reduced.get(decision) ?? this.#make(document, operationName, decision)
    this.#reduced.set(decision, made)
    return made
  }

  #ofDocument(document: DocumentNode, operationName: string | undefined): PlannedOperation {
    const ofDocument = this.#whole.get(document) ?? new Map<string | undefined, PlannedOperation>()
    this.#whole.set(document, ofDocument)
    const key = keyOf(document, operationName)
    const made = ofDocument.get(key) ?? this.#make(document, operationName, null)
    ofDocument.set(key, made)
    return made
  }

  #make(
    document: DocumentNode,
    operationName: string | undefined,
    decision: OperationDecision | null,
  ): PlannedOperation {
    const operation = operationIn(document, operationName)
    const isolated = this.#planner.isolate(document)
    const allowed = decision ? remainderOf(isolated, decision) : isolated.document
    const ready = (planned: DocumentNode) => this.#ready(isolated, planned, operationName)
    const single = operation.operation === 'subscription' || conditionNames(allowed).length > MAX_CONDITIONS
    // The planner puts a field's conditions on what the field requires, also where others require it without conditions.
    const under = single
      ? onlyOnce(() => ready(allowed))
      : byConditions(allowed, (isSelected) => ready(selectedOnly(allowed, isSelected)))
    return { operation, isolated, under }
  }

  #ready(isolated: IsolatedOperation, planned: DocumentNode, operationName: string | undefined) {
    this.#made += 1
    const operation = operationIn(planned, operationName)
    const sound = this.#planner.plan(planned, operation)
    if ('refusal' in sound) return sound
    try {
      return this.#compile(isolated, sound.plan, operationName)
    } catch (error) {
      return { refusal: planningRefusal(error, operation, this.#schema) }
    }
  }

  /** The plan is of what is asked of subgraphs; the answer has the shape of all that the client asked, with null for the rest. */
  #compile(isolated: IsolatedOperation, plan: QueryPlan, operationName: string | undefined): ReadyPlan {
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
    return { run, subscribed: atEach.subscribed }
  }
}

/** What a decision leaves of an isolated document: the same decision once more, on the same fields under other names. */
function remainderOf({ document, variables }: IsolatedOperation, { question }: OperationDecision): DocumentNode {
  const given = new Map(Object.entries(variables(Object.fromEntries(question.variables)))) as GivenVariables
  return decide({ ...question, document, variables: given }).document
}

function onlyOnce<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
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

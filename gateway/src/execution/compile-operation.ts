import type { FetchNode, PlanNode } from '@apollo/query-planner'
import {
  type DocumentNode,
  executeSync,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { withinSpan } from '../operation/spans.ts'
import type { SubgraphAnswer } from '../subgraphs/link.ts'
import { compileShape, type RootShape } from './compile-shape.ts'
import { byConditions, type IsSelected } from './conditions.ts'
import { type Fields, setOwn } from './merge.ts'
import { errorsOf, type PlanNames } from './operation-errors.ts'
import type { AskSubgraph, Run } from './run.ts'
import { type ShapedData, type Shaping, shapeData } from './shape.ts'
import { compileSteps, NOTHING } from './steps.ts'

/** What one run of an operation is given. */
export interface Given {
  readonly ask: AskSubgraph
  /** The caller's variables, under the names that the plan knows them by; and as the schema reads them, with defaults. */
  readonly variables: Readonly<Fields>
  readonly coerced: Readonly<Fields>
  /** Of a subscription: what its subgraph has answered, by the event that the run is for. */
  readonly answered?: SubgraphAnswer | undefined
  /** Told of data once they are shaped. */
  readonly onShaped?: ((shaped: ShapedData) => void) | undefined
}

/** The answer of one run. */
export interface Answer {
  readonly data: Fields | null
  readonly errors?: readonly GraphQLError[]
}

/** An operation ready to run. */
export type RunOperation = (given: Given) => Promise<Answer>

/** A planned operation. */
export interface OperationSource {
  /** As the plan has it, with private names. */
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly plan: PlanNode | undefined
  readonly subscribed: FetchNode | null
  readonly names: PlanNames
  /** What clients see, and all that there is. */
  readonly schema: GraphQLSchema
  readonly supergraphSchema: GraphQLSchema
}

/** Compiles a planned operation, once for all its runs: its plan into steps, and its selections into the shape of its answers. */
export function compileOperation(source: OperationSource): RunOperation {
  const { document, plan, names } = source
  const steps = plan ? compileSteps(plan, source) : NOTHING
  const shapes = byConditions(document, (isSelected) => shapeOf(source, isSelected))
  return (given) =>
    withinSpan('gateway.execute', {}, async () => {
      const run: Run = { ...given, answered: given.answered, data: Object.create(null), errors: [] }
      const underWay = steps(run)
      if (underWay) await underWay
      const shape = shapes(given.coerced)
      addSchema(run, shape, source)
      const shaping: Shaping = { path: [], missing: [] }
      const data = shapeData(run.data, shape, shaping)
      if (data !== null) given.onShaped?.({ data, brought: run.data, shape, variables: given.coerced })
      const errors = errorsOf({ data, failed: run.errors, missing: shaping.missing }, names)
      return errors.length > 0 ? { data, errors } : { data }
    })
}

function shapeOf({ document, operation, names, schema }: OperationSource, isSelected: IsSelected): RootShape {
  const root = schema.getRootType(operation.operation)
  if (!root) throw new Error(`Expected a ${operation.operation} of a valid operation to have its type.`)
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  return compileShape(operation.selectionSet, root, {
    schema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    clientNames: names.clientNames,
    isSelected,
  })
}

/** Answers what is asked of the schema itself, which no subgraph knows as a whole. */
function addSchema(run: Run, { ofSchema }: RootShape, { document, operation, schema }: OperationSource): void {
  if (ofSchema.length === 0) return
  const others = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const asked = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: ofSchema } } as const
  const { data } = executeSync({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [asked, ...others] },
    variableValues: run.variables,
  })
  for (const [key, value] of Object.entries(data ?? {})) setOwn(run.data, key, value)
}

import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { comparisonsOfField } from './comparisons.ts'
import type { Mask } from './grant.ts'
import type { Question } from './question.ts'
import { type DenialReason, standingOf } from './standing.ts'

/** One place of an operation that is not answered. */
export interface Denial {
  readonly coordinate: string
  readonly reason: DenialReason
  /** What stands in the way: the edge that is not granted, the input that compares; null where it is the field itself. */
  readonly because: string | null
  /** Response names from the root down to the place. */
  readonly path: readonly string[]
  /** @skip and @include on the way there: where they leave the place out, nothing is denied. */
  readonly conditions: readonly DirectiveNode[]
}

/** What a walk found. */
export interface Walked {
  readonly selectionSet: SelectionSetNode
  readonly denials: readonly Denial[]
  readonly granted: ReadonlyMap<string, Mask | null>
  readonly read: ReadonlySet<string>
  readonly missingFields: ReadonlySet<string>
  readonly missingEdges: ReadonlySet<string>
}

/** How a selection is reached. */
interface Way {
  readonly path: readonly string[]
  /** Coordinates of the fields that lead from the root to here, record by record. */
  readonly edges: readonly string[]
  readonly conditions: readonly DirectiveNode[]
  /** Below something denied: nothing is denied again, but what a grant lacks is still learnt. */
  readonly isDenied: boolean
}

type Field = GraphQLField<unknown, unknown>
type Obstacle = Pick<Denial, 'coordinate' | 'reason' | 'because'>

// Stands where all of a record's selections are denied: that the record is there may be known.
const NOTHING: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: '_nothing' },
  name: { kind: Kind.NAME, value: '__typename' },
}

/** Walks one operation, on the concrete types that each selection can meet: what one of them withholds is denied for all. */
export class SelectionWalk implements Omit<Walked, 'selectionSet'> {
  readonly denials: Denial[] = []
  readonly granted = new Map<string, Mask | null>()
  readonly read = new Set<string>()
  readonly missingFields = new Set<string>()
  readonly missingEdges = new Set<string>()
  readonly #question: Question
  /** Fields that may not meet, and would. */
  readonly #apart: ReadonlySet<string>
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #fields: ReadonlySet<string>
  readonly #edges: ReadonlySet<string>

  constructor(question: Question, apart: ReadonlySet<string>) {
    this.#question = question
    this.#apart = apart
    this.#fields = new Set(question.grant?.fields)
    this.#edges = new Set(question.grant?.edges)
    this.#fragments = new Map(
      question.document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    )
  }

  run(operation: OperationDefinitionNode): Walked {
    const root = this.#question.facts.schema.getRootType(operation.operation)
    if (!root) throw new Error(`Expected a schema with a ${operation.operation} type.`)
    const start: Way = { path: [], edges: [], conditions: conditionsOn(operation), isDenied: false }
    const selectionSet = this.#set(operation.selectionSet, [root], start)
    const { denials, granted, read, missingFields, missingEdges } = this
    return { selectionSet, denials, granted, read, missingFields, missingEdges }
  }

  #set(set: SelectionSetNode, types: readonly GraphQLObjectType[], way: Way): SelectionSetNode {
    const selections = this.#selections(set, types, way)
    return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [NOTHING] }
  }

  #selections(set: SelectionSetNode, types: readonly GraphQLObjectType[], way: Way): SelectionNode[] {
    return set.selections.flatMap((selection): SelectionNode[] => {
      const here = { ...way, conditions: [...way.conditions, ...conditionsOn(selection)] }
      if (selection.kind === Kind.FIELD) return this.#field(selection, types, here)
      // Spreads are written out: what one may read in a fragment depends on the way to it.
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection
      if (!fragment) return []
      const { typeCondition, selectionSet } = fragment
      const selections = this.#selections(selectionSet, this.#narrowed(types, typeCondition?.name.value), here)
      if (selections.length === 0) return []
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          ...(typeCondition && { typeCondition }),
          ...(selection.directives && { directives: selection.directives }),
          selectionSet: { kind: Kind.SELECTION_SET, selections },
        },
      ]
    })
  }

  #field(node: FieldNode, types: readonly GraphQLObjectType[], way: Way): FieldNode[] {
    if (node.name.value.startsWith('__')) return [node]
    const found = types.flatMap((type) => {
      const field = type.getFields()[node.name.value]
      return field ? [{ type, field }] : []
    })
    const obstacle = found.flatMap(({ type, field }) => this.#obstacle(type.name, field, node, way) ?? [])[0]
    const path = [...way.path, (node.alias ?? node.name).value]
    if (obstacle && !way.isDenied) this.denials.push({ ...obstacle, path, conditions: way.conditions })
    const isDenied = way.isDenied || obstacle !== undefined
    if (!isDenied) for (const { type, field } of found) this.#note(`${type.name}.${field.name}`)
    if (!node.selectionSet) return isDenied ? [] : [node]
    const edges = [...way.edges, ...found.flatMap(({ type, field }) => this.#edgeOf(type, field) ?? [])]
    const inner = found.flatMap(({ field }) => this.#typesBehind(field))
    const selectionSet = this.#set(node.selectionSet, [...new Set(inner)], { ...way, path, edges, isDenied })
    return isDenied ? [] : [{ ...node, selectionSet }]
  }

  /** What keeps a field from being answered here; null for nothing. All that a grant lacks is learnt on the way. */
  #obstacle(parent: string, field: Field, node: FieldNode, way: Way): Obstacle | null {
    const coordinate = `${parent}.${field.name}`
    if (this.#apart.has(coordinate)) return { coordinate, reason: 'COMBINATION_NOT_ALLOWED', because: null }
    const ofField = this.#readingObstacle(coordinate, isCompositeType(getNamedType(field.type)), way)
    const ofComparison = this.#comparisonObstacle(parent, field, node)
    return ofField ?? ofComparison
  }

  #readingObstacle(coordinate: string, isEdge: boolean, way: Way): Obstacle | null {
    const classification = this.#question.facts.classifications.get(coordinate)
    if (!classification) return null
    const isGranted = (isEdge ? this.#edges : this.#fields).has(coordinate)
    const standing = standingOf(this.#question.viewer, classification, isGranted)
    if (standing.may && standing.by === 'CLASS') return null
    const ungranted = way.edges.find((edge) => !this.#edges.has(edge)) ?? null
    if (standing.may && ungranted === null) return null
    if (standing.may || standing.reason === 'NEEDS_GRANT') this.#lacks(coordinate, isEdge, way)
    return standing.may
      ? { coordinate, reason: 'JOIN_NOT_GRANTED', because: ungranted }
      : { coordinate, reason: standing.reason, because: null }
  }

  /** Whoever may not see a value in clear may not ask for the records that have it either. */
  #comparisonObstacle(parent: string, field: Field, node: FieldNode): Obstacle | null {
    const { facts, variables } = this.#question
    const because = comparisonsOfField(facts, parent, field, node.arguments ?? [], variables).filter(
      // All are looked at, so that all that a grant lacks is learnt.
      (input) => (facts.comparisons.get(input) ?? []).filter((each) => !this.#maySeeClearly(each, input)).length > 0,
    )[0]
    const coordinate = `${parent}.${field.name}`
    return because === undefined ? null : { coordinate, reason: 'COMPARISON_NOT_ALLOWED', because }
  }

  #maySeeClearly(compared: string, input: string): boolean {
    const { facts, viewer, grant } = this.#question
    const classification = facts.classifications.get(compared)
    if (!classification) throw new Error(`Expected ${input} to compare with a classified field, got ${compared}.`)
    const isMasked = grant?.masks[compared] !== undefined
    const standing = standingOf(viewer, classification, this.#fields.has(compared) && !isMasked)
    if (!standing.may && standing.reason === 'NEEDS_GRANT' && !isMasked) this.missingFields.add(compared)
    return standing.may
  }

  #note(coordinate: string): void {
    const { facts, viewer, grant } = this.#question
    const classification = facts.classifications.get(coordinate)
    if (!classification) return
    this.read.add(coordinate)
    const standing = standingOf(viewer, classification, true)
    if (standing.may && standing.by === 'GRANT') this.granted.set(coordinate, grant?.masks[coordinate] ?? null)
  }

  #lacks(coordinate: string, isEdge: boolean, way: Way): void {
    const [own, given] = isEdge ? [this.missingEdges, this.#edges] : [this.missingFields, this.#fields]
    if (!given.has(coordinate)) own.add(coordinate)
    for (const edge of way.edges) if (!this.#edges.has(edge)) this.missingEdges.add(edge)
  }

  /** A field leads from one record to another, or in from the root; connections, their edges and payloads only carry. */
  #edgeOf(type: GraphQLObjectType, field: Field): string | null {
    const coordinate = `${type.name}.${field.name}`
    return this.#isRoot(type) || this.#question.facts.classifications.has(coordinate) ? coordinate : null
  }

  #isRoot(type: GraphQLObjectType): boolean {
    const { schema } = this.#question.facts
    return type === schema.getQueryType() || type === schema.getMutationType() || type === schema.getSubscriptionType()
  }

  #typesBehind(field: Field): readonly GraphQLObjectType[] {
    const type = getNamedType(field.type)
    if (isAbstractType(type)) return this.#question.facts.schema.getPossibleTypes(type)
    return isObjectType(type) ? [type] : []
  }

  #narrowed(types: readonly GraphQLObjectType[], condition: string | undefined): readonly GraphQLObjectType[] {
    const type = condition === undefined ? undefined : this.#question.facts.schema.getType(condition)
    if (isAbstractType(type)) return types.filter((each) => this.#question.facts.schema.isSubType(type, each))
    return type === undefined ? types : types.filter((each) => each === type)
  }
}

function conditionsOn({ directives = [] }: { readonly directives?: readonly DirectiveNode[] }): DirectiveNode[] {
  return directives.filter(({ name }) => name.value === 'skip' || name.value === 'include')
}

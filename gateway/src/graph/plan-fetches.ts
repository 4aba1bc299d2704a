import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner'
import { type DocumentNode, type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql'

/** A fetch of a plan, and the place in the answer where its entities lie. */
export interface PlacedFetch {
  readonly fetch: FetchNode
  /** Response names down to the entities, without list indexes; empty for a fetch at the root. */
  readonly place: readonly string[]
}

/** A field that a fetch selects directly on its entities, and the type that it stands on there. */
export interface EntityField {
  readonly type: string
  readonly name: string
}

/** The same plan with other fetches. */
export function mapFetches<Node extends PlanNode | SubscriptionNode>(
  node: Node,
  change: (fetch: FetchNode) => FetchNode,
): Node
export function mapFetches(node: PlanNode | SubscriptionNode, change: (fetch: FetchNode) => FetchNode) {
  switch (node.kind) {
    case 'Fetch':
      return change(node)
    case 'Flatten':
      return { ...node, node: mapFetches(node.node, change) }
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((inner) => mapFetches(inner, change)) }
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause && { ifClause: mapFetches(node.ifClause, change) }),
        ...(node.elseClause && { elseClause: mapFetches(node.elseClause, change) }),
      }
    case 'Subscription':
      return {
        ...node,
        primary: mapFetches(node.primary, change),
        ...(node.rest && { rest: mapFetches(node.rest, change) }),
      }
    case 'Defer':
      return node
  }
}

/** All fetches of a plan. */
export function placedFetches(plan: QueryPlan): PlacedFetch[] {
  return plan.node ? fetchesBelow(plan.node, []) : []
}

/** What a fetch asks of the entities that it sends. */
export function entityFields(fetch: FetchNode): EntityField[] {
  const document = documentOf(fetch)
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const [entities] = operation?.selectionSet.selections ?? []
  if (!fetch.requires || entities?.kind !== Kind.FIELD || !entities.selectionSet) return []
  return fieldsOn(entities.selectionSet, '', document).map(([type, { name }]) => ({ type, name: name.value }))
}

/** The document of a fetch: as the planner made it, or read from its text. */
export function documentOf(fetch: FetchNode): DocumentNode {
  return fetch.operationDocumentNode ?? parse(fetch.operation)
}

function fetchesBelow(node: PlanNode | SubscriptionNode, place: readonly string[]): PlacedFetch[] {
  switch (node.kind) {
    case 'Fetch':
      return [{ fetch: node, place }]
    case 'Flatten':
      return fetchesBelow(node.node, [...place, ...node.path.filter(isName)])
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((inner) => fetchesBelow(inner, place))
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((inner) => (inner ? fetchesBelow(inner, place) : []))
    case 'Subscription':
      return [node.primary, node.rest].flatMap((inner) => (inner ? fetchesBelow(inner, place) : []))
    case 'Defer':
      throw new Error('Expected a plan without @defer, which the graph does not offer.')
  }
}

function isName(step: string | number): step is string {
  return typeof step === 'string' && step !== '@'
}

function fieldsOn(set: SelectionSetNode, type: string, document: DocumentNode): [string, FieldNode][] {
  return set.selections.flatMap((selection): [string, FieldNode][] => {
    if (selection.kind === Kind.FIELD) return [[type, selection]]
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return fieldsOn(selection.selectionSet, selection.typeCondition?.name.value ?? type, document)
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    )
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return []
    return fieldsOn(fragment.selectionSet, fragment.typeCondition.name.value, document)
  })
}

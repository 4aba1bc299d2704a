import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql'

type Fields = Record<string, unknown>
type ListPair = readonly [known: unknown[], received: unknown[]]

/** Whether any field of a schema has lists of lists of objects. */
export function hasNestedLists(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some(
    (type) =>
      (isObjectType(type) || isInterfaceType(type)) &&
      !type.name.startsWith('__') &&
      Object.values(type.getFields()).some((field) => isNestedList(field.type)),
  )
}

/**
 * Merges what was received into what is known, as Apollo's executor does, but also inside lists of lists: there it puts the list
 * received last in place of the one that it has, and what another subgraph gave of the same objects is lost. What was received
 * gets the merged lists, so that the executor's own merge changes nothing more.
 */
export function mergeNestedLists(known: Fields, received: Readonly<Fields>): void {
  for (const [name, value] of Object.entries(received)) {
    if (name === '__typename' || value === undefined) continue
    const before = Object.getOwnPropertyDescriptor(known, name)?.value
    const lists = listsOf(before, value)
    if (lists) mergeLists(lists)
    else if (isFields(before) && isFields(value)) mergeNestedLists(before, value)
    else Object.defineProperty(known, name, { value, configurable: true, enumerable: true, writable: true })
  }
}

function mergeLists([known, received]: ListPair): void {
  for (const [index, value] of received.entries()) {
    const before = known[index]
    const lists = listsOf(before, value)
    if (lists) {
      mergeLists(lists)
      received[index] = before
    } else if (isFields(before) && isFields(value)) {
      mergeNestedLists(before, value)
    } else {
      known[index] = value
    }
  }
}

/** Two lists of one length, which stand for the same items. */
function listsOf(known: unknown, received: unknown): ListPair | null {
  if (!Array.isArray(known) || !Array.isArray(received)) return null
  return known.length === received.length ? [known, received] : null
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNestedList(type: GraphQLOutputType): boolean {
  const list = getNullableType(type)
  return isListType(list) && isListType(getNullableType(list.ofType)) && isCompositeType(getNamedType(list))
}

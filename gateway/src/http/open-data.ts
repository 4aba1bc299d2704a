import { type Classification, isPlumbing, readLevelOf } from '@yilian/governance'
import {
  BREAK,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** What the catalogue says of each field, by coordinate. */
export type Classifications = ReadonlyMap<string, Pick<Classification, 'class' | 'sensitivity'>>

// No value of these names a person or a unit; whatever else a caller writes may.
const IMPERSONAL_SCALARS = new Set(['Boolean', 'Int', 'Float', 'Date', 'DateTime', 'DivisionCode', 'Fen'])
const UNIT_CODE = 'CreditCode'

/**
 * The coordinate of the first place that keeps a document out of a URL; null when it may stand there. A document is about
 * open data when it asks for open fields only, and each text or id in its arguments, as literal or as variable, is
 * compared with records that are open throughout and are not units. What a value is compared with decides what it is.
 */
export function closedPlaceIn(
  document: DocumentNode,
  schema: GraphQLSchema,
  classifications: Classifications,
): string | null {
  const types = new TypeInfo(schema)
  let place: string | null = null
  const stopAt = (coordinate: string | null) => {
    place = coordinate
    return coordinate === null ? undefined : BREAK
  }
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        const coordinate = coordinateAt(types)
        return stopAt(isClosed(coordinate, classifications) ? coordinate : null)
      },
      Argument: ({ name }) => {
        const argument = types.getArgument()
        if (!argument || isImpersonal(argument)) return undefined
        const directive = types.getDirective()
        if (directive) return stopAt(`@${directive.name}`)
        const field = types.getFieldDef()
        const isOpen =
          field && !takesUnitCode(argument) && leadsToOpenRecords(field, coordinateAt(types), schema, classifications)
        return stopAt(isOpen ? null : `${coordinateAt(types)}(${name.value}:)`)
      },
    }),
  )
  return place
}

function coordinateAt(types: TypeInfo): string {
  return `${types.getParentType()?.name}.${types.getFieldDef()?.name}`
}

function isClosed(coordinate: string, classifications: Classifications): boolean {
  const classification = classifications.get(coordinate)
  return classification !== undefined && readLevelOf(classification) !== 'OPEN'
}

function isImpersonal(argument: GraphQLArgument): boolean {
  return leavesOf(getNamedType(argument.type)).every((leaf) => isEnumType(leaf) || IMPERSONAL_SCALARS.has(leaf.name))
}

function takesUnitCode(argument: GraphQLArgument): boolean {
  return leavesOf(getNamedType(argument.type)).some(({ name }) => name === UNIT_CODE)
}

/** The scalars and enums that an input can hold. */
function leavesOf(input: GraphQLNamedType): GraphQLNamedType[] {
  const seen = new Set([input])
  // The set grows while it is walked; input types may hold one another.
  for (const type of seen)
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) seen.add(getNamedType(field.type))
  return [...seen].filter(isLeafType)
}

function leadsToOpenRecords(
  field: GraphQLField<unknown, unknown>,
  coordinate: string,
  schema: GraphQLSchema,
  classifications: Classifications,
): boolean {
  const type = getNamedType(field.type)
  if (type.name.startsWith('__')) return true
  if (isLeafType(type)) return classifications.has(coordinate) && !isClosed(coordinate, classifications)
  const records = recordsBehind(type, schema)
  // Without records nothing says what the text is compared with: an explained operation may name anybody.
  return records.length > 0 && records.every((record) => isOpenThroughout(record, classifications))
}

/** The types of record that a field of this type brings: its own, those of an interface or union, those that a connection carries. */
function recordsBehind(type: GraphQLNamedType, schema: GraphQLSchema): GraphQLNamedType[] {
  const seen = new Set([type])
  for (const each of seen) {
    if (isAbstractType(each)) for (const possible of schema.getPossibleTypes(each)) seen.add(possible)
    if (isObjectType(each) && isPlumbing(each.name))
      for (const field of Object.values(each.getFields())) seen.add(getNamedType(field.type))
  }
  return [...seen].filter((each) => isObjectType(each) && !isPlumbing(each.name))
}

function isOpenThroughout(record: GraphQLNamedType, classifications: Classifications): boolean {
  if (!isObjectType(record)) return false
  const leaves = Object.values(record.getFields()).filter(({ type }) => isLeafType(getNamedType(type)))
  return leaves.every(
    ({ name, type }) =>
      getNamedType(type).name !== UNIT_CODE &&
      classifications.has(`${record.name}.${name}`) &&
      !isClosed(`${record.name}.${name}`, classifications),
  )
}

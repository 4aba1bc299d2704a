import {
  type ArgumentNode,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql'
import type { SchemaFacts } from './schema-facts.ts'

/**
 * The variables that are given, by name, each with the coordinates of those of its input fields that compare records with fields.
 * A decision sees no more of variables than this.
 */
export type GivenVariables = ReadonlyMap<string, readonly string[]>

/** What a decision may know of an operation's variables. */
export function givenVariables(
  facts: SchemaFacts,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GivenVariables {
  const given = new Map<string, readonly string[]>()
  for (const definition of operation.variableDefinitions ?? []) {
    const found = inputsGivenBy(facts, definition, variables)
    if (found) given.set(definition.variable.name.value, [...found].sort())
  }
  return given
}

/** What one variable gives that compares; null where it gives nothing at all. */
function inputsGivenBy(
  facts: SchemaFacts,
  { variable, type, defaultValue }: VariableDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Set<string> | null {
  const value = Object.hasOwn(variables, variable.name.value) ? variables[variable.name.value] : undefined
  // typeFromAST's overloads know named types only, and a validated variable is of an input type.
  const input = typeFromAST(facts.schema, type as never) as GraphQLInputType
  const found = new Set<string>()
  if (value === null) return null
  if (value !== undefined) collectFromValue(facts, input, value, found)
  else if (defaultValue && defaultValue.kind !== Kind.NULL)
    collectFromNode(facts, input, defaultValue, new Map(), found)
  else return null
  return found
}

/** Fields that a selection's arguments compare records with, by the coordinate of the argument or input field. */
export function comparisonsOfField(
  facts: SchemaFacts,
  parent: string,
  field: GraphQLField<unknown, unknown>,
  givenArguments: readonly ArgumentNode[],
  variables: GivenVariables,
): string[] {
  const found = new Set<string>()
  for (const { name, value } of givenArguments) {
    const argument = field.args.find((each) => each.name === name.value)
    if (!argument) continue
    const own = `${parent}.${field.name}(${name.value}:)`
    note(facts, own, isEmpty(value, variables), found)
    collectFromNode(facts, argument.type, value, variables, found)
  }
  return [...found]
}

function collectFromNode(
  facts: SchemaFacts,
  type: GraphQLInputType,
  node: ValueNode,
  variables: GivenVariables,
  found: Set<string>,
): void {
  if (node.kind === Kind.VARIABLE) for (const each of variables.get(node.name.value) ?? []) found.add(each)
  if (node.kind === Kind.LIST) for (const item of node.values) collectFromNode(facts, type, item, variables, found)
  if (node.kind !== Kind.OBJECT) return
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return
  for (const { name, value } of node.fields) {
    const field = named.getFields()[name.value]
    if (!field) continue
    note(facts, `${named.name}.${name.value}`, isEmpty(value, variables), found)
    collectFromNode(facts, field.type, value, variables, found)
  }
}

function collectFromValue(facts: SchemaFacts, type: GraphQLInputType, value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectFromValue(facts, type, item, found)
  const named = getNamedType(type)
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null || Array.isArray(value)) return
  const fields = named.getFields()
  for (const [name, inner] of Object.entries(value)) {
    const field = fields[name]
    if (!field) continue
    note(facts, `${named.name}.${name}`, inner === null || inner === undefined, found)
    collectFromValue(facts, field.type, inner, found)
  }
}

function isEmpty(value: ValueNode, variables: GivenVariables): boolean {
  return value.kind === Kind.VARIABLE ? !variables.has(value.name.value) : value.kind === Kind.NULL
}

function note(facts: SchemaFacts, coordinate: string, isLeftOut: boolean, found: Set<string>): void {
  if (!isLeftOut && facts.comparisons.has(coordinate)) found.add(coordinate)
}

import { type GraphQLInputType, getNamedType, isInputObjectType, Kind, type ValueNode } from 'graphql'
import type { CostFacts } from './cost-facts.ts'
import { plus, type Reckoning, type Variables } from './reckoning.ts'

/**
 * What an argument's value weighs: its own @cost, that of its type where it has none, and of the input fields that are given in
 * it, in a list once for each item.
 */
export function argumentWeight(
  type: GraphQLInputType,
  value: ValueNode,
  facts: CostFacts,
  own?: number,
): Reckoning<number> {
  const named = getNamedType(type)
  const weight = own ?? facts.weights.get(named.name) ?? 0
  if (!isInputObjectType(named) || facts.weights.size === 0) return weight
  return plus([weight, literalWeight(named, value, facts)])
}

function literalWeight(type: GraphQLInputType, value: ValueNode, facts: CostFacts): Reckoning<number> {
  const named = getNamedType(type)
  if (value.kind === Kind.VARIABLE) {
    const name = value.name.value
    return (variables: Variables) => valueWeight(type, variables[name], facts)
  }
  if (value.kind === Kind.LIST) return plus(value.values.map((each) => literalWeight(type, each, facts)))
  if (value.kind !== Kind.OBJECT || !isInputObjectType(named)) return 0
  return plus(
    value.fields.map(({ name, value: inner }) => {
      const field = named.getFields()[name.value]
      return field ? argumentWeight(field.type, inner, facts, facts.weights.get(`${named.name}.${name.value}`)) : 0
    }),
  )
}

/** As above for a variable's value, which nobody has checked yet. */
function valueWeight(type: GraphQLInputType, value: unknown, facts: CostFacts): number {
  const named = getNamedType(type)
  if (typeof value !== 'object' || value === null || !isInputObjectType(named)) return 0
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + valueWeight(type, each, facts), 0)
  return Object.entries(value).reduce((sum, [name, inner]) => {
    const field = named.getFields()[name]
    if (field === undefined || inner === undefined) return sum
    const own = facts.weights.get(`${named.name}.${name}`) ?? facts.weights.get(getNamedType(field.type).name) ?? 0
    return sum + own + valueWeight(field.type, inner, facts)
  }, 0)
}

import { type FieldNode, print, type ValueNode } from 'graphql'

/** A field's arguments as one text, equal for all that GraphQL takes as equal: neither arguments nor input fields have an order. */
export function argumentsOf(field: FieldNode): string {
  const given = (field.arguments ?? []).map(({ name, value }) => `${name.value}:${print(sorted(value))}`)
  return given.sort().join()
}

function sorted(value: ValueNode): ValueNode {
  if (value.kind === 'ListValue') return { ...value, values: value.values.map(sorted) }
  if (value.kind !== 'ObjectValue') return value
  const fields = value.fields.map((field) => ({ ...field, value: sorted(field.value) }))
  return { ...value, fields: fields.sort((a, b) => (a.name.value < b.name.value ? -1 : 1)) }
}

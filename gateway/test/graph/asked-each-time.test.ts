import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { repeatableFetches } from '../../src/graph/asked-each-time.ts'

const isRepeatable = repeatableFetches(`
  type Query { run: Int @tag(name: "asked-each-time") other: Int @tag(name: "else") unit: Unit }
  type Unit { name: String standing: Int @tag(name: "asked-each-time") }`)

test.each([
  ['{ other unit { name } }', true],
  ['{ run }', false],
  ['{ alias: run }', false],
  ['{ unit { ... on Unit { standing } } }', false],
  ['{ unit { ...part } } fragment part on Unit { name standing }', false],
  ['{ run: other }', true],
])('%s may be shared and sent again: %s', (text, expected) => {
  const document = parse(text)
  expect([isRepeatable({ query: text, document }), isRepeatable({ query: text })]).toEqual([expected, expected])
})

import { buildSubgraphSchema } from '@apollo/subgraph'
import { GraphQLSchema, parse } from 'graphql'
import { expect, test } from 'vitest'

test('our code and the libraries in node_modules load the same copy of graphql', () => {
  const schema = buildSubgraphSchema({ typeDefs: parse('type Query { answer: Int }') })
  expect(schema).toBeInstanceOf(GraphQLSchema)
})

import { buildOperationContext, executeQueryPlan } from '@apollo/gateway'
import fc from 'fast-check'
import { execute, getOperationAST, parse } from 'graphql'
import { expect, test } from 'vitest'
import { compileOperation } from '../../src/execution/compile-operation.ts'
import type { AskSubgraph } from '../../src/execution/run.ts'
import { createSoundPlanner } from '../../src/graph/sound-planner.ts'
import { schemaOf, supergraphOf, type TestSubgraphs } from '../graph/two-gateways.ts'

// Streets with residents and dogs; what each is worth, and who lives next door, the other subgraph knows.
const SUBGRAPHS: TestSubgraphs = {
  town: {
    sdl: `
      type Query { streets: [Street!]!, mayor: Resident, all: [Being]! }
      type Street @key(fields: "code") { code: ID! name: String beings: [Being!]! }
      interface Being { id: ID! name: String }
      type Resident implements Being @key(fields: "id") { id: ID! name: String friends: [Resident]! dog: Dog }
      type Dog implements Being @key(fields: "id") { id: ID! name: String owner: Resident }
    `,
    resolvers: {
      Query: {
        streets: () => ['e', 'w'].map(street),
        mayor: () => resident('1'),
        all: () => [dog('7'), null, resident('2')],
      },
      Street: {
        beings: ({ code }: { code: string }) => (code === 'e' ? [resident('1'), dog('7'), resident('1')] : []),
      },
      Resident: {
        name: ({ id }: { id: string }) => (id === '2' ? '' : `居民${id}`),
        friends: ({ id }: { id: string }) => [resident(String((Number(id) % 4) + 1)), null, resident('2')],
        dog: ({ id }: { id: string }) => (id === '1' ? dog('7') : null),
      },
      Dog: { owner: ({ id }: { id: string }) => resident(id === '7' ? '1' : '3') },
    },
  },
  office: {
    sdl: `
      type Street @key(fields: "code") { code: ID! name: String @external length: Int sign: String @requires(fields: "name") }
      type Resident @key(fields: "id") { id: ID! age: Int isHome: Boolean neighbours: [Resident!] home: Street }
      type Dog @key(fields: "id") { id: ID! tax: Float isHome: Boolean }
    `,
    resolvers: {
      Street: { length: () => 0, sign: ({ name }: { name: string | null }) => `[${name}]` },
      Resident: {
        age: ({ id }: { id: string }) => Number(id) * 10,
        isHome: () => false,
        neighbours: ({ id }: { id: string }) => (id === '2' ? null : [resident('2'), resident('3')]),
        home: () => street('e'),
      },
      Dog: { tax: () => 1.5, isHome: () => true },
    },
  },
}

// What may be selected where; leaves first.
const SELECTABLE: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  Query: { streets: 'Street', mayor: 'Resident', all: 'Being' },
  Street: { __typename: null, code: null, name: null, length: null, sign: null, beings: 'Being' },
  Being: { __typename: null, id: null, name: null, '... on Resident': 'Resident', '... on Dog': 'Dog' },
  Resident: {
    __typename: null,
    id: null,
    name: null,
    age: null,
    isHome: null,
    friends: 'Resident',
    dog: 'Dog',
    neighbours: 'Resident',
    home: 'Street',
  },
  Dog: { __typename: null, id: null, name: null, tax: null, isHome: null, owner: 'Resident' },
}

const supergraphSdl = supergraphOf(SUBGRAPHS)
const planner = createSoundPlanner(supergraphSdl)
const apiSchema = planner.supergraph.apiSchema()
const schema = apiSchema.toGraphQLJSSchema()
const schemas = new Map(Object.keys(SUBGRAPHS).map((name) => [name, schemaOf(SUBGRAPHS, name)]))

test('gives what the stock executor gives for the same plan', async () => {
  await fc.assert(
    fc.asyncProperty(selectionOf('Query', 4), fc.boolean(), async (selection, yes) => {
      const variables = { yes }
      const { stock, ours } = await answersOf(`query ($yes: Boolean! = true) ${selection}`, variables)
      expect(ours).toEqual(stock)
    }),
    { numRuns: 150 },
  )
}, 60_000)

async function answersOf(query: string, variables: Record<string, unknown>) {
  const { document, clientNames } = planner.isolate(parse(query))
  const planned = planner.plan(document, operationIn(query))
  if ('refusal' in planned) throw planned.refusal
  const { node } = planned.plan
  if (node?.kind === 'Subscription') throw new Error('Expected a query.')
  const run = compileOperation({
    document,
    operation: operationIn(query),
    plan: node,
    subscribed: null,
    names: { clientNames, added: planner.addedNames },
    schema,
    supergraphSchema: planner.supergraphSchema,
  })
  const request = { request: { variables }, metrics: {}, context: {} } as Parameters<typeof executeQueryPlan>[2]
  const context = buildOperationContext({ schema, operationDocument: document })
  const stock = await executeQueryPlan(planned.plan, services, request, context, planner.supergraphSchema, apiSchema)
  const ours = await run({ ask, variables, coerced: variables })
  return { stock: JSON.parse(JSON.stringify(stock)), ours: JSON.parse(JSON.stringify(ours)) }
}

const ask: AskSubgraph = async (subgraph, { query, variables }) => {
  const known = schemas.get(subgraph)
  if (!known) throw new Error(`Expected a subgraph of the test, but got "${subgraph}".`)
  const { data, errors } = await execute({ schema: known, document: parse(query), variableValues: variables })
  expect(errors).toBeUndefined()
  return { data: JSON.parse(JSON.stringify(data)) }
}

const services: Parameters<typeof executeQueryPlan>[1] = Object.fromEntries(
  [...schemas.keys()].map((name) => [
    name,
    {
      process: ({ request }) =>
        ask(name, { query: request.query ?? '', variables: request.variables ?? {}, kind: 'query' }),
    },
  ]),
)

/** Selections of a type, no deeper than told: several times the same field, under conditions and in fragments too. */
function selectionOf(type: string, depth: number): fc.Arbitrary<string> {
  const selectable = Object.entries(SELECTABLE[type] ?? {}).filter(([, inner]) => inner === null || depth > 0)
  const parts = selectable.map(([name, inner]) => {
    const below = inner === null ? fc.constant('') : selectionOf(inner, depth - 1)
    const condition = fc.constantFrom('', '', '@include(if: $yes)', '@skip(if: $yes)')
    return fc.tuple(condition, below).map(([when, set]) => `${name} ${when} ${set}`)
  })
  const own = type === 'Query' ? '' : '__typename '
  return fc.array(fc.oneof(...parts), { minLength: 1, maxLength: 4 }).map((chosen) => `{ ${own}${chosen.join(' ')} }`)
}

function operationIn(query: string) {
  const operation = getOperationAST(parse(query))
  if (!operation) throw new Error('Expected an operation.')
  return operation
}

function street(code: string) {
  return { __typename: 'Street', code, name: `${code}路` }
}

function resident(id: string) {
  return { __typename: 'Resident', id }
}

function dog(id: string) {
  return { __typename: 'Dog', id, name: '旺财' }
}

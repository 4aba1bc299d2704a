import { describe, expect, it } from 'vitest'
import { errorsOf } from '../../src/execution/operation-errors.ts'
import type { Path } from '../../src/execution/places.ts'
import { type TestSubgraphs, twoGateways } from './two-gateways.ts'

// Lamps with their own values; the grid knows the power of some of them only, though its schema promises it for all.
const lamps: TestSubgraphs = {
  lamps: {
    sdl: `
      type Query { lamps: [Lamp!], pole: Lamp, things: [Thing] }
      type Lamp @key(fields: "id") { id: ID! label: String count: Int on: Boolean }
      type Bench { on: Boolean seats: Int title: String lit: Boolean }
      union Thing = Lamp | Bench
    `,
    resolvers: {
      Query: {
        lamps: () => [{ id: '1' }, { id: '2' }, { id: '3' }],
        pole: () => ({ id: '1' }),
        things: () => [
          { __typename: 'Lamp', id: '1', label: '灯', count: 0, on: true },
          { __typename: 'Bench', on: true, seats: 0, title: '', lit: false },
        ],
      },
      Lamp: {
        label: ({ id, label }: { id: string; label?: string }) => {
          if (id === '3') throw new Error('no label for 3')
          return label ?? `灯 ${id}`
        },
      },
    },
  },
  grid: {
    sdl: 'type Lamp @key(fields: "id") { id: ID! power: Int! }',
    resolvers: { Lamp: { __resolveReference: ({ id }: { id: string }) => (id === '1' ? { id, power: 40 } : null) } },
  },
}

describe('a null where the schema promises a value', () => {
  it('is an error with its place, where the stock gateway has no error at all', async () => {
    const { stock, ours } = await twoGateways(lamps)
    const query = '{ pole { id } lamps { id power } }'
    const untold = await stock(query)
    expect(untold.data).toEqual({ pole: { id: '1' }, lamps: null })
    expect(untold.errors).toBeUndefined()
    const told = await ours(query)
    expect(told).toEqual({
      data: untold.data,
      errors: [
        expect.objectContaining({ path: ['lamps', 1, 'power'] }),
        expect.objectContaining({ path: ['lamps', 2, 'power'] }),
      ],
    })
    expect(told.errors?.[0]?.extensions).toMatchObject({ code: 'VALUE_MISSING' })
  })

  it('is told beside the error of another place, where the stock gateway drops it', async () => {
    const { stock, ours } = await twoGateways(lamps)
    const query = '{ a: lamps { id power } b: lamps { label } }'
    expect((await stock(query)).errors?.map(({ path }) => path)).toEqual([['b', 2, 'label']])
    expect((await ours(query)).errors?.map(({ path }) => path)).toEqual([
      ['b', 2, 'label'],
      ['a', 1, 'power'],
      ['a', 2, 'power'],
    ])
  })

  it('has the name that the client gave it in its place', async () => {
    const { ours } = await twoGateways(lamps)
    const { errors } = await ours('{ lamps { id: power } }')
    expect(errors?.map(({ path }) => path)).toEqual([
      ['lamps', 1, 'id'],
      ['lamps', 2, 'id'],
    ])
  })
})

describe('the errors of an answer', () => {
  const names = { clientNames: new Map(), added: new Set<string>() }
  const failedAt = (path: Path | null) => ({ error: { message: 'withheld' }, path, subgraph: 'a' })

  it('hold nothing of what an error at the place, below or above it explains', () => {
    const failed = [failedAt(['a', 0]), failedAt(['c', 'd'])]
    const errors = errorsOf({ data: null, failed, missing: [['a', 0, 'b'], ['c']] }, names)
    expect(errors.map(({ path }) => path)).toEqual([
      ['a', 0],
      ['c', 'd'],
    ])
  })

  it('hold what an error without a place or of a sibling does not explain', () => {
    const failed = [failedAt(['a', 0, 'c']), failedAt(['a', 1]), failedAt(null)]
    const errors = errorsOf({ data: null, failed, missing: [['a', 0, 'b']] }, names)
    expect(errors.map(({ path }) => path)).toEqual([['a', 0, 'c'], ['a', 1], undefined, ['a', 0, 'b']])
  })
})

describe('a value that is 0, false or empty', () => {
  it('is kept under a name that two types use for different fields, where the stock gateway gives null', async () => {
    const { stock, ours } = await twoGateways(lamps)
    const query = '{ things { ... on Lamp { a: count b: label c: on } ... on Bench { a: seats b: title c: lit } } }'
    expect((await stock(query)).data).toEqual({
      things: [
        { a: 0, b: '灯', c: true },
        { a: null, b: null, c: null },
      ],
    })
    expect(await ours(query)).toEqual({
      data: {
        things: [
          { a: 0, b: '灯', c: true },
          { a: 0, b: '', c: false },
        ],
      },
    })
  })
})

describe('a subgraph that fails', () => {
  const failing = (answer: () => never): TestSubgraphs => ({
    ...lamps,
    grid: { sdl: lamps.grid?.sdl ?? '', resolvers: { Lamp: { __resolveReference: answer } } },
  })

  it('has its error at the list whose items it should have known, and nothing is said twice', async () => {
    const { ours } = await twoGateways(
      failing(() => {
        throw new Error('the grid is down')
      }),
    )
    const { data, errors } = await ours('{ lamps { id power } }')
    expect(data).toEqual({ lamps: null })
    expect(errors?.map(({ path }) => path)).toEqual([['lamps']])
  })
})

import { beforeEach, expect, it } from 'vitest'
import { type TwoGateways, twoGateways } from './two-gateways.ts'

// Six residents live in two streets; the third street is known to nobody.
const HOMES = ['a', 'b', 'a', 'a', 'gone', 'b']

let asked: string[][]
let gateways: TwoGateways

beforeEach(async () => {
  asked = []
  gateways = await twoGateways({
    residents: {
      sdl: `type Query { residents: [Resident!]! }
        type Resident { name: String! home: Street }
        type Street @key(fields: "code") { code: ID! }`,
      resolvers: {
        Query: { residents: () => HOMES.map((code, index) => ({ name: `居民${index}`, home: { code } })) },
      },
    },
    streets: {
      sdl: 'type Street @key(fields: "code") { code: ID! name: String length: Int broken: Int }',
      resolvers: {
        Street: {
          __resolveReference: ({ code }: { code: string }) => {
            asked.at(-1)?.push(code)
            return code === 'gone' ? null : { code, name: `${code}路`, length: null }
          },
          broken: ({ code }: { code: string }) => {
            if (code === 'b') throw new Error('no measure')
            return 1
          },
        },
      },
    },
  })
})

const QUERY = '{ residents { name home { name } } }'

it('asks for an entity once that stands at many places, where the stock gateway asks for it at each', async () => {
  asked.push([])
  const stock = await gateways.stock(QUERY)
  asked.push([])
  const ours = await gateways.ours(QUERY)
  expect(asked).toEqual([HOMES, ['a', 'b', 'gone']])
  expect(ours).toEqual(stock)
  expect(ours.data).toEqual({
    residents: HOMES.map((code, index) => ({
      name: `居民${index}`,
      home: code === 'gone' ? { name: null } : { name: `${code}路` },
    })),
  })
})

it('says an error of an entity at each of its places', async () => {
  asked.push([])
  const { data, errors } = await gateways.ours('{ residents { home { broken } } }')
  expect(asked).toEqual([['a', 'b', 'gone']])
  expect(errors?.map(({ path }) => path)).toEqual([
    ['residents', 1, 'home', 'broken'],
    ['residents', 5, 'home', 'broken'],
  ])
  expect(data).toMatchObject({ residents: [{ home: { broken: 1 } }, { home: { broken: null } }, {}, {}, {}, {}] })
})

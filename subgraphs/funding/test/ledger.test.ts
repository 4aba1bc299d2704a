import { type Classification, mayRead } from '@yilian/governance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import type { Money } from './answers.ts'
import { viewers } from './viewers.ts'

const city = '371000000000'
const internal: Classification = {
  entry: '',
  item: '',
  class: 'UNCONDITIONAL',
  sensitivity: 'INTERNAL',
  grade: 'GENERAL',
}
const allowed = viewers.filter((viewer) => mayRead(viewer, internal, city).allowed)
const forbidden = viewers.filter((viewer) => !mayRead(viewer, internal, city).allowed)
const [reader] = allowed
let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe('who reads the ledger', () => {
  const query = `{ region(code: "${city}") { name ledger(year: 2018, first: 1) { edges { node { id } } } } trialBalance(year: 2018) { account } }`

  test.each(allowed)('$kind reads it', async (viewer) => {
    const { data, errors } = await graph.ask(query, { viewer })
    expect(errors).toEqual([])
    expect(data).toMatchObject({ region: { ledger: { edges: [expect.anything()] } }, trialBalance: expect.any(Array) })
  })

  test.each(forbidden)('from $kind it is withheld, and the rest is answered', async (viewer) => {
    const { data, errors, statements } = await graph.ask(query, { viewer })
    expect(data).toEqual({ region: { name: expect.any(String), ledger: null }, trialBalance: null })
    expect(errors.map(({ extensions }) => [extensions.code, extensions.coordinate]).sort()).toEqual([
      ['FIELD_WITHHELD', 'Query.trialBalance'],
      ['FIELD_WITHHELD', 'Region.ledger'],
    ])
    expect(statements.funding).toBeUndefined()
  })

  test('somebody may and somebody may not', () => {
    expect(forbidden.map(({ kind }) => kind)).toEqual(['PUBLIC'])
    expect(allowed.length).toBe(3)
  })
})

describe('Region.ledger', () => {
  const ledger = async (region: string, first: number, after: string | null = null) => {
    const answer = await graph.ask(
      `query ($after: String) { region(code: "${region}") { ledger(year: 2017, first: ${first}, after: $after) {
        edges { node { id kind year bookedOn purpose description region { code } entries { account region { code } amount { amountMinor } } } }
        pageInfo { hasNextPage endCursor }
      } } }`,
      { variables: { after }, ...(reader && { viewer: reader }) },
    )
    expect(answer.errors).toEqual([])
    const { region: found } = answer.data as unknown as { region: { ledger: LedgerPage } }
    return { ...found.ledger, statements: answer.statements.funding }
  }

  test('lists each transaction once, in the order of booking, and every one balances', async () => {
    const seen: Transaction[] = []
    let page = await ledger(city, 50)
    for (; ; page = await ledger(city, 50, page.pageInfo.endCursor)) {
      seen.push(...page.edges.map(({ node }) => node))
      if (!page.pageInfo.hasNextPage) break
    }
    expect(seen.length).toBeGreaterThan(100)
    const keys = seen.map(({ bookedOn, id }) => `${bookedOn} ${id}`)
    expect(keys).toEqual([...new Set(keys)].sort())
    for (const { entries, year } of seen) {
      expect(year).toBe(2017)
      expect(entries.reduce((sum, { amount }) => sum + BigInt(amount.amountMinor), 0n)).toBe(0n)
    }
  })

  test('of a street has its communities’ transactions and no others', async () => {
    const { edges } = await ledger('371002002000', 100)
    expect(edges.length).toBeGreaterThan(0)
    expect(edges.filter(({ node }) => !node.region.code.startsWith('371002002'))).toEqual([])
    const sources = edges.flatMap(({ node }) => node.entries.filter(({ account }) => account === 'APPROPRIATION'))
    expect(new Set(sources.map(({ region }) => region.code))).toEqual(new Set(['371002000000']))
  })

  test('takes two statements, however many transactions it lists', async () => {
    expect((await ledger(city, 5)).statements).toBe(2)
    expect((await ledger(city, 50)).statements).toBe(2)
  })

  test('refuses a year that has not begun', async () => {
    const query = `{ region(code: "${city}") { ledger(year: 9999) { edges { cursor } } } }`
    const { errors } = await graph.ask(query, reader && { viewer: reader })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['YEAR_OUT_OF_RANGE'])
  })
})

describe('Query.trialBalance', () => {
  test.each([2016, 2017, 2018])('of %i sums to zero and agrees with the funding of the city', async (year) => {
    const query = `{ trialBalance(year: ${year}) { account purpose balance { amountMinor } }
      region(code: "${city}") { funding(year: ${year}) { allocated { amountMinor } paid { amountMinor } } } }`
    const { data } = await graph.ask(query, reader && { viewer: reader })
    const { trialBalance, region } = data as unknown as TrialBalanceAnswer
    const sum = (accounts: readonly string[]) =>
      trialBalance
        .filter(({ account }) => accounts.includes(account))
        .reduce((total, { balance }) => total + BigInt(balance.amountMinor), 0n)
    expect(trialBalance.length).toBe(12)
    expect(sum(['APPROPRIATION', 'BUDGET', 'PAID'])).toBe(0n)
    expect(sum(['BUDGET', 'PAID'])).toBe(BigInt(region.funding.allocated.amountMinor))
    expect(sum(['PAID'])).toBe(BigInt(region.funding.paid.amountMinor))
  })
})

interface Transaction {
  id: string
  year: number
  bookedOn: string
  region: { code: string }
  entries: { account: string; region: { code: string }; amount: Money }[]
}
interface LedgerPage {
  edges: { node: Transaction }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
interface TrialBalanceAnswer {
  trialBalance: { account: string; balance: Money }[]
  region: { funding: { allocated: Money; paid: Money } }
}

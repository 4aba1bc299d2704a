import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { dataOf, type Money } from './answers.ts'

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe('fundingStandards', () => {
  const standards = async (asOf: string) => {
    const query = `query ($asOf: Date) {
      fundingStandards(asOf: $asOf) { code purpose bound measure payerLevel amount { amountMinor currency } effectiveFrom effectiveTo }
    }`
    const answer = await graph.ask(query, { variables: { asOf } })
    return dataOf<{ fundingStandards: Standard[] }>(answer).fundingStandards
  }

  test('gives the published standards from 2016 on, one for each purpose', async () => {
    const found = await standards('2018-10-18')
    expect(
      Object.fromEntries(found.map(({ purpose, amount, bound }) => [purpose, [amount.amountMinor, bound]])),
    ).toEqual({
      TWO_NEW_CITY: ['55000000', 'NOT_BELOW'],
      TWO_NEW_DISTRICT: ['20000000', 'NOT_BELOW'],
      COMMUNITY_RUNNING: ['3600000', 'NOT_BELOW'],
      COMMUNITY_SERVICE: ['20000000', 'EXACT'],
    })
    expect(found.map(({ amount }) => amount.currency)).toEqual(['CNY', 'CNY', 'CNY', 'CNY'])
  })

  test('gives lower ones up to the last day before, and none before there were any', async () => {
    const now = new Map((await standards('2016-01-01')).map((each) => [each.purpose, each]))
    const before = await standards('2015-12-31')
    expect(before.length).toBe(4)
    for (const { purpose, amount, effectiveTo } of before) {
      expect(effectiveTo).toBe('2016-01-01')
      expect(BigInt(amount.amountMinor)).toBeLessThan(BigInt(now.get(purpose)?.amount.amountMinor ?? 0))
    }
    expect(await standards('2012-12-31')).toEqual([])
  })

  test('refuses a day before 1900', async () => {
    const { errors } = await graph.ask('{ fundingStandards(asOf: "1899-12-31") { code } }')
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['AS_OF_OUT_OF_RANGE'])
  })
})

interface Standard {
  code: string
  purpose: string
  bound: string
  amount: Money & { currency: string }
  effectiveTo: string | null
}

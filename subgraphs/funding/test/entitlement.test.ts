import { describe, expect, test } from 'vitest'
import {
  entitlementFenOf,
  fundingOf,
  type RecipientRecord,
  recipientFunding,
  type StandardTerms,
  standardsDayOf,
} from '../src/budget/entitlement.rules.ts'

const running: StandardTerms = {
  purpose: 'COMMUNITY_RUNNING',
  amountFen: 3_600_000n,
  measure: 'PER_THOUSAND_HOUSEHOLDS_PER_YEAR',
}
const service: StandardTerms = {
  purpose: 'COMMUNITY_SERVICE',
  amountFen: 20_000_000n,
  measure: 'PER_COMMUNITY_PER_YEAR',
}
const standards = [running, service]

describe('what is due by a standard', () => {
  test('a thousand households are given the amount once, others in proportion', () => {
    expect(entitlementFenOf(running, 1000)).toBe(3_600_000n)
    expect(entitlementFenOf(running, 2431)).toBe(8_751_600n)
    expect(entitlementFenOf(running, 0)).toBe(0n)
  })

  test.each(['PER_YEAR', 'PER_DISTRICT_PER_YEAR', 'PER_COMMUNITY_PER_YEAR'] as const)(
    'an amount %s is given for each share',
    (measure) => {
      expect(entitlementFenOf({ ...service, measure }, 1)).toBe(20_000_000n)
      expect(entitlementFenOf({ ...service, measure }, 3)).toBe(60_000_000n)
    },
  )

  test('a part of a fen is rounded up, a whole fen stays', () => {
    const perThousand = (amountFen: bigint) => ({ ...running, amountFen })
    expect(entitlementFenOf(perThousand(12_345n), 7)).toBe(87n) // 86.415
    expect(entitlementFenOf(perThousand(1n), 1)).toBe(1n) // 0.001
    expect(entitlementFenOf(perThousand(1n), 1000)).toBe(1n)
    expect(entitlementFenOf(perThousand(1n), 1001)).toBe(2n)
  })

  test('amounts beyond what a float can hold stay exact', () => {
    const large = 9_007_199_254_740_993n // 2^53 + 1
    expect(entitlementFenOf({ ...service, amountFen: large }, 3)).toBe(27_021_597_764_222_979n)
  })

  test('a budget year goes by the standards of its first day', () => {
    expect(standardsDayOf(2016)).toBe('2016-01-01')
  })
})

describe('the shortfall', () => {
  test('is what is due but not allocated, whatever was paid, and never negative', () => {
    expect(recipientFunding(record({ allocatedFen: 15_000_000n, paidFen: 1n }), standards).shortfallFen).toBe(
      5_000_000n,
    )
    expect(recipientFunding(record({ allocatedFen: 20_000_000n }), standards).shortfallFen).toBe(0n)
    expect(recipientFunding(record({ allocatedFen: 25_000_000n }), standards).shortfallFen).toBe(0n)
  })

  test('nothing is due, and nothing short, where no standard was in force', () => {
    const funding = recipientFunding(record({ allocatedFen: 5n }), [running])
    expect(funding).toMatchObject({ entitlementFen: 0n, allocatedFen: 5n, shortfallFen: 0n })
  })

  test('of several recipients is added up, and a surplus of one makes good nothing of another', () => {
    const short = recipientFunding(record({ regionCode: '1', allocatedFen: 15_000_000n }), standards)
    const rich = recipientFunding(record({ regionCode: '2', allocatedFen: 30_000_000n }), standards)
    const other = recipientFunding(
      record({ regionCode: '1', purpose: 'COMMUNITY_RUNNING', quantity: 1000, fixedOn: '2017-12-02' }),
      standards,
    )
    const funding = fundingOf(2018, [rich, short, other])
    expect(funding).toMatchObject({
      year: 2018,
      entitlementFen: 43_600_000n,
      allocatedFen: 45_000_000n,
      shortfallFen: 8_600_000n,
    })
    expect(funding.lines).toMatchObject([
      {
        purpose: 'COMMUNITY_RUNNING',
        basis: { quantity: 1000, recipients: 1, fixedOn: '2017-12-02' },
        shortfallFen: 3_600_000n,
      },
      {
        purpose: 'COMMUNITY_SERVICE',
        basis: { quantity: 2, recipients: 2, fixedOn: '2017-12-01' },
        shortfallFen: 5_000_000n,
      },
    ])
  })

  test('of nobody is nothing', () => {
    expect(fundingOf(2018, [])).toEqual({
      year: 2018,
      lines: [],
      entitlementFen: 0n,
      allocatedFen: 0n,
      paidFen: 0n,
      shortfallFen: 0n,
    })
  })
})

function record(given: Partial<RecipientRecord>): RecipientRecord {
  return {
    regionCode: '371002002001',
    purpose: 'COMMUNITY_SERVICE',
    quantity: 1,
    fixedOn: '2017-12-01',
    allocatedFen: 0n,
    paidFen: 0n,
    ...given,
  }
}

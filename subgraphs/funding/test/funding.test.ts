import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { dataOf, fen, firstOf, type Money, type Page } from './answers.ts'

const city = '371000000000'
let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe('Region.funding', () => {
  test('shows for a community its standard, its basis and what it is due, got and lacks', async () => {
    const query = `{ regions(first: 1, filter: { designation: URBAN_COMMUNITY }) { edges { node {
      funding(year: 2018) { ${amounts} lines { purpose standard { code amount { amountMinor } } basis { quantity recipients fixedOn } ${amounts} } }
    } } } }`
    const node = firstOf(dataOf<RegionPage>(await graph.ask(query)).regions)
    const [running, service] = node.funding.lines
    expect(node.funding.lines.map(({ purpose }) => purpose)).toEqual(['COMMUNITY_RUNNING', 'COMMUNITY_SERVICE'])
    expect(running?.standard?.code).toBe('COMMUNITY-RUNNING-2016')
    expect(running?.basis).toMatchObject({ recipients: 1, fixedOn: expect.stringMatching(/^2017-1[12]-/) })
    // 36,000 yuan a thousand households are 3,600 fen a household.
    expect(fen(running?.entitlement)).toBe(BigInt(running?.basis.quantity ?? 0) * 3600n)
    expect(fen(service?.entitlement)).toBe(20_000_000n)
    for (const line of node.funding.lines) {
      expect(fen(line.shortfall)).toBe(larger(fen(line.entitlement) - fen(line.allocated), 0n))
      expect(fen(line.paid)).toBeLessThanOrEqual(fen(line.allocated))
    }
    expect(sums(node.funding.lines)).toEqual(sums([node.funding]))
  })

  test.each([2016, 2017, 2018])(
    'of %i rolls up: the city is the sum of its districts and its own line',
    async (year) => {
      const fields = `code funding(year: ${year}) { ${amounts} lines { purpose ${amounts} basis { quantity recipients } } }`
      const query = `{ region(code: "${city}") { ${fields} children(first: 100) { edges { node { ${fields} } } } } }`
      const { region } = dataOf<{ region: FundedRegion & { children: Page<FundedRegion> } }>(await graph.ask(query))
      const own = region.funding.lines.filter(({ purpose }) => purpose === 'TWO_NEW_CITY')
      const districts = region.children.edges.map(({ node }) => node.funding)
      expect(own.length).toBe(1)
      expect(sums([...districts, ...own])).toEqual(sums([region.funding]))
      const running = region.funding.lines.find(({ purpose }) => purpose === 'COMMUNITY_RUNNING')
      expect(running?.basis.recipients).toBe(12)
      expect(fen(running?.entitlement)).toBe(BigInt(running?.basis.quantity ?? 0) * 3600n)
    },
  )

  test('of a year without standards or records is nothing', async () => {
    const query = `{ region(code: "${city}") { funding(year: 1949) { year ${amounts} lines { purpose } } } }`
    const { region } = dataOf<{ region: FundedRegion }>(await graph.ask(query))
    expect(region.funding).toMatchObject({ year: 1949, lines: [] })
    expect(sums([region.funding])).toEqual({ entitlement: 0n, allocated: 0n, paid: 0n, shortfall: 0n })
  })

  test('money of the two-new units of city and districts is never below the standard', async () => {
    for (const year of [2016, 2017, 2018]) {
      const fields = `funding(year: ${year}) { lines { purpose ${amounts} } }`
      const query = `{ region(code: "${city}") { ${fields} children(first: 100) { edges { node { ${fields} } } } } }`
      const { region } = dataOf<{ region: FundedRegion & { children: Page<FundedRegion> } }>(await graph.ask(query))
      const ofCity = region.funding.lines.find(({ purpose }) => purpose === 'TWO_NEW_CITY')
      expect(fen(ofCity?.allocated)).toBeGreaterThanOrEqual(55_000_000n)
      const ofDistricts = region.children.edges.flatMap(({ node }) => node.funding.lines).filter(isOfDistrict)
      expect(ofDistricts.length).toBe(7)
      for (const { allocated } of ofDistricts) expect(fen(allocated)).toBeGreaterThanOrEqual(20_000_000n)
    }
  })

  describe('around the end of 2018', () => {
    let now = new Date('2018-12-31T15:59:59Z')
    let then: TestGraph

    beforeAll(async () => {
      then = await startTestGraph({ now: () => now })
    })
    afterAll(() => then.close())

    test.each([1899, 2019])('refuses the year %i, in both languages', async (year) => {
      const { errors } = await then.ask(`{ region(code: "${city}") { funding(year: ${year}) { year } } }`)
      expect(errors).toMatchObject([
        {
          message: `year 应在 1900 至 2018 (北京时间) 之间; 收到 "${year}"`,
          extensions: { code: 'YEAR_OUT_OF_RANGE', messageEn: expect.stringContaining('1900 and 2018') },
        },
      ])
    })

    test('takes the new year from Beijing time, whatever the server has', async () => {
      now = new Date('2018-12-31T16:00:00Z')
      const { errors } = await then.ask(`{ region(code: "${city}") { funding(year: 2019) { year } } }`)
      expect(errors).toEqual([])
    })
  })
})

describe('Region.fundingShortfalls', () => {
  const shortfalls = async (year: number, after: string | null = null) => {
    const query = `query ($after: String) { region(code: "${city}") {
      funding(year: ${year}) { shortfall { amountMinor } }
      fundingShortfalls(year: ${year}, first: 1, after: $after) {
        edges { node { region { code name } purpose entitlement { amountMinor } allocated { amountMinor } shortfall { amountMinor } } }
        pageInfo { hasNextPage endCursor }
      }
    } }`
    return dataOf<ShortfallAnswer>(await graph.ask(query, { variables: { after } })).region
  }

  test('lists page by page who got less than due; together they make up the shortfall of the region', async () => {
    let seen: Shortfall[] = []
    for (const year of [2016, 2017, 2018]) {
      const ofYear: Shortfall[] = []
      let page = await shortfalls(year)
      for (; ; page = await shortfalls(year, page.fundingShortfalls.pageInfo.endCursor)) {
        ofYear.push(...page.fundingShortfalls.edges.map(({ node }) => node))
        if (!page.fundingShortfalls.pageInfo.hasNextPage) break
      }
      expect(ofYear.reduce((sum, { shortfall }) => sum + fen(shortfall), 0n)).toBe(fen(page.funding.shortfall))
      const keys = ofYear.map(({ region, purpose }) => `${region.code} ${purpose}`)
      expect(keys).toEqual([...new Set(keys)].sort())
      seen = [...seen, ...ofYear]
    }
    expect(seen.length).toBeGreaterThan(0)
    for (const { entitlement, allocated, shortfall, region } of seen) {
      expect(fen(shortfall)).toBe(fen(entitlement) - fen(allocated))
      expect(fen(shortfall)).toBeGreaterThan(0n)
      expect(region.name).toMatch(/居委会|居民委员会|社区/)
    }
  })
})

describe('Organization.funding', () => {
  test('is the money that the organization uses: a community organization has its community’s', async () => {
    const query = `{ regions(first: 1, filter: { designation: URBAN_COMMUNITY }) { edges { node {
      funding(year: 2017) { ${amounts} lines { purpose } }
      organizations(first: 100, filter: { lines: [URBAN_COMMUNITY], levels: [COMMUNITY] }) {
        edges { node { kind funding(year: 2017) { ${amounts} lines { purpose } } } }
      }
    } } } }`
    const node = firstOf(dataOf<RegionPage>(await graph.ask(query)).regions)
    const organizations = node.organizations.edges.map((edge) => edge.node)
    expect(organizations.filter(({ kind }) => kind !== 'JOINT_COMMITTEE').map(({ funding }) => funding)).toEqual([
      node.funding,
    ])
    const joint = organizations.filter(({ kind }) => kind === 'JOINT_COMMITTEE')
    expect(joint.map(({ funding }) => funding.lines)).toEqual(joint.map(() => []))
  })
})

describe('cost', () => {
  test('funding of fifty regions takes as many statements as that of five', async () => {
    const cost = async (first: number) => {
      const answer = await graph.ask(`{ regions(first: ${first}, filter: { kinds: [COMMUNITY] }) { edges { node {
        funding(year: 2018) { ${amounts} lines { standard { code } basis { quantity } } }
        fundingShortfalls(year: 2018) { edges { node { shortfall { amountMinor } } } }
      } } } }`)
      expect(answer.errors).toEqual([])
      return { statements: answer.statements.funding, fetches: answer.fetches.funding }
    }
    expect(await cost(5)).toEqual({ statements: 2, fetches: 1 })
    expect(await cost(50)).toEqual({ statements: 2, fetches: 1 })
  })
})

const amounts = ['entitlement', 'allocated', 'paid', 'shortfall'].map((name) => `${name} { amountMinor }`).join(' ')

interface Amounts {
  entitlement: Money
  allocated: Money
  paid: Money
  shortfall: Money
}
interface Line extends Amounts {
  purpose: string
  standard: { code: string } | null
  basis: { quantity: number; recipients: number; fixedOn: string }
}
interface Funding extends Amounts {
  lines: Line[]
}
interface FundedRegion {
  code: string
  funding: Funding
}
interface RegionPage {
  regions: Page<FundedRegion & { organizations: Page<{ kind: string; funding: Funding }> }>
}
interface Shortfall {
  region: { code: string; name: string }
  purpose: string
  entitlement: Money
  allocated: Money
  shortfall: Money
}
interface ShortfallAnswer {
  region: { funding: Funding; fundingShortfalls: Page<Shortfall> }
}

function sums(amountsOf: readonly Amounts[]) {
  const sum = (name: keyof Amounts) => amountsOf.reduce((total, each) => total + fen(each[name]), 0n)
  return {
    entitlement: sum('entitlement'),
    allocated: sum('allocated'),
    paid: sum('paid'),
    shortfall: sum('shortfall'),
  }
}

function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other
}

function isOfDistrict({ purpose }: Line): boolean {
  return purpose === 'TWO_NEW_DISTRICT'
}

import { describe, expect, test } from 'vitest'
import { caseDay } from '../src/calendar.ts'
import { groupBy } from '../src/group-by.ts'
import { buildDemoCity, publishedFigures } from '../src/index.ts'

const cities = { small: buildDemoCity({ size: 'small' }), city: buildDemoCity({ size: 'city' }) }
const published = new Map(publishedFigures().map((figure) => [figure.key, figure]))

describe('the published figures of funding', () => {
  const { funding } = cities.city
  const allocated = allocatedYuan(funding, 2018)

  test.each([
    ['funding_two_new_city_minimum', 'TWO_NEW_CITY'],
    ['funding_two_new_district_minimum', 'TWO_NEW_DISTRICT'],
    ['funding_community_per_thousand_households', 'COMMUNITY_RUNNING'],
    ['funding_community_service_special', 'COMMUNITY_SERVICE'],
  ])('%s is the standard %s in force on its day', (key, purpose) => {
    const figure = published.get(key)
    const inForce = funding.fundingStandards.filter(
      (row) => row.purpose === purpose && row.effectiveFrom <= caseDay && row.effectiveTo === null,
    )
    expect(inForce.map(({ amountFen, bound }) => [Number(amountFen) / 100, bound])).toEqual([
      [figure?.value, figure?.bound],
    ])
  })

  test('the city and each of the seven districts allocated no less than the minimum in 2018', () => {
    const minimum = (key: string) => published.get(key)?.value ?? Number.NaN
    expect(allocated.get('371000000000 TWO_NEW_CITY')).toBeGreaterThanOrEqual(minimum('funding_two_new_city_minimum'))
    const districts = [...allocated].filter(([key]) => key.endsWith('TWO_NEW_DISTRICT'))
    expect(districts.length).toBe(7)
    for (const [, yuan] of districts) expect(yuan).toBeGreaterThanOrEqual(minimum('funding_two_new_district_minimum'))
  })

  test('more projects than published are under way or completed on the day of the case', () => {
    const last = new Map(funding.projectStages.map(({ projectId, state }) => [projectId, state]))
    const carriedOut = [...last.values()].filter((state) => state === 'UNDER_WAY' || state === 'COMPLETED')
    expect(carriedOut.length).toBeGreaterThan(published.get('projects')?.value ?? Number.NaN)
    expect(carriedOut.length).toBeLessThan(12_100)
  })

  test('all 254 communities have a basis in each of three years, near the households that were reported', () => {
    const reported = new Map(
      cities.city.organizations.regionStatistics
        .filter(({ measure, reportedOn }) => measure === 'HOUSEHOLDS' && reportedOn === caseDay)
        .map(({ regionCode, value }) => [regionCode, Number(value)]),
    )
    const running = funding.fundingBases.filter(({ purpose }) => purpose === 'COMMUNITY_RUNNING')
    expect(running.length).toBe(254 * 3)
    const shares = running.map(({ regionCode, quantity }) => quantity / (reported.get(regionCode) ?? Number.NaN))
    expect(Math.min(...shares)).toBeGreaterThan(0.88)
    expect(Math.max(...shares)).toBeLessThan(1.01)
  })

  test('most communities get what is due, some are short, fewer each year', () => {
    const shortIn = (year: number) => {
      const given = allocatedYuan(funding, year)
      const ofCommunities = funding.fundingBases.filter(
        (row) => row.year === year && row.purpose.startsWith('COMMUNITY'),
      )
      return ofCommunities.filter((row) => {
        const due = row.purpose === 'COMMUNITY_RUNNING' ? row.quantity * 36 : 200_000
        return (given.get(`${row.regionCode} ${row.purpose}`) ?? 0) < due
      }).length
    }
    const counts = [shortIn(2016), shortIn(2017), shortIn(2018)]
    expect(counts).toEqual([...counts].sort((one, other) => other - one))
    expect(counts[2]).toBeGreaterThan(5)
    expect(counts[0]).toBeLessThan(508 / 4)
  })

  test('some communities have several times as many projects as others', () => {
    const counts = new Map<string, number>()
    for (const { regionCode } of funding.projects) counts.set(regionCode, (counts.get(regionCode) ?? 0) + 1)
    const sorted = [...counts]
      .filter(([code]) => !code.endsWith('000'))
      .map(([, count]) => count)
      .sort((one, other) => one - other)
    expect(sorted.length).toBe(254)
    expect(sorted[228] ?? 0).toBeGreaterThan(3 * (sorted[25] ?? 0))
  })
})

describe.each(Object.entries(cities))('%s', (_size, { organizations, funding }) => {
  const regions = new Set(organizations.regions.map(({ code }) => code))
  const founded = new Map(organizations.organizations.map(({ id, establishedOn }) => [id, establishedOn]))
  const registered = new Map(organizations.units.map(({ uscc, registeredOn }) => [uscc, registeredOn]))
  const stagesOf = groupBy(funding.projectStages, ({ projectId }) => projectId)

  test('keys are unique, and every reference is answered', () => {
    for (const list of [funding.ledgerTransactions, funding.projects])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    const bases = new Set(
      funding.fundingBases.map(({ year, regionCode, purpose }) => `${year} ${regionCode} ${purpose}`),
    )
    expect(bases.size).toBe(funding.fundingBases.length)
    expect(
      funding.ledgerTransactions.filter((row) => !bases.has(`${row.year} ${row.regionCode} ${row.purpose}`)),
    ).toEqual([])
    const codes = [...funding.fundingBases, ...funding.ledgerEntries, ...funding.projects].map((row) => row.regionCode)
    expect(codes.filter((code) => !regions.has(code))).toEqual([])
    const organizationIds = [
      ...funding.fundingBases.map((row) => row.organizationId),
      ...funding.projects.flatMap((row) => [
        row.proposingOrganizationId,
        row.carryingOrganizationId ?? row.proposingOrganizationId,
      ]),
    ]
    expect(organizationIds.filter((id) => !founded.has(id))).toEqual([])
    expect(funding.projects.filter(({ carryingUnitUscc: uscc }) => uscc !== null && !registered.has(uscc))).toEqual([])
  })

  test('the ledger balances, transaction by transaction, and nobody is paid more than was allocated', () => {
    const balances = new Map<string, bigint>()
    for (const { transactionId, amountFen } of funding.ledgerEntries)
      balances.set(transactionId, (balances.get(transactionId) ?? 0n) + amountFen)
    expect(balances.size).toBe(funding.ledgerTransactions.length)
    expect([...balances].filter(([, balance]) => balance !== 0n)).toEqual([])
    const transactions = new Map(funding.ledgerTransactions.map((row) => [row.id, row]))
    const budgets = new Map<string, bigint>()
    const inOrder = [...funding.ledgerEntries].sort((one, other) => {
      const [first = '', second = ''] = [one, other].map(
        ({ transactionId }) => transactions.get(transactionId)?.bookedOn,
      )
      return first < second ? -1 : Number(first > second)
    })
    for (const { transactionId, account, regionCode, amountFen } of inOrder) {
      if (account !== 'BUDGET') continue
      const row = transactions.get(transactionId)
      const key = `${row?.year} ${regionCode} ${row?.purpose}`
      budgets.set(key, (budgets.get(key) ?? 0n) + amountFen)
      expect(budgets.get(key)).toBeGreaterThanOrEqual(0n)
    }
  })

  test('bases are fixed before their year, money is booked in it or soon after, and nothing after the day of the case', () => {
    expect(funding.fundingBases.filter(({ year, fixedOn }) => fixedOn >= `${year}-01-01`)).toEqual([])
    expect(
      funding.fundingBases.filter(({ organizationId, fixedOn }) => (founded.get(organizationId) ?? '9') > fixedOn),
    ).toEqual([])
    const wrong = funding.ledgerTransactions.filter(({ year, bookedOn }) => {
      return bookedOn < `${year}-01-01` || bookedOn > `${year + 1}-05-31` || bookedOn > caseDay
    })
    expect(wrong).toEqual([])
    expect(funding.projectStages.filter(({ reachedOn }) => reachedOn > caseDay || reachedOn < '2015-09-01')).toEqual([])
  })

  test('projects go through their stages in order, and are not paid more than their budget', () => {
    for (const { id, budgetFen, satisfactionPercent, result } of funding.projects) {
      const stages = stagesOf.get(id) ?? []
      const days = stages.map(({ reachedOn }) => reachedOn)
      expect(stages.map(({ sequence }) => sequence)).toEqual(stages.map((_stage, index) => index + 1))
      expect(days).toEqual([...days].sort())
      expect(stages.map(({ state }) => state).join(' ')).toMatch(
        /^PROPOSED( TAKEN_ON( UNDER_WAY( COMPLETED)?| TERMINATED)?)?$/,
      )
      expect(stages.map(({ leftOn }) => leftOn)).toEqual([...days.slice(1), null])
      const paid = stages.map(({ paidFen }) => paidFen)
      expect(paid).toEqual([...paid].sort((one, other) => Number(one - other)))
      expect(paid.at(-1)).toBeLessThanOrEqual(budgetFen)
      const completed = stages.at(-1)?.state === 'COMPLETED'
      expect(result !== null).toBe(completed)
      expect(satisfactionPercent === null || completed).toBe(true)
    }
  })

  test('whoever carries a project was there when it was taken on; only what is taken on is carried', () => {
    for (const { id, carryingOrganizationId, carryingUnitUscc, entrustingForm, mode } of funding.projects) {
      const takenOn = stagesOf.get(id)?.find(({ state }) => state === 'TAKEN_ON')?.reachedOn
      const since = founded.get(carryingOrganizationId ?? '') ?? registered.get(carryingUnitUscc ?? '')
      expect((since === undefined) === (takenOn === undefined)).toBe(true)
      if (since !== undefined && takenOn !== undefined) expect(since <= takenOn).toBe(true)
      expect(entrustingForm !== null).toBe(mode !== 'CLAIM' && takenOn !== undefined)
    }
  })
})

type Funding = ReturnType<typeof buildDemoCity>['funding']

function allocatedYuan({ ledgerTransactions, ledgerEntries }: Funding, year: number): Map<string, number> {
  const allocations = new Map(
    ledgerTransactions.filter((row) => row.year === year && row.kind === 'ALLOCATION').map((row) => [row.id, row]),
  )
  const sums = new Map<string, number>()
  for (const { transactionId, account, amountFen } of ledgerEntries) {
    const row = allocations.get(transactionId)
    if (row === undefined || account !== 'BUDGET') continue
    const key = `${row.regionCode} ${row.purpose}`
    sums.set(key, (sums.get(key) ?? 0) + Number(amountFen) / 100)
  }
  return sums
}

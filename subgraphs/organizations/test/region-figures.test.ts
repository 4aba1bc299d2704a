import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'
import { type CountedFigures, countByHand } from './count-by-hand.ts'

const { regions } = smallCity().organizations
const CITY = '371000000000'
const TODAY = '2024-05-20'
const COUNTS = `streets urbanCommunities grids agenciesAndInstitutions twoNewOrganizations twoNewUnderStreets coveredUnits
  communitySubordinateOrganizations regionalOrganizations twoNewRegionalOrganizations
  twoNewRegionalSubordinateOrganizations partTimeCommitteeMembers communitiesWithFullTimeDeputySecretary
  serviceCentresBuilt serviceCentresUnderConstruction keyTasks`
const GROUPED = 'regions { kind count } units { kind count } organizations { line level kind count }'
const REPORTED = 'value reportedOn source reports'

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({ now: () => new Date(`${TODAY}T04:00:00Z`) })
})
afterAll(() => graph.close())

describe('counts roll up the tree', () => {
  test.each(['1900-01-01', '2014-12-31', '2016-06-30', '2017-12-31', '2018-10-18', TODAY])(
    'on %s every region has the sum of its children and of what lies directly on it',
    { timeout: 60_000 },
    async (asOf) => {
      const expected = countByHand(asOf)
      const kinds = 'CITY, DISTRICT, DEVELOPMENT_ZONE, STREET, TOWN, COMMUNITY, GRID, BUILDING'
      const found = await readPages<{ code: string; figures: CountedFigures }>(
        graph,
        100,
        (pages) => `{ regions(filter: { kinds: [${kinds}], asOf: "${TODAY}" }, ${pages})
          ${page(`code figures: organizationFigures(asOf: "${asOf}") { ${COUNTS} }`)} }`,
      )
      expect(found.length).toBe(regions.filter(({ kind }) => kind !== 'VILLAGE').length)
      for (const { code, figures } of found) expect({ code, ...figures }).toEqual({ code, ...expected.get(code) })
    },
  )

  test('the counts by kind add up to the counts', async () => {
    const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0)
    const { data } = await graph.ask<{ region: { figures: Figures } }>(
      `{ region(code: "${CITY}") { figures: organizationFigures { ${COUNTS} ${GROUPED} } } }`,
    )
    const figures = data?.region.figures
    if (figures === undefined) throw new Error('Expected the figures of the city, got none.')
    const { organizations, units } = smallCity().organizations
    expect(sum(figures.regions)).toBe(regions.length)
    expect(sum(figures.units)).toBe(units.length)
    expect(sum(figures.units)).toBe(figures.agenciesAndInstitutions + figures.twoNewOrganizations)
    expect(sum(figures.organizations)).toBe(organizations.length)
    expect(sum(figures.organizations.filter(({ line }) => line === 'REGIONAL'))).toBe(figures.regionalOrganizations)
    expect(figures.regions.find(({ kind }) => kind === 'GRID')?.count).toBe(figures.grids)
    const groups = figures.organizations.map(({ line, level, kind }) => `${line} ${level} ${kind}`)
    expect(new Set(groups).size).toBe(groups.length)
  })

  test('before there were grids there were none, and a day without records has zeros, no nulls', async () => {
    const { data } = await graph.ask(`{ region(code: "${CITY}") {
      before: organizationFigures(asOf: "1900-01-01") { ${GROUPED} grids keyTasks partTimeCommitteeMembers asOf } } }`)
    expect(data).toEqual({
      region: {
        before: {
          regions: [],
          units: [],
          organizations: [],
          grids: 0,
          keyTasks: 0,
          partTimeCommitteeMembers: 0,
          asOf: '1900-01-01',
        },
      },
    })
  })
})

describe('reported statistics', () => {
  test('households and population are the sum of what communities reported last, the rate stays with the city', async () => {
    const street = '371002002000'
    const reports = householdReports('2018-10-18').filter(({ regionCode }) => regionCode.startsWith('371002002'))
    const { data, errors } = await graph.ask(`{ region(code: "${street}") { statistics(asOf: "2018-10-18") {
      households { ${REPORTED} } urbanizationRate { value } } } }`)
    expect(errors).toEqual([])
    expect(data).toEqual({
      region: {
        statistics: {
          households: {
            value: String(reports.reduce((sum, { value }) => sum + Number(value), 0)),
            reportedOn: '2018-10-18',
            source: reports[0]?.source,
            reports: reports.length,
          },
          urbanizationRate: null,
        },
      },
    })
  })

  test('a later report replaces the earlier one from its day on, in every sum above it', async () => {
    const sql = graph.sqlOf('organizations')
    const community = '371002002001'
    await sql`insert into region_statistic (region_code, measure, reported_on, value, source)
      values (${community}, 'HOUSEHOLDS', '2020-01-01', 1, 'later')`
    const households = async (asOf: string) => {
      const { data } =
        await graph.ask(`{ of: region(code: "${community}") { statistics(asOf: "${asOf}") { households { ${REPORTED} } } }
        city: region(code: "${CITY}") { statistics(asOf: "${asOf}") { households { value reports reportedOn } } } }`)
      return data
    }
    const before = Number(householdReports('2019-12-31').find(({ regionCode }) => regionCode === community)?.value)
    expect(await households('2019-12-31')).toMatchObject({
      of: { statistics: { households: { value: String(before) } } },
    })
    expect(await households('2020-01-01')).toEqual({
      of: { statistics: { households: { value: '1', reportedOn: '2020-01-01', source: 'later', reports: 1 } } },
      city: {
        statistics: { households: { value: String(29150 - before + 1), reports: 12, reportedOn: '2020-01-01' } },
      },
    })
    await sql`delete from region_statistic where source = 'later'`
  })

  test('a rate that a district reports is its own and adds nothing to the city', async () => {
    const sql = graph.sqlOf('organizations')
    await sql`insert into region_statistic (region_code, measure, reported_on, value, source)
      values ('371002000000', 'URBANIZATION_RATE', '2018-01-01', 80.5, 'district')`
    const { data } =
      await graph.ask(`{ city: region(code: "${CITY}") { statistics { urbanizationRate { value reports } } }
      district: region(code: "371002000000") { statistics { urbanizationRate { value reports } } } }`)
    expect(data).toEqual({
      city: { statistics: { urbanizationRate: { value: '66.46', reports: 1 } } },
      district: { statistics: { urbanizationRate: { value: '80.5', reports: 1 } } },
    })
    await sql`delete from region_statistic where source = 'district'`
  })

  test('before the first report, and where nobody reports, there is none', async () => {
    const { data } = await graph.ask(`{
      early: region(code: "${CITY}") { statistics(asOf: "1950-01-01") { households { value } population { value } urbanizationRate { value } } }
      village: region(code: "371003100000") { statistics { households { value } population { value } } } }`)
    expect(data).toEqual({
      early: { statistics: { households: null, population: null, urbanizationRate: null } },
      village: { statistics: { households: null, population: null } },
    })
  })
})

describe('what has ended', () => {
  test('neither a dissolved committee nor what was below it counts from its last day on', async () => {
    const sql = graph.sqlOf('organizations')
    const base = { kind: 'GENERAL_BRANCH', line: 'URBAN_COMMUNITY', regionCode: '371002001001', coversTwoNew: false }
    const root = { ...base, id: 'org_zzzzzzzzzzz1', name: '甲', level: 'COMMUNITY', establishedOn: '2015-01-01' }
    const below = { ...root, id: 'org_zzzzzzzzzzz2', kind: 'BRANCH', level: 'GRID', parentId: root.id }
    await sql`insert into organization ${sql({ ...root, dissolvedOn: '2017-01-01' })}`
    await sql`insert into organization ${sql(below)}`
    const figures = async (asOf: string) => {
      const { data } = await graph.ask<{
        region: { organizationFigures: { communitySubordinateOrganizations: number } }
      }>(
        `{ region(code: "371002001001") { organizationFigures(asOf: "${asOf}") { communitySubordinateOrganizations } } }`,
      )
      return data?.region.organizationFigures.communitySubordinateOrganizations
    }
    expect([await figures('2014-12-31'), await figures('2016-12-31'), await figures('2017-01-01')]).toEqual([0, 1, 0])
    await sql`delete from organization where id in (${below.id}, ${root.id})`
  })

  test('an organization below two general branches, one below the other, counts once', async () => {
    const sql = graph.sqlOf('organizations')
    const base = {
      line: 'URBAN_COMMUNITY',
      regionCode: '371002001001',
      coversTwoNew: false,
      establishedOn: '2015-01-01',
    }
    const ids = ['org_zzzzzzzzzzz1', 'org_zzzzzzzzzzz2', 'org_zzzzzzzzzzz3']
    const rows = [
      { ...base, id: ids[0], name: '甲', kind: 'COMMITTEE', level: 'COMMUNITY', parentId: null },
      { ...base, id: ids[1], name: '乙', kind: 'GENERAL_BRANCH', level: 'COMMUNITY', parentId: ids[0] },
      { ...base, id: ids[2], name: '丙', kind: 'BRANCH', level: 'GRID', parentId: ids[1] },
    ]
    for (const row of rows) await sql`insert into organization ${sql(row)}`
    const { data } = await graph.ask(
      '{ region(code: "371002001001") { organizationFigures { communitySubordinateOrganizations } } }',
    )
    expect(data).toEqual({ region: { organizationFigures: { communitySubordinateOrganizations: 2 } } })
    for (const id of ids.reverse()) await sql`delete from organization where id = ${id ?? ''}`
  })
})

/** What each community had reported last on a day. */
function householdReports(asOf: string) {
  const reports = smallCity()
    .organizations.regionStatistics.filter((row) => row.measure === 'HOUSEHOLDS' && row.reportedOn <= asOf)
    .sort((one, other) => (one.reportedOn < other.reportedOn ? -1 : 1))
  return [...new Map(reports.map((report) => [report.regionCode, report])).values()]
}

interface Figures extends CountedFigures {
  readonly regions: readonly { kind: string; count: number }[]
  readonly units: readonly { kind: string; count: number }[]
  readonly organizations: readonly { line: string; level: string; kind: string; count: number }[]
}

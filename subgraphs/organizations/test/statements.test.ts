import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { NO_LIMITS } from '../../../test/kit/no-limits.ts'

const CITY = '371000000000'

/** A list of parents: the query with `FIRST` for how many and `NESTED` for what is asked of each. */
const parents = {
  grids: '{ regions(filter: { kinds: [GRID] }, first: FIRST) { edges { node { NESTED } } } }',
  streets: '{ regions(filter: { kinds: [STREET, TOWN] }, first: FIRST) { edges { node { NESTED } } } }',
  organizations: `{ organizations(region: "${CITY}", filter: { levels: [COMMUNITY] }, first: FIRST) { edges { node { NESTED } } } }`,
  ofUnits: `{ organizations(region: "${CITY}", filter: { levels: [UNIT] }, first: FIRST) { edges { node { NESTED } } } }`,
  units: `{ units(region: "${CITY}", filter: { covered: true }, first: FIRST) { edges { node { NESTED } } } }`,
  undertakings: `{ region(code: "${CITY}") { jointUndertakings(first: FIRST) { edges { node { NESTED } } } } }`,
  centres: `{ region(code: "${CITY}") { serviceCentres(first: FIRST) { edges { node { NESTED } } } } }`,
  tasks: '{ keyTasks(first: FIRST) { edges { node { NESTED } } } }',
}
const nodes = (fields: string) => `(first: 3) { edges { node { ${fields} } } pageInfo { hasNextPage } }`

/** What is asked of each parent, and how many statements that may cost beside the parents' own. */
const nested: [of: keyof typeof parents, fields: string, statements: number][] = [
  ['grids', 'parent { code }', 1],
  ['grids', 'ancestors { code }', 1],
  ['grids', 'parent { parent { parent { name } } }', 3],
  ['grids', `children${nodes('code')}`, 1],
  ['grids', `parent { children${nodes('code')} }`, 2],
  ['grids', 'grid { householdCount }', 1],
  ['grids', 'grid { buildings { code } }', 2],
  ['grids', 'grid { team { id } }', 2],
  ['grids', `grid { units${nodes('uscc')} }`, 2],
  ['grids', 'grid { organization { name } }', 2],
  // The region is the parent itself, already loaded in this operation as a list's row, not by its code.
  ['grids', 'grid { region { name } }', 2],
  ['streets', `children${nodes(`children${nodes(`children${nodes('code')}`)}`)}`, 3],
  ['streets', `descendants${nodes('code')}`, 1],
  ['streets', 'designations { kind }', 1],
  ['streets', 'statistics { households { value } population { value } urbanizationRate { value } }', 1],
  ['streets', 'organizationFigures { streets urbanCommunities }', 1],
  ['streets', 'organizationFigures { grids regions { kind } }', 1],
  ['streets', 'organizationFigures { units { kind } agenciesAndInstitutions twoNewOrganizations coveredUnits }', 1],
  ['streets', 'organizationFigures { organizations { line } regionalOrganizations twoNewRegionalOrganizations }', 1],
  ['streets', 'organizationFigures { communitySubordinateOrganizations }', 1],
  ['streets', 'organizationFigures { partTimeCommitteeMembers communitiesWithFullTimeDeputySecretary }', 1],
  ['streets', 'organizationFigures { serviceCentresBuilt serviceCentresUnderConstruction }', 1],
  [
    'streets',
    'a: organizationFigures(asOf: "2016-01-01") { grids } b: organizationFigures(asOf: "2017-01-01") { grids }',
    2,
  ],
  ['streets', `organizations${nodes(`parent { name } region { name }`)}`, 3],
  ['streets', `units${nodes('coveringOrganization { name }')}`, 2],
  ['streets', `jointUndertakings${nodes('units { name }')}`, 2],
  ['streets', `serviceCentres${nodes('organization { name }')}`, 2],
  ['organizations', 'parent { name }', 1],
  ['organizations', 'region { name }', 1],
  ['organizations', 'ancestors { name }', 1],
  ['organizations', `children${nodes(`children${nodes('name')}`)}`, 2],
  ['organizations', 'seats { id role }', 1],
  ['organizations', 'seats { homeUnit { name } }', 2],
  ['organizations', `coveredUnits${nodes('region { name }')}`, 2],
  ['ofUnits', 'unit { name }', 1],
  ['ofUnits', 'unit { organizations { unit { name } } }', 2],
  ['units', 'region { name }', 1],
  ['units', 'coveringOrganization { name }', 1],
  ['units', 'organizations { name }', 1],
  ['undertakings', 'units { name }', 1],
  ['undertakings', 'region { name } organization { name }', 2],
  ['centres', 'region { name } organization { name }', 2],
  ['tasks', 'responsibleOrganization { name region { name } }', 2],
]

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({ limits: NO_LIMITS })
})
afterAll(() => graph.close())

describe('the number of SQL statements does not grow with the number of parents', () => {
  test.each(nested)('%s { %s }: %i', async (of, fields, statements) => {
    const own = await ask(of, 50, '__typename')
    for (const parentCount of [10, 50]) {
      const answer = await ask(of, parentCount, fields)
      expect(answer.statements).toEqual({ organizations: (own.statements.organizations ?? 0) + statements })
    }
    expect((await ask(of, 1, fields)).statements.organizations).toBeLessThanOrEqual(
      (own.statements.organizations ?? 0) + statements,
    )
  })
})

async function ask(of: keyof typeof parents, parentCount: number, fields: string) {
  const answer = await graph.ask(parents[of].replace('FIRST', String(parentCount)).replace('NESTED', fields))
  expect(answer.errors).toEqual([])
  return answer
}

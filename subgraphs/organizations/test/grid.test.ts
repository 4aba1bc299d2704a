import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { NO_LIMITS } from '../../../test/kit/no-limits.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const { grids, gridTeamPosts, regions, units, jointUndertakings, jointUndertakingUnits } = smallCity().organizations
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({ limits: NO_LIMITS })
})
afterAll(() => graph.close())

describe('a grid', () => {
  const withTeams = grids.filter((grid) => gridTeamPosts.some(({ gridCode }) => gridCode === grid.regionCode))
  const chosen = [
    ...withTeams.slice(0, 3),
    ...grids.filter(({ organizationId }) => organizationId === null).slice(0, 1),
  ]
  test.each(chosen)('$regionCode has all its fields', async ({ regionCode, organizationId, householdCount }) => {
    const { data, errors } = await graph.ask(`{ region(code: "${regionCode}") { grid {
      region { code } organization { id } householdCount buildings { code kind } team { id role since until } } } }`)
    expect(errors).toEqual([])
    expect(data).toEqual({
      region: {
        grid: {
          region: { code: regionCode },
          organization: organizationId === null ? null : { id: organizationId },
          householdCount,
          buildings: regions
            .filter(({ parentCode }) => parentCode === regionCode)
            .map(({ code, kind }) => ({ code, kind })),
          team: gridTeamPosts
            .filter(({ gridCode }) => gridCode === regionCode)
            .sort(byId)
            .map(({ gridCode: _grid, memberId: _member, ...post }) => post),
        },
      },
    })
  })

  test('lists its units, and each unit names its grid', async () => {
    const found = await readPages<{ code: string; grid: { units: { edges: { node: { uscc: string } }[] } } }>(
      graph,
      100,
      (pages) =>
        `{ regions(filter: { kinds: [GRID] }, ${pages}) ${page('code grid { units(first: 100) { edges { node { uscc grid { region { code } } } } } }')} }`,
    )
    const listed = found.flatMap(({ code, grid }) =>
      grid.units.edges.map(({ node }) => ({ code, uscc: node.uscc, back: node })),
    )
    expect(listed.map(({ back }) => back)).toEqual(
      listed.map(({ code, uscc }) => ({ uscc, grid: { region: { code } } })),
    )
    const expected = units.flatMap(({ uscc, gridCode }) => (gridCode === null ? [] : [`${gridCode} ${uscc}`]))
    expect(expected.length).toBeGreaterThan(50)
    expect(listed.map(({ code, uscc }) => `${code} ${uscc}`).sort()).toEqual(expected.sort())
  })

  test('is null for every other kind of region, without asking the database', async () => {
    const codes = ['371000000000', '371002000000', '371002002000', '371002002001', '371002002001001001']
    const selections = codes.map((code, index) => `r${index}: region(code: "${code}") { grid { householdCount } }`)
    const { data, statements } = await graph.ask(`{ ${selections.join(' ')} }`)
    expect(data).toEqual(Object.fromEntries(codes.map((_code, index) => [`r${index}`, { grid: null }])))
    expect(statements).toEqual({ organizations: 1 })
  })

  test('every grid of the city has a record, and the roles are all there', async () => {
    const found = await readPages<{ code: string; grid: { householdCount: number } | null }>(
      graph,
      100,
      (pages) => `{ regions(filter: { kinds: [GRID] }, ${pages}) ${page('code grid { householdCount }')} }`,
    )
    expect(found.filter(({ grid }) => grid === null)).toEqual([])
    expect(found).toHaveLength(grids.length)
    expect(new Set(gridTeamPosts.map(({ role }) => role)).size).toBe(5)
  })
})

describe('joint undertakings', () => {
  const [undertaking] = jointUndertakings

  test('have all their fields', async () => {
    const { regionCode, organizationId, ...plain } = undertaking ?? { regionCode: '', organizationId: '' }
    const partners = jointUndertakingUnits.filter(({ undertakingId }) => undertakingId === undertaking?.id)
    const list = await readPages<{ id: string }>(
      graph,
      50,
      (pages) => `{ region(code: "${regionCode}") { jointUndertakings(${pages})
        ${page('id kind title region { code } organization { id } units { uscc } startedOn endedOn')} } }`,
    )
    expect(list.find(({ id }) => id === undertaking?.id)).toEqual({
      ...plain,
      region: { code: regionCode },
      organization: { id: organizationId },
      units: partners
        .map(({ unitUscc }) => ({ uscc: unitUscc }))
        .sort((one, other) => (one.uscc < other.uscc ? -1 : 1)),
    })
  })

  test.each(['PARTY_BUILDING', 'INFRASTRUCTURE', 'CULTURE', 'PUBLIC_WELFARE', 'PUBLIC_SECURITY', null])(
    'of kind %s, at every height of the tree',
    async (kind) => {
      for (const code of ['371000000000', '371002000000', '371002002000', '371072008000']) {
        const prefix = code.replace(/(00|000)*$/, '').padEnd(4, '0')
        const expected = jointUndertakings
          .filter((row) => row.regionCode.startsWith(prefix) && (kind === null || row.kind === kind))
          .map(({ id }) => id)
        const found = await readPages<{ id: string }>(
          graph,
          3,
          (pages) => `{ region(code: "${code}") { jointUndertakings(kind: ${kind}, ${pages}) ${page('id')} } }`,
        )
        expect(found.map(({ id }) => id)).toEqual(expected.sort())
      }
    },
  )
})

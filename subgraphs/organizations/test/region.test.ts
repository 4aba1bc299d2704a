import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { page, readPages } from '../../../test/kit/pages.ts'
import { smallCity } from '../../../test/kit/small-city.ts'

const { regions, regionDesignations } = smallCity().organizations
const CITY = '371000000000'
const DISTRICT = '371002000000'
const ZONE = '371072000000'
const COMMUNITY = '371002002001'
const GRID = '371002002001001'
const BUILDING = '371002002001001001'
const everyLevel = [CITY, DISTRICT, ZONE, '371072008000', '371073107000', COMMUNITY, GRID, BUILDING]
const byCode = (one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1)

let graph: TestGraph
let clock = new Date('2024-05-20T04:00:00Z')

beforeAll(async () => {
  graph = await startTestGraph({ now: () => clock })
})
afterAll(() => graph.close())

describe('a region', () => {
  test.each(everyLevel)('%s has all its fields', async (code) => {
    const row = regions.find((region) => region.code === code)
    const designations = regionDesignations
      .filter((held) => held.regionCode === code)
      .map(({ regionCode: _code, designation, ...held }) => ({ ...held, kind: designation }))
    const { parentCode, ...plain } = row ?? { parentCode: null }
    const answer = await graph.ask(`{ region(code: "${code}") {
      code name kind source validFrom validTo parent { code }
      designations { kind standIn note validFrom validTo } } }`)
    expect(answer.errors).toEqual([])
    expect(answer.data).toEqual({
      region: { ...plain, parent: parentCode === null ? null : { code: parentCode }, designations },
    })
  })

  test('a development zone is a kind of its own, no district', async () => {
    const kinds = await codesOf('{ regions(filter: { kinds: [DEVELOPMENT_ZONE] }) { edges { node { code name } } } }')
    expect(kinds).toEqual(['371071000000', '371072000000', '371073000000'])
    expect(await codesOf('{ regions(filter: { kinds: [DISTRICT] }) { edges { node { code } } } }')).not.toContain(ZONE)
  })

  test('names repeat, so the code decides', async () => {
    const twins = regions.filter((region) => region.name === '第一网格').slice(0, 2)
    const answer = await graph.ask(
      `{ one: region(code: "${twins[0]?.code}") { code name } other: region(code: "${twins[1]?.code}") { code name } }`,
    )
    expect(answer.data).toEqual({
      one: { code: twins[0]?.code, name: '第一网格' },
      other: { code: twins[1]?.code, name: '第一网格' },
    })
    expect(twins[0]?.code).not.toBe(twins[1]?.code)
  })

  test.each(['371099000000', '421000000000', '371002002001999', '371002002001001999'])(
    'the well-formed code %s that nothing has is null without an error',
    async (code) => {
      const answer = await graph.ask(`{ region(code: "${code}") { name } }`)
      expect(answer).toMatchObject({ data: { region: null }, errors: [] })
    },
  )

  test.each([
    '',
    '3710',
    '37100000000x',
    '371000000001',
    '371000002001',
    '３７１０００００００００',
    `3710${'0'.repeat(9)}`,
  ])('the badly formed code "%s" is refused, inline and as a variable', async (code) => {
    const inline = await graph.ask(`{ region(code: ${JSON.stringify(code)}) { name } }`)
    const variable = await graph.ask('query ($code: DivisionCode!) { region(code: $code) { name } }', {
      variables: { code },
    })
    for (const { data, errors } of [inline, variable]) {
      expect(data).toBeNull()
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INVALID_DIVISION_CODE'])
    }
  })
})

describe('the tree', () => {
  test.each(everyLevel)('%s names its ancestors nearest first and agrees with its parents', async (code) => {
    const above: string[] = []
    for (let at = parentOf(code); at !== null; at = parentOf(at)) above.push(at)
    const answer = await graph.ask(`{ region(code: "${code}") { parent { code } ancestors { code } } }`)
    expect(answer.data).toEqual({
      region: {
        parent: above[0] === undefined ? null : { code: above[0] },
        ancestors: above.map((ancestor) => ({ code: ancestor })),
      },
    })
  })

  test.each(everyLevel)('%s lists its children and all that is below it, by code', async (code) => {
    const children = regions.filter((region) => region.parentCode === code).sort(byCode)
    const below = regions.filter((region) => region.code !== code && ancestorsOf(region.code).includes(code))
    const list = (field: string) =>
      readPages<{ code: string }>(
        graph,
        100,
        (pages) => `{ region(code: "${code}") { ${field}(${pages}) ${page('code')} } }`,
      )
    expect((await list('children')).map((region) => region.code)).toEqual(children.map((region) => region.code))
    expect((await list('descendants')).map((region) => region.code)).toEqual(below.sort(byCode).map(({ code }) => code))
  })
})

describe('filters', () => {
  test('kinds, designation and name hold together', async () => {
    const held = new Set(
      regionDesignations.filter(({ designation }) => designation === 'URBAN_COMMUNITY').map((row) => row.regionCode),
    )
    const expected = regions.filter(
      ({ code, kind, name }) => kind === 'COMMUNITY' && held.has(code) && name.includes('山'),
    )
    expect(expected).not.toEqual([])
    const filter = '{ kinds: [COMMUNITY, GRID], designation: URBAN_COMMUNITY, nameContains: "山" }'
    for (const field of [`regions(filter: ${filter})`, `region(code: "${CITY}") { descendants(filter: ${filter})`]) {
      const close = field.startsWith('region(') ? '}' : ''
      expect(await codesOf(`{ ${field} { edges { node { code } } } ${close} }`)).toEqual(
        expected.map(({ code }) => code).sort(),
      )
    }
  })

  test.each(['STREET', 'URBAN_COMMUNITY'])('designation %s, stand-ins included', async (designation) => {
    const held = regionDesignations.filter((row) => row.designation === designation).map((row) => row.regionCode)
    const query = `{ regions(filter: { designation: ${designation} }, first: 100) { edges { node { code } } } }`
    expect(await codesOf(query)).toEqual(held.sort())
  })

  test('an empty list of kinds finds nothing, null holds for all', async () => {
    expect(await codesOf('{ regions(filter: { kinds: [] }) { edges { node { code } } } }')).toEqual([])
    const all = await codesOf('{ regions(filter: { kinds: null, nameContains: null }) { edges { node { code } } } }')
    expect(all).toHaveLength(20)
  })

  test('an unknown kind is refused', async () => {
    const answer = await graph.ask('{ regions(filter: { kinds: [PLANET] }) { edges { node { code } } } }')
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })

  test('regions of a day are those valid on it: no grid before there were grids', async () => {
    const street = '371002002000'
    const onDay = (asOf: string) =>
      readPages<{ code: string }>(
        graph,
        100,
        (pages) =>
          `{ region(code: "${street}") { descendants(filter: { asOf: "${asOf}" }, ${pages}) ${page('code')} } }`,
      )
    const valid = (asOf: string) =>
      regions
        .filter(
          ({ code, validFrom, validTo }) =>
            code !== street &&
            ancestorsOf(code).includes(street) &&
            validFrom <= asOf &&
            (validTo === null || validTo > asOf),
        )
        .map(({ code }) => code)
        .sort()
    for (const day of ['2009-12-31', '2014-12-31', '2016-01-01', '2017-12-31', '2024-05-20']) {
      expect((await onDay(day)).map(({ code }) => code)).toEqual(valid(day))
    }
    expect(valid('2014-12-31').every((code) => code.length === 12)).toBe(true)
    expect(valid('2017-12-31').some((code) => code.length === 15)).toBe(true)
  })

  test('a region that ended is listed until the day before its end, and found by its code ever after', async () => {
    const sql = graph.sqlOf('organizations')
    await sql`insert into region (code, name, kind, parent_code, source, valid_from, valid_to)
      values ('371002999000', '旧街道', 'STREET', '371002000000', 'test', '2011-01-01', '2016-06-30')`
    const listed = (asOf: string) =>
      codesOf(`{ regions(filter: { nameContains: "旧街道", asOf: "${asOf}" }) { edges { node { code } } } }`)
    expect(await listed('2010-12-31')).toEqual([])
    expect(await listed('2011-01-01')).toEqual(['371002999000'])
    expect(await listed('2016-06-29')).toEqual(['371002999000'])
    expect(await listed('2016-06-30')).toEqual([])
    const answer = await graph.ask('{ region(code: "371002999000") { name validTo } }')
    expect(answer.data).toEqual({ region: { name: '旧街道', validTo: '2016-06-30' } })
    await sql`delete from region where code = '371002999000'`
  })
})

describe('the day of today', () => {
  test.each([
    ['2018-03-31T15:59:59.999Z', '2018-03-31'],
    ['2018-03-31T16:00:00.000Z', '2018-04-01'],
  ])('at %s it is %s in the record, whatever UTC says', async (instant, today) => {
    const before = clock
    clock = new Date(instant)
    const next = today === '2018-03-31' ? '2018-04-01' : '2018-04-02'
    const answer = await graph.ask(`{ region(code: "${CITY}") {
      byDefault: organizationFigures { asOf } asked: organizationFigures(asOf: "${today}") { asOf } } }`)
    const refused = await graph.ask(`{ region(code: "${CITY}") { organizationFigures(asOf: "${next}") { asOf } } }`)
    clock = before
    expect(answer.data).toEqual({ region: { byDefault: { asOf: today }, asked: { asOf: today } } })
    expect(refused.errors.map(({ extensions }) => extensions.code)).toEqual(['AS_OF_OUT_OF_RANGE'])
  })
})

async function codesOf(query: string): Promise<string[]> {
  const answer = await graph.ask(query)
  expect(answer.errors).toEqual([])
  return [...JSON.stringify(answer.data).matchAll(/"code":"(\d+)"/g)].flatMap(([, code]) => code ?? [])
}

function parentOf(code: string): string | null {
  return regions.find((region) => region.code === code)?.parentCode ?? null
}

function ancestorsOf(code: string): string[] {
  const parent = parents.get(code) ?? null
  return parent === null ? [] : [parent, ...ancestorsOf(parent)]
}

const parents = new Map(regions.map(({ code, parentCode }) => [code, parentCode]))

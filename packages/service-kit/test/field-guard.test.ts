import { type GrantedReading, parseDivisionCode, readableLevels, type Viewer } from '@yilian/governance'
import { type ExecutionResult, graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '../src/index.ts'
import { LEVEL_FIELDS, RESIDENTS, residentsSubgraph } from './residents.ts'

const NOW = new Date('2026-03-02T01:00:00Z')
const FIELDS = Object.keys(LEVEL_FIELDS) as (keyof typeof LEVEL_FIELDS)[]
const VIEWERS: Viewer[] = [
  { kind: 'PUBLIC' },
  { kind: 'DEPARTMENT_SYSTEM', subject: 's', department: 'WH-GAJ', grant: null },
  { kind: 'OFFICER', subject: 's', region: division('371000000000') },
  { kind: 'OFFICER', subject: 's', region: division('371002000000') },
  { kind: 'OFFICER', subject: 's', region: division('371002001001') },
  { kind: 'AUDITOR', subject: 's' },
]
/** Every way to the three residents; `_entities` is the gateway's own door. */
const WAYS = {
  'a root field': (fields: string) => `{ found: residents { ${fields} } }`,
  'an alias': (fields: string) => `{ found: residents { ${fields.replace(/(\w+)/g, 'as_$1: $1')} } }`,
  'a fragment on an interface': (fields: string) => `{ found: places { ... on Resident { ${fields} } } }`,
  'a named fragment': (fields: string) => `{ found: residents { ...F } } fragment F on Resident { ${fields} }`,
  _entities: (fields: string) => `{ found: _entities(representations: [
    ${RESIDENTS.map(({ id }) => `{ __typename: "Resident", id: "${id}" }`).join(' ')}
  ]) { ... on Resident { ${fields} } } }`,
}

describe('the guard before each field', () => {
  for (const viewer of VIEWERS)
    test.each(Object.entries(WAYS))(
      `gives ${named(viewer)} through %s exactly what the policy lets read`,
      async (_way, way) => {
        for (const field of FIELDS) {
          const { subgraph, asked } = residentsSubgraph()
          const { data, errors = [] } = await run(subgraph, way(field), viewer)
          const found = (data as { found: Record<string, string | null>[] }).found.map((row) => Object.values(row)[0])
          const readable = RESIDENTS.map(({ regionCode }) => mayRead(viewer, field, regionCode))
          expect(found).toEqual(readable.map((may) => (may ? `${field} value` : null)))
          expect(errors).toHaveLength(readable.filter((may) => !may).length)
          // What is withheld is never even read.
          expect(asked).toHaveLength(readable.filter(Boolean).length)
        }
      },
    )

  test.each(RESIDENTS)('decides on $id for each viewer anew, whoever asked for the same before', async (resident) => {
    const { subgraph } = residentsSubgraph()
    const one = `_entities(representations: [{ __typename: "Resident", id: "${resident.id}" }])`
    const source = `{ found: ${one} { ... on Resident { ${FIELDS.join(' ')} } } }`
    for (const viewer of [...VIEWERS, ...VIEWERS.toReversed()]) {
      const { data } = await run(subgraph, source, viewer)
      expect(plain(data)).toEqual({ found: [readableRow(viewer, resident.regionCode)] })
    }
  })

  test('says in both languages what is withheld, why, and what to do, and never whether there is a value', async () => {
    for (const viewer of VIEWERS) {
      const { errors = [] } = await run(residentsSubgraph().subgraph, WAYS['a root field'](FIELDS.join(' ')), viewer)
      for (const { message, path, extensions } of errors) {
        expect(extensions).toEqual({
          code: 'FIELD_WITHHELD',
          messageEn: expect.stringMatching(/^Resident\.\w+ is withheld: .+\. .+\.$/),
          reason: expect.stringMatching(/^(CLASS_PROHIBITED|NEEDS_IDENTITY|NEEDS_GRANT|OUTSIDE_REGION)$/),
          coordinate: `Resident.${path?.at(-1)}`,
          catalogueEntry: 'WH-TST-001',
          article: expect.stringMatching(/^\d+$/),
          nextStep: expect.stringMatching(/\p{Script=Han}/u),
          nextStepEn: expect.stringMatching(/^[A-Z].+\.$/),
        })
        expect(ERROR_CODES).toContain(extensions.code)
        expect(message).toMatch(/^未提供 Resident\.\w+: \p{Script=Han}.+。.+。$/u)
        expect(`${message} ${extensions.messageEn}`).not.toMatch(/value|3710/)
      }
    }
  })

  test('holds before a classified root field, and before a field that is asked through its interface', async () => {
    const { subgraph, asked } = residentsSubgraph()
    const { data, errors = [] } = await run(subgraph, '{ roll { id } places { personal } }', { kind: 'PUBLIC' })
    expect(plain(data)).toEqual({ roll: null, places: RESIDENTS.map(() => ({ personal: null })) })
    expect(errors.map(({ extensions }) => extensions.coordinate)).toEqual([
      'Query.roll',
      ...RESIDENTS.map(() => 'Resident.personal'),
    ])
    expect(asked).toEqual([])
  })

  test('lets a department system read by a grant: its fields, its region, under its masks', async () => {
    const system: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 's', department: 'WH-GAJ', grant: 'g' }
    const granted = {
      region: division('371002000000'),
      rowsFrom: null,
      rowsUntil: null,
      fields: { 'Resident.personal': 'NAME', 'Resident.sensitive': null },
    } as const
    const { subgraph } = residentsSubgraph()
    const source = '{ residents { id personal sensitive prohibited } }'
    const { data } = await run(subgraph, source, system, granted)
    expect(plain(data)).toEqual({
      residents: RESIDENTS.map(({ id, regionCode }) => {
        const isInRegion = regionCode?.startsWith('371002') ?? false
        return {
          id,
          personal: isInRegion ? 'p**' : null,
          sensitive: isInRegion ? 'sensitive value' : null,
          prohibited: null,
        }
      }),
    })
    expect(RESIDENTS.filter(({ regionCode }) => regionCode?.startsWith('371002'))).not.toEqual([])
    // Nobody else reads by it, whatever stands beside him.
    for (const viewer of VIEWERS.filter(({ kind }) => kind !== 'DEPARTMENT_SYSTEM'))
      expect(plain((await run(subgraph, source, viewer, granted)).data)).toEqual(
        plain((await run(subgraph, source, viewer)).data),
      )
    expect(plain((await run(subgraph, source, system)).data)).toEqual({
      residents: RESIDENTS.map(({ id }) => ({ id, personal: null, sensitive: null, prohibited: null })),
    })
  })

  test.each([
    ['from a day', '2020-06-01', null, ['1']],
    ['until a day', null, '2020-05-31', ['2']],
    ['on its first and last day', '2020-06-01', '2020-06-01', ['1']],
    ['between', '2020-05-31', '2020-05-31', []],
    ['for ever', null, null, ['1', '2', '3']],
    // A policy that was written before grants were for a time.
    ['as nobody said', undefined, undefined, []],
  ])(
    'gives by a grant what was recorded %s, and of no other day or of none',
    async (_when, rowsFrom, rowsUntil, ids) => {
      const system: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 's', department: 'WH-GAJ', grant: 'g' }
      const fields = { 'Resident.personal': null, 'Query.roll': null }
      const granted = { region: division('371000000000'), rowsFrom, rowsUntil, fields } as GrantedReading
      const { subgraph, asked } = residentsSubgraph()
      const { data, errors = [] } = await run(subgraph, '{ residents { id personal } }', system, granted)
      const found = (data as { residents: { id: string; personal: string | null }[] }).residents
      expect(found.filter(({ personal }) => personal !== null).map(({ id }) => id)).toEqual(ids)
      expect(asked).toHaveLength(ids.length)
      expect(new Set(errors.map(({ extensions }) => extensions.reason))).toEqual(
        new Set(ids.length === RESIDENTS.length ? [] : ['OUTSIDE_PERIOD']),
      )
      // A list is of its rows' days, which are looked at one by one; where nothing is said, it is withheld.
      const list = await run(subgraph, '{ roll { id } }', system, granted)
      expect(plain(list.data)).toEqual({ roll: RESIDENTS.map(({ id }) => ({ id })) })
      const unsaid = await run(residentsSubgraph({ recordedOf: false }).subgraph, '{ roll { id } }', system, granted)
      expect(unsaid.errors?.map(({ extensions }) => extensions.reason) ?? []).toEqual(
        ids.length === RESIDENTS.length ? [] : ['OUTSIDE_PERIOD'],
      )
    },
  )

  test('names the fields that a grant can give and of which no region or no day is said', () => {
    expect(residentsSubgraph().subgraph.unplaced).toEqual([])
    expect(residentsSubgraph({ recordedOf: false }).subgraph.unplaced).toContain('Query.roll')
    expect(residentsSubgraph({ regionOf: false }).subgraph.unplaced).toContain('Resident.sensitive')
    expect(residentsSubgraph({ regionOf: false }).subgraph.unplaced).not.toContain('Resident.internal')
  })

  test('treats values of a type without regions as outside every region but the whole city', async () => {
    const read = async (viewer: Viewer | undefined) => {
      const { subgraph } = residentsSubgraph({ regionOf: false })
      const { data } = await run(subgraph, '{ residents { personal } }', viewer ?? { kind: 'PUBLIC' })
      return (data as { residents: { personal: string | null }[] }).residents.filter(
        ({ personal }) => personal !== null,
      )
    }
    expect(await read(VIEWERS[2])).toHaveLength(3)
    expect(await read(VIEWERS[3])).toHaveLength(0)
  })
})

function run(
  subgraph: ReturnType<typeof residentsSubgraph>['subgraph'],
  source: string,
  viewer: Viewer,
  granted: GrantedReading | null = null,
): Promise<ExecutionResult> {
  const contextValue = subgraph.createContext({
    viewer,
    granted,
    traceId: '0',
    signal: AbortSignal.any([]),
    now: () => NOW,
  })
  return graphql({ schema: subgraph.schema, source, contextValue })
}

/** The policy once more, from its table; regions by their digits. */
function mayRead(viewer: Viewer, field: keyof typeof LEVEL_FIELDS, regionCode: string | null): boolean {
  const readable = readableLevels[viewer.kind][LEVEL_FIELDS[field]]
  if (readable !== 'IN_REGION' || viewer.kind !== 'OFFICER') return readable === 'ALWAYS'
  const prefix = viewer.region.replace(/(00)+$/, '')
  return regionCode === null ? prefix.length === 4 : regionCode.startsWith(prefix)
}

function readableRow(viewer: Viewer, regionCode: string | null): Record<string, string | null> {
  return Object.fromEntries(
    FIELDS.map((field) => [field, mayRead(viewer, field, regionCode) ? `${field} value` : null]),
  )
}

function named(viewer: Viewer): string {
  return viewer.kind === 'OFFICER' ? `OFFICER of ${viewer.region}` : viewer.kind
}

/** Without the prototypes that graphql-js leaves out. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function division(text: string) {
  const code = parseDivisionCode(text)
  if (code === null) throw new Error(`Expected ${text} to be a division code.`)
  return code
}

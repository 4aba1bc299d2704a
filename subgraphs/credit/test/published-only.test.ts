import type { Viewer } from '@yilian/governance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreditData } from '../src/index.ts'
import { type CreditDatabase, openCreditDatabase } from './credit-database.ts'
import { lists, measure, record, unit } from './rows.ts'

const today = '2026-06-15'
// Of each way to end, one record; the first is published for two more weeks.
const records = [
  record('rec_open', { documentDate: '2025-07-01' }),
  record('rec_expired', { documentDate: '2025-06-15' }),
  record('rec_repaired', { documentDate: '2026-01-10', repairedOn: today }),
  record('rec_withdrawn', { documentDate: '2026-05-10', withdrawnOn: '2026-06-01' }),
  record('rec_minor', { class: 'MINOR', documentDate: '2026-06-01', publicationOrdered: false }),
  record('rec_five_years', { class: 'SERIOUS', documentDate: '2024-01-10', occurredOn: '2021-06-15' }),
]

let database: CreditDatabase
beforeAll(async () => {
  database = await openCreditDatabase({
    ...lists,
    creditRecords: records,
    creditMeasures: records.map(({ id }) => ({
      id: id.replace('rec', 'mea'),
      uscc: unit,
      listVersion: 'M-1',
      measureCode: 'S-1',
      recordId: id,
      departmentCode: 'WH-FGW',
      inForceFrom: '2026-06-02',
      inForceTo: null,
    })),
    creditGradeRules: [{ version: 'G-1', name: '规则', basePoints: 1000, inForceFrom: '2016-01-01', inForceTo: null }],
    creditGradeCriteria: (['MINOR', 'GENERAL', 'SERIOUS'] as const).map((kind) => ({
      ruleVersion: 'G-1',
      class: kind,
      itemCode: null,
      points: -100,
    })),
    creditGradeThresholds: [{ ruleVersion: 'G-1', level: 'D', pointsFrom: null }],
  })
})
afterAll(() => database.close())

describe('what has expired, was repaired or withdrawn comes out by no door', () => {
  test('not by the profile, its grade or its measures', async () => {
    const { data } = await database.ask(profileQuery, { on: today, variables: { uscc: unit } })
    expect(data).toEqual({
      creditProfile: {
        records: { edges: [{ node: { id: 'rec_open', publication: { until: '2026-07-01' } } }] },
        measures: { edges: [{ node: { id: 'mea_open', record: { id: 'rec_open' } } }] },
        grade: { points: 900, entries: [{ points: -100, record: { id: 'rec_open' } }] },
      },
    })
  })

  test('not by Unit.credit of another subgraph’s unit', async () => {
    const { data } = await database.ask(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on Unit { credit { records { edges { node { id } } } } } }
      }`,
      { on: today, variables: { representations: [{ __typename: 'Unit', uscc: unit }] } },
    )
    expect(data).toEqual({ _entities: [{ credit: { records: { edges: [{ node: { id: 'rec_open' } }] } } }] })
  })

  test.each(['CreditRecord', 'CreditMeasure'])('not by _entities of %s, for any viewer', async (type) => {
    const prefix = type === 'CreditRecord' ? 'rec' : 'mea'
    const representations = records.map(({ id }) => ({ __typename: type, id: id.replace('rec', prefix) }))
    for (const viewer of everyViewer) {
      const { data } = await database.ask(
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
        { on: today, viewer, variables: { representations } },
      )
      expect(data).toEqual({ _entities: [{ __typename: type }, null, null, null, null, null] })
    }
  })

  test('not by the counts of its region', async () => {
    expect(await countsOn(today, today)).toEqual({
      publishedRecords: [{ class: 'GENERAL', count: 1 }],
      measuresInForce: [{ kind: 'SANCTION', count: 1 }],
    })
  })

  test('on the day before, those that end today are still there', async () => {
    const { data } = await database.ask(profileQuery, { on: '2026-06-14', variables: { uscc: unit } })
    const ids = ['rec_expired', 'rec_five_years', 'rec_open', 'rec_repaired'].map((id) => ({ node: { id } }))
    expect(data).toMatchObject({ creditProfile: { records: { edges: ids } } })
  })
})

describe('counts of the past', () => {
  test('a street tells what was published then; a community tells of today only', async () => {
    expect(await countsOn(today, '2026-06-14', '371002002000')).toMatchObject({
      publishedRecords: [
        { class: 'GENERAL', count: 3 },
        { class: 'SERIOUS', count: 1 },
      ],
    })
    expect(await countsOn(today, '2026-06-14')).toEqual({ publishedRecords: null, measuresInForce: null })
  })

  test('a withdrawn record counts on no day', async () => {
    const counts = await countsOn(today, '2026-05-20', '371002002000')
    expect(counts).toMatchObject({
      publishedRecords: [
        { class: 'GENERAL', count: 3 },
        { class: 'SERIOUS', count: 1 },
      ],
    })
  })
})

describe('only what is listed on its day is taken in', () => {
  test.each<[string, Partial<CreditData>]>([
    ['a record under an item that was off the list', { creditRecords: [record('rec_x', { itemCode: 'D-OLD' })] }],
    ['a record under a commendation', { creditRecords: [record('rec_x', { itemCode: 'C-1' })] }],
    ['a record before its item was listed', { creditRecords: [record('rec_x', { documentDate: '2015-12-31' })] }],
    ['a sanction without a record', { creditMeasures: [measure('mea_x', { measureCode: 'S-1' })] }],
    [
      'a measure of a list that was no longer in force',
      { creditMeasures: [measure('mea_x', { listVersion: 'M-OLD' })] },
    ],
  ])('%s is refused', async (_name, rows) => {
    await expect(openCreditDatabase({ ...lists, ...rows })).rejects.toThrow(
      /on a list in force on its day, but got (rec|mea)_x/,
    )
  })

  test('a measure that no list has is refused', async () => {
    const rows = { ...lists, creditMeasures: [measure('mea_x', { measureCode: 'NONE' })] }
    await expect(openCreditDatabase(rows)).rejects.toThrow(/credit_measure_listed/)
  })
})

const profileQuery = `query ($uscc: CreditCode!) {
  creditProfile(uscc: $uscc) {
    records { edges { node { id publication { until } } } }
    measures { edges { node { id record { id } } } }
    grade { points entries { points record { id } } }
  }
}`

const everyViewer: readonly Viewer[] = [
  { kind: 'PUBLIC' },
  { kind: 'DEPARTMENT_SYSTEM', subject: 'system', department: 'WH-FGW', grant: null },
  { kind: 'OFFICER', subject: 'officer', region: '371000000000' as never },
  { kind: 'AUDITOR', subject: 'auditor' },
]

async function countsOn(day: string, asOf: string, code = '371002002001') {
  const { data } = await database.ask(
    `query ($representations: [_Any!]!, $asOf: Date) {
      _entities(representations: $representations) {
        ... on Region {
          creditFigures(asOf: $asOf) { publishedRecords { class count } measuresInForce { kind count } }
        }
      }
    }`,
    { on: day, variables: { asOf, representations: [{ __typename: 'Region', code }] } },
  )
  const regions: { creditFigures: unknown }[] = data?._entities ?? []
  return regions[0]?.creditFigures
}

import { mayRead, type Viewer } from '@yilian/governance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CreditDatabase, openCreditDatabase } from './credit-database.ts'

const region = '371002002001'
const person = 'csp_000000000001'
const today = '2026-06-15'

const viewers: readonly Viewer[] = [
  { kind: 'PUBLIC' },
  { kind: 'DEPARTMENT_SYSTEM', subject: 'system', department: 'WH-FGW', grant: null },
  { kind: 'AUDITOR', subject: 'auditor' },
  officerOf('371002002001'),
  officerOf('371002002000'),
  officerOf('371000000000'),
  officerOf('371002003000'),
  officerOf('371003000000'),
]
const isAllowed = (viewer: Viewer) =>
  mayRead(viewer, { entry: '', item: '', class: 'CONDITIONAL', sensitivity: 'SENSITIVE', grade: 'IMPORTANT' }, region)
    .allowed

let database: CreditDatabase
beforeAll(async () => {
  const record = {
    personId: person,
    itemCode: 'D-1',
    class: 'GENERAL' as const,
    occurredOn: '2025-12-01',
    documentDate: '2026-01-10',
    documentNumber: '文号',
    determiningDepartmentCode: 'WH-RSJ',
    publicationOrdered: false,
    repairedOn: null,
    withdrawnOn: null,
  }
  database = await openCreditDatabase({
    creditDataItems: [
      {
        code: 'D-1',
        name: '数据项',
        kind: 'DISCREDIT',
        legalBasis: '依据',
        determiningDepartmentCode: 'WH-RSJ',
        inForceFrom: '2016-01-01',
        inForceTo: null,
      },
    ],
    personCreditProfiles: [{ id: person, regionCode: region, openedOn: '2018-01-02' }],
    personCreditRecords: [
      { id: 'csr_open', ...record },
      { id: 'csr_repaired', ...record, repairedOn: '2026-06-01' },
      { id: 'csr_expired', ...record, occurredOn: '2025-05-01', documentDate: '2025-06-15' },
    ],
  })
})
afterAll(() => database.close())

describe.each(viewers.map((viewer) => [JSON.stringify(viewer), viewer] as const))('%s', (_name, viewer) => {
  const entity = (typename: string, id: string) => ({ representations: [{ __typename: typename, id }] })

  test('reads a person’s file only as an officer of the person’s region, by either door', async () => {
    const fields = '{ openedOn region { code } records { edges { node { id class documentDate usableUntil } } } }'
    const byQuery = await database.ask(`query ($id: ID!) { found: personCreditProfile(id: $id) ${fields} }`, {
      on: today,
      viewer,
      variables: { id: person },
    })
    const byEntity = await database.ask(
      `query ($representations: [_Any!]!) { found: _entities(representations: $representations) { ... on PersonCreditProfile ${fields} } }`,
      { on: today, viewer, variables: entity('PersonCreditProfile', person) },
    )
    const node = { id: 'csr_open', class: 'GENERAL', documentDate: '2026-01-10', usableUntil: '2027-01-10' }
    const expected = isAllowed(viewer)
      ? { openedOn: '2018-01-02', region: { code: region }, records: { edges: [{ node }] } }
      : { openedOn: null, region: null, records: null }
    expect([byQuery.data, byEntity.data]).toEqual([{ found: expected }, { found: [expected] }])
    const withheld = isAllowed(viewer) ? [] : ['FIELD_WITHHELD', 'FIELD_WITHHELD', 'FIELD_WITHHELD']
    expect([byQuery.codes, byEntity.codes]).toEqual([withheld, withheld])
  })

  test('reads a person’s record by its key under the same rule, and none that has ended', async () => {
    const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on PersonCreditRecord { class occurredOn documentDate documentNumber determiningDepartment { code } item { name } }
      }
    }`
    const { data } = await database.ask(query, {
      on: today,
      viewer,
      variables: entity('PersonCreditRecord', 'csr_open'),
    })
    const [record]: Record<string, unknown>[] = data?._entities ?? []
    expect(Object.values(record ?? {}).map((value) => value !== null)).toEqual(Array(6).fill(isAllowed(viewer)))
    for (const ended of ['csr_repaired', 'csr_expired']) {
      const answer = await database.ask(query, { on: today, viewer, variables: entity('PersonCreditRecord', ended) })
      expect(answer.data).toEqual({ _entities: [null] })
    }
  })
})

test('among these viewers are some who may and some who may not, so that both are tried', () => {
  expect(new Set(viewers.map(isAllowed))).toEqual(new Set([true, false]))
})

test('an id of another form is refused', async () => {
  const { codes } = await database.ask('{ personCreditProfile(id: "mem_000000000001") { id } }', { on: today })
  expect(codes).toEqual(['INVALID_ID'])
})

function officerOf(code: string): Viewer {
  return { kind: 'OFFICER', subject: 'officer', region: code as never }
}

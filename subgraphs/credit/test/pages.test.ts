import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CreditDatabase, openCreditDatabase } from './credit-database.ts'
import { bystander, lists, measure, record, unit } from './rows.ts'

const numbers = ['1', '2', '3', '4', '5']
let database: CreditDatabase
beforeAll(async () => {
  database = await openCreditDatabase({
    ...lists,
    creditRecords: [
      ...numbers.map((number) => record(`rec_${number}`, { class: number === '3' ? 'SERIOUS' : 'GENERAL' })),
      record('rec_6', { uscc: bystander }),
    ],
    creditMeasures: [
      ...numbers.map((number) => measure(`mea_${number}`, number === '3' ? sanction : {})),
      measure('mea_6', { uscc: bystander }),
      measure('mea_7', { inForceTo: '2026-06-15' }),
      measure('mea_8', { inForceFrom: '2026-06-16' }),
    ],
    creditPledges: [
      ...numbers.map((number) => pledge(`ple_${number}`, '2026-06-15', '2026-06-16')),
      pledge('ple_6', '2026-06-16', '2029-01-01'),
      pledge('ple_7', '2026-01-01', '2026-06-15'),
    ],
    creditCommendations: [
      ...numbers.map((number) => commendation(`com_${number}`, '2026-06-15', null)),
      commendation('com_6', '2026-06-16', null),
      commendation('com_7', '2026-01-01', '2026-06-15'),
    ],
  })
})
afterAll(() => database.close())

const sanction = { measureCode: 'S-1', recordId: 'rec_3' }

describe('the lists of a unit’s file', () => {
  test.each([
    ['records', 'rec'],
    ['measures', 'mea'],
    ['pledges', 'ple'],
    ['commendations', 'com'],
  ])(
    '%s: pages join without gap or overlap, and hold what is in force today on this unit alone',
    async (field, prefix) => {
      expect(await pagesOf(field, '')).toEqual([
        [`${prefix}_1`, `${prefix}_2`],
        [`${prefix}_3`, `${prefix}_4`],
        [`${prefix}_5`],
      ])
    },
  )

  test.each([
    ['records', 'class: SERIOUS', [['rec_3']]],
    [
      'records',
      'class: GENERAL',
      [
        ['rec_1', 'rec_2'],
        ['rec_4', 'rec_5'],
      ],
    ],
    ['records', 'class: MINOR', [[]]],
    ['measures', 'kind: SANCTION', [['mea_3']]],
    [
      'measures',
      'kind: INCENTIVE',
      [
        ['mea_1', 'mea_2'],
        ['mea_4', 'mea_5'],
      ],
    ],
  ])('%s of one kind: %s', async (field, filter, expected) => {
    expect(await pagesOf(field, `${filter},`)).toEqual(expected)
  })
})

async function pagesOf(field: string, filter: string): Promise<string[][]> {
  const query = `query ($uscc: CreditCode!, $after: String) { creditProfile(uscc: $uscc) {
    page: ${field}(${filter} first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
  } }`
  const pages: string[][] = []
  let after: string | null = null
  do {
    const { data, codes } = await database.ask(query, { on: '2026-06-15', variables: { uscc: unit, after } })
    expect(codes).toEqual([])
    const { page } = (data as unknown as { creditProfile: { page: Page } }).creditProfile
    pages.push(page.edges.map(({ node }) => node.id))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return pages
}

interface Page {
  edges: { node: { id: string } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

function pledge(id: string, madeOn: string, validTo: string) {
  return { id, uscc: unit, kind: 'VOLUNTARY' as const, title: '承诺书', madeOn, validTo }
}

function commendation(id: string, awardedOn: string, validTo: string | null) {
  const rest = { itemCode: 'C-1', title: '守信', determiningDepartmentCode: 'WH-FGW' }
  return { id, uscc: unit, awardedOn, validTo, ...rest }
}

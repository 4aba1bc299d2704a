import { fileURLToPath } from 'node:url'
import { connect, dropDatabase, migrate, provisionDatabase, type Sql } from '@yilian/database'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { exportCatalogue, importCatalogue, publishCatalogue } from '../src/index.ts'

const FIRST_DAY = new Date('2026-01-05T01:00:00Z')
const SECOND_DAY = new Date('2026-01-06T01:00:00Z')
const NAME = `exchange-${process.pid}`

let sql: Sql

beforeEach(async () => {
  sql = connect(await provisionDatabase(inject('adminUrl'), { name: NAME, password: 'exchange' }), {
    applicationName: 'test',
  })
  await migrate(sql, fileURLToPath(new URL('../migrations', import.meta.url)))
  await publishCatalogue(sql, FIRST_DAY)
})

afterEach(async () => {
  await sql.end()
  await dropDatabase(inject('adminUrl'), NAME)
})

describe.each(['csv', 'csv-gb18030', 'json'] as const)('the catalogue as %s', (format) => {
  test('goes out and comes in again without a new version', async () => {
    const before = await stored()
    expect(await importCatalogue(sql, await exportCatalogue(sql, format), SECOND_DAY)).toEqual({
      kind: 'UNCHANGED',
      version: 1,
    })
    expect(await stored()).toEqual(before)
  })

  test('comes in with what the platform owns changed, as a version that says what changed', async () => {
    const changed = await edited(format, (text) => text.replaceAll('限本区域履职使用', '限本区域履职使用; 不得转交㐀'))
    const outcome = await importCatalogue(sql, changed, SECOND_DAY)
    expect(outcome).toMatchObject({ kind: 'IMPORTED', version: 2 })
    const after = await stored()
    expect(after.versions).toMatchObject([
      { number: 1, changes: [] },
      {
        number: 2,
        publishedAt: SECOND_DAY,
        changes: ['WH-CRE-019', 'WH-CRE-020'].map((entry) => ({
          entry,
          coordinate: null,
          attribute: 'conditions',
          before: expect.stringMatching(/限本区域履职使用$/),
          after: expect.stringMatching(/不得转交㐀$/),
        })),
      },
    ])
    expect(after.versions[1]?.digest).not.toBe(after.versions[0]?.digest)
    expect(await exportCatalogue(sql, format)).toEqual(changed)
  })
})

test('what an import has set goes on when the graph starts again, and with a catalogue file that is new', async () => {
  const changed = await edited('csv', (text) => text.replaceAll('区域基础信息', '区域信息'))
  await importCatalogue(sql, changed, SECOND_DAY)
  await publishCatalogue(sql, SECOND_DAY)
  expect((await stored()).versions).toHaveLength(2)
  await sql`update catalogue_version set schema_digest = 'older' where number = 2`
  await publishCatalogue(sql, SECOND_DAY)
  expect(await names('WH-ORG-001')).toEqual(['区域基础信息', '区域信息', '区域信息'])
})

describe('an import is refused', () => {
  test.each([
    ['that loosens a class', '有条件共享', '无条件共享', '共享属性', 'LOOSENED'],
    ['that tightens what only the schema can fence', '无条件共享', '不予共享', '共享属性', 'SCHEMA_DECIDES'],
    ['that lowers a sensitivity', '敏感个人信息', '公开', '数据项敏感程度', 'LOOSENED'],
    ['that lowers a grade', '重要数据', '一般数据', '数据分类分级', 'LOOSENED'],
    ['that names another provider', 'WH-ZZB', 'WH-GAJ', '提供单位', 'SCHEMA_DECIDES'],
    ['that changes a type', 'DivisionCode!', 'String!', '数据类型', 'SCHEMA_DECIDES'],
    ['that invents an item', 'Member.name,', 'Member.nickname,', '字段坐标', 'ITEM_UNKNOWN'],
    ['that invents an entry', 'WH-ORG-001', 'WH-ORG-901', '目录代码', 'ENTRY_UNKNOWN'],
    [
      'that takes away conditions',
      '因社会工作人才管理需要; 按用途授权, 不得超范围使用',
      '无',
      '使用条件',
      'CONDITIONS_NEEDED',
    ],
  ])('%s, and nothing of it is taken', async (_title, from, to, column, code) => {
    const before = await stored()
    const changed = await edited('csv', (text) => text.replaceAll('区域基础信息', '区域信息').replaceAll(from, to))
    const outcome = await importCatalogue(sql, changed, SECOND_DAY)
    expect(outcome).toMatchObject({ kind: 'REFUSED' })
    const faults = outcome.kind === 'REFUSED' ? outcome.faults : []
    expect(faults).toContainEqual(expect.objectContaining({ row: expect.any(Number), column, code }))
    expect(await stored()).toEqual(before)
  })
})

test('rows that a file leaves out stay as they are', async () => {
  const part = await edited('csv', (text) => text.split('\r\n').slice(0, 3).join('\r\n').replace('每年', '每月'))
  const outcome = await importCatalogue(sql, part, SECOND_DAY)
  expect(outcome).toMatchObject({ kind: 'REFUSED', faults: [{ row: 3, column: '更新频率', code: 'ROWS_DISAGREE' }] })
  const whole = await edited('csv', (text) => text.split('\r\n').slice(0, 3).join('\r\n').replaceAll('每年', '每月'))
  expect(await importCatalogue(sql, whole, SECOND_DAY)).toMatchObject({
    kind: 'IMPORTED',
    changes: [{ attribute: 'updateFrequency', before: 'YEARLY', after: 'MONTHLY' }],
  })
  const { items } = await stored()
  expect(items.filter(({ version }) => version === 2)).toHaveLength(items.filter(({ version }) => version === 1).length)
})

async function edited(format: Parameters<typeof exportCatalogue>[1], change: (text: string) => string) {
  const bytes = await exportCatalogue(sql, format)
  const encoding = format === 'csv-gb18030' ? 'gb18030' : 'utf-8'
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  const changed = change(text)
  if (changed === text) throw new Error('Expected the change to change the catalogue.')
  if (format !== 'csv-gb18030') return Buffer.from(changed)
  const { encodeGb18030 } = await import('../src/exchange/gb18030.ts')
  return encodeGb18030(changed)
}

async function stored() {
  const versions = await sql<{ number: number; digest: string; publishedAt: Date; changes: unknown[] }[]>`
    select * from catalogue_version order by number`
  const items = await sql<{ version: number }[]>`select * from catalogue_item order by version, coordinate`
  const values = await sql`select * from catalogue_platform_value`
  return { versions: [...versions], items: [...items], values: [...values] }
}

async function names(code: string) {
  const rows = await sql<{ name: string }[]>`select name from catalogue_entry where code = ${code} order by version`
  return rows.map(({ name }) => name)
}

import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { connect, dropDatabase, migrate, provisionDatabase, type Sql, type Transaction } from '@yilian/database'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

// The rules are the database's own, so they are tried on it without the subgraph between.
const name = `ledger-${randomBytes(4).toString('hex')}`
const community = '371002002001'
const district = '371002000000'
let sql: Sql

beforeAll(async () => {
  const url = await provisionDatabase(inject('adminUrl'), { name, password: randomBytes(16).toString('hex') })
  sql = connect(url, { applicationName: 'ledger test' })
  await migrate(sql, fileURLToPath(new URL('../migrations', import.meta.url)))
  await sql`insert into funding_basis values (2018, ${community}, 'COMMUNITY_SERVICE', 'org_000000000000', 1, '2017-12-01')`
  await sql.begin(async (transaction) => {
    await book(transaction, 'ltx_booked', [
      ['APPROPRIATION', district, -500],
      ['BUDGET', community, 500],
    ])
  })
})

afterAll(async () => {
  await sql.end()
  await dropDatabase(inject('adminUrl'), name)
})

test('a transaction whose entries sum to zero is kept, with however many entries', async () => {
  await sql.begin((transaction) =>
    book(transaction, 'ltx_three', [
      ['APPROPRIATION', district, -500],
      ['BUDGET', community, 300],
      ['PAID', community, 200],
    ]),
  )
  expect(await entriesOf('ltx_three')).toBe(3)
})

test('a transaction that does not balance is refused as a whole', async () => {
  await expect(
    sql.begin((transaction) =>
      book(transaction, 'ltx_lame', [
        ['APPROPRIATION', district, -500],
        ['BUDGET', community, 501],
      ]),
    ),
  ).rejects.toThrow(/sum to zero in ledger transaction ltx_lame, got 2 that sum to 1$/)
  expect(await entriesOf('ltx_lame')).toBe(0)
})

test('a transaction without entries is refused', async () => {
  await expect(sql.begin((transaction) => book(transaction, 'ltx_empty', []))).rejects.toThrow(/two or more entries/)
})

test('an entry that would unbalance a booked transaction is refused', async () => {
  await expect(sql`insert into ledger_entry values ('ltx_booked', 'PAID', ${community}, 7)`).rejects.toThrow(
    /ltx_booked, got 3 that sum to 7$/,
  )
})

test('an entry of nothing is refused', async () => {
  await expect(sql`insert into ledger_entry values ('ltx_booked', 'PAID', ${community}, 0)`).rejects.toThrow(
    /ledger_entry_amount/,
  )
})

test('nobody gets money without a fixed basis', async () => {
  await expect(
    sql`insert into ledger_transaction values ('ltx_groundless', 'ALLOCATION', 2017, ${community}, 'COMMUNITY_SERVICE', '2017-03-01', '')`,
  ).rejects.toThrow(/ledger_transaction_basis_fk/)
})

test.each([
  ['update ledger_transaction set description = description'],
  ['update ledger_entry set amount_fen = amount_fen'],
  ['update ledger_entry set amount_fen = 0 where false'],
  ['delete from ledger_transaction'],
  ['delete from ledger_entry'],
  ['truncate ledger_entry'],
  ['truncate ledger_transaction cascade'],
])('"%s" is refused: the ledger only grows', async (statement) => {
  const refused = sql.unsafe(statement)
  await expect(refused).rejects.toThrow(
    /the ledger only grows: expected an insert into ledger_(entry|transaction), got/,
  )
  expect(await entriesOf('ltx_booked')).toBe(2)
})

type Entry = readonly [account: string, regionCode: string, amountFen: number]

async function book(transaction: Transaction, id: string, entries: readonly Entry[]): Promise<void> {
  await transaction`
    insert into ledger_transaction values (${id}, 'ALLOCATION', 2018, ${community}, 'COMMUNITY_SERVICE', '2018-03-01', '')`
  for (const [account, regionCode, amountFen] of entries)
    await transaction`insert into ledger_entry values (${id}, ${account}, ${regionCode}, ${amountFen})`
}

async function entriesOf(id: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from ledger_entry where transaction_id = ${id}`
  return row?.count ?? 0
}

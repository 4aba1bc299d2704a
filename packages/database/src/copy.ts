import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { getTableColumns } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core'
import type { Sql, Transaction } from './connect.ts'

// Big enough that a chunk's overhead is lost in it, small enough that only little waits in memory.
const chunkCharacters = 128 * 1024

/**
 * Writes many rows at once through COPY; returns how many. All or none arrive. Columns that the database fills
 * (defaults, identities) are left to it when the first row omits them; the other rows must then omit them too.
 */
export async function copyInto<T extends PgTable>(
  sql: Sql | Transaction,
  table: T,
  rows: Iterable<T['$inferInsert']>,
): Promise<number> {
  const source: Iterator<Row> = rows[Symbol.iterator]()
  const first = source.next()
  if (first.done) return 0
  const columns = writtenColumns(table, first.value)
  const counted = { rows: 0 }
  const statement = sql.unsafe(copyStatement(table, columns))
  const stream = await statement.writable()
  // What the server refuses after the last row (a unique key, say), postgres.js reports to this function alone.
  Object.assign(statement, { reject: (error: Error) => stream.destroy(error) })
  await pipeline(Readable.from(chunksOf(columns, startingWith(first.value, source), counted)), stream)
  return counted.rows
}

type Row = Record<string, unknown>
type WrittenColumns = [property: string, column: PgColumn][]

function writtenColumns(table: PgTable, first: Row): WrittenColumns {
  return Object.entries<PgColumn>(getTableColumns(table)).filter(([property, column]) => {
    if (column.generated || column.generatedIdentity?.type === 'always') return false
    return first[property] !== undefined || column.defaultFn !== undefined || !column.hasDefault
  })
}

function copyStatement(table: PgTable, columns: WrittenColumns): string {
  const { schema, name } = getTableConfig(table)
  const target = schema ? `${quoted(schema)}.${quoted(name)}` : quoted(name)
  return `copy ${target} (${columns.map(([, column]) => quoted(nameOf(column))).join(', ')}) from stdin`
}

function nameOf(column: PgColumn): string {
  return column.keyAsName ? toSnakeCase(column.name) : column.name
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function* startingWith(first: Row, rest: Iterator<Row>): Generator<Row> {
  try {
    yield first
    for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
  } finally {
    rest.return?.()
  }
}

function* chunksOf(columns: WrittenColumns, rows: Iterable<Row>, counted: { rows: number }): Generator<string> {
  const written = new Set(columns.map(([property]) => property))
  let chunk = ''
  for (const row of rows) {
    assertNothingLeftOut(row, written)
    chunk += `${columns.map(([property, column]) => field(column, row[property])).join('\t')}\n`
    counted.rows += 1
    if (chunk.length < chunkCharacters) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

function assertNothingLeftOut(row: Row, written: ReadonlySet<string>): void {
  for (const property in row) {
    if (written.has(property) || row[property] === undefined) continue
    throw new Error(
      `expected the same columns in every row, got ${property} that the first row omits or the table lacks`,
    )
  }
}

function field(column: PgColumn, value: unknown): string {
  const given = value === undefined ? column.defaultFn?.() : value
  if (given === null || given === undefined) return '\\N'
  return fieldText(column.mapToDriverValue(given))
}

function fieldText(value: unknown): string {
  if (typeof value === 'string') return needsEscape.test(value) ? value.replace(everyEscape, escaped) : value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`
  return typeof value === 'object' ? fieldText(JSON.stringify(value)) : String(value)
}

const needsEscape = /[\\\t\n\r]/
const everyEscape = /[\\\t\n\r]/g

function escaped(character: string): string {
  if (character === '\t') return '\\t'
  if (character === '\n') return '\\n'
  return character === '\r' ? '\\r' : '\\\\'
}

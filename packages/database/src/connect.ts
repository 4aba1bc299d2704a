import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** A pool: camelCase names, dates as 'YYYY-MM-DD', int8 as bigint, numeric as string, timestamptz as Date. */
export type Sql = postgres.Sql<ColumnValues>
/** What `sql.begin` hands to its callback. */
export type Transaction = postgres.TransactionSql<ColumnValues>

type ColumnValues = {
  bigint: bigint
  plainDate: string
  json: unknown
}

const columnTypes = {
  bigint: postgres.BigInt,
  plainDate: { to: 1082, from: [1082], serialize: asItIs, parse: asItIs },
  // drizzle hands JSON over as text already, so text is taken as JSON here, never encoded twice.
  json: { to: 3802, from: [114, 3802], serialize: jsonText, parse: (text: string): unknown => JSON.parse(text) },
}

interface ConnectOptions {
  readonly maxConnections?: number
  readonly applicationName: string
  /** When PostgreSQL itself ends a statement, should whoever asked not do so; never unless given. */
  readonly statementTimeoutMs?: number
  /** Commits are on disk when they are told, whatever the server is set to. */
  readonly isDurable?: boolean
  readonly onStatement?: (text: string) => void
}

// postgres.js does not give the URL back.
const urls = new WeakMap<Sql, string>()

// postgres.js asks once a connection which array types there are. That is not a statement of ours.
const arrayTypeQuery = 'select b.oid, b.typarray'

/**
 * Opens a pool on a database; connections are made when first needed. `onStatement` sees each statement sent. `end` lets
 * running statements finish, for 5 seconds unless told.
 */
export function connect(url: string, options: ConnectOptions): Sql {
  assertDatabaseUrl(url)
  const { onStatement } = options
  const sql = postgres(url, {
    max: options.maxConnections ?? 4,
    connection: {
      application_name: options.applicationName,
      ...(options.statementTimeoutMs && { statement_timeout: options.statementTimeoutMs }),
      ...(options.isDurable && { synchronous_commit: 'on' }),
    },
    types: columnTypes,
    // Names only: postgres.camel would rename the keys inside JSON values too.
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
    onnotice: ignoreNotice,
    ...(onStatement && {
      debug: (_connection: number, text: string) => {
        if (!text.trimStart().startsWith(arrayTypeQuery)) onStatement(text)
      },
    }),
  })
  urls.set(sql, url)
  return endingInTime(sql)
}

/** drizzle over the same pool. drizzle switches the pool's own parsers off as it starts; this puts them back. */
export function drizzleOver(sql: Sql): PostgresJsDatabase {
  const { parsers, serializers } = sql.options
  const before = { parsers: { ...parsers }, serializers: { ...serializers } }
  const database = drizzle(sql, { casing: 'snake_case' })
  Object.assign(parsers, before.parsers)
  Object.assign(serializers, before.serializers)
  return database
}

/** One connection, names as they are in the database: for provisioning and migrating. */
export function connectPlainly(url: string): postgres.Sql {
  assertDatabaseUrl(url)
  return postgres(url, { max: 1, onnotice: ignoreNotice, connection: { application_name: 'yilian-database' } })
}

/** One more connection to where `sql` leads, names as they are in the database. */
export function reconnectPlainly(sql: Sql): postgres.Sql {
  const url = urls.get(sql)
  if (url === undefined) throw new Error('expected a pool opened by connect, got another one')
  return connectPlainly(url)
}

/** Reads a database URL. What is no URL is not repeated: it may hold a password. */
export function assertDatabaseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return url
  throw new Error('expected a database URL like postgres://user:password@host:5432/database, got something else')
}

/** postgres.js waits for ever for the answer of a connection that broke in the middle of a query. */
function endingInTime(sql: Sql): Sql {
  const end = sql.end
  return Object.assign(sql, { end: (options?: { timeout?: number | undefined }) => end({ timeout: 5, ...options }) })
}

function ignoreNotice(): void {}

function asItIs(text: string): string {
  return text
}

function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

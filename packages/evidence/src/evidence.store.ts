import { connect, keepMonths, type MonthTable, provisionDatabase, provisionRole, type Sql } from '@yilian/database'
import type { ChainPlace, StoredRecord } from './hash-chain.ts'
import type { KeptText } from './kept-text.ts'

const TABLE: MonthTable = { name: 'evidence_record', lock: 809_006 }
const WRITER_ROLE = 'evidence-writer'
// Any number, the same in every process.
const PREPARE_LOCK = 809_007

/** Where evidence is kept, and for how long. */
export interface EvidencePlan {
  readonly monthsAhead: number
  readonly monthsKept: number
}

/**
 * Makes the database of evidence and its two roles on a server of ours: one owns the tables, the other may read and add, nothing
 * else. Gives the addresses of both.
 */
export async function provisionEvidence(
  adminUrl: string,
  { name = 'evidence', passwordOf }: { readonly name?: string; passwordOf(role: string): string },
): Promise<{ ownerUrl: string; writerUrl: string }> {
  const ownerUrl = await provisionDatabase(adminUrl, { name, role: 'evidence', password: passwordOf('evidence') })
  const writer = { name, role: WRITER_ROLE, password: passwordOf(WRITER_ROLE) }
  return { ownerUrl, writerUrl: await provisionRole(adminUrl, writer) }
}

/** As their owner: makes the tables where they are missing, the months to come, and detaches those whose three years are over. */
export async function prepareEvidence(ownerUrl: string, now: Date, plan: EvidencePlan): Promise<void> {
  const sql = connect(ownerUrl, { applicationName: 'yilian evidence owner', maxConnections: 1 })
  try {
    await sql.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${PREPARE_LOCK})`
      await transaction.unsafe(SCHEMA)
    })
    await keepMonths(sql, TABLE, { now, ...plan })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

const SCHEMA = `
  create table if not exists evidence_record (
    chain uuid not null, sequence bigint not null, at timestamptz not null,
    record text not null, previous text not null, hash text not null,
    primary key (chain, sequence, at)
  ) partition by range (at);
  create index if not exists evidence_record_genesis on evidence_record (at) where sequence = 0;
  create table if not exists evidence_text (hash text primary key, kind text not null, text text not null);
  create table if not exists grant_use (
    day date not null, grant_id text not null, calls integer not null, primary key (day, grant_id)
  );
  delete from grant_use where day < current_date - 7;
  revoke all on evidence_record, evidence_text, grant_use from public;
  revoke all on evidence_record, evidence_text, grant_use from "${WRITER_ROLE}";
  grant insert, select, update on grant_use to "${WRITER_ROLE}";
  grant insert, select on evidence_record, evidence_text to "${WRITER_ROLE}";`

/** The writer's pool: what PostgreSQL says is committed is on disk. */
export function connectWriter(url: string, statementTimeoutMs: number): Sql {
  return connect(url, { applicationName: 'yilian evidence', maxConnections: 1, statementTimeoutMs, isDurable: true })
}

/**
 * Adds records, and the texts that they are the first to name, in one statement, all or none. Those that are there already (the
 * answer was lost with the connection) stay as they are.
 */
export async function insertRecords(
  sql: Sql,
  rows: readonly StoredRecord[],
  texts: readonly KeptText[] = [],
): Promise<void> {
  const column = <Name extends keyof StoredRecord>(name: Name) => rows.map((row) => String(row[name]))
  const inserted = await sql`
    ${texts.length === 0 ? sql`` : withTexts(sql, texts)}
    insert into evidence_record (chain, sequence, at, record, previous, hash)
    select chain::uuid, sequence::bigint, at::timestamptz, record, previous, hash
    from unnest(${column('chain')}::text[], ${column('sequence')}::text[], ${column('at')}::text[],
      ${column('record')}::text[], ${column('previous')}::text[], ${column('hash')}::text[])
      as given (chain, sequence, at, record, previous, hash)
    on conflict do nothing`
  if (inserted.count < rows.length) await assertOwn(sql, rows)
}

/** In one order, so that two gateways that know the same new texts never wait for each other in turns. */
function withTexts(sql: Sql, texts: readonly KeptText[]) {
  const sorted = texts.toSorted((one, other) => (one.hash < other.hash ? -1 : 1))
  return sql`
    with kept as (
      insert into evidence_text (hash, kind, text)
      select hash, kind, text from unnest(${sorted.map(({ hash }) => hash)}::text[],
        ${sorted.map(({ kind }) => kind)}::text[], ${sorted.map(({ text }) => text)}::text[]) as given (hash, kind, text)
      on conflict do nothing
    )`
}

/** What was there already must be ours, not somebody's who wrote under our numbers. */
async function assertOwn(sql: Sql, rows: readonly StoredRecord[]): Promise<void> {
  const hashes = rows.map(({ hash }) => hash)
  const [found] = await sql<{ count: string }[]>`
    select count(*)::text as count from evidence_record
    where chain = ${rows[0]?.chain ?? null} and hash = any(${hashes}::text[])`
  if (Number(found?.count) !== rows.length)
    throw new Error(`Expected ${rows.length} records of ours under their numbers, got ${found?.count}.`)
}

/** Where the last chain of a writer ended; null before its first. */
export async function lastPlaceOf(sql: Sql, writer: string): Promise<ChainPlace | null> {
  const [last] = await sql<{ chain: string; sequence: string; hash: string }[]>`
    with genesis as materialized (
      select chain from evidence_record where sequence = 0 and record::jsonb ->> 'writer' = ${writer}
      order by at desc limit 1
    )
    select chain::text, sequence::text, hash from evidence_record
    where chain = (select chain from genesis) order by evidence_record.sequence desc limit 1`
  return last ? { ...last, sequence: Number(last.sequence) } : null
}

/** All records, chain by chain, in the order of their numbers; detached months that are still there included. */
export async function* storedRecords(url: string): AsyncGenerator<StoredRecord> {
  const sql = connect(url, { applicationName: 'yilian audit', maxConnections: 1 })
  try {
    const detached = await sql<{ relname: string }[]>`
      select relname from pg_class where relkind = 'r' and not relispartition
        and relnamespace = current_schema()::regnamespace and relname ~ '^evidence_record_\\d{4}_\\d{2}$'`
    const tables = ['evidence_record', ...detached.map(({ relname }) => relname)]
    const each = `select chain::text, sequence::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      record, previous, hash, chain as by_chain, sequence as by_sequence from`
    const all = tables.map((table) => `${each} ${table}`).join(' union all ')
    const cursor = sql.unsafe<(Omit<StoredRecord, 'sequence'> & { sequence: string })[]>(
      `select * from (${all}) as kept order by by_chain, by_sequence, at`,
    )
    for await (const rows of cursor.cursor(5_000))
      for (const { chain, sequence, at, record, previous, hash } of rows)
        yield { chain, sequence: Number(sequence), at, record, previous, hash }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

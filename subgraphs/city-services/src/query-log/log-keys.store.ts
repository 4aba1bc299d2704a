import type { Sql } from '@yilian/database'
import { ancestorsOf, divisionLevelOf, parseDivisionCode } from '@yilian/governance'

/** The keys by which the log calls things. */
export interface LogKeys {
  readonly services: ReadonlyMap<string, number>
  readonly departments: ReadonlyMap<string, number>
}

/** Keys of query services and departments; both have theirs from the day on which they are published. */
export async function knownKeys(sql: Sql): Promise<LogKeys> {
  const [services, departments] = await Promise.all([
    sql<{ code: string; logKey: number }[]>`select code, log_key from query_service`,
    sql<{ code: string; logKey: number }[]>`select code, log_key from department`,
  ])
  return { services: byCode(services), departments: byCode(departments) }
}

/** The key of an asker of a department (0: of none), made where it is new. */
export async function askerKey(sql: Sql, subject: string, department: number): Promise<number> {
  const find = () => sql<{ id: number }[]>`
    select id from query_log_asker where subject = ${subject} and department = ${department}`
  const [found] = await find()
  if (found) return found.id
  await sql`
    insert into query_log_asker (subject, department) values (${subject}, ${department}) on conflict do nothing`
  return the(await find(), subject)
}

/** The key of a region, made where it is new, those that contain it first: its counts count in them too. */
export async function regionKey(sql: Sql, code: string): Promise<number> {
  const find = () => sql<{ id: number }[]>`select id from query_log_region where code = ${code}`
  const [found] = await find()
  if (found) return found.id
  const division = parseDivisionCode(code)
  if (division === null) throw new Error(`Expected a division code for the query log, got "${code}".`)
  const above: readonly string[] = ancestorsOf(division)
  const [nearest] = above
  if (nearest !== undefined) await regionKey(sql, nearest)
  await sql`
    insert into query_log_region (id, code, level, lineage) overriding system value
    select id, ${code}, ${divisionLevelOf(division)}, array_append(
      coalesce((select array_agg(region.id order by region.id) from query_log_region region
        where region.code = any(${above}::text[])), '{}'), id)
    from (select nextval(pg_get_serial_sequence('query_log_region', 'id'))::int as id) as next
    on conflict do nothing`
  return the(await find(), code)
}

function the(rows: readonly { id: number }[], name: string): number {
  const [row] = rows
  if (row === undefined) throw new Error(`Expected a key of the query log for "${name}", got none.`)
  return row.id
}

function byCode(rows: readonly { code: string; logKey: number }[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ code, logKey }) => [code, logKey]))
}

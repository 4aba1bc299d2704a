import type { Sql } from '@yilian/database'
import { ancestorsOf, divisionLevelOf, parseDivisionCode } from '@yilian/governance'
import { codeOf, LEVELS } from './query-log.codes.ts'

/** The keys by which the log calls things. */
export interface LogKeys {
  readonly services: ReadonlyMap<string, number>
  readonly departments: ReadonlyMap<string, number>
}

/** The key of a region, with those that its counts count in too: itself, what contains it, and region 0, which is all. */
export interface RegionKey {
  readonly id: number
  readonly places: readonly { readonly id: number; readonly level: number }[]
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
  return the(await find(), subject).id
}

/** The key of a region, made where it is new, those that contain it first. */
export async function regionKey(sql: Sql, code: string): Promise<RegionKey> {
  const known = await knownRegion(sql, code)
  if (known !== undefined) return known
  const division = parseDivisionCode(code)
  if (division === null) throw new Error(`Expected a division code for the query log, got "${code}".`)
  const above: readonly string[] = ancestorsOf(division)
  const [nearest] = above
  if (nearest !== undefined) await regionKey(sql, nearest)
  await sql`
    insert into query_log_region (id, code, level, lineage) overriding system value
    select id, ${code}, ${divisionLevelOf(division)}, array_append(
      (select array_agg(region.id order by region.id) from query_log_region region
        where region.id = 0 or region.code = any(${above}::text[])), id)
    from (select nextval(pg_get_serial_sequence('query_log_region', 'id'))::int as id) as next
    on conflict do nothing`
  return the(
    [await knownRegion(sql, code)].flatMap((found) => found ?? []),
    code,
  )
}

async function knownRegion(sql: Sql, code: string): Promise<RegionKey | undefined> {
  const places = await sql<{ id: number; level: (typeof LEVELS)[number]; asked: number }[]>`
    select place.id, place.level, asked.id as asked
    from query_log_region asked join query_log_region place on place.id = any(asked.lineage)
    where asked.code = ${code}`
  const [first] = places
  if (first === undefined) return undefined
  return { id: first.asked, places: places.map(({ id, level }) => ({ id, level: codeOf(LEVELS, level) })) }
}

function the<Row>(rows: readonly Row[], name: string): Row {
  const [row] = rows
  if (row === undefined) throw new Error(`Expected a key of the query log for "${name}", got none.`)
  return row
}

function byCode(rows: readonly { code: string; logKey: number }[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ code, logKey }) => [code, logKey]))
}

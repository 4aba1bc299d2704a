import { connect, grantedRoleOf, grantedRows, type RowScope, type Sql } from '@yilian/database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'

const DISTRICT: RowScope = {
  regionFrom: '371002',
  regionBefore: '371003',
  recordedFrom: '-infinity',
  recordedUntil: 'infinity',
}
const RECENT: RowScope = { ...DISTRICT, recordedFrom: '2016-01-01', recordedUntil: '2017-12-31' }
const NOWHERE: RowScope = { ...DISTRICT, regionBefore: '371002' }

/** Tables that a grant reads, with where and when each of their rows is, told apart from the policies. */
const TABLES: readonly [subgraph: string, table: string, rows: string][] = [
  ['members', 'membership', 'select member_id || since as id, region_code, since as day from membership'],
  [
    'members',
    'member',
    'select distinct on (member_id) member_id as id, region_code, since as day from membership order by member_id, since desc',
  ],
  ...dated('members', {
    member_check_in: 'since',
    service_claim: 'claimed_on',
    year_end_report: 'reported_on',
    year_end_evaluation: 'evaluated_on',
    community_honour: 'awarded_on',
    full_time_posting: 'since',
    social_work_certificate: 'certified_on',
    secondment: 'since',
    elected_role: 'since',
  }),
  ['members', 'talent_pool_entry', 'select member_id as id, region_code, since as day from talent_pool_entry'],
  [
    'members',
    'public_institution_hiring',
    'select member_id as id, region_code, hired_on as day from public_institution_hiring',
  ],
  [
    'members',
    'training_attendance',
    `select member_id || training_id as id, region_code, ended_on as day
     from training_attendance join university_training on university_training.id = training_id`,
  ],
  [
    'credit',
    'person_credit_record',
    `select record.id, region_code, document_date as day
     from person_credit_record record join person_credit_profile profile on profile.id = record.person_id`,
  ],
  ['credit', 'person_credit_profile', `select id, region_code, '2017-01-01' as day from person_credit_profile`],
  ...dated('city-services', { matter: 'raised_on' }),
]
const KEYS: Readonly<Record<string, string>> = {
  membership: 'member_id || since',
  talent_pool_entry: 'member_id',
  public_institution_hiring: 'member_id',
  training_attendance: 'member_id || training_id',
}

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

function dated(subgraph: string, days: Readonly<Record<string, string>>): [string, string, string][] {
  return Object.entries(days).map(([table, day]) => [
    subgraph,
    table,
    `select id, region_code, ${day} as day from ${table}`,
  ])
}

function readingBy(subgraph: string, scope: RowScope): Sql {
  return grantedRows(graph.sqlOf(subgraph), scope, AbortSignal.any([]))
}

async function idsSeen(sql: Sql, table: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`select ${sql.unsafe(KEYS[table] ?? 'id')} as id from ${sql(table)}`
  return rows.map(({ id }) => id).sort()
}

describe('a statement that says nothing of a scope', () => {
  test.each(TABLES)('of %s sees of %s only rows of the grant’s division and time', async (subgraph, table, rows) => {
    const all = await graph
      .sqlOf(subgraph)
      .unsafe<{ id: string; region_code?: string; regionCode: string; day: string }[]>(rows)
    for (const scope of [DISTRICT, RECENT, NOWHERE]) {
      const expected = all.filter(
        ({ regionCode, day }) =>
          regionCode >= scope.regionFrom &&
          regionCode < scope.regionBefore &&
          (scope.recordedFrom === '-infinity' || (day >= scope.recordedFrom && day <= scope.recordedUntil)),
      )
      expect(await idsSeen(readingBy(subgraph, scope), table)).toEqual(expected.map(({ id }) => id).sort())
    }
    expect(all.length).toBeGreaterThan(0)
  })

  test('sees nothing where the settings are missing, have ended or are empty', async () => {
    const sql = graph.sqlOf('members')
    const role = grantedRoleOf(sql.options.user ?? '')
    const count = () =>
      sql.begin(async (transaction) => {
        await transaction`select set_config('role', ${role}, true)`
        return (await transaction`select from membership`).count
      })
    expect(await count()).toBe(0)
    await Promise.all(Array.from({ length: 8 }, () => idsSeen(readingBy('members', DISTRICT), 'member')))
    expect(await count()).toBe(0)
  })

  test('leaves no role and no setting behind on its connection', async () => {
    const sql = connect(urlOf(graph.sqlOf('members')), { applicationName: 'test', maxConnections: 1 })
    const before = (await sql`select from member`).count
    const granted = grantedRows(sql, RECENT, AbortSignal.any([]))
    await idsSeen(granted, 'member')
    await expect(granted`select 1 / 0`).rejects.toMatchObject({ code: '22012' })
    const [after] = await sql`
      select current_user = session_user as is_owner, coalesce(current_setting('yilian.region_from', true), '') as region`
    expect(after).toEqual({ isOwner: true, region: '' })
    expect((await sql`select from member`).count).toBe(before)
    await sql.end()
  })
})

describe.each(['members', 'credit', 'city-services', 'organizations', 'funding', 'sharing'])(
  'the role by which grants read %s',
  (subgraph) => {
    test('may read tables that have a policy, and no others; it changes nothing', async () => {
      const sql = graph.sqlOf(subgraph)
      const tables = await sql<{ name: string; readable: boolean; changeable: boolean; guarded: boolean }[]>`
        select relname as name, relrowsecurity as guarded,
          has_any_column_privilege(${grantedRoleOf(subgraph)}, oid, 'select') as readable,
          has_table_privilege(${grantedRoleOf(subgraph)}, oid, 'insert, update, delete, truncate')
            or has_any_column_privilege(${grantedRoleOf(subgraph)}, oid, 'insert, update') as changeable
        from pg_class where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace`
      expect(tables.filter(({ readable, guarded }) => readable !== guarded)).toEqual([])
      expect(tables.filter(({ changeable }) => changeable)).toEqual([])
      const closed = tables.find(({ readable }) => !readable)?.name ?? ''
      await expect(readingBy(subgraph, DISTRICT)`select from ${sql(closed)}`).rejects.toMatchObject({ code: '42501' })
    })

    test('logs in nowhere, and is no owner of anything', async () => {
      const [role] = await graph.sqlOf(subgraph)`
        select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
          (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
        from pg_roles where rolname = ${grantedRoleOf(subgraph)}`
      expect(new Set(Object.values(role ?? {}))).toEqual(new Set([false, 0]))
    })
  },
)

test('what runs by a grant is cancelled with its operation, in PostgreSQL too', async () => {
  const ending = new AbortController()
  const sql = grantedRows(graph.sqlOf('members'), DISTRICT, ending.signal)
  const asked = sql`select pg_sleep(30)`.then(
    () => 'answered',
    (error: unknown) => error,
  )
  setTimeout(() => ending.abort(new Error('too late')), 200)
  expect(await asked).toEqual(new Error('too late'))
  const running = await graph.sqlOf('members')`
    select from pg_stat_activity where state = 'active' and query like '%pg_sleep(30)%' and pid <> pg_backend_pid()`
  expect(running.count).toBe(0)
  await expect(sql`select 1`).rejects.toThrow('too late')
})

function urlOf({ options }: Sql): string {
  const { user, pass, host, port, database } = options
  const [name, password] = [user ?? '', String(pass ?? '')].map(encodeURIComponent)
  return `postgres://${name}:${password}@${[host].flat()[0]}:${[port].flat()[0]}/${encodeURIComponent(database)}`
}

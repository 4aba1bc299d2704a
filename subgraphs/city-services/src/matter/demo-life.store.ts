import { randomInt } from 'node:crypto'
import { noteCollected, type Sql, type Transaction } from '@yilian/database'
import { recordDay } from '@yilian/service-kit'

// What the demo city's life adds is told from its history by this.
const LIVED = 'mat_demo'
// 居民议事事项、步骤: what changes with it.
const MATTER_ENTRIES = ['WH-SVC-003', 'WH-SVC-004']

/** One moment in the life of the demo city: a synthetic matter is raised, or the one that is under way goes on. */
export async function liveMoment(sql: Sql, now: Date): Promise<void> {
  await sql.begin(async (transaction) => {
    await change(transaction, recordDay(now))
    await noteCollected(transaction, MATTER_ENTRIES, { at: now, recordedUntil: recordDay(now) })
  })
}

async function change(sql: Transaction, today: string): Promise<void> {
  const [current] = await sql<{ id: string; resolvedOn: string | null }[]>`
    select id, resolved_on from matter where id like ${`${LIVED}%`} and evaluated_on is null`
  if (current === undefined) return raise(sql, today)
  if (current.resolvedOn === null) await sql`update matter set resolved_on = ${today} where id = ${current.id}`
  else
    await sql`update matter set evaluated_on = ${today}, satisfaction_percent = ${randomInt(80, 100)}
      where id = ${current.id}`
}

/** Again what was raised once before somewhere in the city, by nobody in particular. */
async function raise(sql: Transaction, today: string): Promise<void> {
  const id = `${LIVED}${randomInt(36 ** 7, 36 ** 8).toString(36)}`
  await sql`
    with raised as (
      insert into matter (id, region_code, title, category, forum, method, raised_on)
      select ${id}, region_code, title, category, forum, method, ${today} from matter
      where id not like ${`${LIVED}%`} order by random() limit 1
      returning id, title, method)
    insert into matter_step (matter_id, sequence, kind, held_on, content)
    select id, 1, case method when 'THREE_STEPS' then 'NEEDS' else 'OPEN_SPEAKING' end, ${today}, '居民提出: ' || title
    from raised`
}

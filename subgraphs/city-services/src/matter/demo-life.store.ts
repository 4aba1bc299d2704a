import { randomInt } from 'node:crypto'
import type { Sql } from '@yilian/database'
import { recordDay } from '@yilian/service-kit'

// What the demo city's life adds is told from its history by this.
const LIVED = 'mat_demo'

/** One moment in the life of the demo city: a synthetic matter is raised, or the one that is under way goes on. */
export async function liveMoment(sql: Sql, now: Date): Promise<void> {
  const today = recordDay(now)
  const [current] = await sql<{ id: string; resolvedOn: string | null }[]>`
    select id, resolved_on from matter where id like ${`${LIVED}%`} and evaluated_on is null`
  if (current === undefined) return raise(sql, today)
  if (current.resolvedOn === null) await sql`update matter set resolved_on = ${today} where id = ${current.id}`
  else
    await sql`update matter set evaluated_on = ${today}, satisfaction_percent = ${randomInt(80, 100)}
      where id = ${current.id}`
}

/** Again what was raised once before somewhere in the city, by nobody in particular. */
async function raise(sql: Sql, today: string): Promise<void> {
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

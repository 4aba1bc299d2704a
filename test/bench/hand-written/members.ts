import type { Databases } from './databases.ts'

const dayInBeijing = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** The day of record. */
export function today(): string {
  return dayInBeijing.format(new Date())
}

/** How many members each organization and those below it have today. */
export async function counted({ members }: Databases, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await members<{ id: string; count: number }[]>`
    select below.above_id as id, count(*)::int as count
    from organization_roll_up below
    join membership on membership.organization_id = below.organization_id
    where below.above_id = any(${ids}::text[])
      and membership.since <= ${today()} and (membership.until is null or membership.until > ${today()})
    group by 1`
  return new Map(rows.map(({ id, count }) => [id, count]))
}

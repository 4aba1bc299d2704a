import type { Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import type { keyTasks } from './key-task.tables.ts'

export type KeyTask = typeof keyTasks.$inferSelect

export async function keyTasksById(sql: Sql, ids: readonly string[]): Promise<KeyTask[]> {
  return sql<KeyTask[]>`select * from key_task where id = any(${ids}::text[])`
}

/** The list in its own order; the number is unique, so it is the key of a page. */
export async function listKeyTasks(sql: Sql, page: Page): Promise<KeyTask[]> {
  return sql<KeyTask[]>`
    select * from key_task
    where ${page.after}::text is null or lpad(sequence::text, 6, '0') > ${page.after}::text
    order by sequence limit ${page.limit + 1}`
}

/** How a task's number is written in a cursor, so that texts sort as numbers do. */
export function keyTaskOrder(task: KeyTask): string {
  return String(task.sequence).padStart(6, '0')
}

/** How many tasks had been issued on the day. */
export async function countKeyTasks(sql: Sql, asOf: string): Promise<number> {
  const [row] = await sql<
    { count: number }[]
  >`select count(*)::int as count from key_task where issued_on <= ${asOf}::date`
  return row?.count ?? 0
}

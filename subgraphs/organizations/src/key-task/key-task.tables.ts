import { date, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'

/** 重点任务: one line of the city's list of key tasks, with who answers for it. */
export const keyTasks = pgTable(
  'key_task',
  {
    id: text().primaryKey(),
    sequence: integer().notNull(),
    title: text().notNull(),
    responsibleOrganizationId: text().notNull(),
    issuedOn: date().notNull(),
    dueOn: date().notNull(),
    completedOn: date(),
    progressPercent: integer().notNull(),
  },
  (table) => [uniqueIndex('key_task_sequence').on(table.sequence)],
)

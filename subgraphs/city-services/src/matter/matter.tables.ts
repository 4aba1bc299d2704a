import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { DeliberationMethod, MatterCategory, MatterForum, MatterStepKind } from '../schema.generated.ts'

/** 居民事项: a residents' matter of a community. Who raised it is not stored beyond a name to call back, if one was left. */
export const matters = pgTable(
  'matter',
  {
    id: text().primaryKey(),
    /** The community; a key of organizations. */
    regionCode: text().notNull(),
    title: text().notNull(),
    category: text().$type<MatterCategory>().notNull(),
    forum: text().$type<MatterForum>().notNull(),
    method: text().$type<DeliberationMethod>().notNull(),
    raisedOn: date().notNull(),
    resolvedOn: date(),
    evaluatedOn: date(),
    satisfactionPercent: integer(),
    contactName: text(),
  },
  (table) => [
    index('matter_region').on(table.regionCode, table.raisedOn),
    check('matter_resolved_after_raised', sql`${table.resolvedOn} >= ${table.raisedOn}`),
    check(
      'matter_evaluated_after_resolved',
      sql`coalesce(${table.evaluatedOn} >= ${table.resolvedOn}, ${table.evaluatedOn} is null)`,
    ),
    check(
      'matter_satisfaction',
      sql`(${table.satisfactionPercent} is null) = (${table.evaluatedOn} is null) and ${table.satisfactionPercent} between 0 and 100`,
    ),
  ],
)

/** 步骤: one step of a matter, dated when it was held and when it was answered. */
export const matterSteps = pgTable(
  'matter_step',
  {
    matterId: text()
      .notNull()
      .references(() => matters.id),
    sequence: integer().notNull(),
    kind: text().$type<MatterStepKind>().notNull(),
    heldOn: date().notNull(),
    content: text().notNull(),
    answeredOn: date(),
    answer: text(),
    handlingNote: text(),
  },
  (table) => [
    primaryKey({ columns: [table.matterId, table.sequence] }),
    check('matter_step_answer', sql`(${table.answeredOn} is null) = (${table.answer} is null)`),
  ],
)

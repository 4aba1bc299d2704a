import { pgTable, smallint, text } from 'drizzle-orm/pg-core'
import type { DepartmentKind } from '../schema.generated.ts'

/** 部门: a department of the city, by the code that catalogue entries name as their source. */
export const departments = pgTable('department', {
  code: text().primaryKey(),
  name: text().notNull(),
  nameEn: text().notNull(),
  shortName: text().notNull(),
  /** Oldest first; the search finds a department by them too. */
  formerNames: text().array().notNull(),
  kind: text().$type<DepartmentKind>().notNull(),
  /** What the query log calls it. */
  logKey: smallint().notNull().generatedAlwaysAsIdentity().unique(),
})

import { sql } from 'drizzle-orm'
import { bigint, check, date, index, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import type { EntrustingForm, ProjectFundSource, ProjectMode, ProjectState } from '../schema.generated.ts'

/** 党建项目: what is known of a project apart from when it reached which stage. */
export const projects = pgTable(
  'project',
  {
    id: text().primaryKey(),
    title: text().notNull(),
    regionCode: text().notNull(),
    proposingOrganizationId: text().notNull(),
    mode: text().$type<ProjectMode>().notNull(),
    fundSource: text().$type<ProjectFundSource>().notNull(),
    entrustingForm: text().$type<EntrustingForm>(),
    /** One of the two carries the project once it is taken on. */
    carryingOrganizationId: text(),
    carryingUnitUscc: text(),
    budgetFen: bigint({ mode: 'bigint' }).notNull(),
    result: text(),
    satisfactionPercent: smallint(),
  },
  (table) => [
    index('project_region').on(table.regionCode, table.id),
    index('project_carrying_organization').on(table.carryingOrganizationId, table.id),
    index('project_carrying_unit').on(table.carryingUnitUscc, table.id),
    check('project_one_carrier', sql`carrying_organization_id is null or carrying_unit_uscc is null`),
    check('project_budget', sql`budget_fen >= 0`),
    check('project_satisfaction', sql`satisfaction_percent between 0 and 100`),
  ],
)

/** 项目阶段: a project is in a stage from the day it reached it until another day (exclusive); so a day tells its state. */
export const projectStages = pgTable(
  'project_stage',
  {
    projectId: text()
      .notNull()
      .references(() => projects.id),
    sequence: smallint().notNull(),
    state: text().$type<ProjectState>().notNull(),
    reachedOn: date().notNull(),
    leftOn: date(),
    /** All that was paid up to this stage. */
    paidFen: bigint({ mode: 'bigint' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.sequence] }),
    check('project_stage_period', sql`left_on >= reached_on`),
    check('project_stage_paid', sql`paid_fen >= 0`),
  ],
)

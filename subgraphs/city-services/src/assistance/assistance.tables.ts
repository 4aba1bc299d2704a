import { date, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { departments } from '../department/department.tables.ts'
import type { AssistanceResult, TeamGrouping } from '../schema.generated.ts'

/** 红色助力服务团队: departments that serve units together. */
export const serviceTeams = pgTable('service_team', {
  id: text().primaryKey(),
  name: text().notNull(),
  grouping: text().$type<TeamGrouping>().notNull(),
  focus: text().notNull(),
  /** The area that the team serves, the city itself included; a key of organizations. */
  regionCode: text().notNull(),
  formedOn: date().notNull(),
})

/** The departments in a team. */
export const serviceTeamDepartments = pgTable(
  'service_team_department',
  {
    teamId: text()
      .notNull()
      .references(() => serviceTeams.id),
    departmentCode: text()
      .notNull()
      .references(() => departments.code),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.departmentCode] }),
    index('service_team_department_department').on(table.departmentCode, table.teamId),
  ],
)

/** 红色助力服务: one service to a unit. */
export const assistanceServices = pgTable(
  'assistance_service',
  {
    id: text().primaryKey(),
    teamId: text()
      .notNull()
      .references(() => serviceTeams.id),
    /** A key of organizations. */
    unitUscc: text().notNull(),
    /** Where the unit was served; a key of organizations. */
    regionCode: text().notNull(),
    servedOn: date().notNull(),
    topic: text().notNull(),
    result: text().$type<AssistanceResult>().notNull(),
    handlingNote: text(),
  },
  (table) => [
    index('assistance_service_region').on(table.regionCode, table.servedOn),
    index('assistance_service_unit').on(table.unitUscc, table.servedOn),
  ],
)

/** The departments that took part in a service. */
export const assistanceServiceDepartments = pgTable(
  'assistance_service_department',
  {
    serviceId: text()
      .notNull()
      .references(() => assistanceServices.id),
    departmentCode: text()
      .notNull()
      .references(() => departments.code),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.departmentCode] })],
)

import { date, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { regions } from '../region/region.tables.ts'
import type { GridTeamRole, JointUndertakingKind } from '../schema.generated.ts'

/** 网格: what a grid has beyond being a region; Party grid and management grid are one (多网融合). */
export const grids = pgTable('grid', {
  regionCode: text()
    .primaryKey()
    .references(() => regions.code),
  /** The grid's Party branch (网格党支部); null while none is set up. */
  organizationId: text(),
  householdCount: integer().notNull(),
})

/** 网格团队: one post of the grid's service team. */
export const gridTeamPosts = pgTable(
  'grid_team_post',
  {
    id: text().primaryKey(),
    gridCode: text()
      .notNull()
      .references(() => grids.regionCode),
    role: text().$type<GridTeamRole>().notNull(),
    memberId: text(),
    since: date().notNull(),
    until: date(),
  },
  (table) => [index('grid_team_post_grid').on(table.gridCode, table.id)],
)

/** 五联: one joint undertaking of a grid's or community's partners. */
export const jointUndertakings = pgTable(
  'joint_undertaking',
  {
    id: text().primaryKey(),
    regionCode: text()
      .notNull()
      .references(() => regions.code),
    organizationId: text().notNull(),
    kind: text().$type<JointUndertakingKind>().notNull(),
    title: text().notNull(),
    startedOn: date().notNull(),
    endedOn: date(),
  },
  (table) => [index('joint_undertaking_region').on(table.regionCode, table.id)],
)

/** The units that take part in a joint undertaking. */
export const jointUndertakingUnits = pgTable(
  'joint_undertaking_unit',
  {
    undertakingId: text()
      .notNull()
      .references(() => jointUndertakings.id),
    unitUscc: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.undertakingId, table.unitUscc] })],
)

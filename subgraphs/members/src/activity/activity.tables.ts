import { date, index, pgTable, text } from 'drizzle-orm/pg-core'

/** 开放式组织生活: an activity of the yearly menu, open to members of other branches. */
export const openActivities = pgTable(
  'open_activity',
  {
    id: text().primaryKey(),
    menuItem: text().notNull(),
    topic: text().notNull(),
    heldOn: date().notNull(),
    organizationId: text().notNull(),
    regionCode: text().notNull(),
  },
  (table) => [index('open_activity_region').on(table.regionCode, table.heldOn)],
)

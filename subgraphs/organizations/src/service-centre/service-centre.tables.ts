import { date, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { regions } from '../region/region.tables.ts'

/** 党群服务中心: built (with the day it opened) or under construction. */
export const serviceCentres = pgTable(
  'service_centre',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    regionCode: text()
      .notNull()
      .references(() => regions.code),
    organizationId: text(),
    address: text().notNull(),
    floorAreaSquareMetres: integer().notNull(),
    facilities: text().array().notNull(),
    /** Opening hours in words a visitor reads, in Asia/Shanghai; null before opening. */
    openingHours: text(),
    constructionStartedOn: date().notNull(),
    openedOn: date(),
  },
  (table) => [index('service_centre_region').on(table.regionCode, table.id)],
)

import { boolean, date, foreignKey, index, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { RegionDesignationKind, RegionKind } from '../schema.generated.ts'

/** 区域: real divisions, and below them grids (15 digits) and buildings (18 digits). Valid from..to, both dates of record, `to` exclusive. */
export const regions = pgTable(
  'region',
  {
    code: text().primaryKey(),
    name: text().notNull(),
    kind: text().$type<RegionKind>().notNull(),
    parentCode: text(),
    /** Where the division was read from; grids and buildings are synthetic. */
    source: text().notNull(),
    validFrom: date().notNull(),
    validTo: date(),
  },
  (table) => [
    foreignKey({ columns: [table.parentCode], foreignColumns: [table.code] }),
    index('region_parent').on(table.parentCode, table.code),
    index('region_kind').on(table.kind, table.code),
  ],
)

/** A status that a region holds in the case: it counts as a street, or as an urban community. */
export const regionDesignations = pgTable(
  'region_designation',
  {
    regionCode: text()
      .notNull()
      .references(() => regions.code),
    designation: text().$type<RegionDesignationKind>().notNull(),
    /** True where a real region of another kind stands in for one that the divisions of 2023 no longer have. */
    standIn: boolean().notNull(),
    note: text(),
    validFrom: date().notNull(),
    validTo: date(),
  },
  (table) => [primaryKey({ columns: [table.designation, table.regionCode, table.validFrom] })],
)

/** 统计数: households and population per community, the urbanization rate of the city; reported, never computed from records. */
export const regionStatistics = pgTable(
  'region_statistic',
  {
    regionCode: text()
      .notNull()
      .references(() => regions.code),
    measure: text().$type<'HOUSEHOLDS' | 'POPULATION' | 'URBANIZATION_RATE'>().notNull(),
    reportedOn: date().notNull(),
    value: numeric({ precision: 14, scale: 2 }).notNull(),
    source: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.measure, table.regionCode, table.reportedOn] })],
)

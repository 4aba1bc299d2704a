import { boolean, date, index, pgTable, text } from 'drizzle-orm/pg-core'
import { grids } from '../grid/grid.tables.ts'
import { organizations } from '../organization/organization.tables.ts'
import { regions } from '../region/region.tables.ts'
import type { Industry, UnitKind } from '../schema.generated.ts'

/** 单位: an agency, institution, non-public enterprise or social organization, keyed by its unified social credit code (GB 32100). */
export const units = pgTable(
  'unit',
  {
    uscc: text().primaryKey(),
    name: text().notNull(),
    kind: text().$type<UnitKind>().notNull(),
    industry: text().$type<Industry>(),
    regionCode: text()
      .notNull()
      .references(() => regions.code),
    /** 网格: of units in urban communities only. */
    gridCode: text().references(() => grids.regionCode),
    /** 覆盖: the organization that covers the unit's members; null while the unit is not covered. */
    coveringOrganizationId: text().references(() => organizations.id),
    /** 兜底: taken in by its street or community because no other line manages it. */
    managedByStreet: boolean().notNull(),
    registeredOn: date().notNull(),
    deregisteredOn: date(),
  },
  (table) => [
    index('unit_region').on(table.regionCode, table.uscc),
    index('unit_grid').on(table.gridCode, table.uscc),
    index('unit_kind').on(table.kind, table.regionCode),
    index('unit_covering_organization').on(table.coveringOrganizationId, table.uscc),
  ],
)

import { boolean, date, foreignKey, index, pgTable, text } from 'drizzle-orm/pg-core'
import { regions } from '../region/region.tables.ts'
import type {
  AreaKind,
  CommitteeSeatRole,
  Industry,
  OrganizationKind,
  OrganizationLevel,
  OrganizationLine,
} from '../schema.generated.ts'

/** 党组织: one node of the organization tree, on a region; valid from establishment to dissolution (exclusive). */
export const organizations = pgTable(
  'organization',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    kind: text().$type<OrganizationKind>().notNull(),
    line: text().$type<OrganizationLine>().notNull(),
    level: text().$type<OrganizationLevel>().notNull(),
    parentId: text(),
    regionCode: text()
      .notNull()
      .references(() => regions.code),
    /** The unit whose organization this is; null for organizations of an area or a line. */
    unitUscc: text(),
    /** 商圈、园区、楼宇: of a regional organization only. */
    areaKind: text().$type<AreaKind>(),
    /** 行业: of an industry organization only. */
    industry: text().$type<Industry>(),
    /** True when a regional organization was set up for the "two new" organizations (两新). */
    coversTwoNew: boolean().notNull(),
    establishedOn: date().notNull(),
    dissolvedOn: date(),
  },
  (table) => [
    foreignKey({ columns: [table.parentId], foreignColumns: [table.id] }),
    index('organization_parent').on(table.parentId, table.id),
    index('organization_region').on(table.regionCode, table.id),
    index('organization_unit').on(table.unitUscc),
    index('organization_line').on(table.line, table.kind, table.regionCode),
  ],
)

/** 委员: a seat on an organization's committee; part-time seats (兼职委员) name the home unit. */
export const committeeSeats = pgTable(
  'committee_seat',
  {
    id: text().primaryKey(),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    role: text().$type<CommitteeSeatRole>().notNull(),
    memberId: text().notNull(),
    homeUnitUscc: text(),
    duty: text(),
    /** True for a full-time deputy secretary (专职副书记) and other full-time posts. */
    fullTime: boolean().notNull(),
    termFrom: date().notNull(),
    termTo: date(),
  },
  (table) => [
    index('committee_seat_organization').on(table.organizationId, table.id),
    index('committee_seat_member').on(table.memberId),
  ],
)

import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { CatalogueChange } from '../exchange/catalogue-changes.rules.ts'
import type { DataGrade, DataSensitivity, SharingClass, SharingMethod, UpdateFrequency } from '../schema.generated.ts'

/** 目录版本: one state of the whole catalogue; never changed once published, so what was decided on it can be replayed. */
export const catalogueVersions = pgTable('catalogue_version', {
  number: integer().primaryKey(),
  /** SHA-256 of the catalogue as it is published, in hexadecimal. */
  digest: text().notNull(),
  /** That of the composed file which it is based on; the same while nothing of it has been changed by an import. */
  schemaDigest: text().notNull(),
  publishedAt: timestamp({ withTimezone: true }).notNull(),
  entryCount: integer().notNull(),
  itemCount: integer().notNull(),
  /** What an import changed; empty for a version that a composed file made. */
  changes: jsonb().$type<readonly CatalogueChange[]>().notNull().default([]),
})

/** What imports have set otherwise than the composed file has it; it goes on with every later file. */
export const cataloguePlatformValues = pgTable(
  'catalogue_platform_value',
  {
    entryCode: text().notNull(),
    /** Empty for an attribute of the entry itself. */
    coordinate: text().notNull(),
    attribute: text().notNull(),
    value: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.entryCode, table.coordinate, table.attribute] })],
)

/** 目录: a data set as one version of the catalogue describes it. */
export const catalogueEntries = pgTable(
  'catalogue_entry',
  {
    version: integer()
      .notNull()
      .references(() => catalogueVersions.number),
    code: text().notNull(),
    name: text().notNull(),
    departmentCode: text().notNull(),
    format: text().notNull(),
    updateFrequency: text().$type<UpdateFrequency>().notNull(),
    sharingClass: text().$type<SharingClass>().notNull(),
    sharingMethods: text().array().$type<SharingMethod[]>().notNull(),
    /** null where the data are shared without conditions, or not at all. */
    useConditions: text(),
    grade: text().$type<DataGrade>().notNull(),
    legalBasis: text(),
  },
  (table) => [
    primaryKey({ columns: [table.version, table.code] }),
    index('catalogue_entry_department').on(table.version, table.departmentCode, table.code),
  ],
)

/** 数据项: a field of the graph; the key lets it stand in one entry only (一数一源). */
export const catalogueItems = pgTable(
  'catalogue_item',
  {
    version: integer().notNull(),
    coordinate: text().notNull(),
    entryCode: text().notNull(),
    /** Place in the entry, from 0. */
    position: integer().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    sharingClass: text().$type<SharingClass>().notNull(),
    sensitivity: text().$type<DataSensitivity>().notNull(),
    grade: text().$type<DataGrade>().notNull(),
    description: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.version, table.coordinate] }),
    uniqueIndex('catalogue_item_position').on(table.version, table.entryCode, table.position),
    foreignKey({
      name: 'catalogue_item_entry',
      columns: [table.version, table.entryCode],
      foreignColumns: [catalogueEntries.version, catalogueEntries.code],
    }),
  ],
)

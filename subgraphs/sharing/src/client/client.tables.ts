import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { SharingClientState } from '../schema.generated.ts'
import type { PublicKey } from './client-keys.rules.ts'

/** 客户端: a department's system that asks for tokens. */
export const clients = pgTable(
  'sharing_client',
  {
    id: text().primaryKey(),
    /** Code of its department; a key of city-services. */
    department: text().notNull(),
    name: text().notNull(),
    state: text().$type<SharingClientState>().notNull(),
    registeredBy: text().notNull(),
    registeredAt: timestamp({ withTimezone: true }).notNull(),
    confirmedBy: text(),
    confirmedAt: timestamp({ withTimezone: true }),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    /** Of the last suspension or resumption. */
    reason: text(),
  },
  (table) => [
    index('sharing_client_department').on(table.department, table.id),
    // Four eyes, whatever the code above it does.
    check('sharing_client_four_eyes', sql`${table.confirmedBy} <> ${table.registeredBy}`),
    check('sharing_client_confirmed', sql`(${table.confirmedBy} is null) = (${table.confirmedAt} is null)`),
    check('sharing_client_active', sql`${table.state} <> 'ACTIVE' or ${table.confirmedBy} is not null`),
  ],
)

/** 客户端公钥: never changed but by being retired, and its kid never used again. */
export const clientKeys = pgTable(
  'sharing_client_key',
  {
    clientId: text()
      .notNull()
      .references(() => clients.id),
    kid: text().notNull(),
    algorithm: text().notNull(),
    /** Its public members alone. */
    jwk: jsonb().$type<PublicKey['jwk']>().notNull(),
    /** SHA-256 of the client certificate that its tokens are bound to; null where they are bound by DPoP. */
    certificate: text(),
    addedAt: timestamp({ withTimezone: true }).notNull(),
    retiredAt: timestamp({ withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.kid] })],
)

/** Assertions that were used, until they would have ended anyway. */
export const usedAssertions = pgTable(
  'used_client_assertion',
  {
    clientId: text()
      .notNull()
      .references(() => clients.id),
    /** SHA-256 of the jti, in hexadecimal: of one length whatever a client writes. */
    jtiDigest: text().notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.jtiDigest] }),
    index('used_client_assertion_ends').on(table.endsAt),
  ],
)

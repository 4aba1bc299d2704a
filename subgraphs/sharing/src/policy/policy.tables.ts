import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** 组合限制: fields that nobody may read in one answer (Decree 809 art. 25). */
export const combinations = pgTable('sharing_combination', {
  name: text().primaryKey(),
  fields: text().array().notNull(),
  reason: text().notNull(),
})

/** What of the policy is a number, by name; what is not set here has its standing value. */
export const policySettings = pgTable('sharing_policy_setting', {
  name: text().primaryKey(),
  value: integer().notNull(),
})

/** 政策版本: everything in force from one change to the next; never changed, so that what was decided on it can be replayed. */
export const policyVersions = pgTable('sharing_policy_version', {
  number: integer().primaryKey(),
  /** SHA-256 of the content, in hexadecimal. */
  digest: text().notNull(),
  /** The policy without its number, as JSON with its keys in one order: the digest is of these very bytes. */
  content: text().notNull(),
  /** What made it: an action and its subject. */
  cause: text().notNull(),
  madeAt: timestamp({ withTimezone: true }).notNull(),
})

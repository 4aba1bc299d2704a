import { createHash } from 'node:crypto'
import { bigint, index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { Sql, Transaction } from './connect.ts'

/** 审计: what was changed by whom. A subgraph that changes things has this table among its own. */
export function auditEventTable() {
  return pgTable(
    'audit_event',
    {
      id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
      at: timestamp({ withTimezone: true }).notNull(),
      actor: text().notNull(),
      action: text().notNull(),
      /** Key of what was changed. */
      subject: text().notNull(),
      traceId: text().notNull(),
      detail: jsonb().notNull(),
    },
    (table) => [index('audit_event_subject').on(table.subject, table.id)],
  )
}

/** 幂等键: what was done under a key, so that the same request is answered and not done again; beside the audit table. */
export function idempotencyKeyTable() {
  return pgTable(
    'idempotency_key',
    {
      actor: text().notNull(),
      key: text().notNull(),
      /** SHA-256 of action and request, in hexadecimal. */
      digest: text().notNull(),
      /** Key of what was changed; null only while the change is under way. */
      subject: text(),
      at: timestamp({ withTimezone: true }).notNull(),
    },
    (table) => [primaryKey({ columns: [table.actor, table.key] })],
  )
}

/** Who changes what, and under which key of his. */
export interface ChangeRequest {
  readonly actor: string
  readonly action: string
  readonly key: string
  /** All that the change depends on, as JSON. */
  readonly request: unknown
  readonly traceId: string
  readonly now: Date
}

/** What was changed, with what the audit row says of it; or why it was not. */
export type Change<Refusal> =
  | { readonly ok: true; readonly subject: string; readonly detail: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly refusal: Refusal }

/** `DONE` for a repetition too: its subject is that of the first time. */
export type ChangeOutcome<Refusal> =
  | { readonly kind: 'DONE'; readonly subject: string }
  | { readonly kind: 'REFUSED'; readonly refusal: Refusal }
  | { readonly kind: 'KEY_REUSED' }

/**
 * Makes a change, its audit row and its idempotency key in one transaction: all of them or none. What was done under the key is
 * not done again; of two that come at once, the second waits for the first. A refusal keeps nothing, so its key is free again.
 */
export async function recordedChange<Refusal>(
  sql: Sql,
  request: ChangeRequest,
  change: (transaction: Transaction) => Promise<Change<Refusal>>,
): Promise<ChangeOutcome<Refusal>> {
  const { actor, action, key, traceId, now } = request
  const digest = createHash('sha256')
    .update(JSON.stringify([action, request.request]))
    .digest('hex')
  const work = async (transaction: Transaction): Promise<ChangeOutcome<Refusal>> => {
    const taken = await transaction`
      insert into idempotency_key (actor, key, digest, at) values (${actor}, ${key}, ${digest}, ${now})
      on conflict do nothing returning 1`
    if (taken.length === 0) return doneBefore(transaction, { actor, key, digest })
    const outcome = await change(transaction)
    if (!outcome.ok) throw new Refused(outcome.refusal)
    const { subject, detail } = outcome
    await transaction`
      insert into audit_event (at, actor, action, subject, trace_id, detail)
      values (${now}, ${actor}, ${action}, ${subject}, ${traceId}, ${JSON.stringify(detail)}::jsonb)`
    await transaction`update idempotency_key set subject = ${subject} where actor = ${actor} and key = ${key}`
    return { kind: 'DONE', subject }
  }
  try {
    return await sql.begin(work)
  } catch (error) {
    if (error instanceof Refused) return { kind: 'REFUSED', refusal: error.refusal as Refusal }
    throw error
  }
}

async function doneBefore(
  transaction: Transaction,
  { actor, key, digest }: { actor: string; key: string; digest: string },
): Promise<{ kind: 'DONE'; subject: string } | { kind: 'KEY_REUSED' }> {
  const [before] = await transaction<{ digest: string; subject: string | null }[]>`
    select digest, subject from idempotency_key where actor = ${actor} and key = ${key}`
  if (before?.digest !== digest) return { kind: 'KEY_REUSED' }
  if (before.subject === null)
    throw new Error('Expected a committed key to name what was changed, but it names nothing.')
  return { kind: 'DONE', subject: before.subject }
}

/** Rolls the transaction back; never leaves this file. */
class Refused extends Error {
  readonly refusal: unknown

  constructor(refusal: unknown) {
    super('refused')
    this.refusal = refusal
  }
}

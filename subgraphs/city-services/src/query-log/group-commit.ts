import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sql } from '@yilian/database'
import { isDatabaseAway } from '@yilian/service-kit'
import type { LogRow } from './log-row.ts'
import { writeRows } from './log-rows.store.ts'
import { QueryLogUnavailable } from './query-log-unavailable.ts'

/** Rows that one caller waits for. */
interface Waiting {
  readonly rows: readonly LogRow[]
  settle(fault?: QueryLogUnavailable): void
}

interface Bounds {
  readonly mostRowsInCommit: number
  readonly mostRowsWaiting: number
}

// A connection that broke is opened again; a database that stays away is told within a second.
const REPEAT_AFTER_MS = [50, 500]
const DEADLOCK = '40P01'

/** One commit at a time; what comes meanwhile goes with the next, so a busy log makes few, large commits. */
export function createGroupCommit(sql: Sql, { mostRowsInCommit, mostRowsWaiting }: Bounds) {
  const queue: Waiting[] = []
  const room = createRoom(mostRowsWaiting)
  let isCommitting = false

  const run = async () => {
    if (isCommitting) return
    isCommitting = true
    for (let group = takeFrom(queue, mostRowsInCommit); group.length > 0; group = takeFrom(queue, mostRowsInCommit))
      await commitGroup(sql, group)
    isCommitting = false
  }
  return {
    /** Waits for room, makes the rows, and resolves once they are committed. */
    commit: async (rows: number, make: () => Promise<readonly LogRow[]>): Promise<void> => {
      await room.enter(rows)
      try {
        const made = await whileItMayPass(make).catch((fault) => {
          throw isDatabaseAway(fault) ? new QueryLogUnavailable(fault) : fault
        })
        await new Promise<void>((resolve, reject) => {
          queue.push({ rows: made, settle: (fault) => (fault ? reject(fault) : resolve()) })
          void run()
        })
      } finally {
        room.leave(rows)
      }
    },
  }
}

/** Holds back who comes with more rows than may wait, in the order of coming; one who comes alone is let in with any number. */
function createRoom(mostRows: number) {
  const held: { readonly rows: number; letIn(): void }[] = []
  let taken = 0
  const fits = (rows: number) => taken === 0 || taken + rows <= mostRows
  return {
    enter: async (rows: number): Promise<void> => {
      if (held.length > 0 || !fits(rows)) await new Promise<void>((letIn) => held.push({ rows, letIn }))
      else taken += rows
    },
    leave: (rows: number): void => {
      taken -= rows
      for (let next = held[0]; next !== undefined && fits(next.rows); next = held[0]) {
        held.shift()
        taken += next.rows
        next.letIn()
      }
    },
  }
}

function takeFrom(queue: Waiting[], mostRows: number): Waiting[] {
  let rows = 0
  const fitting = queue.findIndex((waiting) => {
    rows += waiting.rows.length
    return rows > mostRows
  })
  // One that is too large by itself is committed alone.
  return queue.splice(0, fitting < 0 ? queue.length : Math.max(1, fitting))
}

/** Of several whose commit fails, each is tried by itself: rows that cannot be written must not take others with them. */
async function commitGroup(sql: Sql, group: readonly Waiting[]): Promise<void> {
  const fault = await commitRows(
    sql,
    group.flatMap(({ rows }) => rows),
  )
  if (fault === undefined || fault.reason === 'DATABASE_AWAY' || group.length === 1) {
    for (const { settle } of group) settle(fault)
    return
  }
  for (const each of group) await commitGroup(sql, [each])
}

/** Under one batch id, however often it is tried, so that what was committed unseen is not counted twice. */
async function commitRows(sql: Sql, rows: readonly LogRow[]): Promise<QueryLogUnavailable | undefined> {
  const batch = randomUUID()
  return whileItMayPass(() => writeRows(sql, batch, rows)).then(
    () => undefined,
    (error) => new QueryLogUnavailable(error),
  )
}

/** Tries again what may be done twice. */
async function whileItMayPass<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await work()
    } catch (error) {
      const pauseMs = REPEAT_AFTER_MS[tried]
      if (pauseMs === undefined || !mayPass(error)) throw error
      await wait(pauseMs)
    }
  }
}

function mayPass(error: unknown): boolean {
  return isDatabaseAway(error) || (error instanceof Error && 'code' in error && error.code === DEADLOCK)
}

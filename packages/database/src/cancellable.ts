import type { PendingQuery, Row } from 'postgres'
import type { Sql } from './connect.ts'
import { slotsOf } from './statement-slots.ts'

// How often a cancel is repeated: PostgreSQL ignores one that comes while the server waits for the next message of a statement.
const REPEAT_MS = 100

// A cancel that comes late ends the next statement of the connection, which may be anybody's. Each gets this many more goes.
const MOST_REPEATS = 5

/** What postgres.js keeps in a query besides its promise; its own `cancel` leaves a rejection that nobody handles. */
interface Statement extends PendingQuery<Row[]> {
  /** The connection that it runs on, once it runs. */
  readonly state: object | null
  readonly canceller: ((statement: Statement) => Promise<unknown>) | null
}

type Settle = Parameters<Promise<unknown>['then']>

/**
 * The pool for one operation: when `signal` is aborted, what waits is dropped and what runs is cancelled in PostgreSQL; both
 * reject with the signal's reason. Statements of others on the same pool run on.
 */
export function cancellable(sql: Sql, signal: AbortSignal): Sql {
  const running = new Set<Statement>()
  const stop = () => {
    for (const statement of running) cancelUntilSettled(statement, running)
  }
  signal.addEventListener('abort', stop, { once: true })
  const run = async (first: Statement, again: () => Statement) => {
    const leave = await slotsOf(sql).enter(signal)
    try {
      return await withRepeats(first, again, running, signal)
    } finally {
      leave()
    }
  }
  return new Proxy(sql, {
    apply: (target, _self, given: unknown[]) => {
      const make = () => Reflect.apply(target, undefined, given) as Statement
      const made = make()
      return isTemplate(given[0]) ? startedBy(made, () => run(made, make)) : made
    },
  })
}

/** A query starts when somebody waits for it; one that is a part of another never does, so it stays a query. */
function startedBy(statement: Statement, run: () => Promise<unknown>): Statement {
  let result: Promise<unknown> | undefined
  const started = () => {
    result ??= run()
    return result
  }
  return Object.assign(statement, {
    // biome-ignore lint/suspicious/noThenProperty: a query is a promise, and this is where it starts.
    then: (...settle: Settle) => started().then(...settle),
    catch: (onRejected: Settle[1]) => started().catch(onRejected),
    finally: (onSettled: () => void) => started().finally(onSettled),
  })
}

async function withRepeats(
  first: Statement,
  again: () => Statement,
  running: Set<Statement>,
  signal: AbortSignal,
): Promise<unknown> {
  let statement = first
  for (let repeats = 0; ; repeats += 1) {
    running.add(statement)
    try {
      return await settled(statement)
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (!wasCancelled(error) || repeats === MOST_REPEATS) throw error
      statement = again()
    } finally {
      running.delete(statement)
    }
  }
}

/** Waits for the query itself, not for the `then` that `startedBy` gave it. */
function settled(statement: Statement): Promise<unknown> {
  const { then } = Object.getPrototypeOf(statement) as Promise<unknown>
  return new Promise((resolve, reject) => void then.call(statement, resolve, reject))
}

function cancelUntilSettled(statement: Statement, running: ReadonlySet<Statement>): void {
  // Not yet on a connection, it waits for one to open: postgres.js would lose the connection with it.
  if (statement.state !== null) statement.canceller?.(statement).catch(ignore)
  setTimeout(() => {
    if (running.has(statement)) cancelUntilSettled(statement, running)
  }, REPEAT_MS).unref()
}

/** A cancel that finds no server has nothing left to cancel. */
function ignore(): void {}

function wasCancelled(error: unknown): boolean {
  // query_canceled; a statement_timeout has the same code, and must not be tried again.
  return error instanceof Error && 'code' in error && error.code === '57014' && /user request/.test(error.message)
}

function isTemplate(given: unknown): boolean {
  return Array.isArray(given) && 'raw' in given
}

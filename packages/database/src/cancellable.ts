import type { PendingQuery, Row } from 'postgres'
import type { Sql } from './connect.ts'

// How often a cancel is tried: PostgreSQL ignores one that comes while the server waits for the next message of a statement.
const REPEAT_MS = 50

// A cancel that comes late ends the next statement of the connection, which may be anybody's. Each gets this many more goes.
const MOST_REPEATS = 5

/** What postgres.js keeps in a query besides its promise; its own `cancel` leaves a rejection that nobody handles. */
export interface Statement extends PendingQuery<Row[]> {
  /** It is what its connection works on now. */
  readonly active: boolean
  readonly canceller: ((statement: Statement) => Promise<unknown>) | null
}

/**
 * The pool for one operation: when `signal` is aborted, its statements are cancelled in PostgreSQL and reject with the signal's
 * reason, and none is sent any more. Statements of others on the same connections run on.
 */
export function cancellable(sql: Sql, signal: AbortSignal): Sql {
  const settle = cancelledBy(signal)
  return startedBy(sql, (first, given) => {
    let statement: Statement | null = first
    return withRepeats(() => {
      const sent = statement ?? (Reflect.apply(sql, undefined, given) as Statement)
      statement = null
      return settle(sent)
    }, signal)
  })
}

/**
 * The pool, but a query starts by `run`: when somebody waits for it, and once. One that is a part of another never is waited for,
 * so it stays a query.
 */
export function startedBy(sql: Sql, run: (statement: Statement, given: unknown[]) => Promise<unknown>): Sql {
  return new Proxy(sql, {
    apply(target, _self, given: unknown[]) {
      const made = Reflect.apply(target, undefined, given) as Statement
      if (!isTemplate(given[0])) return made
      let result: Promise<unknown> | undefined
      // biome-ignore lint/suspicious/noThenProperty: a query is a promise, and this is where it starts.
      made.then = (...settle) => {
        result ??= run(made, given)
        return result.then(...(settle as Parameters<typeof result.then>)) as never
      }
      return made
    },
  })
}

/** Waits for statements; whichever still run when the signal is aborted are cancelled. */
export function cancelledBy(signal: AbortSignal): (statement: Statement) => Promise<unknown> {
  const running = new Set<Statement>()
  const stop = () => {
    for (const statement of running) cancelUntilSettled(statement, running)
  }
  signal.addEventListener('abort', stop, { once: true })
  return async (statement) => {
    signal.throwIfAborted()
    running.add(statement)
    try {
      return await settled(statement)
    } finally {
      running.delete(statement)
    }
  }
}

/** Tries again what somebody else's cancel has ended; what the signal ends rejects with its reason. */
export async function withRepeats<Result>(attempt: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (let repeats = 0; ; repeats += 1) {
    signal.throwIfAborted()
    try {
      return await attempt()
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (!wasCancelled(error) || repeats === MOST_REPEATS) throw error
    }
  }
}

/** Waits for the query itself, not for the `then` that it was given here. */
function settled(statement: Statement): Promise<unknown> {
  const { then } = Object.getPrototypeOf(statement) as Promise<unknown>
  return then.call(statement, undefined, undefined)
}

/**
 * Only what runs is cancelled. Of what waits behind another statement on a connection postgres.js would give the rows to the
 * one after it; with what waits for a connection to open it would lose that connection. Both are cancelled once they run.
 */
function cancelUntilSettled(statement: Statement, running: ReadonlySet<Statement>): void {
  if (statement.active) statement.canceller?.(statement).catch(ignore)
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

import DataLoader from 'dataloader'
import { groupsByKey, rowsByKey } from './by-key.ts'
import type { Sql } from './connect.ts'

/** Loads one row per key; null where there is none. `read` may answer in any order. */
export function rowLoader<Row>(
  sql: Sql,
  read: (sql: Sql, keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => rowsByKey(keys, await read(sql, keys), keyOf))
}

/** Loads many rows per key; `read` answers index by index. */
export function groupLoader<Row>(
  sql: Sql,
  read: (sql: Sql, keys: readonly string[]) => Promise<Row[][]>,
): DataLoader<string, Row[]> {
  return new DataLoader((keys) => read(sql, keys))
}

/** Puts the rows of one statement under its scopes, which PostgreSQL numbers from 1 (`with ordinality`). */
export function groupsByScope<Row extends { scope: number }>(scopes: readonly string[], rows: readonly Row[]): Row[][] {
  return groupsByKey(
    scopes.map((_scope, index) => index + 1),
    rows,
    (row) => row.scope,
  )
}

/** What one field asks for: under which parent (a code, an id), and with which arguments. */
export interface ScopedKey<Arguments> {
  readonly scope: string
  readonly arguments: Arguments
}

/**
 * Batches a field that takes arguments: all parents of one operation that ask with equal arguments become one call, so
 * one SQL statement. `read` answers index by index, one value per scope.
 */
export function scopedLoader<Arguments, Value>(
  sql: Sql,
  read: (sql: Sql, scopes: readonly string[], args: Arguments) => Promise<readonly Value[]>,
): DataLoader<ScopedKey<Arguments>, Value, string> {
  const fetch = (scopes: readonly string[], args: Arguments) => read(sql, scopes, args)
  // Written once for each key; it is needed twice.
  const signatures = new Map<ScopedKey<Arguments>, string>()
  return new DataLoader(
    async (keys) => {
      const values: (Value | Error)[] = new Array(keys.length)
      const groups = groupByArguments(keys, signatures)
      await Promise.all([...groups.values()].map((indexes) => fill(values, keys, indexes, fetch)))
      return values
    },
    {
      cacheKeyFn: (key) => {
        const signature = JSON.stringify(key.arguments)
        signatures.set(key, signature)
        return `${key.scope} ${signature}`
      },
    },
  )
}

function groupByArguments<Arguments>(
  keys: readonly ScopedKey<Arguments>[],
  signatures: ReadonlyMap<ScopedKey<Arguments>, string>,
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, key] of keys.entries()) {
    const signature = signatures.get(key) ?? JSON.stringify(key.arguments)
    const group = groups.get(signature)
    if (group) group.push(index)
    else groups.set(signature, [index])
  }
  return groups
}

async function fill<Arguments, Value>(
  values: (Value | Error)[],
  keys: readonly ScopedKey<Arguments>[],
  indexes: readonly number[],
  fetch: (scopes: readonly string[], args: Arguments) => Promise<readonly Value[]>,
): Promise<void> {
  const asked = indexes.flatMap((index) => keys[index] ?? [])
  const first = asked[0]
  if (first === undefined) return
  const scopes = asked.map((key) => key.scope)
  const found = await fetch(scopes, first.arguments).catch(asError)
  const isAligned = found instanceof Error || found.length === scopes.length
  const answer = isAligned ? found : misaligned(scopes.length, found.length, first.arguments)
  for (const [position, index] of indexes.entries())
    values[index] = answer instanceof Error ? answer : (answer[position] as Value) // aligned, so there is one
}

/** DataLoader takes an error for each key, so one set of arguments that fails leaves the others alone. */
function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}

function misaligned(expected: number, got: number, args: unknown): Error {
  return new Error(`Expected ${expected} values for arguments ${JSON.stringify(args)}, but got ${got}.`)
}

/** Loads a row that a stored key promises to be there; its absence is a bug, not an answer. */
export async function loadRequired<Row>(loader: DataLoader<string, Row | null>, key: string): Promise<Row> {
  const row = await loader.load(key)
  if (row === null) throw new Error(`Expected a row for the stored key "${key}", but got none.`)
  return row
}

type Makers = Readonly<Record<string, (operation: never) => unknown>>
type OperationOf<M extends Makers> = Parameters<M[keyof M]>[0]
type MadeBy<M extends Makers> = { readonly [Name in keyof M]: ReturnType<M[Name]> }

/** Makes each of an operation's loaders when it is first asked for: a subgraph has dozens, and an operation needs a few. */
export function loadersOnDemand<M extends Makers>(makers: M): (operation: OperationOf<M>) => MadeBy<M> {
  class OnDemand {
    readonly #operation: OperationOf<M>
    readonly #made: Record<string, unknown> = {}

    constructor(operation: OperationOf<M>) {
      this.#operation = operation
    }

    static {
      for (const [name, make] of Object.entries(makers))
        Object.defineProperty(OnDemand.prototype, name, {
          get(this: OnDemand) {
            this.#made[name] ??= make(this.#operation as never)
            return this.#made[name]
          },
        })
    }
  }
  // The getters above give it exactly these properties.
  return (operation) => new OnDemand(operation) as unknown as MadeBy<M>
}

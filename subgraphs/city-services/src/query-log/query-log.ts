import type { Sql } from '@yilian/database'
import { createGroupCommit } from './group-commit.ts'
import { entryEncoder, type QueryLogEntry } from './log-entry.ts'
import { createPseudonyms } from './pseudonyms.ts'

/** The log of queries. */
export interface QueryLog {
  /**
   * Resolves when all rows are committed and counted; rejects with QueryLogUnavailable when that cannot be: then no answer may
   * leave. What is written while a commit is under way goes with the next.
   */
  write(entries: readonly QueryLogEntry[]): Promise<void>
}

export interface QueryLogOptions {
  /** For pseudonyms: at least 32 bytes, the same in every process of the city. */
  readonly key: Buffer
  /** The most rows of one commit, and of those that wait; beyond them a writer waits to be let in. */
  readonly mostRowsInCommit?: number
  readonly mostRowsWaiting?: number
}

const MOST_ROWS_IN_COMMIT = 10_000
const MOST_ROWS_WAITING = 50_000

/** The log in a database. */
export function createQueryLog(sql: Sql, options: QueryLogOptions): QueryLog {
  const { key, mostRowsInCommit = MOST_ROWS_IN_COMMIT, mostRowsWaiting = MOST_ROWS_WAITING } = options
  const encode = entryEncoder(sql, createPseudonyms(key))
  const commits = createGroupCommit(sql, { mostRowsInCommit, mostRowsWaiting })
  return {
    write: async (entries) => {
      if (entries.length > 0) await commits.commit(entries.length, () => encode(entries))
    },
  }
}

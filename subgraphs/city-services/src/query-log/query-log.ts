import type { Sql } from '@yilian/database'
import type { QueryPurpose, QueryResult } from '../schema.generated.ts'
import { createGroupCommit } from './group-commit.ts'
import { entryEncoder } from './log-entry.ts'
import { createPseudonyms } from './pseudonyms.ts'

/** What is logged of one question to a department about one subject. */
export interface QueryLogEntry {
  readonly at: Date
  /** Of the operation: 32 hexadecimal digits. */
  readonly traceId: string
  /** The viewer's subject. */
  readonly asker: string
  readonly askingDepartment: string | null
  readonly service: string
  readonly purpose: QueryPurpose
  /** Where it was asked for: an officer's region, else the city. */
  readonly regionCode: string
  /** Kind and identifier; only a pseudonym of it reaches the database. */
  readonly subject: string
  readonly result: QueryResult
  readonly latencyMs: number
  /** `Pseudonyms.ofAnswer`; null where nothing was answered. */
  readonly answerDigest: Buffer | null
}

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

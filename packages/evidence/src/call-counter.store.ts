import { connect, type Sql } from '@yilian/database'
import { EvidenceUnavailable, evidenceUnavailable } from './evidence-unavailable.ts'

const TIMEOUT_MS = 3_000
// Beside the chain's own connection, which a commit holds.
const MOST_CONNECTIONS = 2

/** Counts the calls of grants that have a quota; days are those of Asia/Shanghai. */
export interface CallCounter {
  /**
   * Takes one of a day's calls; false where none is left. The store adds one or refuses in one statement, so no two gateways are given the
   * same call, and a start does not open the day again. Rejects with EvidenceUnavailable where it cannot say.
   */
  takeCall(grant: string, day: string, callsPerDay: number): Promise<boolean>
  close(): Promise<void>
}

/** Opens the counter; it connects with the first call that is counted. */
export function openCallCounter(url: string): CallCounter {
  const options = { applicationName: 'yilian calls', maxConnections: MOST_CONNECTIONS, statementTimeoutMs: TIMEOUT_MS }
  const sql = connect(url, { ...options, isDurable: true })
  return {
    takeCall: async (grant, day, callsPerDay) => {
      if (callsPerDay < 1) return false
      return inTime(take(sql, grant, day, callsPerDay)).catch((error) => Promise.reject(evidenceUnavailable(error)))
    },
    close: () => sql.end({ timeout: 1 }),
  }
}

async function take(sql: Sql, grant: string, day: string, callsPerDay: number): Promise<boolean> {
  const taken = await sql`
    insert into grant_use as kept (day, grant_id, calls) values (${day}::date, ${grant}, 1)
    on conflict (day, grant_id) do update set calls = kept.calls + 1 where kept.calls < ${callsPerDay}::int
    returning calls`
  return taken.length > 0
}

/** A network that swallows what is sent must not hold operations for ever. A call that is counted after all is lost to its day. */
async function inTime(work: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new EvidenceUnavailable('STORE_AWAY')), TIMEOUT_MS * 1.2).unref()
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

import { connect } from '@yilian/database'
import type { DecisionRecord } from './decision-record.ts'
import { textHash } from './kept-text.ts'

/** Days of Asia/Shanghai, `YYYY-MM-DD`: from the first to before the last; null for no end. */
export interface Period {
  readonly from: string | null
  readonly until: string | null
}

/** The records of decisions of a period, in the order of their time; detached months are not among them. */
export async function* decisionRecords(url: string, { from, until }: Period): AsyncGenerator<DecisionRecord> {
  const sql = connect(url, { applicationName: 'yilian replay', maxConnections: 1 })
  try {
    const cursor = sql<{ record: string }[]>`
      select record from evidence_record
      where sequence > 0 and (${from}::date is null or at >= ${from}::date::timestamp at time zone 'Asia/Shanghai')
        and (${until}::date is null or at < ${until}::date::timestamp at time zone 'Asia/Shanghai')
      order by at, chain, sequence`.cursor(2_000)
    for await (const rows of cursor) for (const { record } of rows) yield JSON.parse(record) as DecisionRecord
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Looks kept texts up by their hash; null where there is none, or another one than the hash is of. */
export function textsKept(url: string): { textOf(hash: string): Promise<string | null>; close(): Promise<void> } {
  const sql = connect(url, { applicationName: 'yilian replay texts', maxConnections: 1 })
  return {
    textOf: async (hash) => {
      const [kept] = await sql<{ text: string }[]>`select text from evidence_text where hash = ${hash}`
      return kept !== undefined && textHash(kept.text) === hash ? kept.text : null
    },
    close: () => sql.end({ timeout: 5 }),
  }
}

import type { Sql } from '@yilian/database'
import type { fundingStandards } from './standard.tables.ts'

export type FundingStandard = typeof fundingStandards.$inferSelect

/** The standards in force on a day: at most one for each purpose. */
export async function standardsInForce(sql: Sql, day: string): Promise<FundingStandard[]> {
  return sql<FundingStandard[]>`
    select * from funding_standard
    where effective_from <= ${day}::date and (effective_to is null or effective_to > ${day}::date)
    order by code`
}

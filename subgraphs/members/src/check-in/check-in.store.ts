import { groupsByKey, type Sql } from '@yilian/database'
import type { Page } from '@yilian/service-kit'
import { holdsOn, recordsBy, recordsInRegions } from '../records.store.ts'
import type { memberCheckIns, unitCheckIns } from './check-in.tables.ts'

export type UnitCheckIn = typeof unitCheckIns.$inferSelect
export type MemberCheckIn = typeof memberCheckIns.$inferSelect

interface CheckInList {
  readonly asOf: string
  readonly page: Page
}

export const unitCheckInsInRegions = recordsInRegions<UnitCheckIn, CheckInList>(
  'unit_check_in',
  'since',
  (sql, { asOf }) => holdsOn(sql, 'record', asOf),
)

export const memberCheckInsInRegions = recordsInRegions<MemberCheckIn, CheckInList>(
  'member_check_in',
  'since',
  (sql, { asOf }) => holdsOn(sql, 'record', asOf),
)

export const checkInsOfMembers = recordsBy<MemberCheckIn>('member_check_in', 'memberId', 'since')

/** The check-in of each unit that holds on the day: a unit is checked in at one community at a time. */
export async function checkInsOfUnits(sql: Sql, usccs: readonly string[], asOf: string): Promise<UnitCheckIn[][]> {
  const rows = await sql<UnitCheckIn[]>`
    select * from unit_check_in record where unit_uscc = any(${usccs}::text[]) and ${holdsOn(sql, 'record', asOf)}`
  return groupsByKey(usccs, rows, (row) => row.unitUscc)
}

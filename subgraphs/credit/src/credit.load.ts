import { copyTables, type RowsOf, type Transaction } from '@yilian/database'
import { creditCampaigns } from './campaign/campaign.tables.ts'
import { creditDataItems } from './data-item/data-item.tables.ts'
import { creditGradeCriteria, creditGradeRules, creditGradeThresholds } from './grade/grade.tables.ts'
import { creditListedMeasures, creditMeasureLists, creditMeasures } from './measure/measure.tables.ts'
import { personCreditProfiles, personCreditRecords } from './person/person.tables.ts'
import { creditCommendations, creditPledges, creditProfiles } from './profile/profile.tables.ts'
import { creditObjections, creditRecords, creditRepairApplications } from './record/record.tables.ts'

// In the order in which rows may be copied in: what is referred to comes first.
const tables = {
  creditDataItems,
  creditMeasureLists,
  creditListedMeasures,
  creditGradeRules,
  creditGradeCriteria,
  creditGradeThresholds,
  creditProfiles,
  creditCommendations,
  creditPledges,
  creditRecords,
  creditRepairApplications,
  creditObjections,
  creditMeasures,
  personCreditProfiles,
  personCreditRecords,
  creditCampaigns,
}

/** The rows of this subgraph's tables. */
export type CreditData = RowsOf<typeof tables>

/** Copies the rows of the whole domain in; refuses them all where one is not on its list. Returns how many. */
export async function loadCredit(transaction: Transaction, data: CreditData): Promise<number> {
  const copied = await copyTables(transaction, tables, data)
  await assertListed(transaction)
  return copied
}

/** 数据清单、措施清单 (山东省社会信用条例 arts. 10–14): what is recorded and what is done must be listed on its day. */
async function assertListed(transaction: Transaction): Promise<void> {
  const unlisted = await transaction<{ id: string }[]>`
    select recorded.id from (
      select id, item_code, document_date as day, 'DISCREDIT' as kind from credit_record
      union all select id, item_code, document_date, 'DISCREDIT' from person_credit_record
      union all select id, item_code, awarded_on, 'COMMENDATION' from credit_commendation
    ) recorded
    join credit_data_item item on item.code = recorded.item_code
    where item.kind <> recorded.kind or item.in_force_from > recorded.day or item.in_force_to <= recorded.day
    union all
    select measure.id from credit_measure measure
    join credit_measure_list list on list.version = measure.list_version
    join credit_listed_measure listed on listed.list_version = list.version and listed.code = measure.measure_code
    where list.in_force_from > measure.in_force_from or list.in_force_to <= measure.in_force_from
      or (listed.kind = 'SANCTION') <> (measure.record_id is not null)
    order by id limit 5`
  if (unlisted.length === 0) return
  const ids = unlisted.map(({ id }) => id).join(', ')
  throw new Error(`Expected every record and measure to be on a list in force on its day, but got ${ids}.`)
}

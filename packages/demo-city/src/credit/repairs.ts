import { addDays, workdayBetween } from '../calendar.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import { latePeriod } from './periods.ts'
import type { CreditObjectionRow, CreditPledgeRow, CreditRecordRow, CreditRepairApplicationRow } from './rows.ts'

// The law's least months before repair, rounded up to days; minor records are not repaired here, they end soon enough.
const daysBeforeRepair = { MINOR: null, GENERAL: 93, SERIOUS: 367 } as const

interface Repairs {
  records: CreditRecordRow[]
  pledges: CreditPledgeRow[]
  creditRepairApplications: CreditRepairApplicationRow[]
  creditObjections: CreditObjectionRow[]
}

interface RepairIds {
  application: () => string
  objection: () => string
  pledge: () => string
}

/** Lets some records be repaired, refused, objected to and withdrawn; a repair rests on a done duty and a public pledge. */
export function settleRecords(records: readonly CreditRecordRow[], random: Random): Repairs {
  const ids = {
    application: opaqueIds(random.stream('application-ids'), 'cra'),
    objection: opaqueIds(random.stream('objection-ids'), 'cro'),
    pledge: opaqueIds(random.stream('pledge-ids'), 'crp'),
  }
  const settled: Repairs = { records: [], pledges: [], creditRepairApplications: [], creditObjections: [] }
  for (const record of records) settle(record, settled, ids, random)
  leaveOneOpen(settled, ids.objection())
  return settled
}

function settle(record: CreditRecordRow, settled: Repairs, ids: RepairIds, random: Random): void {
  const objection = random.chance(0.06) ? objectionTo(record, ids.objection(), random) : null
  const withdrawnOn = objection?.outcome === 'UPHELD' ? objection.answeredOn : null
  const application = withdrawnOn === null ? applicationFor(record, ids, random) : null
  const repairedOn = application?.row.outcome === 'GRANTED' ? application.row.decidedOn : null
  settled.records.push({ ...record, repairedOn, withdrawnOn })
  if (objection !== null) settled.creditObjections.push(objection)
  if (application === null) return
  settled.creditRepairApplications.push(application.row)
  settled.pledges.push(application.pledge)
}

function objectionTo(record: CreditRecordRow, id: string, random: Random): CreditObjectionRow {
  const filedOn = workdayBetween(random, addDays(record.documentDate, 7), addDays(record.documentDate, 45))
  return {
    id,
    recordId: record.id,
    filedOn,
    grounds: random.pick(['认定主体有误', '处罚决定已变更', '义务已按期履行', '文书信息录入错误']),
    answeredOn: workdayBetween(random, addDays(filedOn, 1), addDays(filedOn, 7)),
    outcome: random.chance(0.25) ? 'UPHELD' : 'REJECTED',
  }
}

function applicationFor(
  record: CreditRecordRow,
  ids: RepairIds,
  random: Random,
): { row: CreditRepairApplicationRow; pledge: CreditPledgeRow } | null {
  const days = daysBeforeRepair[record.class]
  if (days === null || record.documentDate < latePeriod.from || random.chance(0.55)) return null
  const appliedOn = workdayBetween(random, addDays(record.documentDate, days), addDays(record.documentDate, days + 120))
  const decidedOn = workdayBetween(random, addDays(appliedOn, 3), addDays(appliedOn, 14))
  if (decidedOn > latePeriod.to) return null
  const granted = random.chance(0.85)
  const pledge: CreditPledgeRow = {
    id: ids.pledge(),
    uscc: record.uscc,
    kind: 'REPAIR',
    title: '信用修复承诺书',
    madeOn: appliedOn,
    validTo: addDays(appliedOn, 3 * 365),
  }
  const row: CreditRepairApplicationRow = {
    id: ids.application(),
    recordId: record.id,
    appliedOn,
    dutyDoneOn: granted
      ? workdayBetween(random, addDays(record.documentDate, 5), addDays(record.documentDate, 60))
      : null,
    pledgeId: pledge.id,
    decidedOn,
    outcome: granted ? 'GRANTED' : 'REFUSED',
    reason: granted ? '已履行法定义务并公开承诺' : '法定义务尚未履行完毕',
  }
  return { row, pledge }
}

/** One objection is still open at the end, so that a disputed record can be seen. */
function leaveOneOpen({ records, creditObjections }: Repairs, id: string): void {
  const latest = records
    .filter((record) => record.class !== 'MINOR' && record.repairedOn === null && record.withdrawnOn === null)
    .reduce((one, other) => (one.documentDate >= other.documentDate ? one : other))
  creditObjections.push({
    id,
    recordId: latest.id,
    filedOn: latePeriod.to,
    grounds: '处罚决定正在行政复议',
    answeredOn: null,
    outcome: null,
  })
}

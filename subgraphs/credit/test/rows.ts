import type { CreditData } from '../src/index.ts'
import { creditCode } from './credit-database.ts'

type RowOf<Name extends keyof CreditData> = CreditData[Name] extends Iterable<infer Row> ? Row : never

export const unit = creditCode(1)
export const bystander = creditCode(2)
/** Lists in force and lists that were, and two units with a file. */
export const lists = {
  creditDataItems: [
    item('D-1', 'DISCREDIT', null),
    item('D-OLD', 'DISCREDIT', '2020-10-01'),
    item('C-1', 'COMMENDATION', null),
  ],
  creditMeasureLists: [
    { version: 'M-1', name: '清单', legalBasis: '依据', inForceFrom: '2016-01-01', inForceTo: null },
    { version: 'M-OLD', name: '旧清单', legalBasis: '依据', inForceFrom: '2016-01-01', inForceTo: '2020-01-01' },
  ],
  creditListedMeasures: [
    { listVersion: 'M-1', code: 'S-1', kind: 'SANCTION', name: '限制', legalBasis: '依据' },
    { listVersion: 'M-1', code: 'I-1', kind: 'INCENTIVE', name: '优先', legalBasis: '依据' },
    { listVersion: 'M-OLD', code: 'I-1', kind: 'INCENTIVE', name: '优先', legalBasis: '依据' },
  ],
  creditProfiles: [unit, bystander].map((uscc) => ({
    uscc,
    regionCode: '371002002001',
    openedOn: '2016-06-01',
    closedOn: null,
  })),
} satisfies Partial<CreditData>

function item(code: string, kind: 'DISCREDIT' | 'COMMENDATION', inForceTo: string | null): RowOf<'creditDataItems'> {
  return {
    code,
    name: code,
    kind,
    legalBasis: '依据',
    determiningDepartmentCode: 'WH-FGW',
    inForceFrom: '2016-01-01',
    inForceTo,
  }
}

/** A general record of 2026-05-01, unless told. */
export function record(id: string, changes: Partial<RowOf<'creditRecords'>>): RowOf<'creditRecords'> {
  const documentDate = changes.documentDate ?? '2026-05-01'
  return {
    id,
    uscc: unit,
    itemCode: 'D-1',
    class: 'GENERAL',
    summary: '事由',
    occurredOn: documentDate,
    documentDate,
    documentNumber: '文号',
    determiningDepartmentCode: 'WH-FGW',
    publicationOrdered: true,
    repairedOn: null,
    withdrawnOn: null,
    ...changes,
  }
}

/** An incentive from 2026-05-01 on, unless told. */
export function measure(id: string, changes: Partial<RowOf<'creditMeasures'>>): RowOf<'creditMeasures'> {
  return {
    id,
    uscc: unit,
    listVersion: 'M-1',
    measureCode: 'I-1',
    recordId: null,
    departmentCode: 'WH-FGW',
    inForceFrom: '2026-05-01',
    inForceTo: null,
    ...changes,
  }
}

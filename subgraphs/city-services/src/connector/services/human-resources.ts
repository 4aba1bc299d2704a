import type { BatchMapping, Envelope, ServiceMapping } from '../service-mapping.ts'
import { COUNT, closed, DAY, FLAG, NAME, oneOf, PERSON, UNIT } from './schemas.ts'

const ENVELOPE: Envelope = {
  code: 'rtnCode',
  found: ['000000'],
  notFound: ['100001'],
  refused: ['900401'],
  value: 'data',
}

/** 人力资源和社会保障: who is insured, and who holds which certificate. */
export const humanResources: readonly ServiceMapping[] = [
  {
    service: 'WH-RSJ-Q01',
    department: 'WH-RSJ',
    isRepeatable: true,
    input: closed({ uscc: UNIT }),
    output: closed({
      insurances: {
        type: 'array',
        maxItems: 10,
        items: oneOf('PENSION', 'UNEMPLOYMENT', 'MEDICAL', 'WORK_INJURY', 'MATERNITY'),
      },
      insuredPersons: COUNT,
      insuredSince: DAY,
    }),
    places: { uscc: { in: 'body', name: 'tyshxydm' } },
    fields: {
      insurances: {
        from: 'cbxz',
        separator: ',',
        codes: { 110: 'PENSION', 210: 'UNEMPLOYMENT', 310: 'MEDICAL', 410: 'WORK_INJURY', 510: 'MATERNITY' },
      },
      insuredPersons: { from: 'cbrs', number: true },
      insuredSince: { from: 'cbqsrq', date: 'SLASHED' },
    },
    envelope: ENVELOPE,
    single: { method: 'POST', path: '/sb/dwcb/query' },
    batch: batchAt('/sb/dwcb/batchQuery'),
  },
  {
    service: 'WH-RSJ-Q02',
    department: 'WH-RSJ',
    isRepeatable: true,
    input: closed({ residentIdNumber: PERSON }),
    output: closed({ isInsured: FLAG, payment: oneOf('PAYING', 'PAUSED', 'ENDED') }),
    places: { residentIdNumber: { in: 'body', name: 'sfzhm' } },
    fields: {
      isInsured: { from: 'cbbz', codes: { 1: true, 0: false } },
      payment: { from: 'jfzt', codes: { 1: 'PAYING', 2: 'PAUSED', 3: 'ENDED' } },
    },
    envelope: ENVELOPE,
    single: { method: 'POST', path: '/sb/grcb/query' },
    batch: batchAt('/sb/grcb/batchQuery'),
  },
  {
    service: 'WH-RSJ-Q03',
    department: 'WH-RSJ',
    isRepeatable: true,
    input: closed({ certificateNumber: { type: 'string', pattern: '^\\d{16}$' } }),
    output: closed({ occupation: NAME, level: oneOf('1', '2', '3', '4', '5'), isValid: FLAG }),
    // A person's paper: its number stands in the body as the person's own would.
    places: { certificateNumber: { in: 'body', name: 'zsbh' } },
    fields: {
      occupation: { from: 'zymc' },
      level: { from: 'zydj' },
      isValid: { from: 'yxbz', codes: { 1: true, 0: false } },
    },
    envelope: ENVELOPE,
    single: { method: 'POST', path: '/zj/zszs/query' },
  },
]

function batchAt(path: string): BatchMapping {
  return {
    path,
    maxInputs: 100,
    inputs: 'params',
    answers: '',
    match: { by: 'POSITION' },
    item: { code: 'czbz', found: ['1'], notFound: ['0'] },
  }
}

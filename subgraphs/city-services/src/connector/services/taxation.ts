import type { BatchMapping, Envelope, InputPlace, ServiceMapping } from '../service-mapping.ts'
import { closed, DAY, FLAG, NAME, NUMBER_OF_PAPER, oneOf, UNIT } from './schemas.ts'

const ENVELOPE: Envelope = { code: 'head.fhm', found: ['00'], notFound: ['04'], refused: ['91', '92'], value: 'body' }
const TAXPAYER: Readonly<Record<string, InputPlace>> = { uscc: { in: 'body', name: 'nsrsbh' } }

/** 税务: what it registers of taxpayers. It takes every question by POST. */
export const taxation: readonly ServiceMapping[] = [
  {
    service: 'WH-SWJ-Q01',
    department: 'WH-SWJ',
    isRepeatable: true,
    input: closed({ uscc: UNIT }),
    output: closed({
      name: NAME,
      state: oneOf('NORMAL', 'ABNORMAL', 'SUSPENDED', 'DEREGISTERED'),
      registeredOn: DAY,
    }),
    places: TAXPAYER,
    fields: {
      name: { from: 'nsrmc' },
      state: { from: 'nsrztdm', codes: { '03': 'NORMAL', '05': 'ABNORMAL', '02': 'SUSPENDED', '07': 'DEREGISTERED' } },
      registeredOn: { from: 'djrq', date: 'CHINESE' },
    },
    envelope: ENVELOPE,
    single: { method: 'POST', path: '/swdj/nsrzt' },
    batch: batchAt('/swdj/nsrzt/pl'),
  },
  {
    service: 'WH-SWJ-Q02',
    department: 'WH-SWJ',
    isRepeatable: true,
    input: closed({ uscc: UNIT }),
    output: closed({
      year: { type: 'integer', minimum: 2014, maximum: 2100 },
      // 纳税信用管理办法 (试行); M for new enterprises since 2018.
      grade: oneOf('A', 'B', 'M', 'C', 'D'),
    }),
    places: TAXPAYER,
    fields: { year: { from: 'pdnd', number: true }, grade: { from: 'nsrxydj' } },
    envelope: ENVELOPE,
    single: { method: 'POST', path: '/nsxy/djcx' },
    batch: batchAt('/nsxy/djcx/pl'),
  },
  {
    service: 'WH-SWJ-Q03',
    department: 'WH-SWJ',
    // Each answer is a certificate with a number of its own, and counts as issued.
    isRepeatable: false,
    input: closed({ uscc: UNIT, from: DAY, to: DAY }),
    output: closed({ isPaid: FLAG, certificateNumber: NUMBER_OF_PAPER }),
    places: {
      ...TAXPAYER,
      from: { in: 'body', name: 'ssqq', date: 'COMPACT' },
      to: { in: 'body', name: 'ssqz', date: 'COMPACT' },
    },
    fields: { isPaid: { from: 'sfws', codes: { Y: true, N: false } }, certificateNumber: { from: 'zmbh' } },
    envelope: ENVELOPE,
    single: { method: 'POST', path: '/wszm/kj' },
  },
  {
    service: 'WH-SWJ-Q04',
    department: 'WH-SWJ',
    isRepeatable: true,
    input: closed({ uscc: UNIT }),
    output: closed({
      fees: {
        type: 'array',
        maxItems: 10,
        items: oneOf('LOCAL_EDUCATION', 'WATER_CONSERVANCY', 'DISABLED_EMPLOYMENT'),
      },
      registeredOn: DAY,
    }),
    places: TAXPAYER,
    fields: {
      fees: {
        from: 'fzdm',
        separator: '|',
        codes: { '30216': 'LOCAL_EDUCATION', '30221': 'WATER_CONSERVANCY', '30218': 'DISABLED_EMPLOYMENT' },
      },
      registeredOn: { from: 'djrq', date: 'CHINESE' },
    },
    envelope: ENVELOPE,
    single: { method: 'POST', path: '/dfsf/dj' },
  },
  {
    service: 'WH-SWJ-Q05',
    department: 'WH-SWJ',
    isRepeatable: true,
    input: closed({ contractNumber: NUMBER_OF_PAPER }),
    output: closed({ isPaid: FLAG }),
    places: { contractNumber: { in: 'body', name: 'htbh' } },
    fields: { isPaid: { from: 'sfws', codes: { Y: true, N: false } } },
    envelope: ENVELOPE,
    single: { method: 'POST', path: '/fcjy/ws' },
  },
]

function batchAt(path: string): BatchMapping {
  return {
    path,
    maxInputs: 50,
    inputs: 'cxmx',
    answers: 'jgmx',
    match: { by: 'SERIAL', name: 'xh' },
    item: { code: 'jgdm', found: ['00'], notFound: ['04'] },
  }
}

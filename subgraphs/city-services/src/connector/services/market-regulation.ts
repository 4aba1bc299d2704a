import type { BatchMapping, Envelope, InputPlace, OutputField, ServiceMapping } from '../service-mapping.ts'
import { closed, DAY, FLAG, NAME, NUMBER_OF_PAPER, oneOf, orNull, UNIT } from './schemas.ts'

const ENVELOPE: Envelope = { code: 'code', found: [200], notFound: [404], refused: [401, 403], value: 'data' }
const UNIT_IN_PATH: Readonly<Record<string, InputPlace>> = { uscc: { in: 'path', name: 'tyshxydm' } }

const REGISTRATION_STATE: OutputField = {
  from: 'djzt',
  codes: { 1: 'ACTIVE', 2: 'REVOKED', 3: 'DEREGISTERED' },
}

/** 市场监管: what it registers of enterprises. */
export const marketRegulation: readonly ServiceMapping[] = [
  {
    service: 'WH-SCJG-Q01',
    department: 'WH-SCJG',
    isRepeatable: true,
    input: closed({ uscc: UNIT }),
    output: closed({
      name: NAME,
      type: NAME,
      establishedOn: DAY,
      state: oneOf('ACTIVE', 'REVOKED', 'DEREGISTERED'),
      endedOn: orNull(DAY),
    }),
    places: UNIT_IN_PATH,
    fields: {
      name: { from: 'qymc' },
      type: { from: 'qylx' },
      establishedOn: { from: 'clrq', date: 'COMPACT' },
      state: REGISTRATION_STATE,
      endedOn: { from: 'zxrq', date: 'COMPACT' },
    },
    envelope: ENVELOPE,
    single: { method: 'GET', path: '/gsdj/qyxx/{tyshxydm}' },
    batch: batchAt('/gsdj/qyxx/plcx'),
  },
  {
    service: 'WH-SCJG-Q02',
    department: 'WH-SCJG',
    isRepeatable: true,
    input: closed({ uscc: UNIT }),
    output: closed({
      isListed: FLAG,
      // 企业经营异常名录管理暂行办法第四条.
      reason: orNull(oneOf('NO_ANNUAL_REPORT', 'NOT_PUBLISHED_AS_ORDERED', 'UNTRUE_INFORMATION', 'NOT_AT_ITS_ADDRESS')),
      listedOn: orNull(DAY),
    }),
    places: UNIT_IN_PATH,
    fields: {
      isListed: { from: 'sflr', codes: { 1: true, 0: false } },
      reason: {
        from: 'lryy',
        codes: {
          1: 'NO_ANNUAL_REPORT',
          2: 'NOT_PUBLISHED_AS_ORDERED',
          3: 'UNTRUE_INFORMATION',
          4: 'NOT_AT_ITS_ADDRESS',
        },
      },
      listedOn: { from: 'lrrq', date: 'COMPACT' },
    },
    envelope: ENVELOPE,
    single: { method: 'GET', path: '/gsdj/jyyc/{tyshxydm}' },
    batch: batchAt('/gsdj/jyyc/plcx'),
  },
  {
    service: 'WH-SCJG-Q03',
    department: 'WH-SCJG',
    isRepeatable: true,
    input: closed({ uscc: UNIT }),
    output: closed({ licenceNumber: NUMBER_OF_PAPER, scope: NAME, validUntil: DAY }),
    places: UNIT_IN_PATH,
    fields: {
      licenceNumber: { from: 'xkzbh' },
      scope: { from: 'jyxm' },
      validUntil: { from: 'yxqz', date: 'COMPACT' },
    },
    envelope: ENVELOPE,
    single: { method: 'GET', path: '/spjy/xkz/{tyshxydm}' },
    batch: batchAt('/spjy/xkz/plcx'),
  },
  {
    service: 'WH-SCJG-Q04',
    department: 'WH-SCJG',
    isRepeatable: true,
    input: closed({ uscc: UNIT }),
    output: closed({ name: NAME, state: oneOf('ACTIVE', 'REVOKED', 'DEREGISTERED') }),
    places: UNIT_IN_PATH,
    fields: { name: { from: 'qymc' }, state: REGISTRATION_STATE },
    envelope: ENVELOPE,
    // The older system knows no batches.
    single: { method: 'GET', path: '/v3/qyxx/{tyshxydm}' },
  },
]

function batchAt(path: string): BatchMapping {
  return {
    path,
    maxInputs: 100,
    inputs: 'cxtj',
    answers: 'list',
    match: { by: 'FIELD', input: 'uscc', field: 'tyshxydm' },
    item: { code: 'cxjg', found: ['1'], notFound: ['0'] },
  }
}

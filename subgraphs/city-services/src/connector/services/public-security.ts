import type { Envelope, InputPlace, ServiceMapping } from '../service-mapping.ts'
import { COUNT, closed, DAY, DIVISION, FLAG, oneOf, orNull, PERSON, UNIT } from './schemas.ts'

const ENVELOPE: Envelope = { code: 'code', found: ['0'], notFound: ['2'], refused: ['7'], value: 'result' }
const RESIDENT: InputPlace = { in: 'body', name: 'gmsfhm' }

/** 公安: where a person is registered or may reside, and which seals a unit has. */
export const publicSecurity: readonly ServiceMapping[] = [
  {
    service: 'WH-GAJ-Q01',
    department: 'WH-GAJ',
    isRepeatable: true,
    input: closed({ residentIdNumber: PERSON, communityCode: DIVISION }),
    output: closed({ isRegisteredThere: FLAG }),
    places: { residentIdNumber: RESIDENT, communityCode: { in: 'body', name: 'sqdm' } },
    fields: { isRegisteredThere: { from: 'hjbz', codes: { 1: true, 0: false } } },
    envelope: ENVELOPE,
    single: { method: 'POST', path: '/rk/hjhy' },
    batch: {
      path: '/rk/hjhy/pl',
      maxInputs: 40,
      inputs: 'rylb',
      answers: 'rylb',
      // One person may be asked about for two communities, so the person alone would not tell the answers apart.
      match: { by: 'SERIAL', name: 'xh' },
      absent: 'NOT_FOUND',
    },
  },
  {
    service: 'WH-GAJ-Q02',
    department: 'WH-GAJ',
    isRepeatable: true,
    input: closed({ residentIdNumber: PERSON }),
    output: closed({ state: oneOf('VALID', 'EXPIRED'), validUntil: DAY }),
    places: { residentIdNumber: RESIDENT },
    fields: {
      state: { from: 'jzzzt', codes: { '01': 'VALID', '02': 'EXPIRED' } },
      validUntil: { from: 'yxqz', date: 'ISO' },
    },
    envelope: ENVELOPE,
    single: { method: 'POST', path: '/rk/jzz' },
    batch: {
      path: '/rk/jzz/pl',
      maxInputs: 40,
      inputs: 'rylb',
      answers: 'rylb',
      match: { by: 'FIELD', input: 'residentIdNumber', field: 'gmsfhm' },
      absent: 'NOT_FOUND',
    },
  },
  {
    service: 'WH-GAJ-Q03',
    department: 'WH-GAJ',
    isRepeatable: true,
    input: closed({ uscc: UNIT }),
    output: closed({ isFiled: FLAG, sealCount: COUNT, filedOn: orNull(DAY) }),
    places: { uscc: { in: 'query', name: 'tyshxydm' } },
    fields: {
      isFiled: { from: 'bazt', codes: { 1: true, 0: false } },
      sealCount: { from: 'yzsl', number: true },
      filedOn: { from: 'basj', date: 'EPOCH_MS' },
    },
    envelope: ENVELOPE,
    single: { method: 'GET', path: '/tzhy/yzba' },
    batch: {
      path: '/tzhy/yzba/pl',
      maxInputs: 40,
      inputs: 'dwlb',
      answers: 'dwlb',
      match: { by: 'FIELD', input: 'uscc', field: 'tyshxydm' },
      absent: 'NOT_FOUND',
    },
  },
]

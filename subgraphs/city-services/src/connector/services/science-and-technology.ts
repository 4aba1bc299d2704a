import type { Envelope, InputPlace, ServiceMapping } from '../service-mapping.ts'
import { closed, DAY, NUMBER_OF_PAPER, UNIT } from './schemas.ts'

// The newest of the systems: the status of HTTP says it all, and it takes one subject at a time.
const ENVELOPE: Envelope = { code: null, found: [200], notFound: [404], refused: [], value: '' }
const UNIT_IN_PATH: Readonly<Record<string, InputPlace>> = { uscc: { in: 'path', name: 'uscc' } }

/** 科技: which enterprises it has recognized. */
export const scienceAndTechnology: readonly ServiceMapping[] = [
  {
    service: 'WH-KJJ-Q01',
    department: 'WH-KJJ',
    isRepeatable: true,
    input: closed({ uscc: UNIT }),
    output: closed({ certificateNumber: NUMBER_OF_PAPER, issuedOn: DAY, validUntil: DAY }),
    places: UNIT_IN_PATH,
    fields: {
      certificateNumber: { from: 'certificate.number' },
      issuedOn: { from: 'certificate.issuedAt', date: 'ISO' },
      validUntil: { from: 'certificate.validUntil', date: 'ISO' },
    },
    envelope: ENVELOPE,
    single: { method: 'GET', path: '/api/v2/high-tech-enterprises/{uscc}' },
  },
  {
    service: 'WH-KJJ-Q02',
    department: 'WH-KJJ',
    isRepeatable: true,
    input: closed({ uscc: UNIT }),
    output: closed({ registrationNumber: NUMBER_OF_PAPER, year: { type: 'integer', minimum: 2017, maximum: 2100 } }),
    places: UNIT_IN_PATH,
    fields: { registrationNumber: { from: 'registrationNumber' }, year: { from: 'year', number: true } },
    envelope: ENVELOPE,
    single: { method: 'GET', path: '/api/v2/technology-smes/{uscc}' },
  },
]

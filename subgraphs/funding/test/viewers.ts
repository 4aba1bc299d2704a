import { parseDivisionCode, type Viewer } from '@yilian/governance'

const region = parseDivisionCode('371002000000')
if (region === null) throw new Error('Expected 371002000000 to be a division code.')

/** One viewer of each kind. */
export const viewers: readonly Viewer[] = [
  { kind: 'PUBLIC' },
  { kind: 'DEPARTMENT_SYSTEM', subject: 'test-finance', department: 'WH-CZJ', grant: null },
  { kind: 'OFFICER', subject: 'test-officer', region },
  { kind: 'AUDITOR', subject: 'test-auditor' },
]

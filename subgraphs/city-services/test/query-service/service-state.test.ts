import type { DivisionCode, Viewer } from '@yilian/governance'
import { expect, test } from 'vitest'
import { SERVICE_MAPPINGS } from '../../src/connector/service-mappings.ts'
import { standingOf, stateOn } from '../../src/query-service/service-state.ts'
import { mayAsk } from '../../src/query-service/service-subject.ts'

const OWN: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'own', department: 'WH-SWJ', grant: null }
const OTHER: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'other', department: 'WH-RSJ', grant: null }
const OFFICER: Viewer = { kind: 'OFFICER', subject: 'officer', region: '371000000000' as DivisionCode }
const DAY = '2026-11-20'

test.each([
  ['DRAFT', null, OWN, { isVisible: true, refusal: 'NOT_PUBLISHED', hasNotice: false }],
  ['DRAFT', null, OTHER, { isVisible: false, refusal: 'NOT_PUBLISHED', hasNotice: false }],
  ['DRAFT', null, OFFICER, { isVisible: false, refusal: 'NOT_PUBLISHED', hasNotice: false }],
  ['PUBLISHED', null, OTHER, { isVisible: true, refusal: null, hasNotice: false }],
  ['DEPRECATED', null, OTHER, { isVisible: true, refusal: null, hasNotice: true }],
  ['DEPRECATED', '2026-11-20', OTHER, { isVisible: true, refusal: null, hasNotice: true }],
  ['DEPRECATED', '2026-11-19', OTHER, { isVisible: true, refusal: 'WITHDRAWN', hasNotice: false }],
  ['SUSPENDED', null, OWN, { isVisible: true, refusal: 'SUSPENDED', hasNotice: false }],
  ['SUSPENDED', '2026-11-19', OWN, { isVisible: true, refusal: 'WITHDRAWN', hasNotice: false }],
  ['WITHDRAWN', null, OFFICER, { isVisible: true, refusal: 'WITHDRAWN', hasNotice: false }],
] as const)('%s with the last day %s', (state, endsOn, viewer, standing) => {
  expect(standingOf({ state, endsOn, departmentCode: 'WH-SWJ' }, viewer, DAY)).toEqual(standing)
})

test('a last day that is past withdraws a service, whatever was written', () => {
  const service = { state: 'PUBLISHED', endsOn: '2026-11-19', departmentCode: 'WH-SWJ' } as const
  expect([stateOn(service, '2026-11-19'), stateOn(service, DAY)]).toEqual(['PUBLISHED', 'WITHDRAWN'])
})

test('a conditional service is refused to a system with a grant as to one without: no grant names a service', () => {
  const mapping = SERVICE_MAPPINGS.get('WH-SWJ-Q03')
  if (mapping === undefined) throw new Error('Expected the mapping of WH-SWJ-Q03, got none.')
  for (const grant of [null, 'grant-1']) {
    const asked = mayAsk({ ...OWN, grant }, 'CONDITIONAL', mapping, {})
    expect(asked).toEqual({ allowed: false, reason: 'NEEDS_GRANT' })
  }
  expect(mayAsk(OFFICER, 'CONDITIONAL', mapping, {})).toEqual({ allowed: true })
  expect(mayAsk(OFFICER, 'PROHIBITED', mapping, {}).allowed).toBe(false)
})

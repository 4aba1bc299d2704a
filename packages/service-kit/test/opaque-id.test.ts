import { expect, test } from 'vitest'
import { opaqueId } from '../src/index.ts'
import { refusalOf } from './refusal.ts'

test.each([
  ['org', 'org_0a1b2c3d4e5f'],
  ['mem', 'mem_zzzzzzzzzzzz'],
])('an id of its kind %s is taken as it is', (prefix, id) => {
  expect(opaqueId(prefix, id)).toBe(id)
})

test.each([
  '',
  'org',
  'org_',
  '0a1b2c3d4e5f',
  'mem_0a1b2c3d4e5f',
  'ORG_0a1b2c3d4e5f',
  'org_0A1B2C3D4E5F',
  'org_0a1b2c3d4e5',
  'org_0a1b2c3d4e5f0',
  'org_0a1b2c3d4e5\n',
  'org_0a1b2c3d4e5\0',
  'org_０ａ１ｂ２ｃ３ｄ４ｅ５ｆ',
  'org-0a1b2c3d4e5f',
  ' org_0a1b2c3d4e5',
  "org_' or 1=1--12",
  'org___proto____',
  'org_党员党员党员党员党员党员',
  `org_${'0'.repeat(1_000_000)}`,
  '371002001001',
  '-1',
])('%j is refused as the id of an organization', (id) => {
  expect(refusalOf(() => opaqueId('org', id)).extensions.code).toBe('INVALID_ID')
})

import type { DivisionCode, Grant, Mask, SharingPolicy, Viewer } from '@yilian/governance'
import type { Chance } from '../../federation/differential/chance.ts'
import { viewers } from '../oracle.ts'
import type { Tables } from './tables.ts'

const SYSTEMS = 60
const CITY = '371000000000'
const REGIONS = [CITY, CITY, CITY, '371002000000', '371002002000', '371002002001', '371072000000']
const MASKS_OF_TEXT: readonly Mask[] = ['RESIDENT_ID', 'PHONE', 'NAME', 'ADDRESS', 'WITHHOLD']

/** Everybody who asks, and what is granted to whom. */
export interface Callers {
  readonly viewers: readonly Viewer[]
  readonly policy: SharingPolicy
}

/** The public, officers, auditors, and systems of departments: half of all, with grants of chance, some of no more force. */
export function callersOf(tables: Tables, chance: Chance, now: Date): Callers {
  const grants = Array.from({ length: SYSTEMS }, (_unused, index) => grantOf(index, tables, chance, now))
  const systems = grants.map(({ id, consumer }): Viewer => {
    // Now and then the token names a grant of another department.
    const department = chance.happens(0.05) ? 'WH-FGW' : consumer
    return { kind: 'DEPARTMENT_SYSTEM', subject: `system-of-${id}`, department, grant: id }
  })
  const others = viewers.flatMap(([, viewer]) => Array<Viewer>(6).fill(viewer))
  const combinations = [
    ['Member.name', 'Member.mobileNumber'],
    ['Membership.since', 'Membership.kind'],
    ['PersonCreditRecord.class', 'PersonCreditRecord.documentDate'],
    ['Member.residentIdNumber', 'Member.ethnicity'],
  ]
  return {
    viewers: [...systems, ...others],
    policy: { version: 1, grants, combinations, smallestGroup: 1, providers: { 'WH-MEM-001': 'WH-ZZB' } },
  }
}

function grantOf(index: number, tables: Tables, chance: Chance, now: Date): Grant {
  const share = { fields: chance.pick([0.5, 0.9, 1]), edges: chance.pick([0.9, 1, 1, 1]) }
  const fields = tables.leaves.filter(() => chance.happens(share.fields))
  const combined = tables.closedLeaves.filter((coordinate) => fields.includes(coordinate))
  const combinations = chance.happens(0.4) ? [[chance.pick(combined), chance.pick(combined)]] : []
  const days = chance.happens(0.05) ? -1 : 100
  return {
    id: `grant_${String(index).padStart(12, '0')}`,
    consumer: 'WH-GAJ',
    purpose: 'PUBLIC_SECURITY',
    fields,
    edges: tables.edges.filter(() => chance.happens(share.edges)),
    combinations: combinations.filter(([one, other]) => one !== other),
    region: chance.pick(REGIONS) as DivisionCode, // literals that are
    masks: Object.fromEntries(
      combined
        .filter((coordinate) => tables.typeOf(coordinate) === 'String' && chance.happens(0.6))
        .map((coordinate) => [coordinate, chance.pick(MASKS_OF_TEXT)]),
    ),
    rowsFrom: null,
    rowsUntil: null,
    callsPerDay: null,
    validFrom: new Date(now.getTime() - 86_400_000 * 200).toISOString(),
    validUntil: new Date(now.getTime() + 86_400_000 * days).toISOString(),
  }
}

import type { MembersData } from '../members/rows.ts'
import { syntheticCreditCode } from '../numbers/credit-code.ts'
import type { OrganizationsModel } from '../organizations/organizations.ts'
import type { UnitKind } from '../organizations/rows.ts'
import type { Industry } from '../units/industries.ts'

/** What the departments' systems know of the city: plain values, so that they can be kept beside the databases. */
export interface DepartmentsData {
  readonly seed: string
  readonly units: readonly KnownUnit[]
  readonly persons: readonly KnownPerson[]
}

/** A unit as all departments know it. */
export interface KnownUnit {
  readonly uscc: string
  readonly name: string
  readonly kind: UnitKind
  readonly industry: Industry | null
  readonly registeredOn: string
  readonly deregisteredOn: string | null
  readonly headcount: number
}

/** A person by resident identity number, and the community or street where the person lives. */
export type KnownPerson = readonly [residentIdNumber: string, regionCode: string]

// The graph's units count up to 6,341 times 137; those that ended before it began have numbers above.
const FIRST_FORMER_UNIT = 900_001
const SHARE_OF_FORMER_UNITS = 0.03

/** What the departments know, out of what the graph holds of units and members. */
export function buildDepartmentsData(
  seed: string,
  { units }: OrganizationsModel,
  { members, memberships, memberCheckIns }: MembersData,
): DepartmentsData {
  const inUnits = new Map<string, number>()
  const homes = new Map<string, string>()
  for (const { memberId, unitUscc, until, regionCode } of memberships) {
    homes.set(memberId, regionCode)
    if (unitUscc !== null && until === null) inUnits.set(unitUscc, (inUnits.get(unitUscc) ?? 0) + 1)
  }
  // Members in service are registered with their unit, and check in where they live.
  for (const { memberId, regionCode } of memberCheckIns) homes.set(memberId, regionCode)
  const known = units.map(({ row, headcount }) => {
    const { uscc, name, kind, industry, registeredOn, deregisteredOn } = row
    const people = Math.max(headcount, inUnits.get(uscc) ?? 0)
    return { uscc, name, kind, industry, registeredOn, deregisteredOn, headcount: people }
  })
  return {
    seed,
    units: [...known, ...formerUnits(known)],
    persons: members.flatMap(({ id, residentIdNumber }) => {
      const regionCode = homes.get(id)
      return regionCode === undefined ? [] : [[residentIdNumber, regionCode] as const]
    }),
  }
}

/** Enterprises that ended before the graph began; the departments remember them. */
function formerUnits(units: readonly KnownUnit[]): KnownUnit[] {
  const enterprises = units.filter(({ kind }) => kind === 'ENTERPRISE')
  return enterprises.slice(0, Math.ceil(enterprises.length * SHARE_OF_FORMER_UNITS)).map((unit, index) => ({
    ...unit,
    uscc: syntheticCreditCode('enterprise', FIRST_FORMER_UNIT + index),
    name: unit.name.replace(/(有限公司|有限责任公司)?$/, '(已注销)有限公司'),
    registeredOn: '2001-03-01',
    deregisteredOn: `201${index % 7}-0${1 + (index % 9)}-15`,
    headcount: 0,
  }))
}

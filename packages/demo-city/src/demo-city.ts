import { buildCityServices } from './city-services/city-services.ts'
import type { CityServicesData } from './city-services/rows.ts'
import { type CitySize, targetsOf } from './city-targets.ts'
import { buildCredit } from './credit/credit.ts'
import type { CreditData } from './credit/rows.ts'
import { buildDepartmentsData, type DepartmentsData } from './departments/departments-data.ts'
import { buildFunding } from './funding/funding.ts'
import type { FundingData } from './funding/rows.ts'
import { buildMembers } from './members/members.ts'
import type { MembersData } from './members/rows.ts'
import { buildOrganizations } from './organizations/organizations.ts'
import type { PlannedMember } from './organizations/people-plan.ts'
import type { OrganizationsData } from './organizations/rows.ts'
import { createRandom } from './random.ts'
import type { SharingData } from './sharing/rows.ts'
import { buildSharing } from './sharing/sharing.ts'

/** The demo city as plain values: for every subgraph the rows of its tables. */
export interface DemoCity {
  organizations: OrganizationsData
  members: MembersData
  cityServices: CityServicesData
  funding: FundingData
  credit: CreditData
  /** What the departments' simulated systems know; no table's rows. */
  departments: DepartmentsData
  sharing: SharingData
  /** The members whom the organizations' records name (committee seats, grid teams). */
  people: readonly PlannedMember[]
}

/** Builds Weihai: real divisions, synthetic people, units and records. The same size and seed give the same city. */
export function buildDemoCity({ size, seed = 'weihai' }: { size: CitySize; seed?: string }): DemoCity {
  const random = createRandom(`${seed}/${size}`)
  const targets = targetsOf(size)
  const organizations = buildOrganizations(targets, random.stream('organizations'))
  const members = buildMembers(organizations, targets.members, random.stream('members'))
  return {
    organizations: organizations.data,
    members,
    cityServices: buildCityServices(organizations, targets, random.stream('city-services')),
    funding: buildFunding(organizations, targets, random.stream('funding')),
    credit: buildCredit(organizations, random.stream('credit')),
    departments: buildDepartmentsData(`${seed}/${size}`, organizations, members),
    sharing: buildSharing(random.stream('sharing')),
    people: organizations.people.members,
  }
}

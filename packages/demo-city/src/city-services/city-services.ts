import type { CityTargets } from '../city-targets.ts'
import type { OrganizationsModel } from '../organizations/organizations.ts'
import type { Random } from '../random.ts'
import { buildAssistanceServices } from './assistance-services.ts'
import { departments } from './departments.ts'
import { buildMatters } from './matters.ts'
import { queryServices } from './query-services.ts'
import type { CityServicesData } from './rows.ts'
import { planServiceTeams } from './service-teams.ts'

/** Builds the departments, residents' matters and services to enterprises that the city-services subgraph stores. */
export function buildCityServices(
  { area, units }: OrganizationsModel,
  targets: CityTargets,
  random: Random,
): CityServicesData {
  const teams = planServiceTeams(area, random.stream('service-teams'))
  return {
    departments,
    queryServices,
    ...buildMatters(area, targets, random.stream('matters')),
    serviceTeams: teams.map(({ row }) => row),
    serviceTeamDepartments: teams.flatMap((team) =>
      team.departments.map((departmentCode) => ({ teamId: team.row.id, departmentCode })),
    ),
    ...buildAssistanceServices(units, teams, targets, random.stream('assistance-services')),
  }
}

import { connectionOf, opaqueId, type PageArguments, pageOf } from '@yilian/service-kit'
import type { Context } from '../context.ts'
import { money } from '../money.ts'
import type {
  OrganizationResolvers,
  ProjectFilterInput,
  ProjectResolvers,
  ProjectStageResolvers,
  QueryResolvers,
  RegionResolvers,
  UnitResolvers,
} from '../schema.generated.ts'
import type { Project, ProjectFilter } from './project.store.ts'

export const projectQueries: Pick<QueryResolvers, 'project' | 'projects'> = {
  project: (_root, { id }, { loaders }) => loaders.project.load(opaqueId('prj', id)),
  projects: (_root, { region, filter, ...list }, context) => listProjects(region, filter, list, context),
}

export const regionProjects: Pick<RegionResolvers, 'projects'> = {
  projects: ({ code }, { filter, ...list }, context) => listProjects(code, filter, list, context),
}

export const organizationProjects: Pick<OrganizationResolvers, 'projects'> = {
  projects: async ({ id }, list, { loaders }) => {
    const query = { page: pageOf(list), day: loaders.today }
    return connectionOf(await loaders.projectsOfOrganization.load({ scope: id, arguments: query }), query.page, idOf)
  },
}

export const unitProjects: Pick<UnitResolvers, 'projects'> = {
  projects: async ({ uscc }, list, { loaders }) => {
    const query = { page: pageOf(list), day: loaders.today }
    return connectionOf(await loaders.projectsOfUnit.load({ scope: uscc, arguments: query }), query.page, idOf)
  },
}

export const projectResolvers: ProjectResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.project.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  proposingOrganization: ({ proposingOrganizationId }) => ({ id: proposingOrganizationId }),
  carryingOrganization: ({ carryingOrganizationId: id }) => (id === null ? null : { id }),
  carryingUnit: ({ carryingUnitUscc: uscc }) => (uscc === null ? null : { uscc }),
  budget: ({ budgetFen }) => money(budgetFen),
  paid: ({ paidFen }) => money(paidFen),
  stages: ({ id }, _args, { loaders }) => loaders.projectStages.load(id),
}

export const projectStageResolvers: ProjectStageResolvers = {
  paid: ({ paidFen }) => money(paidFen),
}

async function listProjects(
  scope: string,
  filter: ProjectFilterInput | null | undefined,
  list: PageArguments,
  { loaders }: Context,
) {
  const query = { filter: projectFilter(filter), page: pageOf(list), day: loaders.today }
  return connectionOf(await loaders.projectsInRegion.load({ scope, arguments: query }), query.page, idOf)
}

/** Reads a filter; what is left out holds for all. */
function projectFilter(filter: ProjectFilterInput | null | undefined): ProjectFilter {
  return {
    states: filter?.states ?? null,
    modes: filter?.modes ?? null,
    fundSources: filter?.fundSources ?? null,
    titleContains: filter?.titleContains ?? null,
  }
}

function idOf({ id }: Project): string {
  return id
}

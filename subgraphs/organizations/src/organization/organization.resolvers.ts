import { loadRequired } from '@yilian/database'
import { asOfDay, connectionOf, opaqueId, pageOf, searchText } from '@yilian/service-kit'
import type { Context } from '../context.ts'
import type {
  CommitteeSeatResolvers,
  OrganizationFilterInput,
  OrganizationResolvers,
  QueryResolvers,
} from '../schema.generated.ts'
import type { OrganizationFilter } from './organization.store.ts'

export const organizationQueries: Pick<QueryResolvers, 'organization' | 'organizations'> = {
  organization: (_root, { id }, { loaders }) => loaders.organization.load(opaqueId('org', id)),
  organizations: async (_root, { region, filter, ...list }, context) => {
    const query = { filter: organizationFilter(filter, context), page: pageOf(list) }
    const rows = await context.loaders.organizationsInRegion.load({ scope: region, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
}

export const organizationResolvers: OrganizationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.organization.load(id),
  region: ({ regionCode }, _args, { loaders }) => loadRequired(loaders.region, regionCode),
  parent: ({ parentId }, _args, { loaders }) => (parentId === null ? null : loaders.organization.load(parentId)),
  ancestors: ({ id }, _args, { loaders }) => loaders.organizationAncestors.load(id),
  children: async ({ id }, list, { loaders }) => {
    const query = { page: pageOf(list), asOf: loaders.today }
    const rows = await loaders.childOrganizations.load({ scope: id, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
  unit: ({ unitUscc }, _args, { loaders }) => (unitUscc === null ? null : loaders.unit.load(unitUscc)),
  coveredUnits: async ({ id }, list, { loaders }) => {
    const query = { page: pageOf(list), asOf: loaders.today }
    const rows = await loaders.unitsCoveredBy.load({ scope: id, arguments: query })
    return connectionOf(rows, query.page, (row) => row.uscc)
  },
  seats: ({ id }, { asOf, role }, { loaders, now }) =>
    loaders.seats.load({ scope: id, arguments: { asOf: asOfDay(asOf, now()), role: role ?? null } }),
}

export const committeeSeatResolvers: CommitteeSeatResolvers = {
  member: ({ memberId }) => ({ id: memberId }),
  homeUnit: ({ homeUnitUscc }, _args, { loaders }) => (homeUnitUscc === null ? null : loaders.unit.load(homeUnitUscc)),
}

/** Reads a filter; what is left out holds for all, and organizations are those that exist on the day. */
export function organizationFilter(
  filter: OrganizationFilterInput | null | undefined,
  { now }: Context,
): OrganizationFilter {
  return {
    lines: filter?.lines ?? null,
    levels: filter?.levels ?? null,
    kinds: filter?.kinds ?? null,
    coversTwoNew: filter?.coversTwoNew ?? null,
    nameContains: searchText(filter?.nameContains),
    asOf: asOfDay(filter?.asOf, now()),
  }
}

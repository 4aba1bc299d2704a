import { loadRequired } from '@yilian/database'
import { asOfDay, connectionOf, pageOf, searchText } from '@yilian/service-kit'
import type { Context } from '../context.ts'
import type { QueryResolvers, UnitFilterInput, UnitResolvers } from '../schema.generated.ts'
import type { UnitFilter } from './unit.store.ts'

export const unitQueries: Pick<QueryResolvers, 'unit' | 'units'> = {
  unit: (_root, { uscc }, { loaders }) => loaders.unit.load(uscc),
  units: async (_root, { region, filter, ...list }, context) => {
    const query = { filter: unitFilter(filter, context), page: pageOf(list) }
    const rows = await context.loaders.unitsInRegion.load({ scope: region, arguments: query })
    return connectionOf(rows, query.page, (row) => row.uscc)
  },
}

export const unitResolvers: UnitResolvers = {
  __resolveReference: ({ uscc }, { loaders }) => loaders.unit.load(uscc),
  region: ({ regionCode }, _args, { loaders }) => loadRequired(loaders.region, regionCode),
  grid: ({ gridCode }, _args, { loaders }) => (gridCode === null ? null : loaders.grid.load(gridCode)),
  coveringOrganization: ({ coveringOrganizationId }, _args, { loaders }) =>
    coveringOrganizationId === null ? null : loaders.organization.load(coveringOrganizationId),
  organizations: ({ uscc }, _args, { loaders }) => loaders.organizationsOfUnit.load(uscc),
}

/** Reads a filter; what is left out holds for all, and units are those that exist on the day. */
export function unitFilter(filter: UnitFilterInput | null | undefined, { now }: Context): UnitFilter {
  return {
    kinds: filter?.kinds ?? null,
    industries: filter?.industries ?? null,
    managedByStreet: filter?.managedByStreet ?? null,
    covered: filter?.covered ?? null,
    nameContains: searchText(filter?.nameContains),
    asOf: asOfDay(filter?.asOf, now()),
  }
}

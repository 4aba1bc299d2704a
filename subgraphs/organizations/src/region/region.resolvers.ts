import { ancestorsOf, parseDivisionCode } from '@yilian/governance'
import { asOfDay, connectionOf, type PageArguments, pageOf, searchText } from '@yilian/service-kit'
import type { Context } from '../context.ts'
import { organizationFilter } from '../organization/organization.resolvers.ts'
import type { QueryResolvers, RegionFilterInput, RegionResolvers } from '../schema.generated.ts'
import { unitFilter } from '../unit/unit.resolvers.ts'
import type { Region, RegionFilter } from './region.store.ts'

export const regionQueries: Pick<QueryResolvers, 'region' | 'regions'> = {
  region: (_root, { code }, { loaders }) => loaders.region.load(code),
  regions: async (_root, { filter, ...list }, context) => {
    const page = pageOf(list)
    return connectionOf(await context.loaders.allRegions(regionFilter(filter, context), page), page, codeOf)
  },
}

export const regionResolvers: RegionResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.region.load(code),
  parent: ({ parentCode }, _args, { loaders }) => (parentCode === null ? null : loaders.region.load(parentCode)),
  ancestors: async ({ code }, _args, { loaders }) => {
    const found = await loaders.region.loadMany(ancestorCodes(code))
    return found.filter((region): region is Region => region !== null && !(region instanceof Error))
  },
  children: ({ code }, { filter, ...list }, context) => listRegions('childRegions', code, filter, list, context),
  descendants: ({ code }, { filter, ...list }, context) => listRegions('regionsBelow', code, filter, list, context),
  designations: ({ code }, _args, { loaders }) => loaders.designations.load(code),
  statistics: ({ code }, { asOf }, { now }) => ({ code, asOf: asOfDay(asOf, now()) }),
  organizationFigures: ({ code }, { asOf }, { now }) => ({ code, asOf: asOfDay(asOf, now()) }),
  organizations: async ({ code }, { filter, ...list }, context) => {
    const query = { filter: organizationFilter(filter, context), page: pageOf(list) }
    const rows = await context.loaders.organizationsInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
  units: async ({ code }, { filter, ...list }, context) => {
    const query = { filter: unitFilter(filter, context), page: pageOf(list) }
    const rows = await context.loaders.unitsInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.uscc)
  },
  grid: ({ code, kind }, _args, { loaders }) => (kind === 'GRID' ? loaders.grid.load(code) : null),
  jointUndertakings: async ({ code }, { kind, ...list }, { loaders }) => {
    const query = { kind: kind ?? null, page: pageOf(list) }
    const rows = await loaders.undertakingsInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
  serviceCentres: async ({ code }, { state, ...list }, { loaders }) => {
    const query = { state: state ?? null, page: pageOf(list), asOf: loaders.today }
    const rows = await loaders.serviceCentresInRegion.load({ scope: code, arguments: query })
    return connectionOf(rows, query.page, (row) => row.id)
  },
}

async function listRegions(
  loader: 'childRegions' | 'regionsBelow',
  scope: string,
  filter: RegionFilterInput | null | undefined,
  list: PageArguments,
  context: Context,
) {
  const query = { filter: regionFilter(filter, context), page: pageOf(list) }
  const rows = await context.loaders[loader].load({ scope, arguments: query })
  return connectionOf(rows, query.page, codeOf)
}

function regionFilter(filter: RegionFilterInput | null | undefined, { now }: Context): RegionFilter {
  return {
    kinds: filter?.kinds ?? null,
    designation: filter?.designation ?? null,
    nameContains: searchText(filter?.nameContains),
    asOf: asOfDay(filter?.asOf, now()),
  }
}

function ancestorCodes(code: string): string[] {
  const parsed = parseDivisionCode(code)
  return parsed === null ? [] : ancestorsOf(parsed)
}

function codeOf(region: Region): string {
  return region.code
}

import type { Context } from '../context.ts'
import type { OrganizationFiguresResolvers, RegionStatisticsResolvers } from '../schema.generated.ts'
import type { OrganizationCount, StatisticSum, UnitCount } from './region-figures.store.ts'

/** Figures of one region on one day; each field asks for its own count, so a query pays only for what it selects. */
export interface FiguresOf {
  readonly code: string
  readonly asOf: string
}

export const regionStatisticsResolvers: RegionStatisticsResolvers = {
  households: (figures, _args, context) => statistic(figures, 'HOUSEHOLDS', context),
  population: (figures, _args, context) => statistic(figures, 'POPULATION', context),
  urbanizationRate: (figures, _args, context) => statistic(figures, 'URBANIZATION_RATE', context),
}

export const organizationFiguresResolvers: OrganizationFiguresResolvers = {
  regions: (figures, _args, { loaders }) => loaders.regionKindCounts.load(keyOf(figures)),
  grids: async (figures, _args, { loaders }) => countOf(await loaders.regionKindCounts.load(keyOf(figures)), 'GRID'),
  streets: async (figures, _args, { loaders }) =>
    countOf(await loaders.designationCounts.load(keyOf(figures)), 'STREET'),
  urbanCommunities: async (figures, _args, { loaders }) =>
    countOf(await loaders.designationCounts.load(keyOf(figures)), 'URBAN_COMMUNITY'),
  units: async (figures, _args, { loaders }) =>
    addUp(await loaders.unitCounts.load(keyOf(figures)), ({ kind }) => kind),
  agenciesAndInstitutions: (figures, _args, context) => countUnits(figures, context, (count) => !isTwoNew(count)),
  twoNewOrganizations: (figures, _args, context) => countUnits(figures, context, isTwoNew),
  twoNewUnderStreets: (figures, _args, context) =>
    countUnits(figures, context, (count) => isTwoNew(count) && count.managedByStreet),
  coveredUnits: (figures, _args, context) => countUnits(figures, context, (count) => count.covered),
  organizations: async (figures, _args, { loaders }) =>
    addUp(await loaders.organizationCounts.load(keyOf(figures)), ({ line, level, kind }) => `${line} ${level} ${kind}`),
  communitySubordinateOrganizations: (figures, _args, { loaders }) =>
    loaders.communitySubordinateCount.load(keyOf(figures)),
  regionalOrganizations: (figures, _args, context) =>
    countOrganizations(figures, context, ({ line }) => line === 'REGIONAL'),
  twoNewRegionalOrganizations: (figures, _args, context) =>
    countOrganizations(figures, context, ({ line, coversTwoNew }) => line === 'REGIONAL' && coversTwoNew),
  twoNewRegionalSubordinateOrganizations: (figures, _args, context) =>
    countOrganizations(figures, context, ({ underTwoNewRegional }) => underTwoNewRegional),
  partTimeCommitteeMembers: async (figures, _args, { loaders }) =>
    (await loaders.seatCounts.load(keyOf(figures))).partTimeMembers,
  communitiesWithFullTimeDeputySecretary: async (figures, _args, { loaders }) =>
    (await loaders.seatCounts.load(keyOf(figures))).communitiesWithFullTimeDeputySecretary,
  serviceCentresBuilt: async (figures, _args, { loaders }) =>
    (await loaders.serviceCentreCounts.load(keyOf(figures))).built,
  serviceCentresUnderConstruction: async (figures, _args, { loaders }) =>
    (await loaders.serviceCentreCounts.load(keyOf(figures))).underConstruction,
  keyTasks: async ({ code, asOf }, _args, { loaders }) => {
    const region = await loaders.region.load(code)
    return region?.kind === 'CITY' ? loaders.keyTaskCount.load(asOf) : 0
  },
}

function keyOf({ code, asOf }: FiguresOf): { scope: string; arguments: string } {
  return { scope: code, arguments: asOf }
}

async function statistic(figures: FiguresOf, measure: StatisticSum['measure'], { loaders }: Context) {
  const sums = await loaders.statistics.load(keyOf(figures))
  return sums.find((sum) => sum.measure === measure) ?? null
}

function isTwoNew({ kind }: UnitCount): boolean {
  return kind === 'ENTERPRISE' || kind === 'SOCIAL_ORGANIZATION'
}

async function countUnits(figures: FiguresOf, { loaders }: Context, matches: (count: UnitCount) => boolean) {
  return total((await loaders.unitCounts.load(keyOf(figures))).filter(matches))
}

async function countOrganizations(
  figures: FiguresOf,
  { loaders }: Context,
  matches: (count: OrganizationCount) => boolean,
) {
  return total((await loaders.organizationCounts.load(keyOf(figures))).filter(matches))
}

/** Adds up counts that are finer than what is asked, keeping the order in which their keys first came. */
function addUp<Count extends { count: number }>(counts: readonly Count[], keyOf: (count: Count) => string): Count[] {
  const sums = new Map<string, Count>()
  for (const count of counts) {
    const key = keyOf(count)
    sums.set(key, { ...count, count: (sums.get(key)?.count ?? 0) + count.count })
  }
  return [...sums.values()]
}

function total(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

function countOf<Kind>(counts: readonly { kind: Kind; count: number }[], kind: Kind): number {
  return counts.find((count) => count.kind === kind)?.count ?? 0
}

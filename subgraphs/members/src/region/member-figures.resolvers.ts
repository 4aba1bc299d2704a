import type { Context } from '../context.ts'
import type { MemberFiguresResolvers, MembershipKind } from '../schema.generated.ts'

/** Figures of one region on one day; each field asks for its own count, so a query pays only for what it selects. */
export interface FiguresOf {
  readonly code: string
  readonly asOf: string
}

export const memberFiguresResolvers: MemberFiguresResolvers = {
  members: (figures, _args, context) => countMembers(figures, context, ['STREET', 'COMMUNITY', 'UNIT']),
  streetAndCommunityMembers: (figures, _args, context) => countMembers(figures, context, ['STREET', 'COMMUNITY']),
  urbanCommunityMembers: (figures, _args, context) => countMembers(figures, context, ['COMMUNITY']),
  inServiceMembers: (figures, _args, context) => countMembers(figures, context, ['UNIT']),
  checkedInUnits: (figures, _args, { loaders }) => loaders.checkedInUnitCount.load(keyOf(figures)),
  checkedInMembers: (figures, _args, { loaders }) => loaders.checkedInMemberCount.load(keyOf(figures)),
  communitiesWithCheckIns: (figures, _args, { loaders }) => loaders.communitiesWithCheckInsCount.load(keyOf(figures)),
  openActivities: (figures, _args, { loaders }) => loaders.openActivityCount.load(keyOf(figures)),
  talentPool: (figures, _args, { loaders }) => loaders.talentPoolCount.load(keyOf(figures)),
  secretariesTrained: (figures, _args, { loaders }) => loaders.trainedSecretaryCount.load(keyOf(figures)),
  certifiedSocialWorkers: (figures, _args, { loaders }) => loaders.certifiedSocialWorkerCount.load(keyOf(figures)),
  secretariesHiredIntoPublicInstitutions: (figures, _args, { loaders }) =>
    loaders.hiredSecretaryCount.load(keyOf(figures)),
  communityWorkersElected: (figures, _args, { loaders }) => loaders.electedWorkerCount.load(keyOf(figures)),
}

function keyOf({ code, asOf }: FiguresOf): { scope: string; arguments: string } {
  return { scope: code, arguments: asOf }
}

async function countMembers(figures: FiguresOf, { loaders }: Context, kinds: readonly MembershipKind[]) {
  const counts = await loaders.membershipCounts.load(keyOf(figures))
  return counts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { count }) => sum + count, 0)
}

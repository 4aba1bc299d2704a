import type { Context } from '../context.ts'
import type {
  CommunityHonourResolvers,
  ServiceClaimResolvers,
  YearEndEvaluationResolvers,
  YearEndReportResolvers,
} from '../schema.generated.ts'

// Where it happened and whom it is about: a unit or a member.
interface Participation {
  readonly regionCode: string
  readonly unitUscc: string | null
  readonly memberId: string | null
}

const participation = {
  community: ({ regionCode }: Participation) => ({ code: regionCode }),
  unit: ({ unitUscc }: Participation) => (unitUscc === null ? null : { uscc: unitUscc }),
  member: ({ memberId }: Participation, _args: unknown, { loaders }: Context) =>
    memberId === null ? null : loaders.member.load(memberId),
}

export const serviceClaimResolvers: ServiceClaimResolvers = participation

export const yearEndReportResolvers: YearEndReportResolvers = {
  ...participation,
  recipient: ({ recipientOrganizationId }) => ({ id: recipientOrganizationId }),
}

export const yearEndEvaluationResolvers: YearEndEvaluationResolvers = participation

export const communityHonourResolvers: CommunityHonourResolvers = participation

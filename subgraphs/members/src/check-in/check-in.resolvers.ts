import type { MemberCheckInResolvers, UnitCheckInResolvers } from '../schema.generated.ts'

export const unitCheckInResolvers: UnitCheckInResolvers = {
  unit: ({ unitUscc }) => ({ uscc: unitUscc }),
  community: ({ regionCode }) => ({ code: regionCode }),
  liaison: ({ liaisonMemberId }, _args, { loaders }) =>
    liaisonMemberId === null ? null : loaders.member.load(liaisonMemberId),
}

export const memberCheckInResolvers: MemberCheckInResolvers = {
  member: ({ memberId }, _args, { loaders }) => loaders.member.load(memberId),
  community: ({ regionCode }) => ({ code: regionCode }),
}

import { asOfDay } from '@yilian/service-kit'
import { listMembers } from '../member/member.resolvers.ts'
import type { OrganizationResolvers } from '../schema.generated.ts'

export const organizationResolvers: OrganizationResolvers = {
  __resolveReference: (reference) => reference,
  memberCount: ({ id }, { asOf }, { loaders, now }) =>
    loaders.memberCount.load({ scope: id, arguments: asOfDay(asOf, now()) }),
  members: ({ id }, { filter, ...list }, context) => listMembers('membersOfOrganization', id, filter, list, context),
}

import { asOfDay, connectionOf, opaqueId, type PageArguments, pageOf, searchText } from '@yilian/service-kit'
import type { Context } from '../context.ts'
import type { MemberFilterInput, MemberResolvers, MembershipResolvers, QueryResolvers } from '../schema.generated.ts'

export const memberQueries: Pick<QueryResolvers, 'member' | 'members'> = {
  member: (_root, { id }, { loaders }) => loaders.member.load(opaqueId('mem', id)),
  members: (_root, { region, filter, ...list }, context) =>
    listMembers('membersInRegion', region, filter, list, context),
}

export const memberResolvers: MemberResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.member.load(id),
  organization: ({ organizationId, until }) => (until === null ? { id: organizationId } : null),
  unit: ({ unitUscc, until }) => (until === null && unitUscc !== null ? { uscc: unitUscc } : null),
  region: ({ regionCode }) => ({ code: regionCode }),
  memberships: ({ id }, _args, { loaders }) => loaders.memberships.load(id),
  checkIns: ({ id }, _args, { loaders }) => loaders.checkInsOfMember.load(id),
  claims: ({ id }, _args, { loaders }) => loaders.claimsOfMember.load(id),
  yearEndReports: ({ id }, _args, { loaders }) => loaders.reportsOnMember.load(id),
  evaluations: ({ id }, _args, { loaders }) => loaders.evaluationsOfMember.load(id),
  honours: ({ id }, _args, { loaders }) => loaders.honoursOfMember.load(id),
  talentPoolEntry: ({ id }, _args, { loaders }) => loaders.talentPoolEntry.load(id),
  postings: ({ id }, _args, { loaders }) => loaders.postingsOfMember.load(id),
  trainings: ({ id }, _args, { loaders }) => loaders.trainingsOfMember.load(id),
  socialWorkCertificate: ({ id }, _args, { loaders }) => loaders.socialWorkCertificate.load(id),
  secondments: ({ id }, _args, { loaders }) => loaders.secondmentsOfMember.load(id),
  electedRoles: ({ id }, _args, { loaders }) => loaders.electedRolesOfMember.load(id),
  publicInstitutionHiring: ({ id }, _args, { loaders }) => loaders.publicInstitutionHiring.load(id),
}

export const membershipResolvers: MembershipResolvers = {
  organization: ({ organizationId }) => ({ id: organizationId }),
  region: ({ regionCode }) => ({ code: regionCode }),
  unit: ({ unitUscc }) => (unitUscc === null ? null : { uscc: unitUscc }),
}

/** One page of the members of a region or an organization; what the filter leaves out holds for all. */
export async function listMembers(
  loader: 'membersInRegion' | 'membersOfOrganization',
  scope: string,
  filter: MemberFilterInput | null | undefined,
  list: PageArguments,
  { loaders, now }: Context,
) {
  const conditions = {
    kinds: filter?.kinds ?? null,
    checkedIn: filter?.checkedIn ?? null,
    inTalentPool: filter?.inTalentPool ?? null,
    nameContains: searchText(filter?.nameContains),
    asOf: asOfDay(filter?.asOf, now()),
  }
  const page = pageOf(list)
  const rows = await loaders[loader].load({ scope, arguments: { filter: conditions, page } })
  return connectionOf(rows, page, (row) => row.id)
}

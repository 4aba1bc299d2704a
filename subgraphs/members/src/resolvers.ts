import { openActivityResolvers } from './activity/activity.resolvers.ts'
import {
  cadreQueries,
  fullTimePostingResolvers,
  payStandardResolvers,
  publicInstitutionHiringResolvers,
  secondmentResolvers,
  socialWorkCertificateResolvers,
} from './cadre/cadre.resolvers.ts'
import { memberCheckInResolvers, unitCheckInResolvers } from './check-in/check-in.resolvers.ts'
import { memberQueries, memberResolvers, membershipResolvers } from './member/member.resolvers.ts'
import { organizationResolvers } from './organization/organization.resolvers.ts'
import {
  communityHonourResolvers,
  serviceClaimResolvers,
  yearEndEvaluationResolvers,
  yearEndReportResolvers,
} from './participation/participation.resolvers.ts'
import { memberFiguresResolvers } from './region/member-figures.resolvers.ts'
import { regionResolvers } from './region/region.resolvers.ts'
import type { Resolvers } from './schema.generated.ts'
import { unitResolvers } from './unit/unit.resolvers.ts'

export const resolvers: Resolvers = {
  Query: { ...memberQueries, ...cadreQueries },
  Member: memberResolvers,
  Membership: membershipResolvers,
  UnitCheckIn: unitCheckInResolvers,
  MemberCheckIn: memberCheckInResolvers,
  ServiceClaim: serviceClaimResolvers,
  YearEndReport: yearEndReportResolvers,
  YearEndEvaluation: yearEndEvaluationResolvers,
  CommunityHonour: communityHonourResolvers,
  FullTimePosting: fullTimePostingResolvers,
  PayStandard: payStandardResolvers,
  SocialWorkCertificate: socialWorkCertificateResolvers,
  Secondment: secondmentResolvers,
  PublicInstitutionHiring: publicInstitutionHiringResolvers,
  OpenActivity: openActivityResolvers,
  Region: regionResolvers,
  MemberFigures: memberFiguresResolvers,
  Organization: organizationResolvers,
  Unit: unitResolvers,
}

import { asOfDay } from '@yilian/service-kit'
import type {
  FullTimePostingResolvers,
  PayStandardResolvers,
  PublicInstitutionHiringResolvers,
  QueryResolvers,
  SecondmentResolvers,
  SocialWorkCertificateResolvers,
} from '../schema.generated.ts'

export const cadreQueries: Pick<QueryResolvers, 'payStandards'> = {
  payStandards: (_root, { asOf }, { loaders, now }) => loaders.listPayStandards(asOfDay(asOf, now())),
}

export const fullTimePostingResolvers: FullTimePostingResolvers = {
  community: ({ regionCode }) => ({ code: regionCode }),
  organization: ({ organizationId }) => ({ id: organizationId }),
  payStandard: async ({ grade }, { asOf }, { loaders, now }) => {
    const inForce = await loaders.payStandard.load({ scope: String(grade), arguments: asOfDay(asOf, now()) })
    return inForce[0] ?? null
  },
  member: ({ memberId }, _args, { loaders }) => loaders.member.load(memberId),
}

export const payStandardResolvers: PayStandardResolvers = {
  monthlyPay: ({ monthlyPayFen }) => ({ amountMinor: monthlyPayFen, currency: 'CNY' }),
}

export const socialWorkCertificateResolvers: SocialWorkCertificateResolvers = {
  community: ({ regionCode }) => ({ code: regionCode }),
}

export const secondmentResolvers: SecondmentResolvers = {
  unit: ({ unitUscc }) => ({ uscc: unitUscc }),
  community: ({ regionCode }) => ({ code: regionCode }),
}

export const publicInstitutionHiringResolvers: PublicInstitutionHiringResolvers = {
  unit: ({ unitUscc }) => ({ uscc: unitUscc }),
}

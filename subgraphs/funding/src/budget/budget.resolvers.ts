import { connectionOf, pageOf } from '@yilian/service-kit'
import type { Context } from '../context.ts'
import { money } from '../money.ts'
import type {
  FundingLineResolvers,
  FundingResolvers,
  FundingShortfallResolvers,
  OrganizationResolvers,
  RegionResolvers,
} from '../schema.generated.ts'
import { budgetYear } from './budget-year.ts'
import {
  type FundingAmounts,
  fundingOf,
  type RecipientFunding,
  recipientFunding,
  standardsDayOf,
} from './entitlement.rules.ts'

export const regionFunding: Pick<RegionResolvers, 'funding' | 'fundingShortfalls'> = {
  funding: async ({ code }, { year }, context) => {
    const asked = budgetYear(year, context.now())
    return fundingOf(asked, await recipients('recipientsInRegion', code, asked, context))
  },
  fundingShortfalls: async ({ code }, { year, ...list }, context) => {
    const page = pageOf(list)
    const found = await recipients('recipientsInRegion', code, budgetYear(year, context.now()), context)
    const short = found.filter((each) => each.shortfallFen > 0n && (page.after === null || keyOf(each) > page.after))
    return connectionOf(short, page, keyOf)
  },
}

export const organizationFunding: Pick<OrganizationResolvers, 'funding'> = {
  funding: async ({ id }, { year }, context) => {
    const asked = budgetYear(year, context.now())
    return fundingOf(asked, await recipients('recipientsOfOrganization', id, asked, context))
  },
}

const amountResolvers = {
  entitlement: ({ entitlementFen }: FundingAmounts) => money(entitlementFen),
  allocated: ({ allocatedFen }: FundingAmounts) => money(allocatedFen),
  shortfall: ({ shortfallFen }: FundingAmounts) => money(shortfallFen),
}

export const fundingResolvers: FundingResolvers = {
  ...amountResolvers,
  paid: ({ paidFen }) => money(paidFen),
}

export const fundingLineResolvers: FundingLineResolvers = {
  ...amountResolvers,
  paid: ({ paidFen }) => money(paidFen),
  standard: async ({ year, purpose }, _args, { loaders }) => {
    const standards = await loaders.standardsInForce.load(standardsDayOf(year))
    return standards.find((standard) => standard.purpose === purpose) ?? null
  },
}

export const fundingShortfallResolvers: FundingShortfallResolvers = {
  ...amountResolvers,
  region: ({ regionCode }) => ({ code: regionCode }),
}

/** What every recipient in a scope is due and got; the standards are read once for all of them. */
async function recipients(
  loader: 'recipientsInRegion' | 'recipientsOfOrganization',
  scope: string,
  year: number,
  { loaders }: Context,
): Promise<RecipientFunding[]> {
  const [standards, records] = await Promise.all([
    loaders.standardsInForce.load(standardsDayOf(year)),
    loaders[loader].load({ scope, arguments: year }),
  ])
  return records.map((record) => recipientFunding(record, standards))
}

/** The order in which recipients are read, as one text. */
function keyOf({ regionCode, purpose }: RecipientFunding): string {
  return `${regionCode} ${purpose}`
}

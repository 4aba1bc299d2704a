import type { CreditCampaignResolvers } from '../schema.generated.ts'

export const creditCampaignResolvers: CreditCampaignResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.campaign.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  hostUnit: ({ hostUscc }) => (hostUscc === null ? null : { uscc: hostUscc }),
}

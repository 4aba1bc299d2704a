import type { OpenActivityResolvers } from '../schema.generated.ts'

export const openActivityResolvers: OpenActivityResolvers = {
  organization: ({ organizationId }) => ({ id: organizationId }),
  region: ({ regionCode }) => ({ code: regionCode }),
}

import type { QueryResolvers } from '../schema.generated.ts'

/**
 * For the gateway alone: @inaccessible keeps them out of the public graph, so no caller's operation can name them, and a subgraph
 * behind HTTP answers nobody without the gateway's signature. In one process the gateway asks through the same link.
 */
export const policyQueries: Pick<QueryResolvers, 'policyVersion' | 'policyInForce' | 'policyOfVersion'> = {
  policyVersion: (_root, _args, { loaders }) => loaders.policy.version(),
  policyInForce: (_root, _args, { loaders }) => loaders.policy.inForce(),
  policyOfVersion: (_root, { number }, { loaders }) => loaders.policy.ofVersion(number),
}

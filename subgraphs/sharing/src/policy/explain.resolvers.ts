import type { QueryResolvers } from '../schema.generated.ts'

/**
 * Answered by the gateway, which alone has the facts of the whole graph: it takes the field out of what it asks of this subgraph.
 * The schema stands here because what is explained, the draft above all, is of this domain.
 */
export const explainQueries: Pick<QueryResolvers, 'explainAccess'> = {
  explainAccess: () => {
    throw new Error('Expected the gateway to answer explainAccess, but it asked this subgraph.')
  },
}

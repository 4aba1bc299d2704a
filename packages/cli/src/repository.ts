/** The root of the repository, as a folder URL. */
export const REPOSITORY = new URL('../../../', import.meta.url)

/** The supergraph that `compose` writes. */
export const OWN_SUPERGRAPH = new URL('gateway/supergraph.graphql', REPOSITORY)

/** A subgraph's own folder. */
export function subgraphFolder(name: string): URL {
  return new URL(`subgraphs/${name}/`, REPOSITORY)
}

import type { SubgraphLink } from './link.ts'

/** A subgraph as the supergraph names it. */
export interface SubgraphAddress {
  readonly name: string
  readonly url: string
}

/** Makes the way to a subgraph of the supergraph; throws when there is none. */
export type LinkFor = (subgraph: SubgraphAddress) => SubgraphLink

/** The ways to the subgraphs of all supergraphs that are still in use; what two of them need is there once. */
export interface LinkPool {
  hold(subgraph: SubgraphAddress): SubgraphLink
  /** Closes the link with its last holder. */
  release(subgraph: SubgraphAddress): void
}

export function createLinkPool(linkFor: LinkFor): LinkPool {
  const held = new Map<string, { readonly link: SubgraphLink; holders: number }>()
  const keyOf = ({ name, url }: SubgraphAddress) => `${name} ${url}`
  return {
    hold(subgraph) {
      const found = held.get(keyOf(subgraph)) ?? { link: linkFor(subgraph), holders: 0 }
      found.holders += 1
      held.set(keyOf(subgraph), found)
      return found.link
    },
    release(subgraph) {
      const found = held.get(keyOf(subgraph))
      if (found === undefined) return
      found.holders -= 1
      if (found.holders > 0) return
      held.delete(keyOf(subgraph))
      void found.link.close()
    },
  }
}

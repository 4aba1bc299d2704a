import { expect } from 'vitest'
import type { TestGraph } from './graph.ts'

/** A page of a list, as the graph answers it. */
export interface ConnectionJson<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** The whole selection of a connection whose nodes have these fields. */
export function page(nodeFields: string): string {
  return `{ edges { cursor node { ${nodeFields} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`
}

/** Reads one page; `query` selects one connection, wherever it stands. */
export async function readPage<Node>(graph: TestGraph, query: string): Promise<ConnectionJson<Node>> {
  const answer = await graph.ask(query)
  expect(answer.errors).toEqual([])
  const found = connectionIn(answer.data)
  if (found === null) throw new Error(`Expected a connection in the answer, got ${JSON.stringify(answer.data)}.`)
  return found as ConnectionJson<Node>
}

/** Reads a list to its end; every page must tell the truth about what lies before and after it. */
export async function readPages<Node>(
  graph: TestGraph,
  size: number,
  queryFor: (pageArguments: string) => string,
): Promise<Node[]> {
  const nodes: Node[] = []
  for (let after: string | null = null; ; ) {
    const found: ConnectionJson<Node> = await readPage(
      graph,
      queryFor(`first: ${size}${after === null ? '' : `, after: "${after}"`}`),
    )
    const { edges, pageInfo } = found
    expect(pageInfo.hasPreviousPage).toBe(after !== null)
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null)
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null)
    // A page that promises more is full, and the one after it is not empty.
    expect(edges.length).toBe(pageInfo.hasNextPage ? size : Math.min(edges.length, size))
    if (after !== null) expect(edges).not.toEqual([])
    nodes.push(...edges.map(({ node }) => node))
    if (!pageInfo.hasNextPage) return nodes
    after = pageInfo.endCursor
  }
}

function connectionIn(value: unknown): object | null {
  if (typeof value !== 'object' || value === null) return null
  if ('edges' in value && 'pageInfo' in value) return value
  for (const inner of Object.values(value)) {
    const found = connectionIn(inner)
    if (found !== null) return found
  }
  return null
}

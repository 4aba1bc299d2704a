import { expect } from 'vitest'
import type { TestGraph } from '../../../test/kit/graph.ts'

export const city = '371000000000'

/** A question that must be answered without errors; the caller says what shape its query has. */
export async function read<Data>(
  graph: TestGraph,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await graph.ask(query, { variables })
  expect(errors).toEqual([])
  return data as never
}

export interface PageOf<Node> {
  edges: { node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

/** All nodes of a connection, page by page. */
export async function readAll<Node>(readPage: (after: string | null) => Promise<PageOf<Node>>): Promise<Node[]> {
  const nodes: Node[] = []
  let after: string | null = null
  do {
    const { edges, pageInfo } = await readPage(after)
    nodes.push(...edges.map(({ node }) => node))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  return nodes
}

export interface UnitWithCredit {
  uscc: string
  credit: {
    grade: {
      level: string
      points: number
      rule: { version: string; basePoints: number }
      entries: { points: number; record: { id: string } | null; commendation: { id: string } | null }[]
    }
    records: { edges: { node: { id: string; class: string } }[] }
    measures: { edges: { node: { listed: { kind: string }; record: { id: string } | null } }[] }
  }
}

/** Every unit of the city with what its credit file shows. */
export function allUnits(graph: TestGraph): Promise<UnitWithCredit[]> {
  const query = `query ($after: String) {
    region(code: "${city}") { units(first: 100, after: $after) {
      edges { node { uscc credit {
        grade { level points rule { version basePoints } entries { points record { id } commendation { id } } }
        records { edges { node { id class } } }
        measures { edges { node { listed { kind } record { id } } } }
      } } }
      pageInfo { hasNextPage endCursor }
    } }
  }`
  return readAll(async (after) => {
    const { region } = await read<{ region: { units: PageOf<UnitWithCredit> } }>(graph, query, { after })
    return region.units
  })
}

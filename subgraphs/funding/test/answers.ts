import { expect } from 'vitest'
import type { Answer, TestGraph } from '../../../test/kit/graph.ts'

export interface Money {
  amountMinor: string
}

export interface Page<Node> {
  edges: { node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

export interface Project {
  id: string
  title: string
  state: string
  mode: string
  fundSource: string
  region: { code: string }
  carryingOrganization: { id: string } | null
  carryingUnit: { uscc: string } | null
  budget: Money
  paid: Money
  stages: { state: string; reachedOn: string; paid: Money }[]
  result: string | null
  satisfactionPercent: number | null
}

export const projectFields = `id title state mode fundSource entrustingForm region { code name }
  proposingOrganization { name } carryingOrganization { id } carryingUnit { uscc } budget { amountMinor } paid { amountMinor }
  stages { state reachedOn paid { amountMinor } } result satisfactionPercent`

/** The data of an answer that had no errors; what its shape is, the query says. */
export function dataOf<Data>(answer: Answer): Data {
  expect(answer.errors).toEqual([])
  return answer.data as unknown as Data
}

export function firstOf<Node>(page: Page<Node>): Node {
  const [edge] = page.edges
  if (edge === undefined) throw new Error('Expected a page with an edge, got an empty one.')
  return edge.node
}

export function fen(amount: Money | undefined): bigint {
  return BigInt(amount?.amountMinor ?? -1)
}

/** Every project of a region that a graph lists, page after page. */
export async function everyProject(graph: TestGraph, region: string, filter = '{}'): Promise<Project[]> {
  const query = `query ($after: String) { projects(region: "${region}", filter: ${filter}, first: 60, after: $after) {
    edges { node { ${projectFields} } } pageInfo { hasNextPage endCursor } } }`
  const all: Project[] = []
  for (let after: string | null = null; ; ) {
    const data: { projects: Page<Project> } = dataOf(await graph.ask(query, { variables: { after } }))
    all.push(...data.projects.edges.map(({ node }) => node))
    if (!data.projects.pageInfo.hasNextPage) return all
    after = data.projects.pageInfo.endCursor
  }
}

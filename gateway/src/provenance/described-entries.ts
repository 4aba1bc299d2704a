import type { UpdateFrequency } from '@yilian/governance'
import { type DocumentNode, parse, validate } from 'graphql'
import { ownContext } from '../decision/ask-owner.ts'
import type { FederatedGraph } from '../graph/federated-graph.ts'
import { remembering } from './remember.ts'

/** What the catalogue in force says of an entry. */
export interface DescribedEntry {
  readonly code: string
  readonly name: string
  readonly updateFrequency: UpdateFrequency
  readonly provider: { readonly code: string } | null
}

/** A department by its names. */
export interface NamedDepartment {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** What the graph itself tells the public of entries and departments, by code; null while it cannot be had. */
export interface Descriptions {
  entries(): Promise<ReadonlyMap<string, DescribedEntry> | null>
  departments(): Promise<ReadonlyMap<string, NamedDepartment> | null>
}

const REMEMBERED_MS = 5_000
const ENTRIES = parse(`query ($after: String) { list: catalogue(first: 100, after: $after) {
  edges { node { code name updateFrequency provider { code } } } pageInfo { hasNextPage endCursor } } }`)
const DEPARTMENTS = parse(`query ($after: String) { list: departments(first: 100, after: $after) {
  edges { node { code name nameEn } } pageInfo { hasNextPage endCursor } } }`)

/** Asks the graph, as the public may, and remembers the answer for some seconds. */
export function describedBy(graph: Pick<FederatedGraph, 'inForce' | 'execute'>, now: () => Date): Descriptions {
  return {
    entries: remembering(REMEMBERED_MS, () => readAll<DescribedEntry>(graph, ENTRIES, now)),
    departments: remembering(REMEMBERED_MS, () => readAll<NamedDepartment>(graph, DEPARTMENTS, now)),
  }
}

interface List<Node> {
  readonly edges: readonly { readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

async function readAll<Node extends { readonly code: string }>(
  graph: Pick<FederatedGraph, 'inForce' | 'execute'>,
  document: DocumentNode,
  now: () => Date,
): Promise<ReadonlyMap<string, Node>> {
  const { schema } = graph.inForce
  const found = new Map<string, Node>()
  // A graph of other subgraphs has no catalogue.
  if (validate(schema, document).length > 0) return found
  const context = ownContext(now)
  for (let after: string | null = null, isMore = true; isMore; ) {
    const { data, errors } = await graph.execute({ schema, document, request: { variables: { after } }, context })
    if (!data || errors) throw new Error(`Expected a list of the graph's own, but got: ${errors?.[0]?.message}`)
    const { edges, pageInfo } = data.list as List<Node> // the document says so, and it is valid
    for (const { node } of edges) found.set(node.code, node)
    after = pageInfo.endCursor
    isMore = pageInfo.hasNextPage
  }
  return found
}

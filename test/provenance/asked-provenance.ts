import { createRemoteLink, type LinkFor } from '@yilian/gateway'
import type { Viewer } from '@yilian/governance'
import { createSubgraphServer } from '@yilian/service-kit'
import { pino } from 'pino'
import { type GraphQLErrorJson, serveGraph, type TestGraph } from '../kit/graph.ts'

const KEY = Buffer.alloc(32, 7)

/** What one catalogue entry gave. */
export interface Element {
  readonly entry: string
  readonly coordinates: readonly string[]
  readonly [name: string]: unknown
}

/** An answer, whole. */
export interface Reply {
  readonly data: unknown
  readonly errors?: readonly GraphQLErrorJson[]
  readonly extensions?: { readonly provenance: readonly Element[] }
}

/** How an operation is asked; with its provenance, as the public, unless told. */
export interface Asking {
  readonly viewer?: Exclude<Viewer, { kind: 'PUBLIC' }>
  readonly headers?: Record<string, string>
  readonly variables?: Record<string, unknown>
}

/** Posts an operation. */
export async function replyFrom(
  graph: TestGraph,
  query: string,
  { viewer, headers = { 'yilian-provenance': 'on' }, variables }: Asking,
): Promise<Reply> {
  const token = viewer && { authorization: `Bearer ${await graph.tokenFor(viewer)}` }
  const response = await fetch(`${graph.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers, ...token },
    body: JSON.stringify({ query, ...(variables && { variables }) }),
  })
  return (await response.json()) as Reply
}

/** The same databases, each subgraph behind HTTP and the gateway's signature; `isDown` says which do not answer. */
export async function inManyProcesses(
  { subgraphs }: TestGraph,
  now: () => Date,
  isDown: (subgraph: string) => boolean,
): Promise<TestGraph> {
  const logger = pino({ level: 'silent' })
  const urls = new Map<string, string>()
  const servers = subgraphs.map((subgraph) => ({
    subgraph,
    server: createSubgraphServer(subgraph, { signatureKey: KEY, logger, now }),
  }))
  for (const { subgraph, server } of servers) {
    server.addHook('onRequest', async (_request, reply) => {
      if (isDown(subgraph.name)) await reply.code(503).send()
    })
    urls.set(subgraph.name, `${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`)
  }
  const linkFor: LinkFor = ({ name }) => createRemoteLink({ name, url: urls.get(name) ?? '', signatureKey: KEY })
  const parts = { subgraphs, parts: [] } as unknown as Parameters<typeof serveGraph>[0] // it only hands them on
  const served = await serveGraph(parts, now, { fetches: new Map(), statements: new Map() }, { linkFor })
  const close = async () => {
    await served.close()
    for (const { server } of servers) await server.close()
  }
  return { ...served, close }
}

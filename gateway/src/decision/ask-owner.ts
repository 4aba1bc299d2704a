import { setMaxListeners } from 'node:events'
import type { GatewayContext } from '../context.ts'
import { beginRecord } from '../operation/record.ts'
import type { SubgraphLink, SubgraphRequest } from '../subgraphs/link.ts'

/** The subgraph that owns clients, grants and the policy. */
const OWNER = 'sharing'
const PATIENCE_MS = 2_000

/** Asks the owner one field in the gateway's own name. Rejects when it does not answer. */
export type AskOwner = (
  field: string,
  request: Pick<SubgraphRequest, 'query' | 'variables' | 'kind'>,
) => Promise<unknown>

/** The way to the owner of the grants: its link, as any fetch goes; null where the graph has no owner. */
export function askOwnerBy(links: () => readonly SubgraphLink[], now: () => Date): AskOwner | null {
  if (!links().some(({ name }) => name === OWNER)) return null
  return async (field, request) => {
    const link = links().find(({ name }) => name === OWNER)
    if (!link) throw new Error(`Expected a subgraph "${OWNER}" in the supergraph in force, but it has none any more.`)
    const { data, errors } = await link.ask(request, ownContext(now))
    if (errors || data === null) throw new Error(`Expected ${field} of "${OWNER}", but got: ${errors?.[0]?.message}`)
    return data[field]
  }
}

/** Under which the gateway asks in its own name: as the public does, and not for long. */
export function ownContext(now: () => Date): GatewayContext {
  const record = beginRecord()
  const signal = AbortSignal.timeout(PATIENCE_MS)
  // Every statement under way listens; Node would take more than ten for a leak.
  setMaxListeners(0, signal)
  return {
    viewer: { kind: 'PUBLIC' },
    traceId: record.traceId,
    record,
    now,
    signal,
    subgraphContexts: new Map(),
    onBug: () => undefined,
  }
}

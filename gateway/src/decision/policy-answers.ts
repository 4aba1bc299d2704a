import type { SharingPolicy } from '@yilian/governance'
import type { GatewayContext } from '../context.ts'
import { beginRecord } from '../operation/record.ts'
import type { SubgraphLink } from '../subgraphs/link.ts'
import type { PolicyAnswers } from './policy-source.ts'

/** The subgraph that owns the grants. */
const OWNER = 'sharing'
const PATIENCE_MS = 2_000

/** Asks the owner of the grants by its link, as any fetch goes, but in the gateway's own name; null where the graph has no owner. */
export function policyAnswersOf(links: () => readonly SubgraphLink[], now: () => Date): PolicyAnswers | null {
  if (!links().some(({ name }) => name === OWNER)) return null
  const ask = async (field: string): Promise<unknown> => {
    const link = links().find(({ name }) => name === OWNER)
    if (!link) throw new Error(`Expected a subgraph "${OWNER}" in the supergraph in force, but it has none any more.`)
    const request = { query: `{ ${field} }`, variables: {}, kind: 'query' } as const
    const { data, errors } = await link.ask(request, contextFor(now))
    if (errors || data === null) throw new Error(`Expected ${field} of "${OWNER}", but got: ${errors?.[0]?.message}`)
    return data[field]
  }
  return {
    version: async () => (await ask('policyVersion')) as number,
    // Written by the owner as the JSON of this very type.
    inForce: async () => JSON.parse((await ask('policyInForce')) as string) as SharingPolicy,
  }
}

function contextFor(now: () => Date): GatewayContext {
  const record = beginRecord()
  return {
    viewer: { kind: 'PUBLIC' },
    traceId: record.traceId,
    record,
    now,
    signal: AbortSignal.timeout(PATIENCE_MS),
    subgraphContexts: new Map(),
    onBug: () => undefined,
  }
}

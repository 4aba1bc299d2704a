import type { Viewer } from '@yilian/governance'
import type { GatewayContext } from '../../src/context.ts'
import { beginRecord } from '../../src/operation/record.ts'
import type { SubgraphRequest } from '../../src/subgraphs/link.ts'

export const NOW = new Date('2026-03-02T01:00:00Z')

/** What an operation hands to a link: by default that of the public, whose caller waits. */
export function operationOf(
  viewer: Viewer = { kind: 'PUBLIC' },
  signal: AbortSignal = new AbortController().signal,
): GatewayContext {
  return {
    viewer,
    traceId: 'a'.repeat(32),
    signal,
    now: () => NOW,
    record: beginRecord(),
    subgraphContexts: new Map(),
    onBug: () => undefined,
  }
}

export function queryOf(query: string, variables: Record<string, unknown> = {}): SubgraphRequest {
  return { query, variables, kind: 'query' }
}

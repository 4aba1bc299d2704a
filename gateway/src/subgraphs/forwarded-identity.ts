import type { GrantedReading, Viewer } from '@yilian/governance'
import type { GatewayContext } from '../context.ts'

/** All that a subgraph may make its answer depend on, besides the question. */
export interface ForwardedIdentity {
  readonly viewer: Viewer
  readonly granted: GrantedReading | null
  readonly smallestGroup?: number
}

/**
 * What of the caller goes to subgraphs. The signed header is made of it, and so is the key by which equal questions share
 * an answer: whatever is added here later is in both, so nobody is ever given an answer that was made for someone else.
 */
export function forwardedIdentity({ viewer, granted = null, smallestGroup }: GatewayContext): ForwardedIdentity {
  return { viewer, granted, ...(smallestGroup !== undefined && { smallestGroup }) }
}

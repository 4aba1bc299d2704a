import type { DocumentNode, GraphQLFormattedError } from 'graphql'
import type { GatewayContext } from '../context.ts'

/** One operation that the plan sends to a subgraph. */
export interface SubgraphRequest {
  readonly query: string
  /** The planner's own syntax tree of `query`, so that a subgraph in this process need not parse it again. */
  readonly document?: DocumentNode
  readonly operationName?: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** False where each asking is a deed of its own, as a question to a department is: then it is neither shared nor sent again. */
  readonly isRepeatable?: boolean
}

/** What a subgraph says; the executor merges into it, so nobody else may hold the same objects. */
export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null
  readonly errors?: readonly GraphQLFormattedError[]
  /** Whether the subgraph could not be asked at all. */
  readonly isUnasked?: boolean
}

/** How the gateway reaches one subgraph. Rejects with SubgraphFault when it cannot be asked. */
export interface SubgraphLink {
  readonly name: string
  ask(request: SubgraphRequest, context: GatewayContext): Promise<SubgraphAnswer>
  subscribe(request: SubgraphRequest, context: GatewayContext): Promise<AsyncIterable<SubgraphAnswer>>
  checkReady(): Promise<void>
  close(): Promise<void>
  /** Of its breaker, where there is one. */
  state?(): 'closed' | 'half-open' | 'open'
}

export type FaultReason = 'UNREACHABLE' | 'TIMEOUT' | 'BREAKER_OPEN' | 'BAD_ANSWER'

/** A subgraph that could not be asked. The message is for the log; callers learn the subgraph and the reason. */
export class SubgraphFault extends Error {
  override readonly name = 'SubgraphFault'
  readonly subgraph: string
  readonly reason: FaultReason

  constructor(subgraph: string, reason: FaultReason, message: string, cause?: unknown) {
    super(message, { cause })
    this.subgraph = subgraph
    this.reason = reason
  }
}

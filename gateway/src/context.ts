import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import type { GrantedReading, OperationDecision } from '@yilian/governance'
import type { RequestContext } from '@yilian/service-kit'
import type { OwnAnswers } from './explanation/access-explanation.ts'
import type { OperationRecord } from './operation/record.ts'

type Executor = NonNullable<
  Awaited<ReturnType<ApolloServerOptionsWithGateway<GatewayContext>['gateway']['load']>>['executor']
>

/** One operation, as Apollo Server hands it to a gateway, and its answer. */
export type GatewayRequest = Parameters<Executor>[0]
export type GatewayResult = Awaited<ReturnType<Executor>>

/** Answers one event of a subscription: runs the rest of its plan for the operation that subscribed. */
export type LiveEvent = (request: GatewayRequest) => Promise<GatewayResult>

/** What the gateway knows of one operation while it runs. */
export interface GatewayContext extends RequestContext {
  // Not known before the operation is.
  granted?: GrantedReading | null
  /** What was decided of the operation before it was planned; missing where nothing is decided. */
  decision?: OperationDecision
  /** What the gateway answers of the operation itself; missing where nothing is decided. */
  own?: OwnAnswers
  /** What is learnt of the operation for log, metrics and trace. */
  readonly record: OperationRecord
  /** Contexts of the subgraphs that this operation has reached, by name. */
  readonly subgraphContexts: Map<string, unknown>
  /** Told of each fetch that goes to a subgraph; tests and metrics count with it. */
  readonly onFetch?: (subgraph: string) => void
  /** Told of an error that is nobody's refusal, before the caller gets the masked form. */
  readonly onBug: (error: unknown) => void
  /** Opens the events of a subscription and reads them to their end; missing where the caller takes no stream. */
  readonly live?: (subscribe: (context: GatewayContext) => Promise<AsyncIterable<LiveEvent>>) => Promise<void>
  /** The one event that this operation is run for; missing for the operation that subscribes. */
  readonly event?: LiveEvent
}

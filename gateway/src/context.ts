import type { ApolloServerOptionsWithGateway, GraphQLRequest } from '@apollo/server'
import type { GrantedReading, OperationDecision } from '@yilian/governance'
import type { RequestContext } from '@yilian/service-kit'
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { OwnAnswers } from './explanation/access-explanation.ts'
import type { OperationRecord } from './operation/record.ts'
import type { AnsweredParts } from './provenance/answered-parts.ts'

type Executor = NonNullable<
  Awaited<ReturnType<ApolloServerOptionsWithGateway<GatewayContext>['gateway']['load']>>['executor']
>

/** One operation, of what Apollo Server hands to a gateway; and its answer. */
export type GatewayRequest = Pick<Parameters<Executor>[0], 'schema' | 'document' | 'context'> & {
  readonly request: Pick<GraphQLRequest, 'operationName' | 'variables'>
}
export type GatewayResult = Awaited<ReturnType<Executor>>

/** Answers one event of a subscription: runs the rest of its plan for the operation that subscribed. */
export type LiveEvent = (request: GatewayRequest) => Promise<GatewayResult>

/** An operation whose document holds, before it is planned: of Apollo Server's request context, what the gateway looks at. */
export interface ResolvedOperation {
  readonly request: GraphQLRequest
  readonly schema: GraphQLSchema
  readonly source: string
  readonly queryHash: string
  readonly document: DocumentNode
  /** Apollo's types promise it, but it is missing when the name fits none of the document's. */
  readonly operation?: OperationDefinitionNode | undefined
  readonly operationName: string | null
  readonly contextValue: GatewayContext
}

/** Looks at an operation before it is planned; throws to refuse it. */
export type OperationCheck = (operation: ResolvedOperation) => void

/** Told of an answer without errors before it leaves. */
export type AnswerNote = (operation: ResolvedOperation, data: Readonly<Record<string, unknown>>) => void

/** What the gateway knows of one operation while it runs. */
export interface GatewayContext extends RequestContext {
  // Not known before the operation is.
  granted?: GrantedReading | null
  smallestGroup?: number
  /** What was decided of the operation before it was planned; missing where nothing is decided. */
  decision?: OperationDecision
  /** What the gateway answers of the operation itself; missing where nothing is decided. */
  own?: OwnAnswers
  /** Collects what is answered, where its provenance was asked for. */
  provenance?: AnsweredParts
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
  /** What answers this operation in the place of its plan: the one event that it is run for, or what was run already. */
  readonly event?: LiveEvent
}

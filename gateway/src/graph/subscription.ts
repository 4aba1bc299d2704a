import { graphError } from '@yilian/service-kit'
import { getOperationAST } from 'graphql'
import type { GatewayRequest, GatewayResult } from '../context.ts'
import { requestOf } from '../execution/fetch.ts'
import type { SubgraphRequest } from '../subgraphs/link.ts'
import type { GraphInForce } from './graph-in-force.ts'

/** What a subscription asks, and which subgraph. */
interface SubscribedFetch {
  readonly subgraph: string
  readonly request: SubgraphRequest
}

/** Whether the operation waits for events. */
export function isSubscription({ document, request }: GatewayRequest): boolean {
  return getOperationAST(document, request.operationName || undefined)?.operation === 'subscription'
}

/** What a subscription asks of its subgraph; or the errors for which it cannot be asked. */
export function subscribedFetch(graph: GraphInForce, request: GatewayRequest): SubscribedFetch | GatewayResult {
  const ready = graph.ready(request)
  if ('errors' in ready) return { errors: [...ready.errors] }
  const { subscribed, variables } = ready
  if (subscribed === null) return { errors: [subscribesToNothing()] }
  return { subgraph: subscribed.serviceName, request: requestOf(subscribed, variables) }
}

/** Left out by @skip or @include, the one field of a subscription leaves nothing to wait for. */
function subscribesToNothing() {
  return graphError('BAD_USER_INPUT', {
    zh: '订阅的字段被 @skip 或 @include 略去',
    en: 'Expected a field to subscribe to; got one that @skip or @include leaves out.',
  })
}

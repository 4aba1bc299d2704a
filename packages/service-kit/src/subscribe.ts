import { createSourceEventStream, type DocumentNode, type ExecutionResult, execute } from 'graphql'
import type { RequestContext, Subgraph } from './subgraph.ts'

/** A subscription that is read and found to fit its subgraph. */
export interface SubscriptionRequest {
  readonly document: DocumentNode
  readonly variables: Readonly<Record<string, unknown>> | null
  readonly operationName: string | null
}

/**
 * Subscribes to a subgraph: from here on, what it answers at each event, until the context's signal is aborted. Each event has a
 * context, so loaders, of its own: what one has read is old for the next.
 */
export async function subscribeTo(
  subgraph: Subgraph,
  { document, variables, operationName }: SubscriptionRequest,
  context: RequestContext,
): Promise<AsyncIterable<ExecutionResult>> {
  const operation = { schema: subgraph.schema, document, variableValues: variables, operationName }
  const answerTo = async (rootValue: unknown) =>
    execute({ ...operation, rootValue, contextValue: subgraph.createContext(context) })
  const events = await createSourceEventStream({ ...operation, contextValue: subgraph.createContext(context) })
  return Symbol.asyncIterator in events ? answersTo(events, answerTo) : refused(events)
}

async function* answersTo(events: AsyncIterable<unknown>, answerTo: (event: unknown) => Promise<ExecutionResult>) {
  for await (const event of events) yield await answerTo(event)
}

async function* refused(answer: ExecutionResult) {
  yield answer
}

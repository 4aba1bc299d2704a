import type { Subgraph } from '@yilian/service-kit'
import { type ExecutionResult, execute, type GraphQLError, parse, subscribe } from 'graphql'
import type { GatewayContext } from '../context.ts'
import type { SubgraphAnswer, SubgraphLink, SubgraphRequest } from './link.ts'
import type { LinkFor } from './link-pool.ts'

/**
 * Calls a subgraph in the same process: no HTTP, no second parse, no validation of what the planner wrote. The viewer
 * is handed over, not signed. One context, so one set of loaders, serves all fetches of an operation.
 */
function inProcessLink(subgraph: Subgraph): SubgraphLink {
  return {
    name: subgraph.name,
    ask: async (request, context) => answerOf(await execute(executionOf(subgraph, request, context)), context),
    subscribe: async (request, context) => {
      const results = await subscribe(executionOf(subgraph, request, context))
      return answersOf(Symbol.asyncIterator in results ? results : [results], context)
    },
    checkReady: () => subgraph.checkReady(),
    close: async () => undefined,
  }
}

/** Ways to subgraphs that run in this process; a supergraph that names another one cannot be served. */
export function linksTo(subgraphs: readonly Subgraph[]): LinkFor {
  return ({ name }) => {
    const subgraph = subgraphs.find((each) => each.name === name)
    if (!subgraph) throw new Error(`Expected subgraph "${name}" of the supergraph to run in this process.`)
    return inProcessLink(subgraph)
  }
}

function executionOf(subgraph: Subgraph, request: SubgraphRequest, context: GatewayContext) {
  return {
    schema: subgraph.schema,
    // The planner hands its document over (exposeDocumentNodeInFetchNode); the text is only the fallback.
    document: request.document ?? parse(request.query),
    variableValues: request.variables,
    operationName: request.operationName ?? null,
    contextValue: subgraphContext(subgraph, context),
  }
}

async function* answersOf(
  results: AsyncIterable<ExecutionResult> | Iterable<ExecutionResult>,
  context: GatewayContext,
) {
  for await (const result of results) yield answerOf(result, context)
}

function answerOf({ data, errors }: ExecutionResult, context: GatewayContext): SubgraphAnswer {
  reportBugs(errors, context)
  return { data: data ?? null, ...(errors && { errors: errors.map((error) => error.toJSON()) }) }
}

function subgraphContext(subgraph: Subgraph, context: GatewayContext): unknown {
  const known = context.subgraphContexts.get(subgraph.name)
  if (known) return known
  const made = subgraph.createContext(context)
  context.subgraphContexts.set(subgraph.name, made)
  return made
}

/** Refusals carry words of ours; anything else that a resolver throws is a bug, to be logged where it happened. */
function reportBugs(errors: readonly GraphQLError[] | undefined, context: GatewayContext): void {
  for (const error of errors ?? [])
    if (error.extensions.messageEn === undefined) context.onBug(error.originalError ?? error)
}

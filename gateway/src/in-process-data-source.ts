import type { GraphQLDataSource } from '@apollo/gateway'
import type { Subgraph } from '@yilian/service-kit'
import { type ExecutionResult, execute, type GraphQLError, parse } from 'graphql'
import type { GatewayContext } from './context.ts'

/**
 * Calls a subgraph in the same process: no HTTP, no second parse, no validation of what the planner wrote. The viewer
 * is handed over, not signed. One context, so one set of loaders, serves all fetches of an operation.
 */
export function inProcessDataSource(subgraph: Subgraph): GraphQLDataSource<GatewayContext> {
  return {
    async process(options) {
      if (!('incomingRequestContext' in options))
        throw new Error(`Expected an operation for subgraph "${subgraph.name}", but got a ${options.kind} request.`)
      const { request, document } = options
      const { context } = options.incomingRequestContext
      context.onFetch?.(subgraph.name)
      const result = await execute({
        schema: subgraph.schema,
        // The planner hands its document over (exposeDocumentNodeInFetchNode); the text is only the fallback.
        document: document ?? parse(request.query ?? ''),
        variableValues: request.variables ?? null,
        operationName: request.operationName ?? null,
        contextValue: subgraphContext(subgraph, context),
      })
      reportBugs(result.errors, context)
      return response(result)
    },
  }
}

function response({ data, errors }: ExecutionResult) {
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

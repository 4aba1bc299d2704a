import { answerErrors, type Subgraph, subscribeTo } from '@yilian/service-kit'
import { type ExecutionResult, execute, parse } from 'graphql'
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
    ask: async (request, context) =>
      answerOf(await execute(executionOf(subgraph, request, context)), subgraph, context),
    subscribe: async (request, context) => {
      const { document = parse(request.query), variables, operationName = null } = request
      return answersIn(await subscribeTo(subgraph, { document, variables, operationName }, context), subgraph, context)
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

async function* answersIn(results: AsyncIterable<ExecutionResult>, subgraph: Subgraph, context: GatewayContext) {
  for await (const result of results) yield answerOf(result, subgraph, context)
}

/** As the subgraph's own server would say it: refusals as they are, an absent database by name, the rest masked and told. */
function answerOf({ data, errors }: ExecutionResult, { name }: Subgraph, context: GatewayContext): SubgraphAnswer {
  const origin = { subgraph: name, report: context.onBug }
  return { data: data ?? null, ...(errors && { errors: answerErrors(errors, origin) }) }
}

function subgraphContext(subgraph: Subgraph, context: GatewayContext): unknown {
  const known = context.subgraphContexts.get(subgraph.name)
  if (known) return known
  const made = subgraph.createContext(context)
  context.subgraphContexts.set(subgraph.name, made)
  return made
}

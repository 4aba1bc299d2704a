import { answerErrors } from '@yilian/service-kit'
import {
  type DocumentNode,
  execute,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import type { GatewayContext } from '../context.ts'
import type { SubgraphAnswer, SubgraphLink, SubgraphRequest } from '../subgraphs/link.ts'
import type { LinkFor } from '../subgraphs/link-pool.ts'
import type { OwnAnswers } from './access-explanation.ts'

/** The subgraph whose schema has them, and the root fields that the gateway answers itself: it alone sees the whole graph. */
const OWNER = 'sharing'
const ANSWERED_HERE: ReadonlySet<string> = new Set(['explainAccess'])

/**
 * Ways to subgraphs that take from each fetch what the gateway answers itself, whether the subgraph is in this process or in
 * another. What is left, if anything, goes on.
 */
export function answeringHere(linkFor: LinkFor): LinkFor {
  return (subgraph) => (subgraph.name === OWNER ? answering(linkFor(subgraph)) : linkFor(subgraph))
}

interface Parts {
  readonly own: DocumentNode | null
  readonly others: DocumentNode | null
}

function answering(link: SubgraphLink): SubgraphLink {
  // The planner's documents live as long as their plans.
  const known = new WeakMap<DocumentNode, Parts>()
  const partsOf = (document: DocumentNode): Parts => {
    const parts = known.get(document) ?? { own: partOf(document, true), others: partOf(document, false) }
    known.set(document, parts)
    return parts
  }
  return {
    ...link,
    ask: async (request, context) => {
      const { own } = context
      // Most fetches are found to have nothing for the gateway without a look at their trees.
      if (!own || !hasOwn(request)) return link.ask(request, context)
      const parts = partsOf(request.document ?? parse(request.query))
      if (parts.own === null) return link.ask(request, context)
      const here = await answerHere(parts.own, request, own, context)
      if (parts.others === null) return here
      const others = { ...request, query: print(parts.others), document: parts.others }
      return merged(here, await link.ask(others, context))
    },
  }
}

function hasOwn({ query }: SubgraphRequest): boolean {
  return [...ANSWERED_HERE].some((field) => query.includes(field))
}

/** On the schema that callers see, which has the very same fields; the rest of it is asked for nothing. */
async function answerHere(
  document: DocumentNode,
  { variables }: SubgraphRequest,
  { schema, explainAccess }: OwnAnswers,
  context: GatewayContext,
): Promise<SubgraphAnswer> {
  const rootValue = { explainAccess }
  const { data, errors } = await execute({ schema, document, rootValue, variableValues: variables })
  return {
    data: data ?? null,
    ...(errors && { errors: answerErrors(errors, { subgraph: OWNER, report: context.onBug }) }),
  }
}

function merged(here: SubgraphAnswer, there: SubgraphAnswer): SubgraphAnswer {
  const errors = [...(here.errors ?? []), ...(there.errors ?? [])]
  const data = here.data === null && there.data === null ? null : { ...there.data, ...here.data }
  return { data, ...(errors.length > 0 && { errors }) }
}

/** The part of an operation that is answered here, or the rest of it; null where there is none. */
function partOf(document: DocumentNode, isOwn: boolean): DocumentNode | null {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  const selectionSet = operation && partOfSet(operation.selectionSet, isOwn)
  if (!operation || !selectionSet) return null
  const used = new Set<string>()
  visit({ ...operation, variableDefinitions: [], selectionSet }, { Variable: ({ name }) => void used.add(name.value) })
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value))
  const part = { ...operation, selectionSet, ...(variableDefinitions && { variableDefinitions }) }
  return { ...document, definitions: document.definitions.map((node) => (node === operation ? part : node)) }
}

function partOfSet({ selections, ...set }: SelectionSetNode, isOwn: boolean): SelectionSetNode | null {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return ANSWERED_HERE.has(selection.name.value) === isOwn ? [selection] : []
    // The planner spreads no fragments at the root.
    if (selection.kind === Kind.FRAGMENT_SPREAD) return isOwn ? [] : [selection]
    const selectionSet = partOfSet(selection.selectionSet, isOwn)
    return selectionSet ? [{ ...selection, selectionSet }] : []
  })
  return kept.length > 0 ? { ...set, selections: kept } : null
}

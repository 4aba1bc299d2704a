import { graphError, whenAborted } from '@yilian/service-kit'
import { type FieldNode, type GraphQLFormattedError, Kind, parse, type SelectionSetNode } from 'graphql'
import type { GatewayContext } from '../context.ts'
import { type SubgraphAnswer, SubgraphFault, type SubgraphLink, type SubgraphRequest } from './link.ts'

/** Asks a subgraph for an operation, which waits no longer than until its own end; that it cannot be asked is an answer too. */
export async function askSubgraph(
  link: SubgraphLink,
  request: SubgraphRequest,
  context: GatewayContext,
): Promise<SubgraphAnswer> {
  context.onFetch?.(link.name)
  try {
    return await inTime(link, request, context)
  } catch (error) {
    if (!(error instanceof SubgraphFault)) throw error
    if (!context.signal.aborted) context.onBug(error)
    return unavailable(error, request)
  }
}

/** Once the operation has ended nobody waits for a subgraph, so that what came in time is answered at once. */
function inTime(link: SubgraphLink, request: SubgraphRequest, context: GatewayContext): Promise<SubgraphAnswer> {
  if (context.signal.aborted) return Promise.reject(late(link))
  return new Promise((resolve, reject) => {
    const stopListening = whenAborted(context.signal, () => reject(late(link)))
    link.ask(request, context).then(
      (answer) => {
        stopListening()
        resolve(answer)
      },
      (fault) => {
        stopListening()
        reject(fault)
      },
    )
  })
}

function late({ name }: SubgraphLink): SubgraphFault {
  return new SubgraphFault(name, 'TIMEOUT', 'the operation ended before its subgraph answered')
}

/**
 * What a subgraph that could not be asked leaves: one error for each field that stays empty, at its first place in the answer,
 * without an address or a cause.
 */
export function unavailable(fault: SubgraphFault, request: SubgraphRequest) {
  const { subgraph, reason } = fault
  const { message, extensions } = graphError(
    'SUBGRAPH_UNAVAILABLE',
    {
      zh: `${subgraph} 暂时无法提供数据, 请稍后重试`,
      en: `The ${subgraph} service cannot answer now; try again later.`,
    },
    { subgraph, reason },
  )
  const errors: GraphQLFormattedError[] = placesOf(request).map((path) => ({ message, extensions, path }))
  return { data: null, errors, isUnasked: true } satisfies SubgraphAnswer
}

function placesOf({ query, document, variables }: SubgraphRequest): (string | number)[][] {
  const [operation] = (document ?? parse(query)).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [[]]
  const { representations } = variables
  if (!Array.isArray(representations)) return responseNames(operation.selectionSet, null).map((name) => [name])
  const [entities] = operation.selectionSet.selections
  const typename = (representations[0] as { __typename: string }).__typename
  const names = entities?.kind === Kind.FIELD ? responseNames(entities.selectionSet, typename) : []
  return names.map((name) => ['_entities', 0, name])
}

/** Response names directly under a selection set, fragments on other types left out. */
function responseNames(set: SelectionSetNode | undefined, typename: string | null): string[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return isData(selection) ? [responseName(selection)] : []
    if (selection.kind === Kind.FRAGMENT_SPREAD) return []
    const condition = selection.typeCondition?.name.value ?? null
    return typename === null || condition === null || condition === typename
      ? responseNames(selection.selectionSet, typename)
      : []
  })
}

function isData({ name }: FieldNode): boolean {
  return name.value !== '__typename'
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value
}

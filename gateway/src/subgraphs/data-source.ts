import type { GraphQLDataSource } from '@apollo/gateway'
import { graphError, whenAborted } from '@yilian/service-kit'
import { type FieldNode, type GraphQLFormattedError, Kind, parse, type SelectionSetNode } from 'graphql'
import type { GatewayContext } from '../context.ts'
import { type SubgraphAnswer, SubgraphFault, type SubgraphLink, type SubgraphRequest } from './link.ts'
import { entitiesInPlace, errorsInPlace, withoutDuplicates } from './representations.ts'

type ProcessOptions = Parameters<GraphQLDataSource<GatewayContext>['process']>[0]

/** What Apollo's executor asks when the plan sends a fetch to this link's subgraph. */
export function dataSourceOf(link: SubgraphLink): GraphQLDataSource<GatewayContext> {
  return {
    async process(options) {
      if (!('incomingRequestContext' in options))
        throw new Error(`Expected an operation for subgraph "${link.name}", but got a ${options.kind} request.`)
      const { context } = options.incomingRequestContext
      const request = requestOf(options)
      context.onFetch?.(link.name)
      try {
        return await inTime(link.name, () => askOnce(link, request, context), context.signal)
      } catch (error) {
        if (!(error instanceof SubgraphFault)) throw error
        if (!context.signal.aborted) context.onBug(error)
        return unavailable(error, request)
      }
    },
  }
}

/** Asks for each entity once, however many places of the answer it stands at. */
async function askOnce(link: SubgraphLink, request: SubgraphRequest, context: GatewayContext): Promise<SubgraphAnswer> {
  const { representations } = request.variables
  if (!Array.isArray(representations)) return link.ask(request, context)
  const { unique, places } = withoutDuplicates(representations)
  if (unique.length === representations.length) return link.ask(request, context)
  const asked = { ...request, variables: { ...request.variables, representations: unique } }
  const { data, errors } = await link.ask(asked, context)
  const entities = data?._entities
  return {
    // An answer of another length is told by whoever reads it: nothing here could be put in its place.
    data:
      Array.isArray(entities) && entities.length === unique.length
        ? { ...data, _entities: entitiesInPlace(entities, places) }
        : data,
    ...(errors && { errors: errorsInPlace(errors, places) }),
  }
}

/** Once the operation has ended nobody waits for a subgraph, so that what came in time is answered at once. */
async function inTime(name: string, ask: () => Promise<SubgraphAnswer>, signal: AbortSignal): Promise<SubgraphAnswer> {
  const late = () => new SubgraphFault(name, 'TIMEOUT', 'the operation ended before its subgraph answered')
  if (signal.aborted) throw late()
  return new Promise((resolve, reject) => {
    const stopListening = whenAborted(signal, () => reject(late()))
    ask().then(resolve, reject).finally(stopListening)
  })
}

function requestOf({ request, document }: Extract<ProcessOptions, { document?: unknown }>): SubgraphRequest {
  const query = request.query ?? ''
  // Never guessed: a change that is taken for a query could be sent twice.
  const operation = (document ?? parse(query)).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operation?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('Expected an operation for a subgraph, but got none.')
  return {
    query,
    variables: request.variables ?? {},
    kind: operation.operation,
    ...(document && { document }),
    ...(request.operationName && { operationName: request.operationName }),
  }
}

/**
 * What a subgraph that could not be asked leaves: one error for each field that stays empty, at its first place in the answer,
 * without an address or a cause. Apollo's executor would give one error without any place, with the text of the network in it.
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
  return { data: null, errors } satisfies SubgraphAnswer
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

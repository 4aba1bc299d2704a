import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { classificationsOf } from '@yilian/governance'
import { type BilingualText, graphError } from '@yilian/service-kit'
import { type GraphQLError, type OperationDefinitionNode, parse } from 'graphql'
import type { GatewayContext } from '../context.ts'
import type { FederatedGraph } from '../graph/federated-graph.ts'
import { type Classifications, closedPlaceIn } from './open-data.ts'

const PARAMETERS: readonly string[] = ['query', 'operationName', 'variables', 'extensions']
const BAD_URL: BilingualText = {
  zh: '网址编码有误',
  en: 'Expected an address in valid percent-encoding; got something else.',
}
const STRANGE_PARAMETER: BilingualText = {
  zh: '网址会留在日志与历史记录中, 只应含 query、operationName、variables、extensions 与已声明的变量; 请改用 POST',
  en: 'A URL is kept in logs and histories; expected only GraphQL’s parameters and declared variables in it. Use POST.',
}
const CLOSED_DATA: BilingualText = {
  zh: '网址会留在日志与历史记录中, GET 只用于公开数据, 且不得以文本或编号指明个人或单位; 请改用 POST',
  en: 'A URL is kept in logs and histories; GET is for open data, without texts or ids of persons or units. Use POST.',
}

/** GET carries nothing that may not stand in a URL; see open-data.ts. Everything else takes POST. */
export function openGetsOnly(graph: Pick<FederatedGraph, 'inForce'>): ApolloServerPlugin<GatewayContext> {
  const classificationsIn = remembering(graph)
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, schema, document, operation }) {
          if (request.http?.method !== 'GET') return
          assertUrl(request.http.search, request.extensions ?? {})
          if (isUndeclared(request.variables ?? {}, operation)) throw postRequired(STRANGE_PARAMETER)
          const coordinate = closedPlaceIn(document, schema, classificationsIn())
          if (coordinate !== null) throw postRequired(CLOSED_DATA, { coordinate })
        },
      }
    },
  }
}

/** Reads the classifications out of the supergraph in force when the first GET asks for them. */
function remembering(graph: Pick<FederatedGraph, 'inForce'>): () => Classifications {
  let known: { supergraphSdl: string; classifications: Classifications } | undefined
  return () => {
    const { supergraphSdl } = graph.inForce
    if (known?.supergraphSdl !== supergraphSdl)
      known = { supergraphSdl, classifications: classificationsOf(parse(supergraphSdl)) }
    return known.classifications
  }
}

function assertUrl(search: string, extensions: object): void {
  if (!isPercentEncodedUtf8(search)) throw graphError('BAD_REQUEST', BAD_URL, { http: { status: 400 } })
  const names = [...new URLSearchParams(search).keys()]
  if (names.every((name) => PARAMETERS.includes(name)) && Object.keys(extensions).every(isPersistedQuery)) return
  throw postRequired(STRANGE_PARAMETER)
}

function isPersistedQuery(extension: string): boolean {
  return extension === 'persistedQuery'
}

/** URLSearchParams puts U+FFFD for what is no UTF-8, without a word. */
function isPercentEncodedUtf8(search: string): boolean {
  try {
    decodeURIComponent(search)
    return true
  } catch {
    return false
  }
}

function isUndeclared(variables: object, operation: OperationDefinitionNode | undefined): boolean {
  const declared = operation?.variableDefinitions?.map(({ variable }) => variable.name.value) ?? []
  return Object.keys(variables).some((name) => !declared.includes(name))
}

function postRequired(text: BilingualText, details: Record<string, unknown> = {}): GraphQLError {
  return graphError('POST_REQUIRED', text, {
    ...details,
    http: { status: 405, headers: new HeaderMap([['allow', 'POST']]) },
  })
}

import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { Logger } from 'pino'
import { collapseDenials } from './answers/collapse-denials.ts'
import { formatError } from './answers/format-error.ts'
import { traceFailures } from './answers/trace-failures.ts'
import type { GatewayContext } from './context.ts'
import type { DecidedOperations } from './decision/decide-operations.ts'
import type { EvidenceKeeper } from './evidence/keep-evidence.ts'
import type { FederatedGraph } from './graph/federated-graph.ts'
import { openGetsOnly } from './http/get-rule.ts'
import { plainJsonStatus } from './http/plain-json-status.ts'
import { checkOperation, noNulInStrings } from './limits/check-operation.ts'
import { MOST_TOKENS } from './limits/limit-table.ts'
import { refuseNullVariables } from './limits/null-variables.ts'
import type { OperationLimits } from './limits/operation-limits.ts'
import type { DocumentStore } from './operation/document-store.ts'
import type { OperationWatch } from './operation/watch-operations.ts'
import { tellProvenance } from './provenance/tell-provenance.ts'

/** What the server is put together of. */
interface Rooms {
  readonly introspection: boolean
  readonly logger: Logger
  now(): Date
  /** Whether anything is asked of callers: limits, rights. */
  readonly isGuarded: boolean
  /** Null for a graph without guards, in which nothing is decided. */
  readonly decided: DecidedOperations | null
  readonly keeper: EvidenceKeeper | null
  readonly documents: DocumentStore
  readonly limits: OperationLimits
  readonly watch: OperationWatch
}

/** Apollo Server with our plugins in their order. */
export function createApolloServer(
  graph: FederatedGraph,
  { documents, limits, watch, decided, keeper, ...options }: Rooms,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway: graph,
    introspection: options.introspection,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    documentStore: documents,
    ...textRules(options.isGuarded),
    persistedQueries: { cache: limits.textsByHash },
    hideSchemaDetailsFromClientErrors: !options.introspection,
    logger: options.logger,
    formatError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // Every answer is `no-store` already.
      ApolloServerPluginCacheControlDisabled(),
      checkOperation,
      refuseNullVariables,
      ...limits.plugins,
      ...(options.isGuarded ? [openGetsOnly(graph)] : []),
      plainJsonStatus,
      collapseDenials,
      ...(decided ? [decided.plugin] : []),
      tellProvenance(graph, options.now),
      traceFailures(options.logger),
      watch.plugin,
      ...(keeper ? [keeper.plugin] : []),
    ],
  })
}

/** How texts are parsed and validated: the same for those that come and for those that are planned before. */
export function textRules(isGuarded: boolean) {
  return { parseOptions: isGuarded ? { maxTokens: MOST_TOKENS } : {}, validationRules: [noNulInStrings] }
}

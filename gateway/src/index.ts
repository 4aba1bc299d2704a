export { decideAgain, factsOfSupergraph } from './decision/decide-again.ts'
export { type AlteredField, previewChange } from './decision/preview-change.ts'
export { UnservableSupergraph } from './graph/read-supergraph.ts'
export { createRemoteKeys, type TokenPolicy } from './http/authenticate.ts'
export {
  createDevelopmentIssuer,
  DEVELOPMENT_TOKEN_LIFE_HOURS,
  type DevelopmentIssuer,
  newDevelopmentKey,
} from './http/development-issuer.ts'
export { exampleQueries } from './http/graphiql.ts'
export { LIMITS, type LimitTable, limitOverrides, limitsWith } from './limits/limit-table.ts'
export { registeredOperations } from './limits/registered-operations.ts'
export { openInstruments, serveSubgraphMetrics } from './operation/instruments.ts'
export { beginRecord } from './operation/record.ts'
export { createGateway } from './server.ts'
export { linksTo } from './subgraphs/in-process-link.ts'
export type { LinkFor } from './subgraphs/link-pool.ts'
export { createRemoteLink } from './subgraphs/remote-link.ts'
export { overReplicas } from './subgraphs/replicas.ts'
export { shareInFlight } from './subgraphs/share-in-flight.ts'
export type { BoundTokens } from './tokens/serve-tokens.ts'

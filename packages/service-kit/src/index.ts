export { answerErrors } from './answer-errors.ts'
export { asOfDay, recordDay } from './as-of.ts'
export { Breaker, type BreakerLimits, type BreakerState } from './asking/breaker.ts'
export { Deadline } from './asking/deadline.ts'
export { ExchangeFailure, exchange, type Reply } from './asking/exchange.ts'
export { pauseBeforeRetry, RetryBudget } from './asking/retries.ts'
export { whenAborted } from './asking/when-aborted.ts'
export { connectionOf, type Page, type PageArguments, pageOf } from './connection.ts'
export { isDatabaseAway } from './database-away.ts'
export { withheld } from './denials.ts'
export { DRAINING, drainOnClose } from './drain.ts'
export { type BilingualText, ERROR_CODES, type ErrorCode, graphError, quote } from './errors.ts'
export { eventsMissed, subscriberTooSlow } from './live-errors.ts'
export { createLogger } from './logger.ts'
export { opaqueId } from './opaque-id.ts'
export { SCALARS } from './scalars.ts'
export { searchText } from './search-text.ts'
export { createSubgraphServer } from './server.ts'
export { readSettings, type Settings } from './settings.ts'
export {
  defineSubgraph,
  type RequestContext,
  type Subgraph,
  type SubgraphContext,
} from './subgraph.ts'
export { subscribeTo } from './subscribe.ts'
export { DEADLINE_HEADER, signViewer, VIEWER_HEADER } from './viewer-signature.ts'

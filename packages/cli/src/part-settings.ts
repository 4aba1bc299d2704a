import type { QueryLogSettings } from './config.ts'
import { passingSettings } from './graph.ts'
import { developmentQueryLogKey } from './shared-folder.ts'
import type { PartSettings } from './subgraphs.ts'

/** What the environment says of the query log; in development its key lies in the data folder. */
export function partSettings(
  settings: QueryLogSettings & { readonly DATA_DIR: string; readonly YILIAN_MODE: 'development' | 'production' },
): PartSettings {
  // In production whoever writes the log does not start without a key; who is without one here writes none.
  const ownKey = () =>
    settings.YILIAN_MODE === 'development' ? developmentQueryLogKey(settings.DATA_DIR) : passingSettings().queryLog.key
  return {
    queryLog: {
      key: settings.QUERY_LOG_KEY ?? ownKey(),
      monthsAhead: settings.QUERY_LOG_MONTHS_AHEAD,
      monthsKept: settings.QUERY_LOG_MONTHS_KEPT,
    },
  }
}

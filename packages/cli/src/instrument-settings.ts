import type { openInstruments } from '@yilian/gateway'
import type { InstrumentSettings } from './config.ts'

/** What the environment says of metrics and traces, as the gateway takes it. */
export function instrumentsOf(settings: InstrumentSettings): Parameters<typeof openInstruments>[0] {
  const { CLIENT_NAMES, METRICS_HOST, METRICS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT: collector } = settings
  return {
    clientNames: CLIENT_NAMES,
    metrics: METRICS_PORT === 0 ? null : { host: METRICS_HOST, port: METRICS_PORT },
    collector: collector === undefined ? null : new URL(collector),
  }
}

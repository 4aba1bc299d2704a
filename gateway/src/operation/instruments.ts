import type { Server } from 'node:http'
import { type ClientNames, createClientNames } from './client-names.ts'
import type { DepartmentHealth } from './department-metrics.ts'
import type { Metrics } from './metrics.ts'
import { createMetricsServer } from './metrics-server.ts'
import type { Traces } from './traces.ts'

/** What tells operators how the gateway fares, beside its log. */
export interface Instruments {
  readonly clientNames: ClientNames
  readonly metrics: Metrics | null
  readonly traces: Traces | null
}

/** The log alone. */
export const NO_INSTRUMENTS: Instruments = { clientNames: createClientNames([]), metrics: null, traces: null }

/** Which instruments a process has. */
export interface InstrumentSettings {
  /** Clients that are told apart by the header `x-client-name`. */
  readonly clientNames?: readonly string[] | undefined
  /** Where Prometheus reads; nothing is counted unless given. */
  readonly metrics?: { readonly host: string; readonly port: number } | null
  /** Base address of an OpenTelemetry collector; nothing is traced unless given. */
  readonly collector?: URL | null
}

/** The instruments of this process, and how to end them. Rejects with the cause when the metrics cannot be served. */
export async function openInstruments({ clientNames = [], metrics, collector }: InstrumentSettings) {
  // What is off is not even loaded: prom-client takes 30 ms of the start, the packages of OpenTelemetry 150.
  const counted = metrics ? (await import('./metrics.ts')).createMetrics({ ofProcess: true }) : null
  const server = counted && metrics ? await listening(createMetricsServer(counted), metrics) : null
  const traces = collector ? (await import('./traces.ts')).startTraces(collector) : null
  const instruments: Instruments = { clientNames: createClientNames(clientNames), metrics: counted, traces }
  const close = async () => {
    server?.close()
    server?.closeAllConnections()
    await traces?.close()
  }
  return { instruments, close }
}

/** Serves the metrics of a subgraph's process, and of the departments that it asks; gives what ends it. Rejects when they cannot be served. */
export async function serveSubgraphMetrics(
  at: NonNullable<InstrumentSettings['metrics']>,
  departments: () => readonly DepartmentHealth[],
): Promise<() => Promise<void>> {
  const { createSubgraphMetrics } = await import('./department-metrics.ts')
  const server = await listening(createSubgraphMetrics(departments), at)
  return async () => {
    server.close()
    server.closeAllConnections()
  }
}

function listening(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

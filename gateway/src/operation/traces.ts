import { type Context, context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { AlwaysOnSampler, BatchSpanProcessor, ParentBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace'
import type { HttpEnd } from './access-log.ts'
import { type OperationRecord, shownName } from './record.ts'
import type { TraceParent } from './trace-parent.ts'

// What a collector that is away may cost an end of the process.
const EXPORT_TIMEOUT_MS = 2_000
const BATCHES = { exportTimeoutMillis: EXPORT_TIMEOUT_MS, scheduledDelayMillis: 2_000 }
const FAULTS_OF_OURS = new Set(['INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE'])

/** The span of one request to the graph, over those of its execution and its fetches. */
export interface OperationSpan {
  readonly traceId: string
  /** Runs what belongs to the request below its span. */
  within<Result>(work: () => Result): Result
  end(record: OperationRecord, end: HttpEnd): void
}

/** Traces that are sent to an OpenTelemetry collector. */
export interface Traces {
  begin(parent: TraceParent | null): OperationSpan
  /** Sends what has not been sent yet. */
  close(): Promise<void>
}

/** Turns traces on for this process. A caller's own decision not to sample is kept. */
export function startTraces(collector: URL): Traces {
  const exporter = new OTLPTraceExporter({ url: tracesAddress(collector), timeoutMillis: EXPORT_TIMEOUT_MS })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'yilian-gateway' }),
    sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }),
    spanProcessors: [new BatchSpanProcessor({ exporter, ...BATCHES })],
  })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  trace.setGlobalTracerProvider(provider)
  const tracer = trace.getTracer('yilian')
  return {
    begin(parent) {
      const span = tracer.startSpan('graphql', { kind: SpanKind.SERVER }, contextOf(parent))
      const around = trace.setSpan(ROOT_CONTEXT, span)
      return {
        traceId: span.spanContext().traceId,
        within: (work) => context.with(around, work),
        end: (record, end) => endSpan(span, record, end),
      }
    },
    close: () => provider.shutdown(),
  }
}

/** The standard's: a base, below which each signal has its own path. */
function tracesAddress(collector: URL): string {
  return `${collector.href.replace(/\/$/, '')}/v1/traces`
}

function contextOf(parent: TraceParent | null): Context {
  if (parent === null) return ROOT_CONTEXT
  const { traceId, spanId, flags } = parent
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: flags, isRemote: true })
}

function endSpan(span: Span, record: OperationRecord, { status, isDelivered }: HttpEnd): void {
  const operationName = shownName(record)
  const { operationKind, viewer, client, hash, codes } = record
  if (operationKind) span.updateName(operationName ? `${operationKind} ${operationName}` : operationKind)
  span.setAttributes({
    ...(operationName && { 'graphql.operation.name': operationName }),
    ...(operationKind && { 'graphql.operation.type': operationKind }),
    ...(hash && { 'yilian.operation.hash': hash }),
    ...(viewer && { 'yilian.viewer.kind': viewer.kind }),
    'yilian.client': client,
    'yilian.codes': [...codes.keys()],
    'yilian.is_delivered': isDelivered,
    'http.response.status_code': status,
  })
  if (status >= 500 || [...codes.keys()].some((code) => FAULTS_OF_OURS.has(code)))
    span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

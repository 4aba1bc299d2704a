import { randomBytes } from 'node:crypto'
import { trace } from '@opentelemetry/api'

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/

/** Where in a trace a caller stands (W3C Trace Context). */
export interface TraceParent {
  readonly traceId: string
  readonly spanId: string
  readonly flags: number
}

/** Reads a `traceparent` header; null when there is none that holds. */
export function readTraceParent(header: unknown): TraceParent | null {
  const [, traceId, spanId, flags] = (typeof header === 'string' && TRACEPARENT.exec(header)) || []
  return traceId && spanId && flags ? { traceId, spanId, flags: Number.parseInt(flags, 16) } : null
}

/** The `traceparent` to send on: of the span that is under way; without one, of the trace alone, not sampled. */
export function outgoingTraceParent({ traceId }: { readonly traceId: string }): string {
  const span = trace.getActiveSpan()?.spanContext()
  if (span?.traceId !== traceId) return `00-${traceId}-${randomBytes(8).toString('hex')}-00`
  return `00-${traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`
}

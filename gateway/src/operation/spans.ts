import { type Attributes, SpanKind, trace } from '@opentelemetry/api'

/** Runs work below a span of the trace that is under way, and ends the span with it; without a trace the work alone is run. */
export function withinSpan<Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> {
  if (trace.getActiveSpan() === undefined) return work()
  return trace
    .getTracer('yilian')
    .startActiveSpan(name, { kind: SpanKind.INTERNAL, attributes }, (span) => work().finally(() => span.end()))
}

import { ERROR_CODES } from '@yilian/service-kit'
import type { GraphQLSchema } from 'graphql'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { SubgraphLink } from '../subgraphs/link.ts'
import type { HttpEnd } from './access-log.ts'
import { BREAKER_STATES, type DepartmentHealth, departmentSeries } from './department-metrics.ts'
import { createFieldUseCounter } from './field-use-counter.ts'
import type { OperationRecord } from './record.ts'

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const BYTES = [1e3, 1e4, 1e5, 1e6, 1e7]

/** An operation that has a series of its own is on a list; everything else, which anybody can make up, is this. */
export const OTHER_OPERATION = 'other'

/** Numbers of the running gateway, as Prometheus reads them. */
export interface Metrics {
  /** Gives an operation series of its own, by the SHA-256 of its text. */
  name(hash: string, operation: string): void
  /** What is asked at each reading and not counted. */
  read(sources: MetricSources): void
  began(): void
  ended(record: OperationRecord, end: HttpEnd): void
  /** A text had to be parsed and validated. */
  parsed(): void
  /** An operation was run: what it asked for counts as used, also where it was withheld. */
  ran(record: OperationRecord, schema: GraphQLSchema): void
  text(): Promise<string>
  readonly contentType: string
}

/** What else a reading shows. */
export interface MetricSources {
  links?(): readonly SubgraphLink[]
  waitingOperations?(): number
  /** The ways to departments' systems, where they are asked from this process. */
  departments?(): readonly DepartmentHealth[]
}

/** Makes the numbers of one gateway; those of the process only once in a process. */
export function createMetrics({ ofProcess }: { readonly ofProcess: boolean }): Metrics {
  const registry = new Registry()
  const series = seriesIn(registry)
  const fieldUse = createFieldUseCounter(series.fieldUse)
  const sources: MetricSources = {}
  if (ofProcess) collectDefaultMetrics({ register: registry })
  const named = new Map<string, string>()
  return {
    name: (hash, operation) => void named.set(hash, operation),
    read: (more) => void Object.assign(sources, more),
    began: () => series.inFlight.inc(),
    ended: (record, end) => {
      series.inFlight.dec()
      count(series, record, end, nameIn(named, record))
    },
    parsed: () => series.parsed.inc(),
    ran: ({ document, operationName, client, planMs }, schema) => {
      series.plans.inc({ cache: planMs === null ? 'hit' : 'miss' })
      if (planMs !== null) series.planDuration.observe(planMs / 1000)
      if (document) fieldUse.count(schema, document, operationName, client)
    },
    text: () => {
      fieldUse.settle()
      readSources(series, sources)
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}

type Series = ReturnType<typeof seriesIn>

function count(series: Series, record: OperationRecord, end: HttpEnd, operation: string): void {
  const { client, viewer, codes, fetches, faults, responseBytes } = record
  const viewer_kind = viewer?.kind ?? 'NONE'
  const seconds = end.durationMs / 1000
  const code = end.isDelivered ? codeOf(codes) : 'ABANDONED'
  series.operations.inc({ operation, client, viewer_kind, code })
  series.duration.observe({ operation }, seconds)
  series.responseBytes.observe(responseBytes)
  for (const [subgraph, { count: fetched, durationMs }] of fetches) {
    series.fetches.inc({ subgraph }, fetched)
    series.fetchSeconds.inc({ subgraph }, durationMs / 1000)
  }
  for (const fault of faults) series.faults.inc({ subgraph: fault.subgraph, reason: fault.reason })
}

function nameIn(named: ReadonlyMap<string, string>, { hash }: OperationRecord): string {
  return (hash !== null && named.get(hash)) || OTHER_OPERATION
}

/** The first code of an answer; only those of the closed list are labels. */
function codeOf(codes: OperationRecord['codes']): string {
  if (codes.size === 0) return 'OK'
  const [first] = codes.keys()
  return ERROR_CODES.find((known) => known === first) ?? 'INTERNAL_SERVER_ERROR'
}

function readSources(series: Series, { links, waitingOperations, departments }: MetricSources): void {
  const { breaker, waiting } = series
  if (departments) series.departments(departments())
  if (waitingOperations) waiting.set(waitingOperations())
  for (const link of links?.() ?? []) {
    const current = link.state?.()
    if (current === undefined) continue
    for (const state of BREAKER_STATES) breaker.set({ subgraph: link.name, state }, state === current ? 1 : 0)
  }
}

function seriesIn(registry: Registry) {
  const registers = [registry]
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers })
  const histogram = <Label extends string>(name: string, help: string, buckets: number[], labelNames: Label[] = []) =>
    new Histogram({ name, help, buckets, labelNames, registers })
  return {
    operations: counter(
      'yilian_operations_total',
      'Requests to the graph that ended, by the first code of the answer',
      ['operation', 'client', 'viewer_kind', 'code'],
    ),
    duration: histogram('yilian_operation_duration_seconds', 'From the head of a request to its answer', SECONDS, [
      'operation',
    ]),
    inFlight: new Gauge({ name: 'yilian_operations_in_flight', help: 'Requests not yet answered', registers }),
    waiting: new Gauge({ name: 'yilian_operations_waiting', help: 'Operations that wait for their turn', registers }),
    responseBytes: histogram('yilian_response_bytes', 'Length of answers', BYTES),
    parsed: counter('yilian_documents_parsed_total', 'Texts that were not known as documents', []),
    plans: counter('yilian_plans_total', 'Operations run, by whether their plan was there (hit) or made (miss)', [
      'cache',
    ]),
    planDuration: histogram('yilian_plan_duration_seconds', 'Making of a plan', SECONDS),
    fetches: counter('yilian_subgraph_fetches_total', 'Fetches from a subgraph', ['subgraph']),
    fetchSeconds: counter('yilian_subgraph_fetch_seconds_total', 'Time in fetches from a subgraph', ['subgraph']),
    faults: counter('yilian_subgraph_faults_total', 'Fetches that a subgraph could not answer', ['subgraph', 'reason']),
    ...seriesOfOthers(registers),
    fieldUse: counter('yilian_field_use_total', 'Operations that asked for a field, by client', [
      'type',
      'field',
      'client',
      'deprecated',
    ]),
  }
}

/** Of the subgraphs and departments that are asked, at each reading. */
function seriesOfOthers(registers: Registry[]) {
  return {
    breaker: new Gauge({
      name: 'yilian_subgraph_breaker',
      help: '1 for the state that the breaker of a subgraph is in',
      labelNames: ['subgraph', 'state'],
      registers,
    }),
    departments: departmentSeries(registers),
  }
}

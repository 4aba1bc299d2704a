import type { RequestContext } from '@yilian/service-kit'
import { graphError, recordDay } from '@yilian/service-kit'
import type { Connectors } from '../connector/connectors.ts'
import type { DepartmentAnswer } from '../connector/department-answer.ts'
import type { ServiceInput } from '../connector/department-request.ts'
import type { ServiceMapping } from '../connector/service-mapping.ts'
import type { QueryLog } from '../query-log/query-log.ts'
import { QueryLogUnavailable } from '../query-log/query-log-unavailable.ts'
import type { QueryPurpose, QueryRefusal } from '../schema.generated.ts'
import { loggedRun, type Pseudonyms } from './logged-run.ts'
import type { QueryService } from './query-service.store.ts'
import type { QuotaOf } from './quota.store.ts'
import { MOST_SUBJECTS, refusalOf } from './refusals.ts'
import type { ServiceRun } from './service-run.ts'
import { departmentOf, standingOf } from './service-state.ts'
import { mayAsk } from './service-subject.ts'

/** What is asked of a query service, for many subjects at once; the inputs fit its schema. */
export interface ServiceQuestion {
  readonly service: QueryService
  readonly mapping: ServiceMapping
  readonly purpose: QueryPurpose
  readonly inputs: readonly ServiceInput[]
}

/** What asking takes. */
export interface RunnerMeans {
  readonly connectors: Connectors
  readonly queryLog: QueryLog
  readonly pseudonyms: Pseudonyms
  takeFromQuota(quota: QuotaOf, subjects: number): Promise<number>
}

/** Asks on behalf of one operation: one run for each input, in order, all of them logged before any leaves. */
export type AskService = (question: ServiceQuestion) => Promise<ServiceRun[]>

/** The way from one operation to the departments. It never rejects for what a department does; it does where the log is down. */
export function createAskService(request: RequestContext, means: RunnerMeans): AskService {
  let subjectsLeft = MOST_SUBJECTS
  return async (question) => {
    const { inputs } = question
    const allowed = Math.min(inputs.length, subjectsLeft)
    subjectsLeft -= allowed
    const refused = refusedRun(question, request)
    const refusals = await refusalsOf({ ...question, inputs: inputs.slice(0, allowed) }, request, means)
    const asked = inputs.filter((_input, index) => index < allowed && refusals[index] === null)
    const answered = (await askInParts({ ...question, inputs: asked }, request, means)).values()
    const runs = inputs.map((_input, index) => {
      const refusal = index < allowed ? refusals[index] : 'TOO_MANY_SUBJECTS'
      return refusal ? refused(refusal) : required(answered.next().value)
    })
    await logRuns(question, runs, request, means)
    return runs
  }
}

/** Why each input is refused; null where it is not. */
async function refusalsOf(
  { service, mapping, inputs }: ServiceQuestion,
  { viewer, now }: RequestContext,
  { takeFromQuota }: RunnerMeans,
): Promise<(QueryRefusal | null)[]> {
  const day = recordDay(now())
  const { refusal } = standingOf(service, viewer, day)
  if (refusal !== null) return inputs.map(() => refusal)
  const decided = inputs.map((input) => mayAsk(viewer, service.sharingClass, mapping, input))
  const denials = decided.map((decision) => (decision.allowed ? null : decision.reason))
  const wanted = denials.filter((denial) => denial === null).length
  if (wanted === 0) return denials
  const asker = JSON.stringify([viewer.kind === 'PUBLIC' ? '' : viewer.subject, departmentOf(viewer)])
  const { code, dailyQuota } = service
  let granted = await takeFromQuota({ service: code, asker, day, dailyQuota }, wanted)
  return denials.map((denial) => {
    if (denial !== null) return denial
    granted -= 1
    return granted >= 0 ? null : 'QUOTA_EXCEEDED'
  })
}

function refusedRun({ service }: ServiceQuestion, { now }: RequestContext): (code: QueryRefusal) => ServiceRun {
  const asOf = now()
  return (code) => ({
    service,
    result: 'REFUSED',
    value: null,
    latencyMs: 0,
    asOf,
    failure: null,
    refusal: refusalOf(code, { service, now: asOf }),
  })
}

/** One call for as many subjects as the department takes at once, each call with its own time. */
async function askInParts(
  question: ServiceQuestion,
  request: RequestContext,
  { connectors }: RunnerMeans,
): Promise<ServiceRun[]> {
  const { service, mapping, inputs } = question
  const most = mapping.batch?.maxInputs ?? 1
  const parts = Array.from({ length: Math.ceil(inputs.length / most) }, (_part, index) =>
    inputs.slice(index * most, (index + 1) * most),
  )
  const connector = connectors.of(mapping.department)
  const runs = parts.map(async (part) => {
    const beganAtMs = performance.now()
    const answers = await connector.ask(mapping, part, request.signal, request.traceId)
    const latencyMs = Math.round(performance.now() - beganAtMs)
    const asOf = request.now()
    return answers.map((answer) => ({ ...outcomeOf(answer), service, latencyMs, asOf, refusal: null }))
  })
  return (await Promise.all(runs)).flat()
}

function outcomeOf(answer: DepartmentAnswer): Pick<ServiceRun, 'result' | 'value' | 'failure'> {
  if (answer.kind === 'FOUND') return { result: 'FOUND', value: answer.value, failure: null }
  if (answer.kind === 'NOT_FOUND') return { result: 'NOT_FOUND', value: null, failure: null }
  const { reason } = answer
  return { result: reason === 'TIMEOUT' ? 'TIMED_OUT' : 'FAILED', value: null, failure: reason }
}

/** Not for the caller's signal: what was asked is logged, also when nobody waits any more. */
async function logRuns(
  { mapping, purpose, inputs }: ServiceQuestion,
  runs: readonly ServiceRun[],
  { viewer, traceId }: RequestContext,
  { queryLog, pseudonyms }: RunnerMeans,
): Promise<void> {
  const asking = { viewer, traceId, mapping, purpose, pseudonyms }
  try {
    await queryLog.write(runs.map((run, index) => loggedRun(asking, inputs[index] ?? {}, run)))
  } catch (error) {
    if (!(error instanceof QueryLogUnavailable)) throw error
    throw graphError('QUERY_LOG_UNAVAILABLE', {
      zh: '查询日志暂时无法写入, 因此不提供任何答复; 请稍后再试',
      en: 'The query log cannot be written now, so no answer is given; try again later.',
    })
  }
}

function required(run: ServiceRun | undefined): ServiceRun {
  if (run === undefined) throw new Error('Expected an answer for each question to a department, got fewer.')
  return run
}

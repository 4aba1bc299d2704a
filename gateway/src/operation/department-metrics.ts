import type { Server } from 'node:http'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { createMetricsServer } from './metrics-server.ts'

export const BREAKER_STATES = ['closed', 'half-open', 'open'] as const

/** How the way to a department's system fares. */
export interface DepartmentHealth {
  readonly department: string
  readonly breaker: (typeof BREAKER_STATES)[number]
  readonly inFlight: number
  readonly waiting: number
  readonly lastAnswerAt: Date | null
  readonly lastFailure: { readonly at: Date } | null
}

/** Numbers of the ways to departments' systems; what it gives sets them, at each reading. */
export function departmentSeries(registers: Registry[]): (departments: readonly DepartmentHealth[]) => void {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers })
  const breaker = gauge(
    'yilian_department_breaker',
    "1 for the state that the breaker of a department's system is in",
    ['department', 'state'],
  )
  const questions = gauge('yilian_department_questions', 'Questions to a department under way, and waiting', [
    'department',
    'state',
  ])
  const last = gauge(
    'yilian_department_last_seconds',
    'When a department last answered, and when a question to it last failed; seconds since 1970',
    ['department', 'outcome'],
  )
  const setOne = ({ department, lastAnswerAt, lastFailure, ...health }: DepartmentHealth) => {
    for (const state of BREAKER_STATES) breaker.set({ department, state }, Number(state === health.breaker))
    questions.set({ department, state: 'in-flight' }, health.inFlight)
    questions.set({ department, state: 'waiting' }, health.waiting)
    if (lastAnswerAt) last.set({ department, outcome: 'answer' }, lastAnswerAt.getTime() / 1000)
    if (lastFailure) last.set({ department, outcome: 'failure' }, lastFailure.at.getTime() / 1000)
  }
  return (departments) => departments.forEach(setOne)
}

/** The metrics of a subgraph's process behind a gateway of another: those of the process, and of the departments that it asks. */
export function createSubgraphMetrics(departments: () => readonly DepartmentHealth[]): Server {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const set = departmentSeries([registry])
  const text = () => {
    set(departments())
    return registry.metrics()
  }
  return createMetricsServer({ text, contentType: registry.contentType })
}

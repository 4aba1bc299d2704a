import type { Said } from './simulated-department.ts'

/** What can be wrong with a department's system. */
export const DEPARTMENT_FAULTS = ['SLOW', 'ERROR', 'WRONG_SHAPE', 'HALF_ANSWERS', 'DOWN'] as const

/** 慢, 报错, 结构不符, 半数不符, 停机. */
export type DepartmentFaultKind = (typeof DEPARTMENT_FAULTS)[number]

/** Longer than anybody waits. */
export const SLOW_MS = 30_000

/** An answer as it goes over the wire. */
export interface Sent {
  readonly status: number
  readonly type: string
  readonly text: string
}

/** What is sent instead of the right answer. */
export function withFault(said: Said, fault: DepartmentFaultKind | null): Sent {
  const json = { status: said.status, type: 'application/json; charset=utf-8', text: JSON.stringify(said.body) }
  if (fault === 'ERROR') return { status: 500, type: 'text/html', text: '<h1>java.lang.NullPointerException</h1>' }
  if (fault === 'WRONG_SHAPE') return { ...json, status: 200, text: '{"datas":[{"v":"<html>"}]}' }
  if (fault !== 'HALF_ANSWERS') return json
  const halved = withoutEverySecond(said.body)
  return { ...json, text: halved.isList ? JSON.stringify(halved.value) : json.text.slice(0, json.text.length / 2) }
}

/** Of a batch every second answer is none, or has lost all but its first field; another answer has no halves but its text. */
function withoutEverySecond(body: unknown): { value: unknown; isList: boolean } {
  if (Array.isArray(body))
    return { value: body.map((item, index) => (index % 2 === 0 ? item : spoilt(item, index))), isList: true }
  if (typeof body !== 'object' || body === null) return { value: body, isList: false }
  const halved = Object.entries(body).map(([name, value]) => [name, withoutEverySecond(value)] as const)
  return {
    value: Object.fromEntries(halved.map(([name, { value }]) => [name, value])),
    isList: halved.some(([, { isList }]) => isList),
  }
}

function spoilt(item: unknown, index: number): unknown {
  if (index % 4 === 1) return null
  return Object.fromEntries(
    Object.entries(item as object).map(([name, value], place) => [name, place === 0 ? value : []]),
  )
}

import type { Dispatcher } from 'undici'
import type { BatchMapping, InputPlace, ServiceMapping } from './service-mapping.ts'
import { writtenDate } from './written-values.ts'

export type ServiceInput = Readonly<Record<string, unknown>>

/** One request to a department's system, without what all of them carry. */
export interface DepartmentRequest {
  readonly method: Dispatcher.HttpMethod
  readonly path: string
  readonly body: string | null
}

/** The request for one subject. */
export function requestForOne({ single, places }: ServiceMapping, input: ServiceInput): DepartmentRequest {
  let { path } = single
  const query = new URLSearchParams()
  const body: Record<string, string | number> = {}
  for (const [name, place] of Object.entries(places)) {
    const value = written(input[name], place)
    if (place.in === 'path') path = path.replace(`{${place.name}}`, encodeURIComponent(value))
    else if (place.in === 'query') query.append(place.name, String(value))
    else body[place.name] = value
  }
  const search = query.size > 0 ? `?${query}` : ''
  return { method: single.method, path: path + search, body: single.method === 'POST' ? JSON.stringify(body) : null }
}

/** The request for many subjects; numbered from 1 where the answers find their inputs by that. */
export function requestForMany(
  { places }: ServiceMapping,
  batch: BatchMapping,
  inputs: readonly ServiceInput[],
): DepartmentRequest {
  const listed = inputs.map((input, index) => ({
    ...(batch.match.by === 'SERIAL' && { [batch.match.name]: index + 1 }),
    ...Object.fromEntries(Object.entries(places).map(([name, place]) => [place.name, written(input[name], place)])),
  }))
  return { method: 'POST', path: batch.path, body: JSON.stringify({ [batch.inputs]: listed }) }
}

function written(value: unknown, { date }: InputPlace): string | number {
  if (typeof value === 'number') return value
  return date === undefined ? String(value) : writtenDate(String(value), date)
}

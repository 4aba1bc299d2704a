import { deepStrictEqual } from 'node:assert'
import { type BenchQuery, bodiesOf } from './queries.ts'
import { TARGETS, type Target } from './targets.ts'

/** Asks every target the same; all must answer what the first one does, to the last value, before anything is timed. */
export async function compareAnswers(
  [reference, ...others]: readonly Target[],
  query: BenchQuery,
  samples: number,
): Promise<void> {
  if (reference === undefined) return
  for (const body of bodiesOf(query).slice(0, samples)) {
    const expected = await ask(reference, body)
    for (const other of others) assertSame(await ask(other, body), expected, `${TARGETS[other.name]}, ${query.name}`)
  }
}

/** Throws where two answers differ in any value; the order of keys does not matter. */
export function assertSame(actual: unknown, expected: unknown, who: string): void {
  try {
    deepStrictEqual(actual, expected)
  } catch (error) {
    throw new Error(`Expected the same answer of ${who}, but it differs: ${(error as Error).message}`)
  }
}

async function ask({ port, path, headers }: Target, body: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body })
  const text = await response.text()
  const answer = response.status === 200 ? (JSON.parse(text) as { data?: unknown; errors?: unknown }) : null
  if (answer?.data && !answer.errors) return answer.data
  throw new Error(`Expected data without errors, but got ${response.status}: ${text.slice(0, 1_000)}`)
}

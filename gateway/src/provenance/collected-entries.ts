import { ownContext } from '../decision/ask-owner.ts'
import type { SubgraphLink } from '../subgraphs/link.ts'
import { remembering } from './remember.ts'

/** When an entry's data were last taken in (UTC), and the day of record until which they speak. */
export interface Collected {
  readonly entry: string
  readonly collectedAt: string
  readonly recordedUntil: string | null
}

/** What subgraphs know of the last collection of their entries, by entry; nothing of one that cannot say. */
export type CollectedBy = (subgraphs: Iterable<string>) => Promise<ReadonlyMap<string, Collected>>

const REMEMBERED_MS = 2_000
const QUERY = '{ _collectedEntries { entry collectedAt recordedUntil } }'

/** Asks subgraphs by the way of every fetch, and remembers each answer for two seconds. */
export function collectedBy(links: () => readonly SubgraphLink[], now: () => Date): CollectedBy {
  const readers = new Map<string, () => Promise<readonly Collected[] | null>>()
  const readerOf = (name: string) => {
    const reader = readers.get(name) ?? remembering(REMEMBERED_MS, () => ask(name, links(), now))
    readers.set(name, reader)
    return reader
  }
  return async (subgraphs) => {
    const answers = await Promise.all([...subgraphs].map((name) => readerOf(name)()))
    return new Map(answers.flatMap((known) => (known ?? []).map((collected) => [collected.entry, collected] as const)))
  }
}

async function ask(name: string, links: readonly SubgraphLink[], now: () => Date): Promise<readonly Collected[]> {
  const link = links.find((each) => each.name === name)
  const answer = await link?.ask({ query: QUERY, variables: {}, kind: 'query' }, ownContext(now))
  const found = answer?.data?._collectedEntries
  if (!Array.isArray(found)) throw new Error(`Expected subgraph "${name}" to tell what it collected.`)
  return found as Collected[] // by the subgraph's own schema
}

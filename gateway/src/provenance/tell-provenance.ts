import type { ApolloServerPlugin } from '@apollo/server'
import { isStale, type UpdateFrequency } from '@yilian/governance'
import type { GatewayContext } from '../context.ts'
import type { FederatedGraph } from '../graph/federated-graph.ts'
import { type AnsweredPart, AnsweredParts } from './answered-parts.ts'
import { type Collected, collectedBy } from './collected-entries.ts'
import { type DescribedEntry, describedBy, type NamedDepartment } from './described-entries.ts'

/** With this header, of any value, an answer tells in `extensions.provenance` which catalogue entries its data are from. */
export const PROVENANCE_HEADER = 'yilian-provenance'

/** What one catalogue entry gave in an answer; null for what is not known. */
interface Provenance {
  readonly entry: string
  readonly name: string | null
  readonly sourceDepartment: {
    readonly code: string
    readonly name: string | null
    readonly nameEn: string | null
  } | null
  readonly updateFrequency: UpdateFrequency | null
  readonly coordinates: readonly string[]
  readonly collectedAt: string | null
  readonly asOf: string | null
  readonly isStale: boolean | null
}

/** Tells where what is answered comes from, and how fresh it is, to whoever asks. */
export function tellProvenance(
  graph: Pick<FederatedGraph, 'inForce' | 'execute' | 'links'>,
  now: () => Date,
): ApolloServerPlugin<GatewayContext> {
  const descriptions = describedBy(graph, now)
  const collected = collectedBy(() => graph.links, now)
  return {
    async requestDidStart({ request, contextValue }) {
      if (!request.http?.headers.has(PROVENANCE_HEADER)) return
      const parts = new AnsweredParts()
      const askedAt = contextValue.now()
      contextValue.provenance = parts
      return {
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single' || !body.singleResult.data) return
          const [entries, departments, known] = await Promise.all([
            descriptions.entries(),
            descriptions.departments(),
            collected(answeringIn(contextValue, graph)),
          ])
          const words = { entries, departments, collected: known, askedAt }
          const provenance = parts.all.map((part) => provenanceOf(part, words)).sort(byEntryAndDay)
          body.singleResult.extensions = { ...body.singleResult.extensions, provenance }
        },
      }
    },
  }
}

/** The subgraphs that may have answered: what an event brings along was not asked for. */
function answeringIn({ event, record }: GatewayContext, { links }: Pick<FederatedGraph, 'links'>): Iterable<string> {
  return event ? links.map(({ name }) => name) : record.fetches.keys()
}

interface Words {
  readonly entries: ReadonlyMap<string, DescribedEntry> | null
  readonly departments: ReadonlyMap<string, NamedDepartment> | null
  readonly collected: ReadonlyMap<string, Collected>
  readonly askedAt: Date
}

function provenanceOf({ entry, day, coordinates }: AnsweredPart, words: Words): Provenance {
  const described = words.entries?.get(entry)
  const code = described?.provider?.code
  const department = code === undefined ? undefined : words.departments?.get(code)
  return {
    entry,
    name: described?.name ?? null,
    sourceDepartment:
      code === undefined ? null : { code, name: department?.name ?? null, nameEn: department?.nameEn ?? null },
    updateFrequency: described?.updateFrequency ?? null,
    coordinates: [...coordinates].sort(),
    ...freshnessOf(described?.updateFrequency ?? null, day, words.collected.get(entry), words.askedAt),
  }
}

/** What is in real time was collected when it was asked for. */
function freshnessOf(
  frequency: UpdateFrequency | null,
  day: string | null,
  collected: Collected | undefined,
  askedAt: Date,
): Pick<Provenance, 'collectedAt' | 'asOf' | 'isStale'> {
  if (frequency === 'REALTIME') {
    const instant = askedAt.toISOString()
    return { collectedAt: instant, asOf: day ?? instant, isStale: null }
  }
  const collectedAt = collected?.collectedAt ?? null
  const recordedUntil = collected?.recordedUntil ?? null
  return {
    collectedAt,
    // Whatever day is asked for, data speak for none after the last that they hold.
    asOf: day !== null && (recordedUntil === null || day < recordedUntil) ? day : recordedUntil,
    isStale: frequency === null || collectedAt === null ? null : isStale(frequency, new Date(collectedAt), askedAt),
  }
}

function byEntryAndDay(one: Provenance, other: Provenance): number {
  const [first, second] = [one, other].map(({ entry, asOf }) => `${entry} ${asOf ?? ''}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}

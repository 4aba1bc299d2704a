import { asOfDay } from '@yilian/service-kit'
import { regionAssistance } from '../assistance/assistance.resolvers.ts'
import { regionMatters } from '../matter/matter.resolvers.ts'
import { regionQueries } from '../query-log/query-log.resolvers.ts'
import type { RegionResolvers } from '../schema.generated.ts'

/** What this subgraph holds of a region: the key by which others know it. */
export interface RegionKey {
  readonly code: string
}

export const regionResolvers: RegionResolvers = {
  __resolveReference: (reference) => reference,
  serviceFigures: ({ code }, { asOf }, { now }) => ({ code, asOf: asOfDay(asOf, now()) }),
  ...regionMatters,
  ...regionAssistance,
  ...regionQueries,
}

import { cancellable, type Sql } from '@yilian/database'
import { defineSubgraph, recordDay, type Subgraph } from '@yilian/service-kit'
import { createLoaders } from './loaders.ts'
import type { OrganizationReference, RegionReference } from './references.ts'
import { resolvers } from './resolvers.ts'

/** 党员: the subgraph over its own database. */
export function createMembers(sql: Sql): Subgraph {
  return defineSubgraph({
    name: 'members',
    folder: new URL('../', import.meta.url),
    resolvers,
    regionOf: {
      // The one list at the root that needs a region is asked for by region.
      Query: (_root: unknown, { region }: { region: string }) => region,
      Region: ({ code }: RegionReference) => code,
      Organization: ({ region }: OrganizationReference) => region?.code ?? null,
      Member: ownRegion,
      Membership: ownRegion,
      UnitCheckIn: ownRegion,
      MemberCheckIn: ownRegion,
      ServiceClaim: ownRegion,
      YearEndReport: ownRegion,
      YearEndEvaluation: ownRegion,
      CommunityHonour: ownRegion,
      TalentPoolEntry: ownRegion,
      FullTimePosting: ownRegion,
      SocialWorkCertificate: ownRegion,
      Secondment: ownRegion,
      ElectedRole: ownRegion,
      PublicInstitutionHiring: ownRegion,
    },
    createLoaders: ({ signal, now }) => createLoaders({ sql: cancellable(sql, signal), today: recordDay(now()) }),
    checkReady: async () => {
      await sql`select 1`
    },
  })
}

function ownRegion({ regionCode }: { regionCode: string }): string {
  return regionCode
}

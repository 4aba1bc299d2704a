import { cancellable, collectedEntries, grantedRows, type Sql } from '@yilian/database'
import { grantedRowsOf } from '@yilian/governance'
import { defineSubgraph, recordDay, type Subgraph } from '@yilian/service-kit'
import type { PublicInstitutionHiring, SocialWorkCertificate } from './cadre/cadre.store.ts'
import { createLoaders } from './loaders.ts'
import type {
  CommunityHonour,
  ServiceClaim,
  YearEndEvaluation,
  YearEndReport,
} from './participation/participation.store.ts'
import type { OrganizationReference, RegionReference, UnitReference } from './references.ts'
import type { FiguresOf } from './region/member-figures.resolvers.ts'
import { resolvers } from './resolvers.ts'

/** From which day on each type's rows are records. */
const recordedOf: NonNullable<Parameters<typeof defineSubgraph>[0]['recordedOf']> = {
  // What lies below these is a list of rows.
  Query: 'BY_ITS_ROWS',
  Region: 'BY_ITS_ROWS',
  Organization: 'BY_ITS_ROWS',
  // A member is where the latest membership says, and since then.
  Member: since,
  Membership: since,
  UnitCheckIn: since,
  MemberCheckIn: since,
  ServiceClaim: ({ claimedOn }: ServiceClaim) => claimedOn,
  YearEndReport: ({ reportedOn }: YearEndReport) => reportedOn,
  YearEndEvaluation: ({ evaluatedOn }: YearEndEvaluation) => evaluatedOn,
  CommunityHonour: ({ awardedOn }: CommunityHonour) => awardedOn,
  TalentPoolEntry: since,
  FullTimePosting: since,
  SocialWorkCertificate: ({ certifiedOn }: SocialWorkCertificate) => certifiedOn,
  Secondment: since,
  ElectedRole: since,
  PublicInstitutionHiring: ({ hiredOn }: PublicInstitutionHiring) => hiredOn,
}

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
      MemberFigures: ({ code }: FiguresOf) => code,
      Organization: ({ region }: OrganizationReference) => region?.code ?? null,
      Unit: ({ region }: UnitReference) => region?.code ?? null,
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
    recordedOf,
    createLoaders: (request) =>
      createLoaders({
        sql: cancellable(sql, request.signal),
        rows: grantedRows(sql, grantedRowsOf(request), request.signal),
        today: recordDay(request.now()),
      }),
    collectedEntries: () => collectedEntries(sql),
    checkReady: async () => {
      await sql`select 1`
    },
  })
}

function since(row: { since: string }): string {
  return row.since
}

function ownRegion({ regionCode }: { regionCode: string }): string {
  return regionCode
}

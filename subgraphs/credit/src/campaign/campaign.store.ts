import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { CreditCampaignKind } from '../schema.generated.ts'
import type { creditCampaigns } from './campaign.tables.ts'

export type CreditCampaign = typeof creditCampaigns.$inferSelect

export async function campaignsById(sql: Sql, ids: readonly string[]): Promise<CreditCampaign[]> {
  return sql<CreditCampaign[]>`select * from credit_campaign where id = any(${ids}::text[])`
}

/** Campaigns in each region and below, one page each. */
export async function campaignsInRegions(
  sql: Sql,
  codes: readonly string[],
  { kind, page }: { kind: CreditCampaignKind | null; page: Page },
): Promise<CreditCampaign[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(CreditCampaign & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    cross join lateral (
      select * from credit_campaign campaign
      where campaign.region_code >= scope.low and campaign.region_code < scope.high
        and (${kind}::text is null or campaign.kind = ${kind}::text)
        and (${page.after}::text is null or campaign.id > ${page.after}::text)
      order by id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(codes, rows)
}

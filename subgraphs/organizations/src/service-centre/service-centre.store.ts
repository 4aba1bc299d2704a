import { groupsByScope, type Sql } from '@yilian/database'
import { rangesOf } from '@yilian/governance'
import type { Page } from '@yilian/service-kit'
import type { ServiceCentreState } from '../schema.generated.ts'
import type { serviceCentres } from './service-centre.tables.ts'

export type ServiceCentre = typeof serviceCentres.$inferSelect

export async function serviceCentresById(sql: Sql, ids: readonly string[]): Promise<ServiceCentre[]> {
  return sql<ServiceCentre[]>`select * from service_centre where id = any(${ids}::text[])`
}

/** Service centres in each region and below that are begun on the day, one page each; the state is that of the day. */
export async function serviceCentresInRegions(
  sql: Sql,
  codes: readonly string[],
  { state, page, asOf }: { state: ServiceCentreState | null; page: Page; asOf: string },
): Promise<ServiceCentre[][]> {
  const { from, to } = rangesOf(codes)
  const rows = await sql<(ServiceCentre & { scope: number })[]>`
    select scope.position::int as scope, found.*
    from unnest(${from}::text[], ${to}::text[]) with ordinality as scope (low, high, position)
    cross join lateral (
      select * from service_centre centre
      where centre.region_code >= scope.low and centre.region_code < scope.high
        and centre.construction_started_on <= ${asOf}::date
        and (${state}::text is null or (coalesce(centre.opened_on, 'infinity') <= ${asOf}::date) = (${state}::text = 'BUILT'))
        and (${page.after}::text is null or centre.id > ${page.after}::text)
      order by id limit ${page.limit + 1}
    ) found
    order by scope.position, found.id`
  return groupsByScope(codes, rows)
}

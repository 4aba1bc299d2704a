import { addDays, latest, workdayBetween } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import { groupBy } from '../group-by.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { UrbanArea } from '../regions/urban-area.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { casePeriod, latePeriod } from './periods.ts'
import type { CreditCampaignRow } from './rows.ts'

type Host = Pick<CreditCampaignRow, 'kind' | 'regionCode' | 'hostUscc'> & { name: string; since: string }

const campaigns = {
  AGENCY: { weight: 16, typical: 45, titles: ['诚信进机关宣讲', '政务诚信教育课'] },
  ENTERPRISE: { weight: 34, typical: 60, titles: ['诚信进企业宣讲', '诚信经营承诺签名'] },
  CAMPUS: { weight: 20, typical: 180, titles: ['诚信进校园主题班会', '诚信故事会', '诚信考试承诺'] },
  COMMUNITY: { weight: 30, typical: 90, titles: ['诚信进社区宣传日', '诚信家庭评选', '信用知识讲座'] },
} as const

/** Makes the integrity campaigns (诚信进机关、企业、校园、社区); districts differ in how many they hold. */
export function buildCampaigns(area: UrbanArea, units: readonly PlacedUnit[], random: Random): CreditCampaignRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'ccp')
  const eagerness = new Map(area.districts.map(({ code }) => [code.slice(0, 6), random.spread(0.6)] as const))
  const hosts = groupBy(hostsIn(area, units), ({ kind }) => kind)
  // Each kind as a whole has its weight, however many may host it.
  const host = weightedChoice(
    [...hosts].flatMap(([kind, ofKind]) =>
      ofKind.map((each) => [each, (campaigns[kind].weight / ofKind.length) * eagernessIn(each, eagerness)] as const),
    ),
  )
  return [casePeriod, latePeriod].flatMap((period) =>
    Array.from({ length: Math.max(12, Math.round(units.length * 0.03)) }, () => {
      const { name, since, ...place } = host(random)
      const { titles, typical } = campaigns[place.kind]
      return {
        id: nextId(),
        ...place,
        title: `${name}${random.pick(titles)}`,
        heldOn: workdayBetween(random, latest(period.from, addDays(since, 30)), period.to),
        participants: Math.max(12, Math.round(typical * random.spread(0.5))),
      }
    }),
  )
}

function hostsIn({ communities }: UrbanArea, units: readonly PlacedUnit[]): Host[] {
  const hosts = units.flatMap(({ row }): Host[] => {
    const kind = kindOf(row)
    if (kind === null) return []
    return [{ kind, name: row.name, regionCode: row.regionCode, hostUscc: row.uscc, since: row.registeredOn }]
  })
  const regions = communities.map(
    ({ code, name }): Host => ({ kind: 'COMMUNITY', name, regionCode: code, hostUscc: null, since: casePeriod.from }),
  )
  return [...hosts, ...regions]
}

function kindOf({ kind, industry }: PlacedUnit['row']): CreditCampaignRow['kind'] | null {
  if (kind === 'AGENCY' || kind === 'ENTERPRISE') return kind
  return kind === 'INSTITUTION' && industry === 'EDUCATION' ? 'CAMPUS' : null
}

function eagernessIn({ regionCode }: Host, eagerness: ReadonlyMap<string, number>): number {
  return eagerness.get(regionCode.slice(0, 6)) ?? 1
}

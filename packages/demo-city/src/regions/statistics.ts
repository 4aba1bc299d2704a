import { caseDay, partyStatisticsDay } from '../calendar.ts'
import type { CityTargets } from '../city-targets.ts'
import type { RegionStatisticRow } from '../organizations/rows.ts'
import type { Random } from '../random.ts'
import type { UrbanArea } from './urban-area.ts'

const published = '人民网-中国共产党新闻网2018年10月18日公布的全市数'
const apportioned = `${published}，分摊到社区的合成数据`
const earlier = `合成数据：由${published}按社区回推至2017年底`

/** The reported statistics: households and population of each urban community on two days, and the city's rate, published once. */
export function statisticRows(area: UrbanArea, targets: CityTargets, random: Random): RegionStatisticRow[] {
  const rate: RegionStatisticRow = {
    regionCode: area.cityCode,
    measure: 'URBANIZATION_RATE',
    reportedOn: caseDay,
    value: targets.urbanizationRate.toFixed(2),
    source: published,
  }
  const communities = area.communities.flatMap(({ code, households, population }): RegionStatisticRow[] => {
    const share = 0.979 + random.next() * 0.018
    const row = (measure: RegionStatisticRow['measure'], reportedOn: string, value: number, source: string) => {
      return { regionCode: code, measure, reportedOn, value: value.toFixed(2), source }
    }
    return [
      row('HOUSEHOLDS', partyStatisticsDay, Math.round(households * share), earlier),
      row('POPULATION', partyStatisticsDay, Math.round(population * share), earlier),
      row('HOUSEHOLDS', caseDay, households, apportioned),
      row('POPULATION', caseDay, population, apportioned),
    ]
  })
  return [rate, ...communities]
}

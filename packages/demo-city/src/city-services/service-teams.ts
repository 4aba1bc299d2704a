import { workdayBetween } from '../calendar.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { District, UrbanArea } from '../regions/urban-area.ts'
import { type Industry, industries } from '../units/industries.ts'
import type { ServiceTeamRow } from './rows.ts'

/** The four departments that the case names for 红色助力. */
export type AssistingDepartment = 'WH-KJJ' | 'WH-RSJ' | 'WH-SCJG' | 'WH-SWJ'

/** A team with what its generator knows beyond the row. */
export interface PlannedTeam {
  row: ServiceTeamRow
  departments: readonly AssistingDepartment[]
  /** How readily a unit of that kind is served by this team; 0 where it is not for it. */
  weightFor: (industry: Industry | null, district: District) => number
}

const everyDepartment: readonly AssistingDepartment[] = ['WH-KJJ', 'WH-RSJ', 'WH-SCJG', 'WH-SWJ']

const ofIndustries: readonly (readonly [Industry, readonly AssistingDepartment[]])[] = [
  ['MANUFACTURING', ['WH-KJJ', 'WH-RSJ', 'WH-SWJ']],
  ['FISHERY', ['WH-KJJ', 'WH-SCJG', 'WH-SWJ']],
  ['TECHNOLOGY', ['WH-KJJ', 'WH-RSJ', 'WH-SWJ']],
  ['HEALTH', ['WH-KJJ', 'WH-SCJG']],
  ['COMMERCE', ['WH-SCJG', 'WH-SWJ']],
  ['CATERING', ['WH-RSJ', 'WH-SCJG']],
  ['TOURISM', ['WH-SCJG', 'WH-SWJ']],
  ['LOGISTICS', ['WH-RSJ', 'WH-SWJ']],
]

const ofTasks: readonly (readonly [task: string, departments: readonly AssistingDepartment[]])[] = [
  ['新旧动能转换', everyDepartment],
  ['产城融合', ['WH-KJJ', 'WH-SCJG', 'WH-SWJ']],
  ['小微企业成长', everyDepartment],
  ['稳岗就业', ['WH-RSJ', 'WH-SWJ']],
]

/** Plans the service teams in their three ways of forming: by industry, by area, and across both. */
export function planServiceTeams(area: UrbanArea, random: Random): PlannedTeam[] {
  const nextId = opaqueIds(random.stream('ids'), 'stm')
  const rowOf = (row: Omit<ServiceTeamRow, 'id' | 'name' | 'formedOn'>): ServiceTeamRow => ({
    id: nextId(),
    name: `红色助力${row.focus}服务团`,
    ...row,
    formedOn: workdayBetween(random, '2016-06-01', '2017-03-31'),
  })
  const byIndustry = ofIndustries.map(([industry, departments]): PlannedTeam => {
    const { title: focus } = industries[industry]
    return {
      row: rowOf({ grouping: 'BY_INDUSTRY', focus, regionCode: area.cityCode }),
      departments,
      weightFor: (served) => (served === industry ? 6 : 0),
    }
  })
  const served = area.districts.filter(({ streets }) => streets.length > 0)
  const byArea = served.map((district): PlannedTeam => {
    const focus = district.character.title
    return {
      row: rowOf({ grouping: 'BY_AREA', focus, regionCode: district.code }),
      departments: district.developmentZone ? everyDepartment : ['WH-RSJ', 'WH-SCJG', 'WH-SWJ'],
      weightFor: (_industry, home) => (home === district ? 4 : 0),
    }
  })
  const integrated = ofTasks.map(([focus, departments]): PlannedTeam => {
    return {
      row: rowOf({ grouping: 'INTEGRATED', focus, regionCode: area.cityCode }),
      departments,
      weightFor: () => 0.7,
    }
  })
  return [...byIndustry, ...byArea, ...integrated]
}

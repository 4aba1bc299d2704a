import { addDays, caseDay, daysBetween, latest, workdayBetween } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { OrganizationRow } from '../organizations/rows.ts'
import type { Random } from '../random.ts'
import type { OpenActivityRow } from './rows.ts'

// The first yearly menus were of 2015.
const firstActivity = '2015-03-01'

const menu: readonly (readonly [string, readonly string[]])[] = [
  ['薪火相传红色教育', ['参观革命纪念馆', '重温入党誓词', '老党员讲传统', '观看红色影片']],
  ['主题党日', ['学习党章党规', '学习十九大精神', '交纳党费与组织生活', '民主评议']],
  ['志愿服务日', ['清洁家园', '海滩净滩', '文明交通劝导', '探望独居老人']],
  ['微党课', ['身边的榜样', '社区治理案例', '诚信建设', '家风家训']],
  ['岗位开放日', ['走进政务大厅', '走进企业车间', '走进社区网格', '走进消防站']],
  ['结对共建', ['机关与社区结对', '企业与社区结对', '学校与社区结对', '党组织互访']],
  ['普法与安全', ['扫黑除恶宣传', '消防演练', '防范诈骗讲座', '网络安全讲座']],
  ['文体联谊', ['广场文化周', '邻里节', '健步行', '读书分享会']],
]

const item = weightedChoice(menu.map((entry, rank) => [entry, 12 - rank] as const))

/** The open activities (开放式组织生活) until the day of the case: more each year, held by communities, streets, units and areas. */
export function buildActivities(
  organizations: readonly OrganizationRow[],
  count: number,
  random: Random,
): OpenActivityRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'act')
  const hosts = organizations.filter(({ kind, establishedOn }) => kind !== 'GROUP' && establishedOn < '2018-06-01')
  const host = weightedChoice(hosts.map((organization) => [organization, eagerness(organization)] as const))
  return Array.from({ length: count }, () => {
    const organization = host(random)
    const [menuItem, topics] = item(random)
    const from = latest(firstActivity, addDays(organization.establishedOn, 30))
    const around = addDays(from, Math.floor(daysBetween(from, caseDay) * Math.sqrt(random.next())))
    return {
      id: nextId(),
      menuItem,
      topic: random.pick(topics),
      heldOn: workdayBetween(random, from, latest(from, around)),
      organizationId: organization.id,
      regionCode: organization.regionCode,
    }
  })
}

function eagerness({ level, line, kind }: OrganizationRow): number {
  if (kind === 'JOINT_COMMITTEE') return level === 'COMMUNITY' ? 6 : 3
  if (line === 'REGIONAL') return 4
  if (line === 'URBAN_COMMUNITY') return level === 'COMMUNITY' ? 10 : level === 'STREET' ? 2 : 0.4
  return level === 'UNIT' ? 0.25 : 1
}

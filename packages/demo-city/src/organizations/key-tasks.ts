import { addDays, caseDay, latest, workdayBetween } from '../calendar.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { KeyTaskRow, OrganizationLevel, OrganizationLine, OrganizationRow } from './rows.ts'

// Two lists were issued; the titles are our own words for what the mechanisms ask.
const titlesOf2015 = [
  '建立四级党建联席会议',
  '在全部街道设立大工委',
  '在全部城市社区设立大党委',
  '选聘驻区单位负责人任兼职委员',
  '理顺街道党工委与社区党组织的隶属',
  '划定网格并与管理网格合一',
  '在网格设立党支部',
  '在楼宇设立党小组',
  '编制社区党组织任务清单',
  '设立市和区市两新工委',
  '在街道设立综合党委',
  '明确行业党委的牵头部门',
  '排查两新组织底数',
  '把难以归口的两新组织交街道兜底',
  '建立双创园和孵化中心党组织',
  '确定城市社区运转经费标准',
  '新建改建党群服务中心',
  '配备社区专职副书记',
  '开通智慧党建平台',
  '公布首批书记突破项目',
]
const titlesOf2017 = [
  '制定基层党组织标准化建设文件',
  '组织单位和党员到社区报到',
  '推行双认领并逐项登记',
  '年底向上级和所在单位报告参与情况',
  '用评价结果评选好单位好党员好书记',
  '编印年度组织生活菜单',
  '固定主题党日',
  '推行三步共商',
  '公开重大事项听证',
  '联通部门查询服务',
  '归集社会信用记录并用于奖惩',
  '诚信进机关企业校园社区',
  '建立党务工作人才库',
  '送书记到高校培训',
  '提高社区工作者待遇',
  '以项目化方式办民生实事',
  '设立专项扶持资金',
  '组建红色助力服务团',
  '对商圈园区楼宇作区域统筹',
  '开展书记抓党建述职评议',
]

const upperLevels: ReadonlySet<OrganizationLevel> = new Set(['CITY', 'DISTRICT'])

interface TaskList {
  titles: readonly string[]
  issued: readonly [from: string, to: string]
  /** Days from issue to due. */
  days: readonly [from: number, to: number]
}

const lists: readonly TaskList[] = [
  { titles: titlesOf2015, issued: ['2015-03-02', '2015-05-29'], days: [600, 940] },
  { titles: titlesOf2017, issued: ['2017-03-06', '2017-06-30'], days: [300, 720] },
]

/** Makes the forty key tasks (重点任务清单), each answered for by an organization of city or district. */
export function buildKeyTasks(organizations: readonly OrganizationRow[], random: Random): KeyTaskRow[] {
  const upper = organizations.filter(({ level, kind }) => upperLevels.has(level) && kind !== 'GENERAL_BRANCH')
  const nextId = opaqueIds(random.stream('ids'), 'task')
  const planned = lists.flatMap(({ titles, issued, days }) => titles.map((title) => ({ title, issued, days })))
  return planned.map(({ title, issued, days }, index) => {
    const issuedOn = workdayBetween(random, ...issued)
    const dueOn = addDays(issuedOn, random.integer(...days))
    return {
      id: nextId(),
      sequence: index + 1,
      title,
      responsibleOrganizationId: responsibleFor(title, upper, random).id,
      issuedOn,
      dueOn,
      ...progressOf(issuedOn, dueOn, random),
    }
  })
}

// Of the "two new" units their work committee answers, of the authorities theirs, of the rest the city's or a district's committee.
function responsibleFor(title: string, upper: readonly OrganizationRow[], random: Random): OrganizationRow {
  const line = lineOf(title)
  const city = upper.filter((organization) => organization.line === line && organization.level === 'CITY')
  const districts = upper.filter((organization) => organization.line === line && organization.level === 'DISTRICT')
  return random.pick(districts.length > 0 && random.chance(0.35) ? districts : city)
}

function lineOf(title: string): OrganizationLine {
  if (/两新|综合党委|双创园|商圈/.test(title)) return 'NON_PUBLIC_ENTERPRISE'
  return /单位|机关/.test(title) ? 'AGENCY_AND_INSTITUTION' : 'URBAN_COMMUNITY'
}

// What was due is done but for one in ten; a few were done early, a few late.
function progressOf(
  issuedOn: string,
  dueOn: string,
  random: Random,
): Pick<KeyTaskRow, 'completedOn' | 'progressPercent'> {
  const completedOn = workdayBetween(random, latest(addDays(issuedOn, 90), addDays(dueOn, -150)), addDays(dueOn, 30))
  if (completedOn < caseDay && random.chance(0.9)) return { completedOn, progressPercent: 100 }
  return { completedOn: null, progressPercent: 5 * random.integer(9, 19) }
}

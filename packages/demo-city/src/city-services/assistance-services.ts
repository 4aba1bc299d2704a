import { addDays, caseDay, daysBetween, earliest, latest, workdayBetween } from '../calendar.ts'
import { weightedChoice } from '../choice.ts'
import type { CityTargets } from '../city-targets.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import type { AssistanceServiceDepartmentRow, AssistanceServiceRow } from './rows.ts'
import type { AssistingDepartment, PlannedTeam } from './service-teams.ts'

const topics: Readonly<Record<AssistingDepartment, readonly string[]>> = {
  'WH-KJJ': ['高新技术企业认定辅导', '研发项目立项', '科技成果转化对接', '创新券使用', '技术合同登记'],
  'WH-RSJ': ['社会保险登记和缴费', '稳岗补贴申请', '用工招聘对接', '劳动合同规范', '职业技能培训'],
  'WH-SCJG': ['商标注册和保护', '登记事项变更', '食品经营许可指导', '质量管理体系', '信用修复'],
  'WH-SWJ': ['增值税优惠辅导', '研发费用加计扣除', '出口退税', '发票管理', '小微企业所得税减免'],
}

const notes = [
  '企业资料不全, 已列清单',
  '需上级部门批复, 已上报',
  '已现场演示办理流程',
  '约定两周后回访',
  '涉及两个部门, 已会商',
]

interface AssistanceServices {
  assistanceServices: AssistanceServiceRow[]
  assistanceServiceDepartments: AssistanceServiceDepartmentRow[]
}

/** Makes the services of the teams to enterprises: uneven by district and industry, more each year. */
export function buildAssistanceServices(
  units: readonly PlacedUnit[],
  teams: readonly PlannedTeam[],
  targets: CityTargets,
  random: Random,
): AssistanceServices {
  const nextId = opaqueIds(random.stream('ids'), 'svc')
  const unitOf = weightedChoice(
    units
      .filter(({ row }) => row.kind === 'ENTERPRISE')
      .map(
        (unit) => [unit, Math.sqrt(unit.headcount) * unit.district.character.enterprises * random.spread(0.8)] as const,
      ),
  )
  const teamFor = teamChoice(teams)
  const result: AssistanceServices = { assistanceServices: [], assistanceServiceDepartments: [] }
  for (let count = 0; count < targets.assistanceServices; count++) {
    const unit = unitOf(random)
    const team = teamFor(unit)(random)
    const id = nextId()
    const departments = departmentsOf(team, random)
    const servedOn = servedDay(latest(team.row.formedOn, unit.row.registeredOn), random)
    result.assistanceServices.push({
      id,
      teamId: team.row.id,
      unitUscc: unit.row.uscc,
      regionCode: unit.row.regionCode,
      servedOn,
      topic: random.pick(topics[random.pick(departments)]),
      result: resultOf(servedOn, random),
      handlingNote: random.chance(0.35) ? random.pick(notes) : null,
    })
    result.assistanceServiceDepartments.push(
      ...departments.map((departmentCode) => ({ serviceId: id, departmentCode })),
    )
  }
  return result
}

// Units of one industry in one district are alike to the teams, so the choice is prepared once for them.
function teamChoice(teams: readonly PlannedTeam[]): (unit: PlacedUnit) => (random: Random) => PlannedTeam {
  const choices = new Map<string, (random: Random) => PlannedTeam>()
  return ({ district, row: { industry } }) => {
    const key = `${district.code} ${industry}`
    const known =
      choices.get(key) ?? weightedChoice(teams.map((team) => [team, team.weightFor(industry, district)] as const))
    choices.set(key, known)
    return known
  }
}

// Most services need one department of the team, some two, a few all of it.
function departmentsOf({ departments }: PlannedTeam, random: Random): readonly AssistingDepartment[] {
  const wanted = random.chance(0.7) ? 1 : random.chance(0.75) ? 2 : departments.length
  return random.shuffled(departments).slice(0, wanted)
}

function servedDay(from: string, random: Random): string {
  const days = daysBetween(from, caseDay)
  const drawn = addDays(from, Math.floor(days * Math.sqrt(random.next())))
  // Eleven days hold a workday even across the spring festival.
  return workdayBetween(random, drawn, earliest(addDays(drawn, 10), caseDay))
}

function resultOf(servedOn: string, random: Random): AssistanceServiceRow['result'] {
  const recent = daysBetween(servedOn, caseDay) < 60
  if (random.chance(recent ? 0.35 : 0.02)) return 'FOLLOWING_UP'
  return random.chance(0.72) ? 'SOLVED' : 'ADVISED'
}

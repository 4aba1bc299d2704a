import { workdayBetween } from '../calendar.ts'
import { weightedSample } from '../choice.ts'
import { groupBy } from '../group-by.ts'
import { opaqueIds } from '../numbers/opaque-id.ts'
import type { Random } from '../random.ts'
import type {
  CommunityHonourRow,
  EvaluationUse,
  ServiceClaimRow,
  Subject,
  YearEndEvaluationRow,
  YearEndReportRow,
} from './rows.ts'

const reportedYears = [2016, 2017] as const

/** The organization that a year's report on a unit or member goes to; null where there was none yet. */
export type RecipientOf = (subject: Subject, on: string) => string | null

/** At each year's end the communities report what units and members took part in (双报告). */
export function buildYearEndReports(
  claims: readonly ServiceClaimRow[],
  recipientOf: RecipientOf,
  random: Random,
): YearEndReportRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'rpt')
  return reportedYears.flatMap((year) => {
    const ofYear = claims.filter(({ claimedOn }) => claimedOn.startsWith(`${year}-`))
    const bySubject = groupBy(ofYear, (claim) => `${claim.unitUscc ?? claim.memberId} ${claim.regionCode}`)
    return [...bySubject.values()].flatMap((own) => {
      const [first] = own
      if (first === undefined) return []
      const reportedOn = workdayBetween(random, `${year}-12-11`, `${year}-12-29`)
      const { unitUscc, memberId, regionCode } = first
      const recipientOrganizationId = recipientOf(first, reportedOn)
      if (recipientOrganizationId === null) return []
      const done = own.filter(({ completedOn }) => completedOn !== null && completedOn <= reportedOn)
      return {
        id: nextId(),
        year,
        regionCode,
        recipientOrganizationId,
        unitUscc,
        memberId,
        claims: own.length,
        completedClaims: done.length,
        serviceHours: done.reduce((sum, { serviceHours }) => sum + (serviceHours ?? 0), 0),
        reportedOn,
      }
    })
  })
}

/** Each report comes with an evaluation (双评价): the grade follows what was done, give or take. */
export function buildEvaluations(reports: readonly YearEndReportRow[], random: Random): YearEndEvaluationRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'evl')
  return reports.map((report) => {
    const { year, regionCode, unitUscc, memberId, reportedOn } = report
    const grade = gradeOf(report, random)
    const uses = usesOf(grade, unitUscc === null ? 'MEMBER_APPRAISAL' : 'SECRETARY_APPRAISAL')
    return { id: nextId(), year, regionCode, unitUscc, memberId, grade, uses, evaluatedOn: reportedOn }
  })
}

function gradeOf(report: YearEndReportRow, random: Random): YearEndEvaluationRow['grade'] {
  const typicalHours = report.unitUscc === null ? 18 : 70
  const score = report.completedClaims / report.claims + (report.serviceHours / typicalHours) * random.spread(0.4)
  if (score > 1.8) return 'EXCELLENT'
  if (score > 0.9) return 'GOOD'
  return score > 0 || random.chance(0.8) ? 'FAIR' : 'POOR'
}

function usesOf(grade: YearEndEvaluationRow['grade'], appraisal: EvaluationUse): EvaluationUse[] {
  if (grade !== 'EXCELLENT') return [appraisal]
  return appraisal === 'SECRETARY_APPRAISAL'
    ? ['CIVILIZED_UNIT', 'MERIT_SELECTION', appraisal]
    : ['MERIT_SELECTION', appraisal]
}

/** How many of each kind are honoured at most, and the secretaries who may be. */
export interface HonourPlan {
  goodUnits: number
  goodMembers: number
  goodSecretaries: number
  secretaries: readonly { memberId: string; regionCode: string }[]
}

/** The honours for 2017 (“奉献社区”好单位、好党员、好书记), chosen among those evaluated as excellent. */
export function buildHonours(
  evaluations: readonly YearEndEvaluationRow[],
  { goodUnits, goodMembers, goodSecretaries, secretaries }: HonourPlan,
  random: Random,
): CommunityHonourRow[] {
  const nextId = opaqueIds(random.stream('ids'), 'hnr')
  const excellent = evaluations.filter(({ year, grade }) => year === 2017 && grade === 'EXCELLENT')
  const choose = <T>(list: readonly T[], count: number) =>
    weightedSample(random, list, Math.min(count, list.length), () => 1)
  const honour = (kind: CommunityHonourRow['kind'], regionCode: string, subject: Subject): CommunityHonourRow => {
    const { unitUscc, memberId } = subject
    return { id: nextId(), kind, year: 2017, regionCode, unitUscc, memberId, awardedOn: '2018-06-28' }
  }
  const units = excellent.filter(({ unitUscc }) => unitUscc !== null)
  const members = excellent.filter(({ memberId }) => memberId !== null)
  return [
    ...choose(units, goodUnits).map((chosen) => honour('GOOD_UNIT', chosen.regionCode, chosen)),
    ...choose(members, goodMembers).map((chosen) => honour('GOOD_MEMBER', chosen.regionCode, chosen)),
    ...choose(secretaries, goodSecretaries).map(({ memberId, regionCode }) =>
      honour('GOOD_SECRETARY', regionCode, { unitUscc: null, memberId }),
    ),
  ]
}

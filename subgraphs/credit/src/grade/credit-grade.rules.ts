import type { CreditGradeLevel, CreditRecordClass } from '../schema.generated.ts'

/** The part of a published rule that points and grades follow from. */
export interface GradingRule {
  readonly basePoints: number
  readonly criteria: readonly GradingCriterion[]
  /** Highest first; the lowest grade has no least points. */
  readonly thresholds: readonly { readonly level: CreditGradeLevel; readonly pointsFrom: number | null }[]
}

/** Points of a class of record, or of one data item. */
export interface GradingCriterion {
  readonly class: CreditRecordClass | null
  readonly itemCode: string | null
  readonly points: number
}

/** A grade with all that it counts: the base and the entries' points sum to its points. */
export interface GradeReckoning<Record, Commendation> {
  readonly level: CreditGradeLevel
  readonly points: number
  readonly entries: readonly {
    readonly points: number
    readonly record: Record | null
    readonly commendation: Commendation | null
  }[]
}

/** Grades a unit by a published rule. What the rule does not name does not count, so nothing else can move a grade. */
export function reckonGrade<
  Record extends { class: CreditRecordClass; itemCode: string },
  Commendation extends { itemCode: string },
>(
  rule: GradingRule,
  records: readonly Record[],
  commendations: readonly Commendation[],
): GradeReckoning<Record, Commendation> {
  const entries = [
    ...records.map((record) => ({ points: pointsOf(rule, record), record, commendation: null })),
    ...commendations.map((commendation) => ({ points: pointsOf(rule, commendation), record: null, commendation })),
  ].flatMap(({ points, ...counted }) => (points === null ? [] : [{ points, ...counted }]))
  const points = entries.reduce((sum, entry) => sum + entry.points, rule.basePoints)
  return { level: levelOf(rule, points), points, entries }
}

function pointsOf(rule: GradingRule, counted: { class?: CreditRecordClass; itemCode: string }): number | null {
  const ofItem = rule.criteria.find(({ itemCode }) => itemCode === counted.itemCode)
  const ofClass = rule.criteria.find((criterion) => criterion.class !== null && criterion.class === counted.class)
  return (ofItem ?? ofClass)?.points ?? null
}

function levelOf(rule: GradingRule, points: number): CreditGradeLevel {
  const reached = rule.thresholds.find(({ pointsFrom }) => pointsFrom === null || points >= pointsFrom)
  if (reached === undefined) throw new Error('Expected a rule of grading with a lowest grade, but got none.')
  return reached.level
}

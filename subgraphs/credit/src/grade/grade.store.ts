import type { Sql } from '@yilian/database'
import type { CreditCommendation } from '../profile/profile.store.ts'
import type { CreditRecord } from '../record/record.store.ts'
import type { GradeReckoning, GradingRule } from './credit-grade.rules.ts'
import type { creditGradeRules } from './grade.tables.ts'

export type CreditGradeRule = typeof creditGradeRules.$inferSelect & GradingRule

/** A unit's grade on a day with the rule behind it. */
export type GradeOf = GradeReckoning<CreditRecord, CreditCommendation> & {
  readonly rule: CreditGradeRule
  readonly reckonedOn: string
}
export type GradeEntry = GradeOf['entries'][number]

export async function gradeRulesByVersion(sql: Sql, versions: readonly string[]): Promise<CreditGradeRule[]> {
  return sql<CreditGradeRule[]>`
    select rule.*, ${parts(sql)} from credit_grade_rule rule where version = any(${versions}::text[])`
}

/** The versions in force on a day with all their parts. */
export async function gradeRulesInForce(sql: Sql, asOf: string): Promise<CreditGradeRule[]> {
  return sql<CreditGradeRule[]>`
    select rule.*, ${parts(sql)} from credit_grade_rule rule
    where in_force_from <= ${asOf}::date and (in_force_to is null or in_force_to > ${asOf}::date)
    order by version`
}

// Names inside JSON are not turned into camelCase by the driver, so they are written so.
function parts(sql: Sql) {
  return sql`
    (select jsonb_agg(jsonb_build_object('class', class, 'itemCode', item_code, 'points', points)
        order by class, item_code)
      from credit_grade_criterion where rule_version = rule.version) as criteria,
    (select jsonb_agg(jsonb_build_object('level', level, 'pointsFrom', points_from) order by points_from desc nulls last)
      from credit_grade_threshold where rule_version = rule.version) as thresholds`
}

import type {
  CreditGradeCriterionRow,
  CreditGradeRuleRow,
  CreditGradeThresholdRow,
  CreditListedMeasureRow,
  CreditMeasureListRow,
} from './rows.ts'

/** The lists of measures, one after the other; synthetic, after the manner of real ones. */
export const measureLists: readonly CreditMeasureListRow[] = [
  {
    version: 'WH-M-2016',
    name: '威海市守信激励和失信惩戒措施清单 (2016 年版, 演示)',
    legalBasis: '国发〔2016〕33号',
    inForceFrom: '2016-06-01',
    inForceTo: '2022-01-01',
  },
  {
    version: 'WH-M-2022',
    name: '威海市守信激励和失信惩戒措施清单 (2022 年版, 演示)',
    legalBasis: '国办发〔2020〕49号; 山东省社会信用条例',
    inForceFrom: '2022-01-01',
    inForceTo: null,
  },
]

const measures = [
  ['I-01', 'INCENTIVE', '行政审批绿色通道'],
  ['I-02', 'INCENTIVE', '降低监督检查频次'],
  ['I-03', 'INCENTIVE', '政府采购评审优先'],
  ['S-01', 'SANCTION', '限制参加政府采购'],
  ['S-02', 'SANCTION', '列为重点监管对象'],
  ['S-03', 'SANCTION', '限制享受财政资金补助'],
] as const

/** Every list has the same measures; what differs between versions is what they rest on. */
export const listedMeasures: readonly CreditListedMeasureRow[] = measureLists.flatMap(({ version, legalBasis }) =>
  measures.map(([code, kind, name]) => ({ listVersion: version, code, kind, name, legalBasis })),
)

/** The codes of one kind of measure. */
export function measureCodes(kind: CreditListedMeasureRow['kind']): string[] {
  return measures.filter(([, own]) => own === kind).map(([code]) => code)
}

/** The version of the list of measures in force on a day. */
export function measureListOn(day: string): string {
  const list = measureLists.findLast(({ inForceFrom }) => inForceFrom <= day)
  if (list === undefined) throw new RangeError(`Expected a day on which a list of measures is in force, got ${day}.`)
  return list.version
}

/** The rules of grading; synthetic. */
export const gradeRules: readonly CreditGradeRuleRow[] = [
  {
    version: 'WH-G-2017',
    name: '威海市单位信用等级评定规则 (2017 年版, 演示)',
    basePoints: 1000,
    inForceFrom: '2017-01-01',
    inForceTo: '2021-01-01',
  },
  {
    version: 'WH-G-2021',
    name: '威海市单位信用等级评定规则 (2021 年版, 演示)',
    basePoints: 1000,
    inForceFrom: '2021-01-01',
    inForceTo: null,
  },
]

/** What each version counts: wages and food weigh more than their class since 2021. */
export const gradeCriteria: readonly CreditGradeCriterionRow[] = [
  ...criteria(
    'WH-G-2017',
    { MINOR: -10, GENERAL: -60, SERIOUS: -200 },
    { 'WH-C-01': 30, 'WH-C-02': 30, 'WH-C-04': 20 },
  ),
  ...criteria(
    'WH-G-2021',
    { MINOR: -5, GENERAL: -60, SERIOUS: -200 },
    { 'WH-C-01': 25, 'WH-C-02': 30, 'WH-C-03': 15, 'WH-C-04': 25, 'WH-C-05': 20, 'WH-D-02': -90, 'WH-D-04': -120 },
  ),
]

/** The points from which a grade holds. */
export const gradeThresholds: readonly CreditGradeThresholdRow[] = gradeRules.flatMap(({ version }) => [
  { ruleVersion: version, level: 'A', pointsFrom: 1020 },
  { ruleVersion: version, level: 'B', pointsFrom: 950 },
  { ruleVersion: version, level: 'C', pointsFrom: 850 },
  { ruleVersion: version, level: 'D', pointsFrom: null },
])

function criteria(
  ruleVersion: string,
  ofClass: Readonly<Record<'MINOR' | 'GENERAL' | 'SERIOUS', number>>,
  ofItem: Readonly<Record<string, number>>,
): CreditGradeCriterionRow[] {
  return [
    { ruleVersion, class: 'MINOR', itemCode: null, points: ofClass.MINOR },
    { ruleVersion, class: 'GENERAL', itemCode: null, points: ofClass.GENERAL },
    { ruleVersion, class: 'SERIOUS', itemCode: null, points: ofClass.SERIOUS },
    ...Object.entries(ofItem).map(([itemCode, points]) => ({ ruleVersion, class: null, itemCode, points })),
  ]
}

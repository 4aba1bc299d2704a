import type { CombinationRow, PurposeRow } from './rows.ts'

/** Purposes for which departments ask for data. */
export const purposes: readonly PurposeRow[] = [
  { code: 'ADMINISTRATIVE_LICENSING', name: '行政许可', description: '办理行政许可时核对申请人信息' },
  { code: 'ADMINISTRATIVE_INSPECTION', name: '行政检查', description: '依法开展行政检查' },
  { code: 'ADMINISTRATIVE_PENALTY', name: '行政处罚', description: '依法实施行政处罚' },
  { code: 'PUBLIC_SERVICE', name: '公共服务', description: '为个人和单位提供公共服务' },
  { code: 'CREDIT_SUPERVISION', name: '信用监管', description: '按信用状况分级分类监管' },
  { code: 'PARTY_BUILDING', name: '党建工作', description: '党员教育、管理和服务' },
]

/** Combinations by which a person would be known too well from one answer. */
export const combinations: readonly CombinationRow[] = [
  {
    name: '身份证号、手机号码与民族',
    fields: ['Member.residentIdNumber', 'Member.mobileNumber', 'Member.ethnicity'],
    reason: '可据以识别、联系个人并推断敏感信息 (个人信息保护法第二十八条)',
  },
  {
    name: '身份证号与失信文书',
    fields: ['Member.residentIdNumber', 'PersonCreditRecord.documentNumber'],
    reason: '党员信息与自然人失信信息不得关联',
  },
  {
    name: '身份证号与岗位等级',
    fields: ['Member.residentIdNumber', 'FullTimePosting.grade'],
    reason: '岗位等级定工资, 可据以推断个人收入',
  },
]

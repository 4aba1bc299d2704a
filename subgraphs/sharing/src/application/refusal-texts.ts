import type { BilingualText } from '@yilian/service-kit'
import type { SharingRefusalCode } from '../schema.generated.ts'
import type { Fault } from './application.rules.ts'

const texts: Readonly<Record<SharingRefusalCode, BilingualText>> = {
  DUTY_MISSING: {
    zh: '须以部门工作人员账号办理, 且账号有相应职责 (管理或审批)',
    en: 'Expected an officer of a department whose account has the duty (to manage, or to approve).',
  },
  NOT_FOUND: { zh: '没有此编号, 或您不可见', en: 'Nothing of this id is there for you to see.' },
  NOT_YOUR_DEPARTMENT: { zh: '不由您的部门办理', en: 'Another department decides on this.' },
  PROVIDERS_FIRST: { zh: '应先由各提供部门同意', en: 'The providing departments approve first.' },
  ALREADY_APPROVED: { zh: '您的部门已同意', en: 'Your department has approved already.' },
  APPLICANT_MAY_NOT_APPROVE: { zh: '申请方账号不得审批', en: 'Accounts of the applicant do not approve.' },
  ACCOUNT_ALREADY_APPROVED: {
    zh: '同一账号不得在两个环节审批, 请由另一账号办理',
    en: 'An account approves once; let another account do so.',
  },
  STATE_PASSED: { zh: '当前状态不允许此操作', en: 'The state does not allow this any more.' },
  KEY_INVALID: {
    zh: '幂等键应为 8 至 100 个可见的 ASCII 字符',
    en: 'Expected a key of 8 to 100 visible ASCII characters.',
  },
  KEY_REUSED: { zh: '此幂等键已用于其他内容', en: 'The key was used for another request.' },
  PURPOSE_UNKNOWN: { zh: '没有此用途', en: 'Expected the code of a purpose.' },
  TEXT_INVALID: { zh: '应为 1 至 2000 字的文本', en: 'Expected a text of 1 to 2000 characters.' },
  COORDINATE_UNKNOWN: { zh: '数据图中没有此字段坐标', en: 'Expected the coordinate of a field of the graph.' },
  NOT_A_FIELD: { zh: '此坐标是关联, 应列入 edges', en: 'This field leads to a record; list it in edges.' },
  NOT_AN_EDGE: { zh: '此坐标是数据项, 应列入 fields', en: 'This field has a value; list it in fields.' },
  LIST_INVALID: {
    zh: '应至少一项、不重复, 且不超过 200 项',
    en: 'Expected at least one, none twice, and at most 200.',
  },
  PROHIBITED: { zh: '此数据项不予共享', en: 'This field is never shared.' },
  MASK_UNFIT: {
    zh: '脱敏方式不适用于此数据项, 或未申请此数据项',
    en: 'The mask does not fit the field, or it is not applied for.',
  },
  COMBINATION_INVALID: {
    zh: '组合应为所申请的两个以上不同数据项',
    en: 'Expected two or more different fields that are applied for.',
  },
  PERIOD_INVALID: {
    zh: '期限应先始后止, 尚未届满, 且不超过三年',
    en: 'Expected a period that begins before it ends, is not over, and lasts three years at most.',
  },
  REGION_INVALID: { zh: '区域应在本市', en: 'Expected a division of this city.' },
  QUOTA_INVALID: { zh: '每日调用上限应为 1 至 10000000', en: 'Expected a quota of 1 to 10000000 calls a day.' },
  CLIENT_KEYS_INVALID: {
    zh: '应为一至十把公钥的 JWK Set (ES256、EdDSA 或 2048 位以上 RSA), 各有 kid, 不得含私钥',
    en: 'Expected a JWK set of one to ten public keys (ES256, EdDSA, or RSA of 2048 bits and more), each with a kid and none private.',
  },
  CLIENT_KEY_TAKEN: { zh: '此公钥编号已用过, 请另取', en: 'The kid was used before; take another one.' },
  CLIENT_KEY_UNKNOWN: { zh: '没有在用的此公钥', en: 'No key of this kid is in use.' },
}

/** What the caller is told of a fault, in both languages. */
export function refusalOf({ code, argument }: Fault) {
  const { zh, en } = texts[code]
  return { code, message: zh, messageEn: en, argument }
}

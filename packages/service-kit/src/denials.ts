import type { DenialReason } from '@yilian/governance'
import type { GraphQLError } from 'graphql'
import { type BilingualText, graphError } from './errors.ts'

/** A field that is not answered, and why. */
export interface WithheldField {
  readonly coordinate: string
  readonly reason: DenialReason | 'OUTSIDE_REGION' | 'OUTSIDE_PERIOD' | 'SMALL_GROUP'
  /** The catalogue entry that the field belongs to; null where it belongs to none. */
  readonly catalogueEntry: string | null
  /** What stands in the way where it is not the field itself: an edge, an input that compares. */
  readonly because?: string | null
  /** Code of the department that decides about the entry, where it is known. */
  readonly decider?: string | null
}

interface Words {
  readonly why: BilingualText
  readonly nextStep: BilingualText
  /** 国务院令第 809 号 (政务数据共享条例). */
  readonly article: string
}

const APPLY: BilingualText = { zh: '请通过数据目录提出共享申请', en: 'Apply for it through the catalogue.' }

const WORDS: Readonly<Record<WithheldField['reason'], Words>> = {
  CLASS_PROHIBITED: {
    why: { zh: '属于不予共享的数据', en: 'it is never shared' },
    nextStep: {
      zh: '如认为分类有误, 可向目录管理部门提出',
      en: 'Ask the catalogue authority if you think the class is wrong.',
    },
    article: '15',
  },
  NEEDS_IDENTITY: {
    why: { zh: '不向公众开放', en: 'it is not open to the public' },
    nextStep: { zh: '请以部门系统或工作人员身份访问', en: 'Call as a department system or an officer.' },
    article: '14',
  },
  NEEDS_GRANT: {
    why: { zh: '属于有条件共享的数据, 您没有授权', en: 'it is shared on conditions and you hold no grant' },
    nextStep: APPLY,
    article: '20',
  },
  JOIN_NOT_GRANTED: {
    why: { zh: '您的授权不含由此关联', en: 'your grant does not reach it by this way' },
    nextStep: APPLY,
    article: '25',
  },
  COMBINATION_NOT_ALLOWED: {
    why: { zh: '所查各项不得在同一次查询中汇聚', en: 'the fields asked for may not meet in one answer' },
    nextStep: { zh: '请减少所查项目', en: 'Ask for fewer of them.' },
    article: '25',
  },
  COMPARISON_NOT_ALLOWED: {
    why: {
      zh: '以您无权查看原文的项作了筛选',
      en: 'records are compared with a field that you may not see in clear',
    },
    nextStep: APPLY,
    article: '20',
  },
  OUTSIDE_REGION: {
    why: { zh: '不在您的管理区域内', en: 'it lies outside your region' },
    nextStep: { zh: '请联系该区域的工作人员', en: 'Ask an officer of that region.' },
    article: '25',
  },
  SMALL_GROUP: {
    why: { zh: '所计人数过少, 可能识别到个人', en: 'it counts so few persons that they could be told' },
    nextStep: { zh: '请联系该区域的工作人员', en: 'Ask an officer of that region.' },
    article: '25',
  },
  OUTSIDE_PERIOD: {
    why: { zh: '不在您的授权所及的记录时段内', en: 'it was not recorded in the time that your grant is for' },
    nextStep: APPLY,
    article: '25',
  },
}

/** Says that a field is withheld: why, by which article, who decides, what to do. It names no one else, and tells of no record. */
export function withheld(field: WithheldField, details: Record<string, unknown> = {}): GraphQLError {
  const { coordinate, reason, catalogueEntry, because = null, decider = null } = field
  const { why, nextStep, article } = WORDS[reason]
  const text = {
    zh: `未提供 ${coordinate}: ${why.zh}。${nextStep.zh}。`,
    en: `${coordinate} is withheld: ${why.en}. ${nextStep.en}`,
  }
  return graphError('FIELD_WITHHELD', text, {
    reason,
    coordinate,
    catalogueEntry,
    ...(because !== null && { because }),
    article,
    ...(decider !== null && { decider }),
    nextStep: nextStep.zh,
    nextStepEn: nextStep.en,
    ...details,
  })
}

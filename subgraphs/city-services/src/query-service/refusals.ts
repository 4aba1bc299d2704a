import { recordDay } from '@yilian/service-kit'
import type { QueryRefusal } from '../schema.generated.ts'
import type { QueryService } from './query-service.store.ts'

/** The most subjects that one operation asks departments about. */
export const MOST_SUBJECTS = 500

/** Why a question was refused before the department was asked, and what to do next. */
export interface Refusal {
  readonly code: QueryRefusal
  readonly reason: Words
  readonly nextStep: Words
  /** When a quota opens again. */
  readonly opensAt: Date | null
}

interface Words {
  readonly zh: string
  readonly en: string
}

interface About {
  readonly service: QueryService
  readonly now: Date
}

type Said = (about: About) => Pick<Refusal, 'reason' | 'nextStep'>

const SAID: Readonly<Record<QueryRefusal, Said>> = {
  NOT_PUBLISHED: () => ({
    reason: { zh: '该查询服务尚未发布', en: 'The query service is not published yet' },
    nextStep: { zh: '请在发布后再查询', en: 'Ask again once it is published.' },
  }),
  SUSPENDED: ({ service }) => ({
    reason: {
      zh: `该查询服务已暂停${service.suspensionReason === null ? '' : `: ${service.suspensionReason}`}`,
      en: `The query service is suspended${service.suspensionReason === null ? '' : `: ${service.suspensionReason}`}`,
    },
    nextStep: instead(service, { zh: '请待恢复后再查询', en: 'Ask again when it is resumed.' }),
  }),
  WITHDRAWN: ({ service }) => ({
    reason: { zh: '该查询服务已撤回', en: 'The query service is withdrawn' },
    nextStep: instead(service, { zh: '请在目录中查找其他服务', en: 'Look for another service in the catalogue.' }),
  }),
  CLASS_PROHIBITED: () => ({
    reason: { zh: '其答复不予共享', en: 'Its answers are never shared' },
    nextStep: {
      zh: '如认为分类有误, 可向目录管理部门提出',
      en: 'Ask the catalogue authority if you think the class is wrong.',
    },
  }),
  NEEDS_IDENTITY: () => ({
    reason: { zh: '查询须有身份', en: 'Queries need an identity' },
    nextStep: { zh: '请以部门系统或工作人员身份访问', en: 'Call as a department system or an officer.' },
  }),
  NEEDS_GRANT: () => ({
    reason: { zh: '其答复有条件共享, 您没有授权', en: 'Its answers are shared on conditions and you hold no grant' },
    nextStep: { zh: '请通过数据目录提出共享申请', en: 'Apply for it through the catalogue.' },
  }),
  OUTSIDE_REGION: () => ({
    reason: { zh: '不在您的管理区域内', en: 'It lies outside your region' },
    nextStep: { zh: '请联系该区域或全市的工作人员', en: 'Ask an officer of that region or of the whole city.' },
  }),
  QUOTA_EXCEEDED: ({ service }) => ({
    reason: {
      zh: `已达每日限额 ${service.dailyQuota}`,
      en: `The quota of ${service.dailyQuota} a day is used up`,
    },
    nextStep: { zh: '请在次日零时 (北京时间) 后再查询', en: 'Ask again after midnight in Beijing.' },
  }),
  TOO_MANY_SUBJECTS: () => ({
    reason: {
      zh: `一次操作至多查询 ${MOST_SUBJECTS} 个对象`,
      en: `One operation asks about at most ${MOST_SUBJECTS} subjects`,
    },
    nextStep: { zh: '请分次查询', en: 'Ask in several operations.' },
  }),
}

/** A refusal in words. */
export function refusalOf(code: QueryRefusal, about: About): Refusal {
  return { code, ...SAID[code](about), opensAt: code === 'QUOTA_EXCEEDED' ? nextMidnight(about.now) : null }
}

/** What an answer of a service that comes to an end says of it. */
export function noticeOf({ endsOn, replacedByCode }: QueryService): Words {
  const until =
    endsOn === null ? { zh: '即将停用', en: 'comes to an end' } : { zh: `${endsOn} 后停用`, en: `ends after ${endsOn}` }
  if (replacedByCode === null) return { zh: `该服务${until.zh}`, en: `The service ${until.en}.` }
  return {
    zh: `该服务${until.zh}, 请改用 ${replacedByCode}`,
    en: `The service ${until.en}; use ${replacedByCode} instead.`,
  }
}

function instead({ replacedByCode }: QueryService, otherwise: Words): Words {
  return replacedByCode === null ? otherwise : { zh: `请改用 ${replacedByCode}`, en: `Use ${replacedByCode} instead.` }
}

/** China has one time zone and no summer time. */
function nextMidnight(now: Date): Date {
  return new Date(Date.parse(`${recordDay(now)}T00:00:00+08:00`) + 86_400_000)
}

import { loadRequired } from '@yilian/database'
import { graphError, quote, recordDay } from '@yilian/service-kit'
import { catalogueCode } from '../catalogue-code.ts'
import { SERVICE_MAPPINGS } from '../connector/service-mappings.ts'
import type { Context } from '../context.ts'
import type {
  QueryPurpose,
  QueryResolvers,
  QueryServiceAnswerResolvers,
  QueryServiceDocumentResolvers,
  SocialInsuranceResolvers,
  TaxStandingResolvers,
  UnitRegistrationResolvers,
  UnitResolvers,
} from '../schema.generated.ts'
import { checkedInput } from './input-faults.ts'
import type { QueryService } from './query-service.store.ts'
import { noticeOf } from './refusals.ts'
import type { ServiceRun } from './service-run.ts'
import { stateOn } from './service-state.ts'
import {
  contentOf,
  REGISTRATION,
  SOCIAL_INSURANCE,
  type SocialInsuranceAnswer,
  TAX_STANDING,
  type TaxStandingAnswer,
  type UnitRegistrationAnswer,
} from './typed-answers.ts'

export const queryRunQueries: Pick<QueryResolvers, 'runQueryService'> = {
  runQueryService: async (_root, { code, purpose, input }, { loaders }) => {
    const service = await loaders.queryService.load(catalogueCode(code))
    const mapping = SERVICE_MAPPINGS.get(code)
    if (service === null || mapping === undefined) throw unknownService(code)
    const [run] = await loaders.askService({ service, mapping, purpose, inputs: [checkedInput(mapping, input)] })
    return run ?? null
  },
}

/** What departments say of a unit; asked for all units of an operation together. */
export const unitAnswers: Pick<UnitResolvers, 'registration' | 'taxStanding' | 'socialInsurance'> = {
  registration: ({ uscc }, { purpose }, { loaders }) =>
    answerOfUnit<UnitRegistrationAnswer>(loaders, REGISTRATION, uscc, purpose),
  taxStanding: ({ uscc }, { purpose }, { loaders }) =>
    answerOfUnit<TaxStandingAnswer>(loaders, TAX_STANDING, uscc, purpose),
  socialInsurance: ({ uscc }, { purpose }, { loaders }) =>
    answerOfUnit<SocialInsuranceAnswer>(loaders, SOCIAL_INSURANCE, uscc, purpose),
}

const ofDepartment = {
  sourceDepartment: ({ departmentCode }: { departmentCode: string }, _args: unknown, { loaders }: Context) =>
    loadRequired(loaders.department, departmentCode),
}

export const unitRegistrationResolvers: UnitRegistrationResolvers = ofDepartment
export const taxStandingResolvers: TaxStandingResolvers = ofDepartment
export const socialInsuranceResolvers: SocialInsuranceResolvers = ofDepartment
export const queryServiceDocumentResolvers: QueryServiceDocumentResolvers = ofDepartment

export const queryServiceAnswerResolvers: QueryServiceAnswerResolvers = {
  content: ({ service, result, value, asOf }) => (result === 'FOUND' ? contentOf(service, value, asOf) : null),
  sourceDepartment: ({ service }, _args, { loaders }) => loadRequired(loaders.department, service.departmentCode),
  refusal: ({ refusal }) => refusal?.code ?? null,
  refusalReason: ({ refusal }) => refusal?.reason.zh ?? null,
  refusalReasonEn: ({ refusal }) => refusal?.reason.en ?? null,
  nextStep: ({ refusal }) => refusal?.nextStep.zh ?? null,
  nextStepEn: ({ refusal }) => refusal?.nextStep.en ?? null,
  opensAt: ({ refusal }) => refusal?.opensAt ?? null,
  notice: (run) => noticeIn(run)?.zh ?? null,
  noticeEn: (run) => noticeIn(run)?.en ?? null,
}

function noticeIn({ service, asOf }: ServiceRun) {
  return stateOn(service, recordDay(asOf)) === 'DEPRECATED' ? noticeOf(service) : null
}

async function answerOfUnit<Answer>(
  loaders: Context['loaders'],
  code: string,
  uscc: string,
  purpose: QueryPurpose,
): Promise<Answer | null> {
  const run = await loaders.unitAnswer.load({ scope: uscc, arguments: { code, purpose } })
  if (run.refusal !== null) throw refused(run)
  if (run.failure !== null) throw failed(run.service, run.failure)
  return run.result === 'FOUND' ? (contentOf(run.service, run.value, run.asOf) as Answer) : null // typed by its code
}

function refused({ service, refusal }: ServiceRun) {
  const { code: reason, reason: why, nextStep, opensAt } = refusal ?? unreachable()
  return graphError(
    'QUERY_REFUSED',
    { zh: `${service.code}: ${why.zh}。${nextStep.zh}。`, en: `${service.code}: ${why.en}. ${nextStep.en}` },
    { service: service.code, department: service.departmentCode, reason, ...(opensAt && { opensAt }) },
  )
}

function failed({ code, departmentCode }: QueryService, reason: string) {
  return graphError(
    'DEPARTMENT_UNAVAILABLE',
    {
      zh: `部门 ${departmentCode} 的系统暂时没有答复, 请稍后再试`,
      en: `The system of department ${departmentCode} gives no answer now; try again later.`,
    },
    { department: departmentCode, service: code, reason },
  )
}

function unknownService(code: string) {
  return graphError('BAD_USER_INPUT', {
    zh: `没有可运行的查询服务 ${quote(code)}; 请在 queryServices 中查找`,
    en: `Expected the code of a query service that runs, got ${quote(code)}; look for one in queryServices.`,
  })
}

function unreachable(): never {
  throw new Error('Expected a refused run to have its refusal.')
}

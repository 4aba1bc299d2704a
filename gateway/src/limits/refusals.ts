import { type BilingualText, graphError } from '@yilian/service-kit'
import type { GraphQLError } from 'graphql'

/** A limit that was passed: which, what it allows and what came. */
export interface Excess {
  readonly limit: keyof typeof LIMIT_NAMES
  readonly allowed: number
  readonly actual: number
}

const LIMIT_NAMES = {
  tokens: { zh: '词元数', en: 'tokens' },
  nesting: { zh: '嵌套层数', en: 'levels of nesting' },
  operations: { zh: '文档中的操作数', en: 'operations in a document' },
  fragments: { zh: '片段数', en: 'fragments' },
  overlappingFields: { zh: '同名字段对数', en: 'pairs of fields with one name' },
  depth: { zh: '字段层数', en: 'levels of fields' },
  introspectionDepth: { zh: '内省层数', en: 'levels of introspection' },
  aliases: { zh: '别名数', en: 'aliases' },
  rootFields: { zh: '根字段数', en: 'root fields' },
  directives: { zh: '指令数', en: 'directives' },
  fields: { zh: '字段数 (片段展开后)', en: 'fields, fragments unfolded' },
  cost: { zh: '估算成本', en: 'of estimated cost' },
  variableNesting: { zh: '变量嵌套层数', en: 'levels of nesting in the variables' },
} satisfies Record<string, BilingualText>

/** Refuses an operation that passes a limit. */
export function tooComplex({ limit, allowed, actual }: Excess): GraphQLError {
  const name = LIMIT_NAMES[limit]
  const came = Number.isSafeInteger(Math.ceil(actual)) ? Math.ceil(actual) : null
  return graphError(
    'OPERATION_TOO_COMPLEX',
    {
      zh: `操作过于复杂: ${name.zh}上限为 ${allowed}; 收到 ${came ?? '更多'}`,
      en: `Expected at most ${allowed} ${name.en}; got ${came ?? 'far more'}.`,
    },
    { limit, allowed, actual: came, http: { status: 400 } },
  )
}

/** Refuses a page that is none, or that is longer than this kind of viewer may ask for. */
export function pageSizeRefused(allowed: number, actual: number): GraphQLError {
  return graphError(
    'PAGE_SIZE_OUT_OF_RANGE',
    {
      zh: `每页条数应在 1 至 ${allowed} 之间; 收到 ${actual}`,
      en: `Expected a page size from 1 to ${allowed}; got ${actual}.`,
    },
    { limit: 'pageSize', allowed, actual, http: { status: 400 } },
  )
}

/** Refuses a list whose supergraph demands that exactly one argument sizes it. */
export function listUnsized(coordinate: string): GraphQLError {
  return graphError(
    'OPERATION_TOO_COMPLEX',
    {
      zh: `字段 ${coordinate} 须用且只用一个参数限定条数`,
      en: `Expected exactly one argument that sizes the list ${coordinate}.`,
    },
    { limit: 'cost', http: { status: 400 } },
  )
}

/** Refuses what is not registered, where only registered operations are run. */
export function notRegistered(): GraphQLError {
  return graphError(
    'OPERATION_NOT_REGISTERED',
    { zh: '此处只执行已登记的操作', en: 'Expected a registered operation; this text is not registered.' },
    { http: { status: 400 } },
  )
}

/** How many seconds a caller who was turned away is asked to wait. */
export const RETRY_AFTER_SECONDS = 2

/** Refuses an operation while too many others run. */
export function tooManyOperations(allowed: number): GraphQLError {
  return graphError(
    'TOO_MANY_OPERATIONS',
    {
      zh: `同时执行的操作过多, 上限为 ${allowed}; 请稍后重试`,
      en: `Expected at most ${allowed} operations at once; others are still running, try again later.`,
    },
    { limit: 'concurrentOperations', allowed, retryAfterSeconds: RETRY_AFTER_SECONDS },
  )
}

/** Ends an operation that took too long. */
export function timedOut(allowedMs: number): GraphQLError {
  return graphError(
    'OPERATION_TIMED_OUT',
    {
      zh: `操作未在 ${allowedMs} 毫秒内完成, 未完成的部分为空`,
      en: `Expected to end within ${allowedMs} ms; what was not done by then is null.`,
    },
    { limit: 'timeMs', allowed: allowedMs },
  )
}

/** Ends an operation that nobody waits for any more; nobody reads it. */
export function callerGone(): GraphQLError {
  return graphError('BAD_REQUEST', { zh: '调用方已断开', en: 'The caller has gone.' })
}

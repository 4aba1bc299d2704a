import { type BilingualText, ERROR_CODES, type ErrorCode } from '@yilian/service-kit'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

const MASKED: BilingualText = {
  zh: '服务内部出错, 已记录; 请凭 traceId 联系运维',
  en: 'Something failed inside the service and was recorded; quote the traceId to its operators.',
}

/** Codes that libraries give, with our words for them. `detail` is the library's English sentence, safe to show. */
const LIBRARY_ERRORS: Partial<Record<ErrorCode, (detail: string) => BilingualText>> = {
  GRAPHQL_PARSE_FAILED: (detail) => ({ zh: `查询语法有误: ${detail}`, en: detail }),
  GRAPHQL_VALIDATION_FAILED: (detail) => ({ zh: chineseValidation(detail), en: detail }),
  OPERATION_RESOLUTION_FAILURE: (detail) => ({ zh: `无法确定要执行的操作: ${detail}`, en: detail }),
  BAD_USER_INPUT: (detail) => ({ zh: `变量取值有误: ${detail}`, en: detail }),
  BAD_REQUEST: (detail) => ({ zh: `请求格式有误: ${detail}`, en: detail }),
  PERSISTED_QUERY_NOT_FOUND: (detail) => ({ zh: '没有这个哈希对应的查询, 请连同查询文本重发', en: detail }),
  PERSISTED_QUERY_NOT_SUPPORTED: (detail) => ({ zh: '不支持按哈希查询', en: detail }),
}

/** The sentences of graphql-js that callers meet most, in Chinese; names stay as they are. */
const CHINESE_VALIDATION: readonly (readonly [RegExp, string])[] = [
  [/^Cannot query field "(.+?)" on type "(.+?)"\./, '类型 $2 没有字段 $1'],
  [/^Unknown argument "(.+?)" on field "(.+?)"\./, '字段 $2 没有参数 $1'],
  [/^Value "(.+?)" does not exist in "(.+?)" enum\./, '枚举 $2 没有取值 $1'],
  [/^Enum "(.+?)" cannot represent non-enum value: (.+?)\.$/, '枚举 $1 不接受 $2'],
  [/^Field "(.+?)" argument "(.+?)" of type "(.+?)" is required/, '字段 $1 缺少必填参数 $2 ($3)'],
  [/^Field "(.+?)" of type "(.+?)" must have a selection of subfields\./, '字段 $1 ($2) 须选择子字段'],
  [/^Field "(.+?)" must not have a selection since type "(.+?)" has no subfields\./, '字段 $1 ($2) 不能选择子字段'],
  [/^Field "(.+?)" is not defined by type "(.+?)"\./, '输入类型 $2 没有字段 $1'],
  [/^Variable "(.+?)" is not defined/, '变量 $1 未声明'],
  [/^Unknown type "(.+?)"\./, '没有类型 $1'],
]

/** Gives every error that leaves the gateway its code and both languages; what is nobody's refusal is masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { serviceName: _internal, stacktrace: _stack, ...extensions } = formatted.extensions ?? {}
  const own = ownRefusal(error)
  if (own) return { ...formatted, message: own.message, extensions: { ...extensions, ...own.extensions } }

  const code = knownCode(extensions.code)
  if (typeof extensions.messageEn === 'string' && code) return { ...formatted, extensions }
  const words = (code && LIBRARY_ERRORS[code]?.(formatted.message)) || MASKED
  if (words === MASKED)
    return {
      message: words.zh,
      ...position(formatted),
      extensions: { code: 'INTERNAL_SERVER_ERROR', messageEn: words.en },
    }
  return { ...formatted, message: words.zh, extensions: { ...extensions, messageEn: words.en } }
}

/** True when an error is nobody's refusal, so that its cause belongs into the log. */
export function isMasked(formatted: GraphQLFormattedError): boolean {
  return formatted.extensions?.code === 'INTERNAL_SERVER_ERROR'
}

/** A scalar's refusal arrives wrapped by graphql-js and Apollo Server, which put their own code over ours. */
function ownRefusal(error: unknown): GraphQLError | null {
  for (let cause: unknown = error; cause instanceof GraphQLError; cause = cause.originalError)
    if (cause.extensions.messageEn !== undefined && cause.originalError === undefined) return cause
  return null
}

function knownCode(code: unknown): ErrorCode | undefined {
  return ERROR_CODES.find((known) => known === code)
}

function position({ path, locations }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(path && { path }), ...(locations && { locations }) }
}

function chineseValidation(sentence: string): string {
  for (const [pattern, chinese] of CHINESE_VALIDATION) {
    const match = pattern.exec(sentence)
    if (match) return `查询与数据图不符: ${match[0].replace(pattern, chinese)}`
  }
  return `查询与数据图不符: ${sentence}`
}

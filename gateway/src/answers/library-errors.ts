import type { BilingualText, ErrorCode } from '@yilian/service-kit'

// A sentence repeats what the caller sent, however long that was.
const MAX_DETAIL_CHARACTERS = 500

/** Codes under which graphql-js and Apollo refuse; what they refuse is told by an English sentence that is safe to show. */
const LEADS: Partial<Record<ErrorCode, string>> = {
  GRAPHQL_PARSE_FAILED: '查询语法有误',
  GRAPHQL_VALIDATION_FAILED: '查询与数据图不符',
  BAD_USER_INPUT: '变量取值有误',
  BAD_REQUEST: '请求格式有误',
  POST_REQUIRED: '请求方法有误',
  PERSISTED_QUERY_NOT_FOUND: '按哈希查询',
}

/** The sentences that callers meet most, in Chinese; names stay as they are. A third text replaces the English. */
const SENTENCES: readonly (readonly [RegExp, string, string?])[] = [
  [/^Syntax Error: Expected (.+), found (.+)\.$/, '应为 $1, 却是 $2'],
  [/^Syntax Error: Unexpected (.+)\.$/, '意外的 $1'],
  [/^Syntax Error: Document contains more tha[nt] (\d+) tokens\. Parsing aborted\.$/, '查询过长, 上限为 $1 个词元'],
  [/^Maximum call stack size exceeded$/, '查询嵌套过深', 'The query is nested too deeply.'],
  [/^Cannot query field "(.+?)" on type "(.+?)"\..*$/, '类型 $2 没有字段 $1'],
  [/^Unknown argument "(.+?)" on field "(.+?)"\..*$/, '字段 $2 没有参数 $1'],
  [/^Value "(.+?)" does not exist in "(.+?)" enum\..*$/, '枚举 $2 没有取值 $1'],
  [/^Enum "(.+?)" cannot represent non-enum value: (.+?)\.$/, '枚举 $1 不接受 $2'],
  [/^Int cannot represent non 32-bit signed integer value: (.+)$/, '整数超出 32 位: $1'],
  [/^(Int|Float|String|Boolean|ID) cannot represent .+ value: (.+)$/, '$1 不接受 $2'],
  [/^Field "(.+?)" argument "(.+?)" of type "(.+?)" is required.*$/, '字段 $1 缺少必填参数 $2 ($3)'],
  [/^Field "(.+?)" of type "(.+?)" must have a selection of subfields\..*$/, '字段 $1 ($2) 须选择子字段'],
  [/^Field "(.+?)" must not have a selection since type "(.+?)" has no subfields\.$/, '字段 $1 ($2) 不能选择子字段'],
  [/^Field "(.+?)" is not defined by type "(.+?)"\..*$/, '输入类型 $2 没有字段 $1'],
  [/^Variable "(.+?)" is not defined.*$/, '变量 $1 未声明'],
  [/^Variable "(.+?)" is never used.*$/, '变量 $1 未使用'],
  [/^Variable "(.+?)" of required type "(.+?)" was not provided\.$/, '缺少必填变量 $1 ($2)'],
  [/^Variable "(.+?)" of non-null type "(.+?)" must not be null\.$/, '变量 $1 ($2) 不能为 null'],
  [/^Variable "(.+?)" got invalid value (.+?)(?: at "(.+?)")?; .+$/s, '变量 $1 的取值 $2 无效'],
  [/^Unknown type "(.+?)"\..*$/, '没有类型 $1'],
  [/^Unknown fragment "(.+?)"\.$/, '没有片段 $1'],
  [/^Unknown directive "(.+?)"\.$/, '没有指令 $1'],
  [/^GraphQL introspection is not allowed .+$/, '此处不开放内省', 'Introspection is closed here.'],
  [/^POST body missing, .+$/, '正文应为含 query 的 JSON 对象'],
  [/^Operation batching disabled\.$/, '不支持一次发送多个操作'],
  [/^GraphQL queries must be strings\.$/, 'query 应为文本'],
  [/^GraphQL operations must contain a non-empty `query` .+$/, '缺少 query'],
  [/^`operationName` in a POST body .+$/, 'operationName 应为文本'],
  [/^`(variables|extensions)` in a POST body .+$/, '$1 应为对象'],
  [/^The (variables|extensions) search parameter .+$/, '网址中的 $1 应为 JSON 对象'],
  [/^The '(\w+)' search parameter may only be specified once\.$/, '网址中的 $1 只能出现一次'],
  [
    /^This operation has been blocked as a potential Cross-Site Request Forgery .+$/s,
    '为防止跨站请求伪造, 请求须带 content-type: application/json 或 apollo-require-preflight 头',
    'Expected content-type: application/json or the header apollo-require-preflight, against cross-site request forgery.',
  ],
  [/^GET requests only support query operations.+$/, 'GET 只能用于 query 操作, 请改用 POST'],
  [/^An 'accept' header was provided .+$/, 'accept 请求头须接受 application/json'],
  [/^PersistedQueryNotFound$/, '没有这个哈希对应的查询, 请连同查询文本重发'],
  [/^provided sha does not match query$/, '哈希与查询文本不符'],
  [/^Unsupported persisted query version$/, '不支持这种按哈希查询的版本'],
]

/** Refusals that Apollo gives without a code of their own, or with too general a one. */
const OWN_CODES: Readonly<Record<string, ErrorCode>> = {
  'provided sha does not match query': 'BAD_REQUEST',
  'Unsupported persisted query version': 'BAD_REQUEST',
  'GET requests only support query operations, not mutation operations': 'POST_REQUIRED',
  'GET requests only support query operations, not subscription operations': 'POST_REQUIRED',
}

/** A refusal by graphql-js or Apollo in our words. */
export interface LibraryRefusal extends BilingualText {
  readonly code: ErrorCode
}

/** Reads what graphql-js or Apollo says of a request; null when it refuses nothing, so that it must be a fault of ours. */
export function libraryRefusal(given: ErrorCode | undefined, sentence: string): LibraryRefusal | null {
  const code = OWN_CODES[sentence] ?? given
  const lead = code && LEADS[code]
  if (!code || !lead) return null
  const detail = cut(code === 'BAD_USER_INPUT' ? withoutSuggestion(sentence) : sentence.trim())
  const [pattern, chinese, en = detail] = SENTENCES.find(([known]) => known.test(detail)) ?? []
  return { code, zh: `${lead}: ${pattern && chinese ? detail.replace(pattern, chinese) : detail}`, en }
}

/** Apollo Server hides suggestions of names where introspection is closed, but not those for the values of variables. */
function withoutSuggestion(sentence: string): string {
  return sentence.replace(/ Did you mean .+\?$/s, '')
}

function cut(text: string): string {
  return text.length > MAX_DETAIL_CHARACTERS ? `${text.slice(0, MAX_DETAIL_CHARACTERS)}…` : text
}

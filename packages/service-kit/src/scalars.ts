import { isUnifiedSocialCreditCode, parseDivisionCode } from '@yilian/governance'
import { type GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { type ErrorCode, graphError, quote } from './errors.ts'

/** Days of record are calendar days in Beijing time, whatever zone the server runs in. */
export const RECORD_TIME_ZONE = 'Asia/Shanghai'

const divisionCode = textScalar('DivisionCode', (text) =>
  parseDivisionCode(text) === null
    ? refusal('INVALID_DIVISION_CODE', {
        zh: `区划代码应为 12 位数字 (网格 15 位, 楼宇 18 位), 且逐级有效; 收到 ${quote(text)}`,
        en: `Expected a division code of 12 digits (15 for a grid, 18 for a building), valid level by level; got ${quote(text)}.`,
      })
    : text,
)

const creditCode = textScalar('CreditCode', (text) =>
  isUnifiedSocialCreditCode(text)
    ? text
    : refusal('INVALID_CREDIT_CODE', {
        zh: `统一社会信用代码应为 18 位, 校验码须符合 GB 32100; 收到 ${quote(text)}`,
        en: `Expected a unified social credit code of 18 characters with the check character of GB 32100; got ${quote(text)}.`,
      }),
)

const date = textScalar('Date', (text) =>
  isCalendarDate(text)
    ? text
    : refusal('INVALID_DATE', {
        zh: `日期应为存在的日历日, 格式 YYYY-MM-DD; 收到 ${quote(text)}`,
        en: `Expected an existing calendar day as YYYY-MM-DD; got ${quote(text)}.`,
      }),
)

const dateTime = textScalar(
  'DateTime',
  (text) => {
    const instant = /^(.{10})T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(text) ? new Date(text) : null
    return instant && isCalendarDate(text.slice(0, 10)) && !Number.isNaN(instant.getTime())
      ? instant
      : refusal('INVALID_DATE', {
          zh: `时刻应为 UTC, 格式 YYYY-MM-DDThh:mm:ssZ; 收到 ${quote(text)}`,
          en: `Expected an instant in UTC as YYYY-MM-DDThh:mm:ssZ; got ${quote(text)}.`,
        })
  },
  (value) => (value instanceof Date ? value.toISOString() : String(value)),
)

// 18 digits stay inside PostgreSQL's bigint.
const fen = textScalar('Fen', (text) =>
  /^(0|-?[1-9]\d{0,17})$/.test(text)
    ? BigInt(text)
    : refusal('BAD_USER_INPUT', {
        zh: `金额应为以分计的整数, 十进制, 至多 18 位; 收到 ${quote(text)}`,
        en: `Expected a whole number of fen in at most 18 decimal digits; got ${quote(text)}.`,
      }),
)

/** How the graph reads and writes its own scalars; the same in the gateway, which refuses early, and in each subgraph. */
export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  DivisionCode: divisionCode,
  CreditCode: creditCode,
  Date: date,
  DateTime: dateTime,
  Fen: fen,
}

/** True for a day that exists in the Gregorian calendar, written YYYY-MM-DD. */
function isCalendarDate(text: string): boolean {
  // PostgreSQL has no year 0.
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

function textScalar<Value>(
  name: string,
  parse: (text: string) => Value,
  serialize: (value: unknown) => string = String,
): GraphQLScalarType<Value, string> {
  const parseValue = (value: unknown): Value =>
    typeof value === 'string' ? parse(value) : wrongType(name, JSON.stringify(value))
  return new GraphQLScalarType({
    name,
    parseValue,
    parseLiteral: (node) => (node.kind === Kind.STRING ? parse(node.value) : wrongType(name, literalText(node))),
    serialize,
  })
}

function literalText(node: ValueNode): string {
  return 'value' in node ? String(node.value) : node.kind
}

function wrongType(name: string, received: string): never {
  return refusal('BAD_USER_INPUT', {
    zh: `${name} 应为文本; 收到 ${quote(received)}`,
    en: `Expected a text for ${name}; got ${quote(received)}.`,
  })
}

function refusal(code: ErrorCode, text: { zh: string; en: string }): never {
  const error: GraphQLError = graphError(code, text)
  throw error
}

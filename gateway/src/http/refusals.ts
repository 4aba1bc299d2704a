import { type BilingualText, graphError } from '@yilian/service-kit'
import type { GraphQLError } from 'graphql'

/** The longest request body that is read. */
export const MAX_BODY_BYTES = 512 * 1024
/** The longest request line with headers that is read. */
export const MAX_HEAD_BYTES = 16 * 1024

const UNREADABLE: BilingualText = { zh: '请求无法读取', en: 'The request could not be read.' }

/** What Fastify and Node refuse before the graph sees it, by their codes. */
const REFUSALS: Readonly<Record<string, BilingualText>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    zh: `请求正文过大, 上限为 ${MAX_BODY_BYTES} 字节`,
    en: `Expected a body of at most ${MAX_BODY_BYTES} bytes; got a longer one.`,
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    zh: '不支持这种内容类型, 请用 application/json',
    en: 'Expected content-type application/json; got another one.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { zh: '请求正文为空', en: 'Expected a body; got none.' },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    zh: '请求正文不是有效的 JSON',
    en: 'Expected a body of valid JSON; got something else.',
  },
  FST_ERR_BAD_URL: { zh: '网址编码有误', en: 'Expected an address in valid percent-encoding; got something else.' },
  BODY_NOT_UTF8: { zh: '请求正文不是有效的 UTF-8', en: 'Expected a body in valid UTF-8; got other bytes.' },
  BODY_WITH_TWO_OF_ONE_KEY: {
    zh: '请求正文的同一对象中有重复的键',
    en: 'Expected each key once in an object of the body; got one twice.',
  },
  HPE_HEADER_OVERFLOW: {
    zh: `请求行与请求头过长, 上限为 ${MAX_HEAD_BYTES} 字节`,
    en: `Expected a request line and headers of at most ${MAX_HEAD_BYTES} bytes; got longer ones.`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: { zh: '请求迟迟未送完', en: 'Expected the whole request in time; it did not come.' },
  EXPECTATION_FAILED: { zh: '不支持 expect 头所要求的', en: 'Expected no other expectation than 100-continue.' },
  METHOD_NOT_ALLOWED: { zh: '此地址只接受 POST 与 GET', en: 'Expected POST or GET; got another method.' },
}

/** On every answer: no browser guesses what it is, no cache keeps it unless its route says so. */
export const HEADERS_OF_EVERY_ANSWER = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }

/** The refusal for a code of Fastify, of Node or of ours. */
export function badRequest(code: string | undefined): GraphQLError {
  return graphError('BAD_REQUEST', (code !== undefined && REFUSALS[code]) || UNREADABLE)
}

import type { BilingualText } from '@yilian/service-kit'
import type { FastifyRequest } from 'fastify'

/** Why a request is refused by its head alone. */
export interface UnreadableHead {
  readonly status: 400 | 415 | 431
  readonly text: BilingualText
}

const MAX_HEADERS = 100
const TOO_MANY_HEADERS: UnreadableHead = {
  status: 431,
  text: {
    zh: `请求头过多, 上限为 ${MAX_HEADERS} 个`,
    en: `Expected at most ${MAX_HEADERS} request headers; got more.`,
  },
}
const NOT_ONE_HOST: UnreadableHead = {
  status: 400,
  text: { zh: '请求须有且仅有一个有效的 host 头', en: 'Expected one valid host header; got none, several or another.' },
}
const COMPRESSED: UnreadableHead = {
  status: 415,
  text: { zh: '不接受压缩的请求正文', en: 'Expected a body without content-encoding; got a compressed one.' },
}
const NOT_UTF8: UnreadableHead = {
  status: 415,
  text: { zh: '请求正文须用 UTF-8 编码', en: 'Expected a body in UTF-8; got another charset.' },
}

/** Looks at the head of a request before its body is read; null when nothing is against it. */
export function unreadableHead({ raw, headers }: FastifyRequest): UnreadableHead | null {
  // Node drops headers over its limit, and of two Hosts the second, without a word.
  if (raw.rawHeaders.length > 2 * MAX_HEADERS) return TOO_MANY_HEADERS
  if (!hasOneHost(raw.rawHeaders, raw.httpVersion)) return NOT_ONE_HOST
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? '')) return COMPRESSED
  return isUtf8(headers['content-type'] ?? '') ? null : NOT_UTF8
}

/** RFC 9112, 3.2: HTTP/1.1 has exactly one Host. */
function hasOneHost(rawHeaders: readonly string[], httpVersion: string): boolean {
  const hosts = rawHeaders.filter((_text, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host')
  if (hosts.length === 0) return httpVersion === '1.0'
  return hosts.length === 1 && /^(\[[0-9a-f:.]+\]|[\w.-]+)?(:\d{1,5})?$/i.test(hosts[0] ?? '')
}

/** JSON is read as UTF-8 (RFC 8259); GB 18030 would come out as other characters, and so find nothing, without a word. */
function isUtf8(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1]
  return charset === undefined || /^utf-?8$/i.test(charset)
}

import type { BilingualText } from '@yilian/service-kit'

/** Errors of the token endpoint: RFC 6749 §5.2, RFC 9449 §5 and §8. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'unsupported_grant_type'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_dpop_proof'
  | 'too_many_requests'
  | 'temporarily_unavailable'

const texts: Readonly<Record<OAuthErrorCode, BilingualText & { readonly status: number }>> = {
  invalid_request: {
    status: 400,
    zh: '应以表单提交 grant_type、client_assertion_type、client_assertion、grant、purpose 各一次, 不带其他参数',
    en: 'Expected a form with grant_type, client_assertion_type, client_assertion, grant and purpose, each once, and nothing else.',
  },
  unsupported_grant_type: {
    status: 400,
    zh: 'grant_type 只能为 client_credentials',
    en: 'Expected grant_type client_credentials.',
  },
  invalid_client: {
    status: 401,
    zh: '客户端断言无效、已过期、已用过, 客户端不在有效状态, 或所用证书不是登记的',
    en: 'The client assertion does not hold, has ended, was used before, the client is not active, or its certificate is not the registered one.',
  },
  invalid_grant: {
    status: 400,
    zh: '没有供此客户端用于此用途的有效授权',
    en: 'There is no active grant for this client and this purpose.',
  },
  invalid_dpop_proof: {
    status: 400,
    zh: '应有一份对本次请求有效的 DPoP 证明 (RFC 9449); 登记了证书的公钥则以该证书连接, 不带证明',
    en: 'Expected one DPoP proof that holds for this request (RFC 9449), or none and the certificate registered with the key.',
  },
  too_many_requests: {
    status: 429,
    zh: '此客户端或此地址申请令牌过多, 请重用未过期的令牌',
    en: 'This client, or this address, asks for too many tokens; use one until it ends.',
  },
  temporarily_unavailable: {
    status: 503,
    zh: '暂时无法核对授权, 请稍后重试',
    en: 'Grants cannot be checked at the moment; try again later.',
  },
}

/** The answer for an error. Its description is ASCII, as RFC 6749 wants it; the Chinese stands beside it. */
export function oauthError(code: OAuthErrorCode): { readonly status: number; readonly body: Record<string, string> } {
  const { status, zh, en } = texts[code]
  return { status, body: { error: code, error_description: en, error_description_zh: zh } }
}

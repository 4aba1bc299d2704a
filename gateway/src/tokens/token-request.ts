import { z } from 'zod'
import type { OAuthErrorCode } from './oauth-errors.ts'

const GRANT_TYPE = 'client_credentials'
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

const form = z.strictObject({
  grant_type: z.literal(GRANT_TYPE),
  client_assertion_type: z.literal(ASSERTION_TYPE),
  client_assertion: z.string(),
  /** Says no more than the assertion, so it must say the same. */
  client_id: z.string().optional(),
  grant: z.string().regex(/^grant_[0-9a-z]{12}$/),
  purpose: z.string().regex(/^[A-Z][A-Z_]{0,99}$/),
})

/** What a client asks for. */
export type TokenRequest = z.output<typeof form>

/** Reads a form of the token endpoint: each parameter once, and no other. */
export function readTokenRequest(
  body: unknown,
): { ok: true; value: TokenRequest } | { ok: false; code: OAuthErrorCode } {
  if (typeof body !== 'string') return { ok: false, code: 'invalid_request' }
  const parameters = [...new URLSearchParams(body)]
  const asked = Object.fromEntries(parameters)
  if (Object.keys(asked).length !== parameters.length) return { ok: false, code: 'invalid_request' }
  if (asked.grant_type !== undefined && asked.grant_type !== GRANT_TYPE)
    return { ok: false, code: 'unsupported_grant_type' }
  const read = form.safeParse(asked)
  return read.success ? { ok: true, value: read.data } : { ok: false, code: 'invalid_request' }
}

import { randomUUID } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { JSONWebKeySet } from 'jose'
import type { Logger } from 'pino'
import type { Confirmation } from '../http/authenticate.ts'
import { headersNamed } from '../http/trusted-proxies.ts'
import { readAssertion } from './client-assertion.ts'
import type { CertificateOf } from './client-certificate.ts'
import { checkProof, PROOF_ALGORITHMS } from './dpop-proof.ts'
import type { Nonces } from './nonces.ts'
import { type OAuthErrorCode, oauthError } from './oauth-errors.ts'
import type { TokenChain } from './token-chain.ts'
import { readTokenRequest } from './token-request.ts'
import { createUsedIds } from './used-ids.ts'

/** A short token: what is suspended is refused within seconds anyway; this bounds what nobody hears of. */
const ACCESS_TOKEN_LIFE_SECONDS = 300

const PATH = '/oauth/token'
const JWKS_PATH = '/oauth/jwks'
const MAX_FORM_BYTES = 16 * 1024
const MOST_PROOFS = 100_000
/** From one address (or IPv6 network) a minute, before anything is read: nobody needs a key to ask. */
const MOST_REQUESTS_PER_MINUTE = 600

/** All that a token says. */
export interface BoundClaims {
  readonly client: string
  readonly kid: string
  readonly department: string
  readonly grant: string
  readonly purpose: string
  readonly jti: string
  readonly cnf: Confirmation
  readonly expiresAtSeconds: number
}

/** Who signs tokens for clients: the embedded issuer; in production the city's own does, elsewhere. */
export interface TokenIssuer {
  readonly issuer: string
  readonly keySet: JSONWebKeySet
  boundTokenFor(claims: BoundClaims, now: Date): Promise<string>
}

interface EndpointOptions {
  readonly issuer: TokenIssuer
  readonly chain: TokenChain
  readonly nonces: Nonces
  readonly certificateOf: CertificateOf
  readonly logger: Logger
  publicUrl(): string
  now(): Date
}

/** Serves tokens for clients' assertions, and says so by metadata (RFC 8414). */
export function serveTokenEndpoint(server: FastifyInstance, options: EndpointOptions): void {
  const usedIds = createUsedIds(MOST_PROOFS)
  server.get('/.well-known/oauth-authorization-server', async () => metadataOf(options))
  server.get(JWKS_PATH, async () => options.issuer.keySet)
  server.register(async (scope) => {
    const type = 'application/x-www-form-urlencoded'
    scope.addContentTypeParser(type, { parseAs: 'string', bodyLimit: MAX_FORM_BYTES }, (_request, body, done) =>
      done(null, body),
    )
    await scope.register(rateLimit, { max: MOST_REQUESTS_PER_MINUTE, timeWindow: 60_000 })
    scope.setErrorHandler((error: { readonly statusCode?: number }, _request, reply) => {
      if (error.statusCode === 429) return refuse(reply, 'too_many_requests')
      if ((error.statusCode ?? 500) < 500) return refuse(reply, 'invalid_request')
      options.logger.error({ err: error }, 'a token could not be made')
      return refuse(reply, 'temporarily_unavailable')
    })
    scope.post(PATH, async (request, reply) => {
      const outcome = await issue(request, { ...options, usedIds })
      void reply.header('dpop-nonce', options.nonces.current(options.now()))
      if ('token' in outcome) return { ...outcome.body, access_token: outcome.token }
      options.logger.info({ reason: outcome.reason, code: outcome.code }, 'a token was not made')
      return refuse(reply, outcome.code)
    })
  })
}

interface Refusal {
  readonly code: OAuthErrorCode
  /** For the log. */
  readonly reason: string
}

type Issued = { readonly token: string; readonly body: Record<string, unknown> }

async function issue(request: FastifyRequest, options: EndpointRequest): Promise<Issued | Refusal> {
  const { issuer, chain } = options
  const now = options.now()
  const asked = readTokenRequest(request.body)
  if (!asked.ok) return { code: asked.code, reason: 'parameters' }
  const { grant, purpose, client_assertion: assertion, client_id: named } = asked.value
  const proof = await proofIn(request, options)
  if (!proof.ok) return { code: 'invalid_dpop_proof', reason: proof.reason }
  const keyOf = (client: string, kid: string) => chain.keyOf(client, kid)
  const proved = await readAssertion(assertion, { issuer: issuer.issuer, now, keyOf })
  if (!proved.ok) return { code: 'invalid_client', reason: proved.reason }
  const { client, kid, jti: assertionId, endsAt } = proved
  if (named !== undefined && named !== client) return { code: 'invalid_client', reason: 'another client_id' }
  const cnf = confirmationOf(proof.jkt, proved.certificate, options.certificateOf(request, now))
  if ('code' in cnf) return cnf
  const jti = randomUUID()
  const held = await chain.use({ client, kid, jti: assertionId, endsAt, grant, purpose, token: jti })
  if (!held.ok) return { code: codes[held.reason], reason: held.reason }
  const nowSeconds = Math.floor(now.getTime() / 1000)
  const grantEndsAtSeconds = Math.floor(Date.parse(held.validUntil) / 1000)
  const expiresAtSeconds = Math.min(nowSeconds + ACCESS_TOKEN_LIFE_SECONDS, grantEndsAtSeconds)
  const { department } = held
  const claims = { client, kid, department, grant, purpose, jti, cnf, expiresAtSeconds }
  const body = { token_type: 'jkt' in cnf ? 'DPoP' : 'Bearer', expires_in: expiresAtSeconds - nowSeconds }
  return { token: await issuer.boundTokenFor(claims, now), body }
}

type EndpointRequest = EndpointOptions & { readonly usedIds: ReturnType<typeof createUsedIds> }

/** Without a proof the connection's certificate is what is left to bind to; whether it may be is known once the client is. */
async function proofIn(
  request: FastifyRequest,
  { publicUrl, certificateOf, now, usedIds }: EndpointRequest,
): Promise<{ readonly ok: true; readonly jkt: string | null } | { readonly ok: false; readonly reason: string }> {
  const proofs = headersNamed(request, 'dpop')
  if (proofs.length === 0 && certificateOf(request, now()) !== null) return { ok: true, jkt: null }
  const url = `${publicUrl()}${PATH}`
  return checkProof(proofs, { method: 'POST', url, accessToken: null, now: now(), nonces: null, usedIds })
}

/** What was registered with the key decides what binds, and nothing else does: neither may be had in the place of the other. */
function confirmationOf(jkt: string | null, registered: string | null, shown: string | null): Confirmation | Refusal {
  if (registered === null && jkt !== null) return { jkt }
  if (registered === null) return { code: 'invalid_dpop_proof', reason: 'no proof, and a key without a certificate' }
  if (jkt !== null) return { code: 'invalid_dpop_proof', reason: 'a proof, and a key with a certificate' }
  return shown === registered
    ? { 'x5t#S256': registered }
    : { code: 'invalid_client', reason: 'another client certificate' }
}

const codes = {
  REPLAYED: 'invalid_client',
  CLIENT: 'invalid_client',
  TOO_MANY: 'too_many_requests',
  GRANT: 'invalid_grant',
  PURPOSE: 'invalid_grant',
} as const

function refuse(reply: FastifyReply, code: OAuthErrorCode): FastifyReply {
  const { status, body } = oauthError(code)
  return reply.code(status).send(body)
}

function metadataOf({ issuer, publicUrl }: EndpointOptions) {
  return {
    issuer: issuer.issuer,
    token_endpoint: `${publicUrl()}${PATH}`,
    jwks_uri: `${publicUrl()}${JWKS_PATH}`,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: PROOF_ALGORITHMS,
    tls_client_certificate_bound_access_tokens: true,
    dpop_signing_alg_values_supported: PROOF_ALGORITHMS,
  }
}

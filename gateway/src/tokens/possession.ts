import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PolicyInForce } from '../decision/decide-operations.ts'
import type { BoundToken, RefusedToken } from '../http/authenticate.ts'
import { headersNamed } from '../http/trusted-proxies.ts'
import type { CertificateOf } from './client-certificate.ts'
import { checkProof, PROOF_ALGORITHMS } from './dpop-proof.ts'
import type { Nonces } from './nonces.ts'
import { createUsedIds } from './used-ids.ts'

const MOST_PROOFS = 500_000

/** Whether a token that is bound to a key, a client and a grant may be used, here and now. */
export interface Possession {
  /** By the policy that is followed: ends what was suspended, retired or revoked. Null for nothing against it. */
  standing(bound: BoundToken): RefusedToken | null
  /** By the request's own proof, which is used up, or by the certificate of its connection. */
  prove(request: FastifyRequest, reply: FastifyReply, bound: BoundToken): Promise<RefusedToken | null>
}

interface PossessionOptions {
  readonly policy: PolicyInForce
  readonly nonces: Nonces
  readonly certificateOf: CertificateOf
  publicUrl(): string
  now(): Date
}

/** Makes it for one gateway; proofs are remembered in this process alone, and nonces keep those of any other out. */
export function createPossession(options: PossessionOptions): Possession {
  const { policy, certificateOf, now } = options
  const prove = provingBy(options)
  return {
    standing: (bound) => standingOf(bound, policy()),
    prove: async (request, reply, { accessToken, cnf }) => {
      if ('jkt' in cnf) return prove(request, reply, { accessToken, jkt: cnf.jkt })
      const isSame = certificateOf(request, now()) === cnf['x5t#S256']
      return isSame ? null : { ok: false, code: 'UNAUTHENTICATED', reason: 'another client certificate, or none' }
    },
  }
}

function provingBy({ nonces, publicUrl, now }: PossessionOptions) {
  const usedIds = createUsedIds(MOST_PROOFS)
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    { accessToken, jkt }: { readonly accessToken: string; readonly jkt: string },
  ): Promise<RefusedToken | null> => {
    const path = request.url.split('?')[0]
    const url = `${publicUrl()}${path}`
    const expected = { method: request.method, url, accessToken, now: now(), nonces, usedIds }
    const proof = await checkProof(headersNamed(request, 'dpop'), expected)
    void reply.header('dpop-nonce', nonces.current(now()))
    if (!proof.ok) return refused(proof.reason, proof.code)
    return proof.jkt === jkt ? null : refused('a proof of another key', 'invalid_dpop_proof')
  }
}

function standingOf(
  { client, kid, department, grant, purpose }: BoundToken,
  { version, clients, grants }: ReturnType<PolicyInForce>,
): RefusedToken | null {
  // Nobody has said for seconds what is in force: the token may well be good.
  if (version <= 0) return { ok: false, code: 'AUTHENTICATION_UNAVAILABLE', reason: 'no policy is known' }
  const active = clients !== undefined && Object.hasOwn(clients, client) ? clients[client] : undefined
  if (active?.department !== department) return refused('the client is not active', 'invalid_token')
  if (!active.keys.includes(kid)) return refused('the key of the client is not in use', 'invalid_token')
  const held = grants.find(({ id }) => id === grant)
  const isHeld = held?.consumer === department && held.purpose === purpose
  return isHeld ? null : refused('the grant is not in force', 'invalid_token')
}

function refused(reason: string, error: string): RefusedToken {
  const challenge = `DPoP error="${error}", algs="${PROOF_ALGORITHMS.join(' ')}"`
  return { ok: false, code: 'UNAUTHENTICATED', reason, challenge }
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PolicyInForce } from '../decision/decide-operations.ts'
import type { BoundToken, RefusedToken } from '../http/authenticate.ts'
import { checkProof, PROOF_ALGORITHMS } from './dpop-proof.ts'
import type { Nonces } from './nonces.ts'
import { createUsedIds } from './used-ids.ts'

const MOST_PROOFS = 500_000

/** Whether a token that is bound to a key, a client and a grant may be used, here and now. */
export interface Possession {
  /** By the policy that is followed: ends what was suspended, retired or revoked. Null for nothing against it. */
  standing(bound: BoundToken): RefusedToken | null
  /** By the request's own proof, which is used up. */
  prove(request: FastifyRequest, reply: FastifyReply, bound: BoundToken): Promise<RefusedToken | null>
}

interface PossessionOptions {
  readonly policy: PolicyInForce
  readonly nonces: Nonces
  publicUrl(): string
  now(): Date
}

/** Makes it for one gateway; proofs are remembered in this process alone, and nonces keep those of any other out. */
export function createPossession({ policy, nonces, publicUrl, now }: PossessionOptions): Possession {
  const usedIds = createUsedIds(MOST_PROOFS)
  return {
    standing: (bound) => standingOf(bound, policy()),
    async prove(request, reply, { accessToken, jkt }) {
      const path = request.url.split('?')[0]
      const expected = {
        method: request.method,
        url: `${publicUrl()}${path}`,
        accessToken,
        now: now(),
        nonces,
        usedIds,
      }
      const proof = await checkProof(proofsOf(request), expected)
      void reply.header('dpop-nonce', nonces.current(now()))
      if (!proof.ok) return refused(proof.reason, proof.code)
      return proof.jkt === jkt ? null : refused('a proof of another key', 'invalid_dpop_proof')
    },
  }
}

/** All DPoP headers of a request: Node would join two of them to one. */
export function proofsOf({ raw: { rawHeaders } }: FastifyRequest): string[] {
  return rawHeaders.filter((_text, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'dpop')
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

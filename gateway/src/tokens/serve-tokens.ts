import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { askOwnerBy } from '../decision/ask-owner.ts'
import type { PolicyInForce } from '../decision/decide-operations.ts'
import { NO_PROXIES, type TrustedProxies } from '../http/trusted-proxies.ts'
import type { SubgraphLink } from '../subgraphs/link.ts'
import { certificatesBy } from './client-certificate.ts'
import { createNonces } from './nonces.ts'
import { createPossession, type Possession } from './possession.ts'
import { tokenChainOf } from './token-chain.ts'
import { serveTokenEndpoint, type TokenIssuer } from './token-endpoint.ts'

/** What bound tokens need to be known by. */
export interface BoundTokens {
  /** Origin by which the outside knows this gateway, such as https://graph.weihai.example; proofs name it. */
  publicUrl(): string
  /** Who makes tokens for clients here; null where the city's own issuer does. */
  readonly issuer: TokenIssuer | null
}

interface Surroundings {
  readonly policy: PolicyInForce
  readonly proxies?: TrustedProxies
  readonly logger: Logger
  now(): Date
}

/** Takes bound tokens, and makes them where there is an issuer and an owner of clients to ask. */
export function serveTokens(
  server: FastifyInstance,
  graph: { readonly links: readonly SubgraphLink[] },
  { publicUrl, issuer }: BoundTokens,
  { policy, proxies = NO_PROXIES, now, logger }: Surroundings,
): Possession {
  const nonces = createNonces()
  const certificateOf = certificatesBy(proxies)
  const owner = askOwnerBy(() => graph.links, now)
  if (issuer !== null && owner !== null)
    serveTokenEndpoint(server, { issuer, chain: tokenChainOf(owner), nonces, certificateOf, logger, publicUrl, now })
  return createPossession({ policy, nonces, certificateOf, publicUrl, now })
}

import { DRAINING } from '@yilian/service-kit'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { answerForNode } from './connections.ts'
import { ANSWERS_BEFORE_ROUTING, answerLikeTheGraph } from './http-errors.ts'
import { readJsonStrictly } from './json-body.ts'
import { connectionOptions, PATIENCE, type Patience } from './patience.ts'
import { MAX_BODY_BYTES } from './refusals.ts'
import { NO_PROXIES, type TrustedProxies } from './trusted-proxies.ts'

/** TLS that ends at the gateway, in PEM. */
export interface TlsFiles {
  readonly key: string
  readonly certificate: string
  /** Who signs certificates of clients; null where none are asked for. */
  readonly clientAuthorities: string | null
}

interface HttpServerOptions {
  readonly patience?: Patience
  readonly tls?: TlsFiles
  readonly proxies?: TrustedProxies
}

/** The server before it has any routes, over TLS where there are keys for it. */
export function createHttpServer(
  logger: Logger,
  { patience = PATIENCE, tls, proxies = NO_PROXIES }: HttpServerOptions,
): FastifyInstance {
  const { http, ...connection } = connectionOptions(patience)
  // `request.ip` is the last sender that a proxy names and that is none itself: what stands before it, anybody may have written.
  const trustProxy = [...proxies.addresses]
  const options = { bodyLimit: MAX_BODY_BYTES, trustProxy, ...DRAINING, ...connection, ...ANSWERS_BEFORE_ROUTING }
  const server = tls
    ? // The types tell servers apart of which nothing here uses what one has and the other has not.
      (Fastify({ ...options, https: { ...http, ...tlsOptions(tls, patience) } }) as unknown as FastifyInstance)
    : Fastify({ ...options, http })
  server.decorateRequest('gatewayContext', null)
  server.decorateRequest('operationRecord', null)
  answerLikeTheGraph(server, logger)
  answerForNode(server)
  readJsonStrictly(server)
  return server
}

/** A client without a certificate, or with one that does not hold, gets its answers all the same: as the public, or 401 by its token. */
function tlsOptions({ key, certificate, clientAuthorities }: TlsFiles, { headMs }: Patience) {
  const clients = clientAuthorities === null ? {} : { ca: clientAuthorities, requestCert: true }
  return { key, cert: certificate, ...clients, rejectUnauthorized: false, handshakeTimeout: headMs } as const
}

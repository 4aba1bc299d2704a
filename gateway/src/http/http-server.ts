import { DRAINING } from '@yilian/service-kit'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { answerForNode } from './connections.ts'
import { ANSWERS_BEFORE_ROUTING, answerLikeTheGraph } from './http-errors.ts'
import { readJsonStrictly } from './json-body.ts'
import { connectionOptions, PATIENCE, type Patience } from './patience.ts'
import { MAX_BODY_BYTES } from './refusals.ts'

/** TLS that ends at the gateway, in PEM. */
export interface TlsFiles {
  readonly key: string
  readonly certificate: string
  /** Who signs certificates of clients; null where none are asked for. */
  readonly clientAuthorities: string | null
}

/** The server before it has any routes, over TLS where there are keys for it. */
export function createHttpServer(
  logger: Logger,
  { patience = PATIENCE, tls }: { readonly patience?: Patience; readonly tls?: TlsFiles },
): FastifyInstance {
  const { http, ...connection } = connectionOptions(patience)
  // trustProxy stays off: whom a proxy speaks for is asked in one place, trusted-proxies.ts.
  const options = { bodyLimit: MAX_BODY_BYTES, ...DRAINING, ...connection, ...ANSWERS_BEFORE_ROUTING }
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

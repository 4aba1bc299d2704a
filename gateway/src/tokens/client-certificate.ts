import { createHash, X509Certificate } from 'node:crypto'
import { TLSSocket } from 'node:tls'
import type { FastifyRequest } from 'fastify'
import { headersNamed, isFromProxy, type TrustedProxies } from '../http/trusted-proxies.ts'

/** SHA-256 of the certificate that a request's connection was made with (RFC 8705 §3.1), in base64url; null where none holds now. */
export type CertificateOf = (request: FastifyRequest, now: Date) => string | null

/**
 * Reads certificates of the connection itself, or of the header by which a proxy hands them on. The header of anybody else is not read:
 * a certificate is no secret, so whoever has seen one could write it there.
 */
export function certificatesBy(proxies: TrustedProxies): CertificateOf {
  return (request, now) => {
    const isHandedOn = proxies.handOnCertificates && isFromProxy(request, proxies)
    const certificate = isHandedOn ? certificateInHeader(request) : certificateOfConnection(request)
    return certificate !== null && isInTime(certificate, now) ? thumbprintOf(certificate) : null
  }
}

/** Null too for one that the authorities of clients did not sign: the handshake does not refuse it, the public needs none. */
function certificateOfConnection({ raw: { socket } }: FastifyRequest): X509Certificate | null {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return null
  return socket.getPeerX509Certificate() ?? null
}

/** RFC 9440 §2.2: one header with one byte sequence, the certificate in DER. */
function certificateInHeader(request: FastifyRequest): X509Certificate | null {
  const headers = headersNamed(request, 'client-cert')
  const [, encoded] = /^:([A-Za-z0-9+/]+={0,2}):$/.exec(headers[0]?.trim() ?? '') ?? []
  if (encoded === undefined || headers.length > 1) return null
  try {
    return new X509Certificate(Buffer.from(encoded, 'base64'))
  } catch {
    // Of a proxy that writes something else there.
    return null
  }
}

/** Looked at for each request: a connection may outlive its certificate. */
function isInTime({ validFrom, validTo }: X509Certificate, now: Date): boolean {
  return Date.parse(validFrom) <= now.getTime() && now.getTime() < Date.parse(validTo)
}

function thumbprintOf({ raw }: X509Certificate): string {
  return createHash('sha256').update(raw).digest('base64url')
}

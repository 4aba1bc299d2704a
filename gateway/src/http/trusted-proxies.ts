import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** Reverse proxies of the city, by whose word alone it is known who stands behind them. */
export interface TrustedProxies {
  /** Addresses that they connect from. */
  readonly addresses: readonly string[]
  /** Whether they end mutual TLS and hand the certificate on (RFC 9440), having cut off what a caller wrote there. */
  readonly handOnCertificates: boolean
}

/** Nobody stands before the gateway. */
export const NO_PROXIES: TrustedProxies = { addresses: [], handOnCertificates: false }

/** Whether a request comes from one of the proxies. */
export function isFromProxy({ raw: { socket } }: FastifyRequest, { addresses }: TrustedProxies): boolean {
  return addresses.includes(plainAddress(socket.remoteAddress ?? ''))
}

/** All headers of one name, each as it came: Node would join some and drop others. */
export function headersNamed({ raw: { rawHeaders } }: FastifyRequest, name: string): string[] {
  return rawHeaders.filter((_text, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name)
}

/** An address of IPv4 that came over a socket of IPv6 is one of IPv4. */
function plainAddress(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address
}

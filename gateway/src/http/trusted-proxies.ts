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

/**
 * Whose requests are counted together: an address of IPv4, or a network of IPv6 (/64), of which one sender has all addresses. Behind
 * proxies it is the last that they name and that is none of them; what stands before it, anybody may have written.
 */
export function senderOf(request: FastifyRequest, proxies: TrustedProxies): string {
  const peer = plainAddress(request.raw.socket.remoteAddress ?? '')
  if (!isFromProxy(request, proxies)) return networkOf(peer)
  const named = headersNamed(request, 'x-forwarded-for').join(',').split(',')
  const addresses = named.map((each) => plainAddress(each.trim()))
  const last = addresses.findLast((each) => !proxies.addresses.includes(each))
  return networkOf(last !== undefined && isIP(last) !== 0 ? last : peer)
}

/** All headers of one name, each as it came: Node would join some and drop others. */
export function headersNamed({ raw: { rawHeaders } }: FastifyRequest, name: string): string[] {
  return rawHeaders.filter((_text, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name)
}

/** An address of IPv4 that came over a socket of IPv6 is one of IPv4. */
function plainAddress(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':').length : 0
  const zeros = tail === undefined ? 0 : 8 - groups.length - after
  const first = [...groups, ...Array.from({ length: zeros }, () => '0'), ...(tail ? tail.split(':') : [])].slice(0, 4)
  return first.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

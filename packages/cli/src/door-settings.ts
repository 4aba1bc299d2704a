import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { createGateway } from '@yilian/gateway'
import type { Settings } from '@yilian/service-kit'
import { type DoorSettings, fileNamed } from './config.ts'
import { causesOf } from './obstacles.ts'

/** How the gateway is reached: by TLS that ends at it, or through proxies that it believes. */
export type Door = Pick<Parameters<typeof createGateway>[0], 'tls' | 'proxies'>

/** Reads what the settings name, so that what is missing or does not fit is told before anything begins. */
export function readDoor(settings: DoorSettings): Settings<Door> {
  const faults = faultsOf(settings)
  if (faults.length > 0) return { ok: false, faults }
  const tls = tlsOf(settings)
  if (typeof tls === 'string') return { ok: false, faults: [tls] }
  const { PROXY_ADDRESSES: addresses, CLIENT_CERT_HEADER } = settings
  const proxies = addresses && { addresses, handOnCertificates: CLIENT_CERT_HEADER === '1' }
  return { ok: true, value: { ...(tls && { tls }), ...(proxies && { proxies }) } }
}

/** By what a gateway is asked on this machine. */
export function schemeOf({ tls }: Door): 'http' | 'https' {
  return tls ? 'https' : 'http'
}

function faultsOf({ PROXY_ADDRESSES, CLIENT_CERT_HEADER, ...files }: DoorSettings): string[] {
  const named = (['TLS_KEY_FILE', 'TLS_CERT_FILE', 'TLS_CLIENT_CA_FILE'] as const).filter((name) => files[name])
  const missing = (['TLS_KEY_FILE', 'TLS_CERT_FILE'] as const).filter((name) => !files[name])
  return [
    ...(named.length === 0 ? [] : missing).map(
      (name) => `${name}: 须与 ${named[0]} 一并给出 / expected with ${named[0]}; it is not set`,
    ),
    ...(CLIENT_CERT_HEADER === '1' && PROXY_ADDRESSES === undefined
      ? ['PROXY_ADDRESSES: 须与 CLIENT_CERT_HEADER=1 一并给出 / expected with CLIENT_CERT_HEADER=1; it is not set']
      : []),
  ]
}

function tlsOf({ TLS_KEY_FILE, TLS_CERT_FILE, TLS_CLIENT_CA_FILE }: DoorSettings): Door['tls'] | string {
  if (TLS_KEY_FILE === undefined || TLS_CERT_FILE === undefined) return undefined
  try {
    const [key, certificate] = [
      readFileSync(fileNamed(TLS_KEY_FILE), 'utf8'),
      readFileSync(fileNamed(TLS_CERT_FILE), 'utf8'),
    ]
    createSecureContext({ key, cert: certificate })
    const clientAuthorities =
      TLS_CLIENT_CA_FILE === undefined ? null : readFileSync(fileNamed(TLS_CLIENT_CA_FILE), 'utf8')
    // OpenSSL takes a file without any certificate for no authority at all.
    if (clientAuthorities !== null) new X509Certificate(clientAuthorities)
    return { key, certificate, clientAuthorities }
  } catch (error) {
    const wanted =
      '应为一对私钥与证书, 以及客户端证书的签发机构 (PEM) / expected a key with its certificate, and authorities of clients (PEM)'
    return `TLS_*_FILE: ${wanted}; ${causesOf(error)}`
  }
}

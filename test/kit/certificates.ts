import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto'

/** A certificate with its key, in PEM, made for one test run: nothing of it is kept. */
export interface Certificate {
  readonly certificate: string
  readonly key: string
  /** SHA-256 in base64url, as `x5t#S256` has it. */
  readonly thumbprint: string
  /** In DER, as RFC 9440 writes it into a header. */
  readonly header: string
  readonly name: string
  readonly privateKey: KeyObject
}

interface Wanted {
  readonly name: string
  /** Who signs it; itself where nobody does, as an authority. */
  readonly by?: Certificate
  readonly endsAt?: Date
}

const DAY_MS = 86_400_000

// RFC 5280 by hand: neither Node nor anything that the repository installs makes certificates, and few machines have openssl.
const ECDSA_WITH_SHA256 = tlv(0x30, object('2a8648ce3d040302'))

/** Makes a certificate for 127.0.0.1 with a key of P-256, valid from the day before it ends or from yesterday. */
export function certificateFor({ name, by, endsAt = new Date(Date.now() + DAY_MS) }: Wanted): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const validity = tlv(0x30, time(new Date(endsAt.getTime() - 3 * DAY_MS)), time(endsAt))
  const body = tlv(
    0x30,
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    nameOf(by?.name ?? name),
    validity,
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, tlv(0x30, by ? forLoopback : forAuthority)),
  )
  const signature = sign('sha256', body, by?.privateKey ?? privateKey)
  const der = tlv(0x30, body, ECDSA_WITH_SHA256, tlv(0x03, Buffer.from([0]), signature))
  return {
    certificate: new X509Certificate(der).toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    thumbprint: createHash('sha256').update(der).digest('base64url'),
    header: `:${der.toString('base64')}:`,
    name,
    privateKey,
  }
}

// basicConstraints, critical: an authority; subjectAltName: the address 127.0.0.1.
const isTrue = tlv(0x01, Buffer.from([0xff]))
const forAuthority = tlv(0x30, object('551d13'), isTrue, tlv(0x04, tlv(0x30, isTrue)))
const forLoopback = tlv(0x30, object('551d11'), tlv(0x04, tlv(0x30, tlv(0x87, Buffer.from([127, 0, 0, 1])))))

function nameOf(text: string): Buffer {
  return tlv(0x30, tlv(0x31, tlv(0x30, object('550403'), tlv(0x0c, Buffer.from(text)))))
}

function time(at: Date): Buffer {
  const digits = at.toISOString().replace(/\D/g, '')
  return tlv(0x17, Buffer.from(`${digits.slice(2, 14)}Z`))
}

function object(hex: string): Buffer {
  return tlv(0x06, Buffer.from(hex, 'hex'))
}

/** DER: a tag, a length of at most two bytes, what is in it. */
function tlv(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...(length < 128 ? [length] : long)]), content])
}

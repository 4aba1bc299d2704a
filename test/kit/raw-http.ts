import { connect, type Socket } from 'node:net'

/** One HTTP answer as it stood on the wire. */
export interface RawAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
}

/** Everything that came back on one connection until it was closed, or until the wait was over. */
export interface Exchange {
  readonly answers: readonly RawAnswer[]
  readonly ended: 'CLOSED' | 'STILL_OPEN'
}

export interface RawOptions {
  /** How long to wait for the end of the connection. */
  readonly waitMs?: number
  /** Close our side after the last byte, as a caller does that is gone. */
  readonly halfClose?: boolean
  /** Bytes to send later, piece by piece. */
  readonly trickle?: { readonly bytes: string; readonly everyMs: number }
}

/** Sends bytes (as latin1 text) to a server on 127.0.0.1 and collects what comes back. */
export function sendRaw(address: string, bytes: string | Buffer, options: RawOptions = {}): Promise<Exchange> {
  const { waitMs = 5_000, halfClose = false, trickle } = options
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect({ port: Number(new URL(address).port), host: '127.0.0.1', allowHalfOpen: true })
    const finish = (ended: Exchange['ended']) => {
      clearTimeout(timer)
      stopTrickle?.()
      socket.destroy()
      resolve({ answers: answersIn(Buffer.concat(chunks)), ended })
    }
    const timer = setTimeout(() => finish('STILL_OPEN'), waitMs)
    const stopTrickle = trickle && trickleTo(socket, trickle)
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    // A reset after the answer is how a server ends with who still sends; the answer counts.
    socket
      .on('error', () => finish('CLOSED'))
      .on('end', () => finish('CLOSED'))
      .on('close', () => finish('CLOSED'))
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
    if (halfClose) socket.end()
  })
}

function trickleTo(socket: Socket, { bytes, everyMs }: { bytes: string; everyMs: number }): () => void {
  let at = 0
  const timer = setInterval(() => {
    const next = bytes[at]
    at += 1
    if (next !== undefined && socket.writable) socket.write(next)
  }, everyMs)
  return () => clearInterval(timer)
}

/** Cuts what came back into answers; all of ours have a content-length, or no body as those to HEAD. */
export function answersIn(received: Buffer, isHead = false): RawAnswer[] {
  const answers: RawAnswer[] = []
  let rest = received
  while (rest.length > 0) {
    const headEnd = rest.indexOf('\r\n\r\n')
    if (headEnd < 0) throw new Error(`Expected an HTTP answer, got ${JSON.stringify(rest.toString('latin1'))}.`)
    const [statusLine = '', ...lines] = rest.subarray(0, headEnd).toString('latin1').split('\r\n')
    const headers = new Map(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    )
    const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(statusLine)?.[1] ?? Number.NaN)
    const length = isHead ? 0 : Number(headers.get('content-length') ?? 0)
    const body = rest.subarray(headEnd + 4, headEnd + 4 + length)
    if (status !== 100) answers.push({ status, headers, text: body.toString('utf8') })
    rest = rest.subarray(headEnd + 4 + length)
  }
  return answers
}

/**
 * The load of the bench, in a process of its own so that nobody is charged for it: a few connections, each with one request at a
 * time. It reads HTTP by itself, because node:http costs as much per request as the fastest target.
 */
import { connect, type Socket } from 'node:net'
import type { LoadOrder, LoadResult } from './load.ts'
import { percentile } from './statistics.ts'

const HEAD_END = Buffer.from('\r\n\r\n')
const LAST_CHUNK = Buffer.from('0\r\n\r\n')
const ERRORS = Buffer.from('"errors":')

process.on('disconnect', () => process.exit(0))
process.on('message', (order: LoadOrder) => {
  void run(order).then((result) => process.send?.(result))
})
process.send?.({ port: 0 })

async function run(order: LoadOrder): Promise<LoadResult> {
  const requests = order.bodies.map((body) => rawRequest(order, body))
  const latenciesMs: number[] = []
  const faults: string[] = []
  const startedAtMs = performance.now()
  const deadline = startedAtMs + order.durationMs
  let next = 0
  const nextRequest = () => {
    if (performance.now() >= deadline || faults.length > 0) return null
    next = (next + 1) % requests.length
    return requests[next] ?? null
  }
  await Promise.all(
    Array.from({ length: order.connections }, () =>
      drive(order.port, nextRequest, latenciesMs).catch((fault: Error) => {
        faults.push(fault.message)
      }),
    ),
  )
  return {
    requests: latenciesMs.length,
    durationMs: performance.now() - startedAtMs,
    p50Ms: percentile(latenciesMs, 0.5),
    p95Ms: percentile(latenciesMs, 0.95),
    p99Ms: percentile(latenciesMs, 0.99),
    faults,
  }
}

function rawRequest({ port, path, headers }: LoadOrder, body: string): Buffer {
  const lines = Object.entries({
    host: `127.0.0.1:${port}`,
    'content-length': `${Buffer.byteLength(body)}`,
    ...headers,
  })
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  )
}

/** One connection, asked again as soon as it has answered. */
function drive(port: number, nextRequest: () => Buffer | null, latenciesMs: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let received: Buffer[] = []
    let sentAtMs = 0
    const send = () => {
      const request = nextRequest()
      if (request === null) return void socket.end(resolve)
      received = []
      sentAtMs = performance.now()
      socket.write(request)
    }
    socket.once('connect', send)
    socket.on('data', (chunk) => {
      received.push(chunk)
      const answer = received.length === 1 ? chunk : Buffer.concat(received)
      if (!isWhole(answer)) return
      const fault = faultIn(answer)
      if (fault !== null) return reject(new Error(fault))
      latenciesMs.push(performance.now() - sentAtMs)
      send()
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('the connection was closed')))
    endWith(socket)
  })
}

function endWith(socket: Socket): void {
  socket.setTimeout(60_000, () => socket.destroy(new Error('no answer for 60 s')))
}

function isWhole(answer: Buffer): boolean {
  const head = answer.indexOf(HEAD_END)
  if (head < 0) return false
  const length = /\r\ncontent-length: *(\d+)/i.exec(answer.toString('latin1', 0, head))?.[1]
  if (length !== undefined) return answer.length - head - HEAD_END.length >= Number(length)
  return answer.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)
}

/** A fast error page must not count as a fast answer. */
function faultIn(answer: Buffer): string | null {
  if (answer.toString('latin1', 9, 12) === '200' && !answer.includes(ERRORS)) return null
  return `expected 200 without errors, but got ${answer.toString('utf8', 0, 600)}`
}

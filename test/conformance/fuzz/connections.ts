import { connect, type Socket } from 'node:net'
import { answersIn, type RawAnswer } from '../../kit/raw-http.ts'

/** Connections that are kept between requests, as a client's pool does. */
export interface Pool {
  /** The answer; null when the server closed the connection without one, or did not answer in time. */
  send(bytes: Buffer, isHead: boolean): Promise<RawAnswer | null>
  close(): void
}

const ANSWER_WITHIN_MS = 20_000

/** Opens connections as they are needed. */
export function openPool(address: string): Pool {
  const port = Number(new URL(address).port)
  const idle: Socket[] = []
  return {
    send: async (bytes, isHead) => {
      const socket = idle.pop() ?? connect({ port, host: '127.0.0.1' })
      const answer = await exchange(socket, bytes, isHead)
      const isReusable = answer !== null && answer.headers.get('connection') !== 'close' && !socket.destroyed
      if (isReusable) idle.push(socket)
      else socket.destroy()
      return answer
    },
    close: () => {
      for (const socket of idle) socket.destroy()
    },
  }
}

function exchange(socket: Socket, bytes: Buffer, isHead: boolean): Promise<RawAnswer | null> {
  return new Promise((resolve) => {
    let received: Buffer = Buffer.alloc(0)
    const finish = (answer: RawAnswer | null) => {
      clearTimeout(timer)
      socket.removeAllListeners()
      // An error that nobody listens to would end the process.
      socket.on('error', () => socket.destroy())
      resolve(answer)
    }
    const timer = setTimeout(() => finish(null), ANSWER_WITHIN_MS)
    socket.on('data', (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      const answer = wholeAnswer(received, isHead)
      if (answer) finish(answer)
    })
    socket.on('error', () => finish(null)).on('close', () => finish(null))
    socket.write(bytes)
  })
}

/** The answer once it is complete; after 100 Continue it is still to come. */
function wholeAnswer(received: Buffer, isHead: boolean): RawAnswer | null {
  const headEnd = received.indexOf('\r\n\r\n')
  if (headEnd < 0) return null
  const head = received.subarray(0, headEnd).toString('latin1')
  if (head.startsWith('HTTP/1.1 100')) return wholeAnswer(received.subarray(headEnd + 4), isHead)
  const length = isHead ? 0 : Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
  if (received.length < headEnd + 4 + length) return null
  return answersIn(received.subarray(0, headEnd + 4 + length), isHead)[0] ?? null
}

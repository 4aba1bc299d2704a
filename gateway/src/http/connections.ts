import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { badRequest, HEADERS_OF_EVERY_ANSWER } from './refusals.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

// Answers that are still due on each connection, and connections that were refused already.
const due = new WeakMap<Duplex, Set<ServerResponse>>()
const refused = new WeakSet<Duplex>()

/** Answers where Node would do so by itself, and without a word: CONNECT, and expectations other than 100-continue. */
export function answerForNode(server: FastifyInstance): void {
  server.addHook('onRequest', ({ raw: { socket } }, { raw: response }, done) => {
    noteDue(socket, response)
    done()
  })
  server.server.on('connect', (_request, socket) => writeRefusal(socket, 405, 'METHOD_NOT_ALLOWED'))
  server.server.on('checkExpectation', ({ socket }) => writeRefusal(socket, 417, 'EXPECTATION_FAILED'))
}

function noteDue(socket: Duplex, response: ServerResponse): void {
  const answers = due.get(socket) ?? new Set()
  due.set(socket, answers.add(response))
  response.once('close', () => answers.delete(response))
}

/**
 * What is not even HTTP has no reply object; the answer is written by hand. Whoever sent whole requests before it gets
 * their answers first: the refusal would else be taken for the first of them, and cut into one that is under way.
 */
export function refuseConnection(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || refused.has(socket)) return
  refused.add(socket)
  const earlier = [...(due.get(socket) ?? [])].filter(({ req, writableEnded }) => req.complete && !writableEnded)
  const last = earlier.at(-1)
  if (last) last.once('close', () => writeRefusal(socket, statusOf(error.code), error.code))
  else writeRefusal(socket, statusOf(error.code), error.code)
}

function writeRefusal(socket: Duplex, status: number, code: string | undefined): void {
  const isUnderWay = [...(due.get(socket) ?? [])].some(
    ({ headersSent, writableEnded }) => headersSent && !writableEnded,
  )
  if (!socket.writable || isUnderWay) {
    socket.destroy()
    return
  }
  const body = JSON.stringify({ errors: [badRequest(code)] })
  const headers = {
    ...HEADERS_OF_EVERY_ANSWER,
    'content-type': JSON_TYPE,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const answer = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('\r\n')}\r\n\r\n${body}`
  socket.end(answer, () => socket.destroy())
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type BilingualText, graphError } from '@yilian/service-kit'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'

/** The longest request body that is read. */
export const MAX_BODY_BYTES = 512 * 1024
/** The longest request line with headers that is read. */
export const MAX_HEAD_BYTES = 16 * 1024

const INTERNAL: BilingualText = {
  zh: '服务内部出错, 已记录',
  en: 'Something failed inside the service and was recorded.',
}
const JSON_TYPE = 'application/json; charset=utf-8'
const UNREADABLE: BilingualText = { zh: '请求无法读取', en: 'The request could not be read.' }

/** What Fastify and Node refuse before the graph sees it, by their codes. */
const REFUSALS: Readonly<Record<string, BilingualText>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    zh: `请求正文过大, 上限为 ${MAX_BODY_BYTES} 字节`,
    en: `Expected a body of at most ${MAX_BODY_BYTES} bytes; got a longer one.`,
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    zh: '不支持这种内容类型, 请用 application/json',
    en: 'Expected content-type application/json; got another one.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { zh: '请求正文为空', en: 'Expected a body; got none.' },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    zh: '请求正文不是有效的 JSON',
    en: 'Expected a body of valid JSON; got something else.',
  },
  FST_ERR_BAD_URL: { zh: '网址编码有误', en: 'Expected an address in valid percent-encoding; got something else.' },
  BODY_NOT_UTF8: { zh: '请求正文不是有效的 UTF-8', en: 'Expected a body in valid UTF-8; got other bytes.' },
  BODY_WITH_TWO_OF_ONE_KEY: {
    zh: '请求正文的同一对象中有重复的键',
    en: 'Expected each key once in an object of the body; got one twice.',
  },
  HPE_HEADER_OVERFLOW: {
    zh: `请求行与请求头过长, 上限为 ${MAX_HEAD_BYTES} 字节`,
    en: `Expected a request line and headers of at most ${MAX_HEAD_BYTES} bytes; got longer ones.`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: { zh: '请求迟迟未送完', en: 'Expected the whole request in time; it did not come.' },
  EXPECTATION_FAILED: { zh: '不支持 expect 头所要求的', en: 'Expected no other expectation than 100-continue.' },
  METHOD_NOT_ALLOWED: { zh: '此地址只接受 POST 与 GET', en: 'Expected POST or GET; got another method.' },
}

/** On every answer: no browser guesses what it is, no cache keeps it unless its route says so. */
const HEADERS_OF_EVERY_ANSWER = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }

/** Fastify's settings that make it answer like the graph where no handler of the server is asked. */
export const ANSWERS_BEFORE_ROUTING = {
  frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) =>
    refuse(error, reply as FastifyReply),
  clientErrorHandler: refuseConnection,
}

/** Also where the HTTP framework answers by itself, an error has its code and both languages, and nothing internal. */
export function answerLikeTheGraph(server: FastifyInstance, logger: Logger): void {
  server.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(HEADERS_OF_EVERY_ANSWER))
      if (!reply.hasHeader(name) && !reply.raw.hasHeader(name)) reply.header(name, value)
  })
  server.setNotFoundHandler((request, reply) => {
    if (request.url.split('?')[0] === '/graphql')
      return reply
        .code(405)
        .header('allow', 'GET, POST')
        .send({ errors: [badRequest('METHOD_NOT_ALLOWED')] })
    const error = graphError('NOT_FOUND', {
      zh: '没有这个地址; 数据图在 /graphql',
      en: 'There is nothing here; the graph is at /graphql.',
    })
    return reply.code(404).send({ errors: [error] })
  })
  server.setErrorHandler((error: FastifyError, _request, reply) => {
    if ((error.statusCode ?? 500) < 500) return refuse(error, reply)
    logger.error({ err: error }, 'a request failed')
    return reply.code(500).send({ errors: [graphError('INTERNAL_SERVER_ERROR', INTERNAL)] })
  })
}

function refuse(error: FastifyError, reply: FastifyReply): FastifyReply {
  return reply
    .headers(HEADERS_OF_EVERY_ANSWER)
    .code(error.statusCode ?? 400)
    .send({ errors: [badRequest(error.code)] })
}

/** What Node answers without asking Fastify, and without a word: CONNECT, and expectations other than 100-continue. */
export function answerForNode({ server }: FastifyInstance): void {
  server.on('connect', (_request, socket) => writeRefusal(socket, 405, 'METHOD_NOT_ALLOWED'))
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    const body = bodyOf('EXPECTATION_FAILED')
    response.writeHead(417, { ...HEADERS_OF_EVERY_ANSWER, 'content-type': JSON_TYPE, connection: 'close' }).end(body)
  })
}

/** What is not even HTTP has no reply object; the answer is written by hand. */
function refuseConnection(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  writeRefusal(socket, statusOf(error.code), error.code)
}

function writeRefusal(socket: Duplex, status: number, code: string | undefined): void {
  const body = bodyOf(code)
  const headers = {
    ...HEADERS_OF_EVERY_ANSWER,
    'content-type': JSON_TYPE,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const answer = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('\r\n')}\r\n\r\n${body}`
  if (socket.writable) socket.end(answer, () => socket.destroy())
  else socket.destroy()
}

function bodyOf(code: string | undefined): string {
  return JSON.stringify({ errors: [badRequest(code)] })
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

function badRequest(code: string | undefined) {
  return graphError('BAD_REQUEST', (code !== undefined && REFUSALS[code]) || UNREADABLE)
}

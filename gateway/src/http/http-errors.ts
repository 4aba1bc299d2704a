import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type BilingualText, graphError } from '@yilian/service-kit'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'

/** The longest request body that is read. */
export const MAX_BODY_BYTES = 512 * 1024

const INTERNAL: BilingualText = {
  zh: '服务内部出错, 已记录',
  en: 'Something failed inside the service and was recorded.',
}
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
  HPE_HEADER_OVERFLOW: { zh: '请求头过长', en: 'Expected shorter request headers.' },
}

/** Fastify's settings that make it answer like the graph where no handler of the server is asked. */
export const ANSWERS_BEFORE_ROUTING = {
  frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) =>
    refuse(error, reply as FastifyReply),
  clientErrorHandler: refuseConnection,
}

/** Also where the HTTP framework answers by itself, an error has its code and both languages, and nothing internal. */
export function answerLikeTheGraph(server: FastifyInstance, logger: Logger): void {
  server.setNotFoundHandler((_request, reply) => {
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
  return reply.code(error.statusCode ?? 400).send({ errors: [badRequest(error.code)] })
}

/** What is not even HTTP has no reply object; the answer is written by hand. */
function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const status = statusOf(error.code)
  const body = JSON.stringify({ errors: [badRequest(error.code)] })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroy(error)
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

function badRequest(code: string | undefined) {
  return graphError('BAD_REQUEST', (code !== undefined && REFUSALS[code]) || UNREADABLE)
}

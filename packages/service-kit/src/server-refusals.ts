import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { internalError } from './answer-errors.ts'
import { type BilingualText, type ErrorCode, graphError } from './errors.ts'
import { faultRecord } from './fault-record.ts'

/** The longest request body that a subgraph reads. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024

const UNREADABLE: BilingualText = { zh: '请求无法读取', en: 'The request could not be read.' }

/** What Fastify refuses before a handler is asked, by its codes. */
const REFUSALS: Readonly<Record<string, BilingualText>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    zh: `请求正文过大, 上限为 ${MAX_BODY_BYTES} 字节`,
    en: `Expected a body of at most ${MAX_BODY_BYTES} bytes; got a longer one.`,
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    zh: '不支持这种内容类型, 请用 application/json',
    en: 'Expected content-type application/json; got another one.',
  },
}

/** Fastify's settings that make it answer in both languages where no handler of the server is asked. */
export const ANSWERS_BEFORE_ROUTING = {
  frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) =>
    refuse(error, reply as FastifyReply),
  clientErrorHandler: refuseConnection,
}

/** What was asked for is not there, could not be read, or failed: each with its status, and nothing internal. */
export function answerRefusals(server: FastifyInstance, logger: Logger): void {
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(refusal('NOT_FOUND', '没有这个地址', 'There is nothing at this address.')),
  )
  server.setErrorHandler((error: FastifyError, _request, reply) => {
    if ((error.statusCode ?? 500) < 500) return refuse(error, reply)
    logger.error({ fault: faultRecord(error) }, 'a request failed')
    return reply.code(500).send({ errors: [internalError()] })
  })
}

/** A refusal as the body of an answer. */
export function refusal(code: ErrorCode, zh: string, en: string): { errors: GraphQLError[] } {
  return { errors: [graphError(code, { zh, en })] }
}

function refuse(error: FastifyError, reply: FastifyReply): FastifyReply {
  const { zh, en } = REFUSALS[error.code] ?? UNREADABLE
  return reply.code(error.statusCode ?? 400).send(refusal('BAD_REQUEST', zh, en))
}

/** What is not even HTTP has no reply object; the answer is written by hand. */
function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const body = JSON.stringify(refusal('BAD_REQUEST', UNREADABLE.zh, UNREADABLE.en))
  const head = `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json; charset=utf-8\r\nconnection: close`
  if (socket.writable) socket.write(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  socket.destroy(error)
}

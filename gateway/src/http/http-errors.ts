import { type BilingualText, graphError } from '@yilian/service-kit'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { refuseConnection } from './connections.ts'
import { badRequest, HEADERS_OF_EVERY_ANSWER } from './refusals.ts'

const INTERNAL: BilingualText = {
  zh: '服务内部出错, 已记录',
  en: 'Something failed inside the service and was recorded.',
}

/** Fastify's settings that make it answer like the graph where no handler of the server is asked. */
export const ANSWERS_BEFORE_ROUTING = {
  frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) =>
    refuse(error, reply as FastifyReply),
  clientErrorHandler: refuseConnection,
}

/** Also where the HTTP framework answers by itself, an error has its code and both languages, and nothing internal. */
export function answerLikeTheGraph(server: FastifyInstance, logger: Logger): void {
  server.addHook('onSend', (_request, reply, _payload, done) => {
    for (const [name, value] of Object.entries(HEADERS_OF_EVERY_ANSWER))
      if (!reply.hasHeader(name) && !reply.raw.hasHeader(name)) reply.header(name, value)
    done()
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

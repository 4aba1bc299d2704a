import { Readable } from 'node:stream'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GatewayContext } from '../context.ts'
import type { AnswerKnown } from './known-documents.ts'

/**
 * Hands an HTTP request that has no short way to Apollo Server. The integration package for Fastify builds a URL out of the Host header to do so,
 * and falls over a Host that is none, or that HTTP/1.0 leaves out.
 */
export function graphqlHandler(
  apollo: ApolloServer<GatewayContext>,
  contextOf: (request: FastifyRequest) => GatewayContext,
  answerKnown: AnswerKnown,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const known = await answerKnown(request, contextOf(request))
    if ('body' in known) return reply.header('content-type', known.contentType).send(known.body)
    const queryAt = request.url.indexOf('?')
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: queryAt < 0 ? '' : request.url.slice(queryAt),
        body: request.body,
      },
      context: async () => known.left,
    })
    for (const [name, value] of headers) reply.header(name, value)
    reply.code(status ?? 200)
    return reply.send(body.kind === 'complete' ? body.string : Readable.from(body.asyncIterator))
  }
}

/** A request's headers as Apollo Server takes them. */
export function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers))
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  return map
}

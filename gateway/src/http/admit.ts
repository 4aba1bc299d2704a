import { graphError } from '@yilian/service-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { GatewayContext } from '../context.ts'
import { recordOf } from '../operation/record.ts'
import { type Authentication, authenticate, type TokenPolicy } from './authenticate.ts'

/** What is needed to let a request in. */
export interface AdmissionOptions {
  /** Whose tokens are accepted; null lets everybody in as the public. */
  readonly tokens: TokenPolicy | null
  readonly logger: Logger
  now(): Date
  readonly onFetch?: (subgraph: string) => void
}

/** Lets a request in as its viewer, or answers it; done before the body is read, so whoever brings a bad token has nothing parsed. */
export async function admit(request: FastifyRequest, reply: FastifyReply, options: AdmissionOptions): Promise<unknown> {
  if (!isUtf8(request)) return reply.code(415).send({ errors: [notUtf8] })
  const authentication = await authenticationOf(request, options)
  if (!authentication.ok) {
    options.logger.info({ reason: authentication.reason }, 'a token was refused')
    return reply
      .code(401)
      .header('www-authenticate', 'Bearer error="invalid_token"')
      .send({ errors: [unauthenticated] })
  }
  const record = recordOf(request)
  const { traceId } = record
  const context: GatewayContext = {
    viewer: authentication.viewer,
    traceId,
    record,
    now: options.now,
    signal: signalOf(reply),
    subgraphContexts: new Map(),
    onBug: (error) => options.logger.error({ err: error, traceId }, 'a resolver failed'),
    ...(options.onFetch && { onFetch: options.onFetch }),
  }
  request.setDecorator('gatewayContext', context)
  return undefined
}

async function authenticationOf(request: FastifyRequest, { tokens, now }: AdmissionOptions): Promise<Authentication> {
  if (tokens === null) return { ok: true, viewer: { kind: 'PUBLIC' } }
  return authenticate(authorizationOf(request), tokens, now())
}

/** Aborted when the caller has gone before his answer. */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort()
  })
  return controller.signal
}

/** JSON is read as UTF-8 (RFC 8259); GB 18030 would come out as other characters, and so find nothing, without a word. */
function isUtf8({ headers }: FastifyRequest): boolean {
  const charset = /;\s*charset="?([^";\s]*)/i.exec(headers['content-type'] ?? '')?.[1]
  return charset === undefined || /^utf-?8$/i.test(charset)
}

/** All Authorization headers as one text: of two, Node would keep the first and whoever stands before us may trust the second. */
function authorizationOf({ raw }: FastifyRequest): string | undefined {
  const values = raw.rawHeaders.filter(
    (_text, index, all) => all[index - 1]?.toLowerCase() === 'authorization' && index % 2 === 1,
  )
  return values.length === 0 ? undefined : values.join(', ')
}

/** What `admit` learnt of a request. */
export function contextOf(request: FastifyRequest): GatewayContext {
  return request.getDecorator<GatewayContext>('gatewayContext')
}

const notUtf8 = graphError('BAD_REQUEST', {
  zh: '请求正文须用 UTF-8 编码',
  en: 'Expected a body in UTF-8; got another charset.',
})

const unauthenticated = graphError('UNAUTHENTICATED', {
  zh: '令牌无效或已过期; 不带令牌时以公众身份访问',
  en: 'The token is not valid or has expired; without a token you are the public.',
})

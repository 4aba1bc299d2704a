import { graphError } from '@yilian/service-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { GatewayContext } from '../context.ts'
import { operationSignal } from '../limits/operation-end.ts'
import { recordOf } from '../operation/record.ts'
import type { Possession } from '../tokens/possession.ts'
import { type Authentication, authenticate, type RefusedToken, type TokenPolicy } from './authenticate.ts'
import { unreadableHead } from './unreadable-head.ts'

/** What is needed to let a request in. */
export interface AdmissionOptions {
  /** Whose tokens are accepted; null lets everybody in as the public. */
  readonly tokens: TokenPolicy | null
  /** What tokens that are bound to a key are held against; null refuses them all. */
  readonly possession: Possession | null
  readonly logger: Logger
  now(): Date
  readonly onFetch?: (subgraph: string) => void
}

/** Lets a request in as its viewer, or answers it; done before the body is read, so whoever brings a bad token has nothing parsed. */
export async function admit(request: FastifyRequest, reply: FastifyReply, options: AdmissionOptions): Promise<unknown> {
  const unreadable = unreadableHead(request)
  if (unreadable) return reply.code(unreadable.status).send({ errors: [graphError('BAD_REQUEST', unreadable.text)] })
  const authentication = await authenticationOf(request, options)
  if (!authentication.ok) return refuseToken(reply, authentication, options.logger)
  const { bound = null } = authentication
  const unproved = bound && (await options.possession?.prove(request, reply, bound))
  if (unproved) return refuseToken(reply, unproved, options.logger)
  const record = recordOf(request)
  const { traceId } = record
  const context: GatewayContext = {
    viewer: authentication.viewer,
    traceId,
    record,
    now: options.now,
    signal: operationSignal(reply),
    subgraphContexts: new Map(),
    onBug: (error) => options.logger.error({ err: error, traceId }, 'a resolver failed'),
    ...(options.onFetch && { onFetch: options.onFetch }),
  }
  request.setDecorator('gatewayContext', context)
  return undefined
}

/** Who a request is from, as its token stands now; a proof that the token was the sender's to use is not looked at again. */
export async function authenticationOf(
  request: FastifyRequest,
  { tokens, possession, now }: Pick<AdmissionOptions, 'tokens' | 'possession' | 'now'>,
): Promise<Authentication> {
  if (tokens === null) return { ok: true, viewer: { kind: 'PUBLIC' } }
  const authentication = await authenticate(authorizationOf(request), tokens, now())
  if (!authentication.ok || !authentication.bound) return authentication
  if (possession === null) return { ok: false, code: 'UNAUTHENTICATED', reason: 'no bound tokens are taken here' }
  return possession.standing(authentication.bound) ?? authentication
}

function refuseToken(reply: FastifyReply, { code, reason, challenge }: RefusedToken, logger: Logger): FastifyReply {
  if (code === 'AUTHENTICATION_UNAVAILABLE') {
    logger.error({ reason }, 'the keys of the issuer cannot be had')
    return reply
      .code(503)
      .header('retry-after', KEYS_RETRY_SECONDS)
      .send({ errors: [keysUnavailable] })
  }
  logger.info({ reason }, 'a token was refused')
  return reply
    .code(401)
    .header('www-authenticate', challenge ?? 'Bearer error="invalid_token"')
    .send({ errors: [unauthenticated] })
}

/** What is said to whoever's token does not hold, or not any more. */
export function tokenRefusal({ code }: RefusedToken): GraphQLError {
  return code === 'AUTHENTICATION_UNAVAILABLE' ? keysUnavailable : unauthenticated
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

const KEYS_RETRY_SECONDS = 5
const keysUnavailable = graphError('AUTHENTICATION_UNAVAILABLE', {
  zh: '暂时无法核验令牌, 请稍后重试',
  en: 'No token can be checked at the moment; try again later.',
})

const unauthenticated = graphError('UNAUTHENTICATED', {
  zh: '令牌无效或已过期; 不带令牌时以公众身份访问',
  en: 'The token is not valid or has expired; without a token you are the public.',
})

import { setMaxListeners } from 'node:events'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { formatError } from '../answers/format-error.ts'
import type { LiveEvent } from '../context.ts'
import { callerGone, timedOut } from '../limits/refusals.ts'
import type { Possession } from '../tokens/possession.ts'
import { authenticationOf, contextOf, tokenRefusal } from './admit.ts'
import type { TokenPolicy } from './authenticate.ts'
import { openEventStream } from './event-stream.ts'

// Often enough for proxies that close what is silent for a minute; a token is looked at again as often.
const HEARTBEAT_MS = 15_000
// An event has its own time, as any operation has; the subscription has none.
const EVENT_TIME_LIMIT_MS = 10_000

export interface TellOptions {
  readonly tokens: TokenPolicy | null
  readonly possession: Possession | null
  readonly logger: Logger
  readonly heartbeatMs?: number
  now(): Date
}

/** A subscription that is to be told. */
export interface Telling {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly events: AsyncIterable<LiveEvent>
  /** Ends the events. */
  readonly over: AbortController
  /** The answer to one event, as JSON. */
  answerEvent(event: LiveEvent, signal: AbortSignal): Promise<string>
  /** Resolves once the word that ends the stream has its record; rejects where it is not kept. */
  keepLastWord(word: string): Promise<void>
}

/** Tells the events until there are no more, the caller's token no longer holds, or he has gone. */
export async function tellEvents(telling: Telling, options: TellOptions): Promise<void> {
  const { request, reply, events, over, answerEvent } = telling
  const stream = openEventStream(reply)
  let lastWord: unknown
  const endBy = (error: unknown) => {
    lastWord ??= error
    over.abort()
  }
  /** A token that expires, or whose key is withdrawn, ends what it opened. */
  const isAdmitted = async () => {
    const authentication = await authenticationOf(request, options)
    if (!authentication.ok) endBy(tokenRefusal(authentication))
    return authentication.ok
  }
  const beating = setInterval(() => {
    stream.beat()
    isAdmitted().catch(endBy)
  }, options.heartbeatMs ?? HEARTBEAT_MS)
  try {
    for await (const event of events) {
      if (!(await isAdmitted())) break
      await stream.next(await inTime(reply, (signal) => answerEvent(event, signal)))
    }
  } catch (error) {
    endBy(error)
  } finally {
    clearInterval(beating)
    // Whatever ended the stream, nobody waits for events any more.
    over.abort()
  }
  if (lastWord !== undefined) await stream.next(await recorded(lastWord, telling, options.logger))
  stream.complete()
}

/** The last word, once it has its record; without one it does not leave, but why it has none does. */
function recorded(cause: unknown, { request, keepLastWord }: Telling, logger: Logger): Promise<string> {
  const word = inWords(cause, request, logger)
  return keepLastWord(word).then(
    () => word,
    (refusal) => inWords(refusal, request, logger),
  )
}

/** Gives work a signal that is aborted when its time is up or the caller has gone. */
async function inTime<Result>({ raw }: FastifyReply, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController()
  // Every fetch under way listens; Node would take more than ten for a leak.
  setMaxListeners(0, controller.signal)
  const abort = () => controller.abort(callerGone())
  const timer = setTimeout(() => controller.abort(timedOut(EVENT_TIME_LIMIT_MS)), EVENT_TIME_LIMIT_MS)
  raw.once('close', abort)
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
    raw.off('close', abort)
  }
}

/** What ends a stream, as every error of the graph is written; a failure of ours is masked, and logged under its trace. */
function inWords(cause: unknown, request: FastifyRequest, logger: Logger): string {
  const error = cause instanceof GraphQLError ? cause : new GraphQLError('a subscription failed')
  const formatted = formatError(error.toJSON(), error)
  if (cause instanceof GraphQLError) return JSON.stringify({ errors: [formatted] })
  const { traceId } = contextOf(request)
  logger.error({ err: cause, traceId }, 'a subscription failed')
  return JSON.stringify({ errors: [{ ...formatted, extensions: { ...formatted.extensions, traceId } }] })
}

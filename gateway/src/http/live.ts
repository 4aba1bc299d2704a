import { setTimeout as wait } from 'node:timers/promises'
import type { ApolloServer, HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GatewayContext } from '../context.ts'
import type { EvidenceKeeper } from '../evidence/keep-evidence.ts'
import { countOpenSubscriptions, type OpenSubscriptions } from '../limits/open-subscriptions.ts'
import { contextOf } from './admit.ts'
import { openEventStream } from './event-stream.ts'
import { headersOf } from './graphql-handler.ts'
import { type Telling, type TellOptions, tellEvents } from './tell-events.ts'

const EVENT_STREAM = 'text/event-stream'
// What an end of the process waits for events under way and for clients that take them.
const END_PATIENCE_MS = 2_000

/** Answers operations by event streams. */
export interface Live {
  /** Whether the caller takes an event stream. */
  isAsked(request: FastifyRequest): boolean
  answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown>
  /** Completes every open stream. */
  end(): Promise<void>
}

/** A stream that is open. */
interface OpenStream {
  readonly reply: FastifyReply
  /** Ends its events, and with them the stream. */
  readonly over: AbortController
}

/**
 * GraphQL over server-sent events. The operation that subscribes, and each of its events, goes through Apollo Server like any
 * other operation: the same checks, plugins and errors, over the same document, which is read once.
 */
export function serveLive(
  apollo: ApolloServer<GatewayContext>,
  options: TellOptions & { readonly evidence: EvidenceKeeper | null },
): Live {
  const { evidence } = options
  const places = countOpenSubscriptions()
  const open = new Map<OpenStream, Promise<void>>()
  let isEnding = false

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { first, subscribed } = await ask(apollo, { request, reply, places, evidence })
    if (subscribed === null) return answerOnce(request, reply, first, evidence)
    const refused = await refusalOf(() => evidence?.keep(contextOf(request), jsonOf(first)))
    if (refused !== null) {
      subscribed.over.abort()
      subscribed.leave()
      return reply.code(503).send({ errors: [refused] })
    }
    const stream = { reply, over: subscribed.over }
    const told = tellEvents({ request, reply, ...subscribed }, options).finally(() => {
      subscribed.leave()
      open.delete(stream)
    })
    open.set(stream, told)
    if (isEnding) stream.over.abort()
    // The stream goes on; the request that opened it is done, and whatever it held is free.
    return reply
  }

  return {
    isAsked: (request) => request.method === 'POST' && acceptedBy(request).has(EVENT_STREAM),
    answer,
    async end() {
      isEnding = true
      for (const { over } of open.keys()) over.abort()
      await Promise.race([Promise.all(open.values()), wait(END_PATIENCE_MS, undefined, { ref: false })])
      for (const { reply } of open.keys()) reply.raw.destroy()
    },
  }
}

/** What a request opened, when it subscribed, and how each of its events is answered. */
interface Subscribed extends Pick<Telling, 'events' | 'over' | 'answerEvent' | 'keepLastWord'> {
  /** Gives the viewer's place free. */
  leave(): void
}

interface Asking {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly places: OpenSubscriptions
  readonly evidence: EvidenceKeeper | null
}

/** Runs the operation; one that subscribes leaves its events. */
async function ask(
  apollo: ApolloServer<GatewayContext>,
  { request, reply, places, evidence }: Asking,
): Promise<{ first: HTTPGraphQLResponse; subscribed: Subscribed | null }> {
  const context = contextOf(request)
  const over = new AbortController()
  reply.raw.once('close', () => over.abort())
  const operation = operationOf(request)
  const run = (contextValue: GatewayContext) =>
    apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: operation, context: async () => contextValue })
  const answerEvent: Telling['answerEvent'] = async (event, signal) => {
    const answer = jsonOf(await run({ ...context, event, signal, subgraphContexts: new Map() }))
    await evidence?.keep(context, answer)
    return answer
  }
  const keepLastWord: Telling['keepLastWord'] = async (word) => {
    // It tells of the stream's end, and nothing of what the last event read.
    Object.assign(context.record, { answer: null, decided: null })
    await evidence?.keep(context, word)
  }
  let leave = () => {}
  let subscribed: Subscribed | null = null
  const live: GatewayContext['live'] = async (subscribe) => {
    leave = places.enter(context.viewer)
    subscribed = {
      events: await subscribe({ ...context, signal: over.signal }),
      over,
      answerEvent,
      keepLastWord,
      leave,
    }
  }
  const first = await run({ ...context, live }).finally(() => subscribed ?? leave())
  return { first, subscribed }
}

/**
 * What is no subscription. Errors of the operation go into the stream, as the protocol wants them; refusals that HTTP has a
 * word for, such as 429, and answers to those who take JSON too, stay what they are.
 */
async function answerOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  response: HTTPGraphQLResponse,
  evidence: EvidenceKeeper | null,
) {
  const { status = 200, headers } = response
  if ((status === 200 || status === 400) && !takesJson(request)) {
    const refused = await refusalOf(() => evidence?.keep(contextOf(request), jsonOf(response)))
    if (refused !== null) return reply.code(503).send({ errors: [refused] })
    const stream = openEventStream(reply)
    await stream.next(jsonOf(response))
    stream.complete()
    return reply
  }
  for (const [name, value] of headers) void reply.header(name, value)
  return reply.code(status).send(jsonOf(response))
}

/** What keeps an answer from leaving; null for nothing. */
async function refusalOf(keep: () => Promise<void> | undefined): Promise<unknown> {
  return Promise.resolve(keep()).then(
    () => null,
    (refusal) => refusal,
  )
}

/** The request as Apollo Server takes it; who takes nothing but events takes JSON inside them. */
function operationOf(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = headersOf(request)
  if (!takesJson(request)) headers.set('accept', 'application/json')
  return { method: request.method, headers, search: '', body: request.body }
}

function takesJson(request: FastifyRequest): boolean {
  const accepted = acceptedBy(request)
  return ['application/json', 'application/graphql-response+json'].some((type) => accepted.has(type))
}

/** The media types that a caller accepts by name; wildcards mean JSON, which Apollo Server sees to. */
function acceptedBy({ headers }: FastifyRequest): ReadonlySet<string> {
  const ranges = (headers.accept ?? '').toLowerCase().split(',')
  const names = ranges
    .filter((range) => !/;\s*q=0(\.0*)?\s*(;|$)/.test(range))
    .map((range) => range.split(';')[0]?.trim())
  return new Set(names.filter((name) => name !== undefined))
}

/** JSON without the line break that Apollo Server ends it with, which would end an event. */
function jsonOf({ body }: HTTPGraphQLResponse): string {
  if (body.kind !== 'complete') throw new Error('Expected an answer in one piece, but got one in several.')
  return body.string.trimEnd()
}

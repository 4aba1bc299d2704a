import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'
import type { ExecutionResult } from 'graphql'
import type { Logger } from 'pino'
import { answerErrors, internalError } from './answer-errors.ts'
import { faultRecord } from './fault-record.ts'
import type { RequestContext, Subgraph } from './subgraph.ts'
import { type SubscriptionRequest, subscribeTo } from './subscribe.ts'

// The gateway takes a stream that is silent for much longer for one that broke.
const HEARTBEAT_MS = 10_000

/** Answers subscriptions by server-sent events, `next` for each answer and `complete` for an end in order. */
export interface EventStreams {
  answer(reply: FastifyReply, request: SubscriptionRequest, context: RequestContext): Promise<FastifyReply>
  /** Completes every open stream. */
  end(): void
}

/** The event streams of one subgraph behind HTTP. */
export function createEventStreams(subgraph: Subgraph, logger: Logger): EventStreams {
  const open = new Set<AbortController>()
  return {
    async answer(reply, request, context) {
      const over = new AbortController()
      context.signal.addEventListener('abort', () => over.abort(), { once: true })
      open.add(over)
      const report = (fault: unknown) =>
        logger.error({ traceId: context.traceId, fault: faultRecord(fault) }, 'a subscription failed')
      const jsonOf = ({ data, errors }: ExecutionResult) =>
        JSON.stringify({ ...(errors && { errors: answerErrors(errors, { subgraph: subgraph.name, report }) }), data })
      const answers = await subscribeTo(subgraph, request, { ...context, signal: over.signal })
      const { raw } = reply.hijack()
      // Not awaited: the request is done, the stream goes on.
      void tell(raw, answers, jsonOf)
        .catch(async (fault) => {
          report(fault)
          await write(raw, `event: next\ndata: ${JSON.stringify({ errors: [internalError()] })}\n\n`)
        })
        .finally(() => {
          over.abort()
          open.delete(over)
          raw.end('event: complete\ndata:\n\n')
        })
      return reply
    },
    end: () => {
      for (const over of open) over.abort()
    },
  }
}

async function tell(
  raw: ServerResponse,
  answers: AsyncIterable<ExecutionResult>,
  jsonOf: (answer: ExecutionResult) => string,
): Promise<void> {
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    connection: 'close',
  })
  raw.write(':\n\n')
  const beating = setInterval(() => raw.writableNeedDrain || raw.write(':\n\n'), HEARTBEAT_MS)
  try {
    for await (const answer of answers) await write(raw, `event: next\ndata: ${jsonOf(answer)}\n\n`)
  } finally {
    clearInterval(beating)
  }
}

/** Waits while the gateway takes no more, so that what waits is counted where the events come from. */
async function write(raw: ServerResponse, text: string): Promise<void> {
  if (raw.destroyed || raw.write(text)) return
  const settled = new AbortController()
  await Promise.race([once(raw, 'drain', settled), once(raw, 'close', settled)])
    .catch(() => undefined)
    .finally(() => settled.abort())
}

import type { ApolloServerPlugin } from '@apollo/server'
import type { DecisionRecord, EvidenceWriter, OperationResult, RecordedDenial } from '@yilian/evidence'
import { isResidentIdNumber, type Viewer } from '@yilian/governance'
import { graphError } from '@yilian/service-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type FormattedExecutionResult, type GraphQLFormattedError, Kind, parse } from 'graphql'
import type { AnswerNote, GatewayContext, ResolvedOperation } from '../context.ts'
import { argumentOf } from '../graph/joins.ts'
import type { RegisteredOperations } from '../limits/registered-operations.ts'
import { supergraphText } from './decided-evidence.ts'
import type { AnswerFacts } from './evidence-facts.ts'
import { countSubjects, readDocument } from './read-document.ts'

/** Has each answer's record kept before it leaves. */
export interface EvidenceKeeper {
  readonly plugin: ApolloServerPlugin<GatewayContext>
  /** What the plugin learns of an answer that passes Apollo Server by. */
  readonly answered: AnswerNote
  /** Resolves once the record of this answer is kept; rejects with the refusal that leaves instead. */
  keep(context: GatewayContext, answer: string): Promise<void>
  /** The same for an answer over HTTP; gives what is sent. Whoever was not let in has no record. */
  keepBefore(request: FastifyRequest, reply: FastifyReply, answer: unknown): Promise<unknown>
}

interface KeeperOptions {
  readonly operations: RegisteredOperations | undefined
  supergraphSdl(): string
  now(): Date
}

const RETRY_SECONDS = 5
const FAILURES: ReadonlySet<string> = new Set([
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_UNAVAILABLE',
  'OPERATION_TIMED_OUT',
  'VALUE_MISSING',
])
const REFUSAL = graphError('EVIDENCE_UNAVAILABLE', {
  zh: '存证暂不可用, 未记录的数据不得送出; 请稍后重试',
  en: 'The record of this operation cannot be kept now, and nothing leaves without it; try again later.',
})

/** Keeps evidence with a writer. */
export function keepEvidence(writer: EvidenceWriter, options: KeeperOptions): EvidenceKeeper {
  const entitiesOf = rememberLast(readEntities)
  const keep: EvidenceKeeper['keep'] = async (context, answer) => {
    const { decided } = context.record
    const { hash: supergraph } = decided?.supergraph ?? supergraphText(options.supergraphSdl())
    const record = recordOf(context, { answer: answer.trimEnd(), supergraph, writer, ...options })
    const texts = decided === null ? [] : [decided.shape, decided.supergraph]
    await writer.write(record, texts).catch(() => Promise.reject(REFUSAL))
  }
  const note = (answered: Answered, result: FormattedExecutionResult) => {
    const { record } = answered.contextValue
    record.hash = answered.queryHash ?? null
    record.answer = factsOf(answered, result, entitiesOf(options.supergraphSdl()))
  }
  return {
    keep,
    async keepBefore(request, reply, answer) {
      const context = request.getDecorator<GatewayContext | null>('gatewayContext')
      if (context === null) return answer
      try {
        await keep(context, typeof answer === 'string' ? answer : '')
        return answer
      } catch {
        return refusalInstead(context, reply)
      }
    },
    answered: (resolved, data) => note(resolved, { data }),
    plugin: {
      async requestDidStart() {
        return {
          async willSendResponse(answered) {
            const { body } = answered.response
            if (body.kind === 'single') note(answered, body.singleResult)
          },
        }
      },
    },
  }
}

/** What leaves in an answer's place. */
function refusalInstead({ record }: GatewayContext, reply: FastifyReply): string {
  record.codes.clear()
  void reply.code(503).header('retry-after', RETRY_SECONDS).removeHeader('content-length')
  void reply.header('content-type', 'application/json; charset=utf-8')
  return JSON.stringify({ errors: [REFUSAL] })
}

/** Of an operation that may have got no further than its text. */
type Answered = Partial<Pick<ResolvedOperation, 'document' | 'operation' | 'queryHash'>> &
  Pick<ResolvedOperation, 'schema' | 'contextValue'>

function factsOf(
  { document, operation, schema }: Answered,
  { data, errors = [] }: FormattedExecutionResult,
  entities: ReadonlySet<string>,
): AnswerFacts {
  const read = document && operation ? readDocument(schema, document, operation, entities) : null
  return {
    coordinates: read?.coordinates ?? [],
    subjects: read ? Object.fromEntries(countSubjects(data, read.shape)) : {},
    denials: errors.flatMap(denialIn),
    codes: codesOf(errors),
    hasData: data !== null && data !== undefined,
  }
}

interface Telling extends KeeperOptions {
  readonly answer: string
  readonly supergraph: string
  readonly writer: EvidenceWriter
}

function recordOf(
  { viewer, traceId, record }: GatewayContext,
  { answer, supergraph, writer, operations, now }: Telling,
): DecisionRecord {
  const { coordinates, subjects, denials, codes, hasData } = record.answer ?? factsOfRefusal(answer)
  const { decided } = record
  return {
    at: now().toISOString(),
    traceId,
    operationHash: record.hash,
    operationName: (record.hash !== null && operations?.find(record.hash)?.name) || null,
    viewer: { kind: viewer.kind, subject: subjectOf(viewer, writer) },
    department: viewer.kind === 'DEPARTMENT_SYSTEM' ? viewer.department : null,
    purpose: decided?.purpose ?? null,
    grant: decided?.grant ?? null,
    versions: {
      policy: decided?.policyVersion ?? null,
      // A grant never changes: its id says which.
      grant: null,
      catalogue: decided?.catalogueVersion ?? null,
      supergraph,
    },
    read: {
      byClass: decided?.facts.byClass ?? coordinates,
      byGrant: decided?.facts.byGrant ?? [],
    },
    decided: decided && { shape: decided.shape.hash, masks: decided.facts.masks, denied: decided.facts.denied },
    denials,
    subjects,
    result: resultOf(hasData, codes),
    codes,
    latencyMs: Math.round((performance.now() - record.startedAtMs) * 10) / 10,
    answerDigest: writer.digest(answer),
  }
}

/** An account's or a system's id; a resident's number, should an issuer name somebody by it, only under the key. */
function subjectOf(viewer: Viewer, writer: EvidenceWriter): string | null {
  if (viewer.kind === 'PUBLIC') return null
  const { subject } = viewer
  return isResidentIdNumber(subject) ? `hmac:${writer.digest(`subject\0${subject}`)}` : subject
}

function resultOf(hasData: boolean, codes: readonly string[]): OperationResult {
  if (hasData) return codes.length === 0 ? 'ANSWERED' : 'PARTIAL'
  if (codes.length === 0) return 'ANSWERED'
  return codes.some((code) => FAILURES.has(code)) ? 'FAILED' : 'REFUSED'
}

/** What was answered before there was an operation. */
function factsOfRefusal(answer: string): AnswerFacts {
  const { errors = [] } = (answer === '' ? {} : JSON.parse(answer)) as { errors?: readonly GraphQLFormattedError[] }
  return { coordinates: [], subjects: {}, denials: [], codes: codesOf(errors), hasData: false }
}

function codesOf(errors: readonly GraphQLFormattedError[]): string[] {
  return [...new Set(errors.map(({ extensions }) => String(extensions?.code ?? 'INTERNAL_SERVER_ERROR')))].sort()
}

function denialIn({ extensions }: GraphQLFormattedError): RecordedDenial[] {
  if (extensions?.code !== 'FIELD_WITHHELD') return []
  const { coordinate, reason, because, places } = extensions
  return [
    {
      coordinate: String(coordinate),
      reason: String(reason),
      because: typeof because === 'string' ? because : null,
      places: typeof places === 'number' ? places : 1,
    },
  ]
}

/** Those of a supergraph's types that are records: they have a key. */
function readEntities(supergraphSdl: string): ReadonlySet<string> {
  const types = parse(supergraphSdl, { noLocation: true }).definitions.filter(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  )
  const isRecord = ({ directives = [] }: (typeof types)[number]) =>
    directives.some((each) => each.name.value === 'join__type' && argumentOf(each, 'key') !== null)
  return new Set(types.filter(isRecord).map(({ name }) => name.value))
}

/** One supergraph is in force at a time. */
function rememberLast<Result>(work: (text: string) => Result): (text: string) => Result {
  let last: { text: string; result: Result } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, result: work(text) }
    return last.result
  }
}

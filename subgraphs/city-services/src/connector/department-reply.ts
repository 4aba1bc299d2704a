import { isUtf8 } from 'node:buffer'
import type { Reply } from '@yilian/service-kit'
import { type DepartmentAnswer, DepartmentFault } from './department-answer.ts'
import type { ServiceInput } from './department-request.ts'
import { preparedService } from './prepared-service.ts'
import type { BatchMapping, Envelope, ServiceMapping } from './service-mapping.ts'
import { readField, valueAt } from './written-values.ts'

/** An answer; of a bad one also where, for the log. */
export type ReadAnswer = DepartmentAnswer & { readonly detail?: string }

const NOT_FOUND: ReadAnswer = { kind: 'NOT_FOUND' }
const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i
const OTHER_CHARSET = /;\s*charset="?(?!utf-?8\b)/i

/** Reads the reply to a question for one subject; throws DepartmentFault where the department said nothing of it at all. */
export function answerForOne(mapping: ServiceMapping, reply: Reply): ReadAnswer {
  const opened = openEnvelope(mapping.envelope, reply)
  return opened.kind === 'FOUND' ? answerOf(mapping, opened.value) : NOT_FOUND
}

/**
 * Reads the reply to a question for many, one answer for each input. What is wrong with one of them is said of that one;
 * answers that cannot be told apart are no answers, since one person's must never be taken for another's.
 */
export function answersForMany(
  mapping: ServiceMapping,
  batch: BatchMapping,
  inputs: readonly ServiceInput[],
  reply: Reply,
): ReadAnswer[] {
  const opened = openEnvelope(mapping.envelope, reply)
  if (opened.kind === 'NOT_FOUND') return inputs.map(() => NOT_FOUND)
  const listed = valueAt(opened.value, batch.answers)
  if (!Array.isArray(listed)) throw new DepartmentFault('BAD_ANSWER', 'expected a list of answers, got none')
  const itemOf = itemsByInput(batch, inputs, listed)
  return inputs.map((input, index) => answerOfItem(mapping, batch, itemOf(input, index)))
}

type Found<Value> = { readonly kind: 'FOUND'; readonly value: Value } | { readonly kind: 'NOT_FOUND' }

/** Two items for one input: neither is believed. */
const AMBIGUOUS = Symbol('ambiguous')

function openEnvelope(envelope: Envelope, { status, headers, body }: Reply): Found<unknown> {
  refuseStatus(status)
  const isByStatus = envelope.code === null
  const isExpected = status === 200 || (isByStatus && envelope.notFound.includes(status))
  if (!isExpected) throw new DepartmentFault('BAD_ANSWER', `expected status 200, got status ${status}`)
  const type = headers['content-type'] ?? ''
  if (!JSON_TYPE.test(type) || OTHER_CHARSET.test(type) || !isUtf8(body))
    throw new DepartmentFault('BAD_ANSWER', 'expected JSON in UTF-8, got something else')
  // Also where the status says it all: a page of a proxy with status 404 says nothing of a subject.
  const whole = jsonOf(body)
  const code = isByStatus ? status : valueAt(whole, envelope.code ?? '')
  if (isListed(envelope.notFound, code)) return { kind: 'NOT_FOUND' }
  if (isListed(envelope.refused, code)) throw new DepartmentFault('REFUSED', 'the department refused by its own code')
  if (!isListed(envelope.found, code))
    throw new DepartmentFault('BAD_ANSWER', 'expected a code of the mapping, got another one')
  return { kind: 'FOUND', value: valueAt(whole, envelope.value) }
}

function refuseStatus(status: number): void {
  if (status === 401 || status === 403) throw new DepartmentFault('REFUSED', `refused with status ${status}`)
  if (status === 429) throw new DepartmentFault('BUSY', 'the department takes no more questions now: status 429')
  if (status >= 502 && status <= 504) throw new DepartmentFault('UNREACHABLE', `not there: status ${status}`)
}

function itemsByInput(
  { match }: BatchMapping,
  inputs: readonly ServiceInput[],
  listed: readonly unknown[],
): (input: ServiceInput, index: number) => unknown {
  if (match.by === 'POSITION') {
    if (listed.length === inputs.length) return (_input, index) => listed[index]
    throw new DepartmentFault('BAD_ANSWER', `expected ${inputs.length} answers by place, got ${listed.length}`)
  }
  const field = match.by === 'FIELD' ? match.field : match.name
  const items = new Map<unknown, unknown>()
  for (const item of listed) {
    const key = valueAt(item, field)
    items.set(key, items.has(key) ? AMBIGUOUS : item)
  }
  if (match.by === 'SERIAL') return (_input, index) => items.get(index + 1) ?? items.get(String(index + 1))
  return (input) => items.get(input[match.input])
}

function answerOfItem(mapping: ServiceMapping, batch: BatchMapping, item: unknown): ReadAnswer {
  if (item === AMBIGUOUS) return badAnswer('several answers for one input')
  if (item === undefined) return batch.absent === 'NOT_FOUND' ? NOT_FOUND : badAnswer('no answer for an input')
  if (batch.item) {
    const code = valueAt(item, batch.item.code)
    if (isListed(batch.item.notFound, code)) return NOT_FOUND
    if (!isListed(batch.item.found, code)) return badAnswer('an answer with no code of the mapping')
  }
  return answerOf(mapping, item)
}

function answerOf(mapping: ServiceMapping, record: unknown): ReadAnswer {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return badAnswer('no record')
  const fields = Object.entries(mapping.fields)
  const value = Object.fromEntries(fields.map(([name, field]) => [name, readField(record, field)]))
  const fault = preparedService(mapping).outputFault(value)
  return fault === null ? { kind: 'FOUND', value } : badAnswer(fault)
}

function badAnswer(detail: string): ReadAnswer {
  return { kind: 'FAILED', reason: 'BAD_ANSWER', detail }
}

function isListed(codes: readonly (string | number)[], code: unknown): boolean {
  return (typeof code === 'string' || typeof code === 'number') && codes.includes(code)
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    // The parser's sentence repeats the text.
    throw new DepartmentFault('BAD_ANSWER', 'expected JSON, got something else')
  }
}

import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { createLogger } from '../src/index.ts'

const lines: string[] = []
const logger = createLogger('debug', { write: (line) => void lines.push(line) })

function last(): Record<string, unknown> & { readonly err?: Record<string, unknown> } {
  return JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>
}

describe('a fault is logged by its sentence without values', () => {
  test.each([
    ['Expected a code of 12 digits, but got 李四 of 371002198001011234.', 'Expected a code of 12 digits, but got …'],
    ['Expected "371002", or \'李四\', or `a b`', 'Expected "…", or "…", or "…"'],
    ['Expected text to end: "never closed', 'Expected text to end: "…"'],
    ['the caller’s phone 13800000001 is known', 'the caller…s phone … is known'],
    ['no answer from http://10.0.0.7:4001/graphql?a=b at all', 'no answer from … at all'],
    ['connect ECONNREFUSED 10.0.0.7:5432', 'connect ECONNREFUSED 10.0.0.7:5432'],
    ['one line\nand 李四', 'one line'],
    [
      'The "x" argument must be of type string. Received an instance of Y',
      'The "…" argument must be of type string. Received …',
    ],
    ['the subgraph took too long', 'the subgraph took too long'],
  ])('%s', (sentence, words) => {
    logger.error({ err: new Error(sentence) }, 'a fault')
    expect(last().err?.message).toBe(words)
  })

  test('also where it is the only argument, stands in the words, or comes with words of its own', () => {
    for (const log of [
      () => logger.error(new Error('no "李四"')),
      () => logger.error({ err: new Error('no "李四"') }),
      () => logger.warn(`it failed: ${new Error('no "李四"')}`),
      () => logger.warn(new Error('no "李四"'), 'it failed: "李四"'),
    ]) {
      log()
      expect(lines.at(-1)).not.toContain('李四')
    }
  })

  test('with where it was thrown, and without a line that only looks like that', () => {
    logger.error({ err: new Error('a\n    at lisi (file:///lisi.ts:1:1)') })
    expect(last().err?.stack).toContainEqual(expect.stringContaining('logger.test.ts'))
    expect(lines.at(-1)).not.toContain('lisi')
  })

  test('but without it where it is another process’s word', () => {
    const told = { message: 'no such person: lisi' } as unknown as Error
    logger.error({ err: new GraphQLError('no such person: lisi', { originalError: told }) })
    expect(last().err).toMatchObject({ type: 'GraphQLError', stack: expect.any(Array) })
    expect(lines.at(-1)).not.toContain('lisi')
  })

  test('with its causes, however they go round', () => {
    const first = new Error('first')
    first.cause = new Error('second', { cause: first })
    logger.error({ err: new GraphQLError('seen', { originalError: first }) })
    expect(last().err).toMatchObject({ message: 'first', cause: { message: 'second', cause: { message: 'first' } } })
  })
})

describe('what nobody should log is closed', () => {
  test('at the top and one level below, and the logged object stays as it was', () => {
    const request = { headers: { authorization: '李四' }, url: '/?name=李四', method: 'POST' }
    logger.info({ request, variables: { name: '李四' }, residentId: '371002198001011234', operation: 'A' }, 'seen')
    expect(last()).toMatchObject({
      request: { headers: '…', url: '…', method: 'POST' },
      variables: '…',
      residentId: '…',
      operation: 'A',
    })
    expect(request.headers.authorization).toBe('李四')
  })
})

import { graphError } from '@yilian/service-kit'
import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { formatError, isMasked } from '../src/answers/format-error.ts'

describe('what is nobody’s refusal', () => {
  test.each<[string, unknown]>([
    ['a bug', new Error('relation "resident" does not exist')],
    ['a thrown text', 'secret'],
    ['nothing at all', undefined],
    ['an error of another graph with words of its own', coded('DOWNSTREAM_SERVICE_ERROR')],
    ['an error whose code is our code for a bug', coded('INTERNAL_SERVER_ERROR')],
    ['a refusal of ours without its words', coded('FIELD_WITHHELD')],
    ['an error with a code that every object has', coded('constructor')],
    ['an error with a list for a code', coded(['BAD_REQUEST'])],
  ])('%s is masked: its words, its stack and its extensions stay inside', (_title, error) => {
    const formatted =
      error instanceof GraphQLError ? error.toJSON() : { message: 'secret', extensions: { code: 'X', a: 1 } }
    const shown = formatError({ ...formatted, path: ['a', 0] }, error)
    expect(isMasked(shown)).toBe(true)
    expect(shown).toEqual({
      message: expect.stringMatching(/^服务内部出错/),
      path: ['a', 0],
      extensions: { code: 'INTERNAL_SERVER_ERROR', messageEn: expect.any(String) },
    })
  })
})

describe('a refusal of ours', () => {
  const refusal = graphError(
    'INVALID_DATE',
    { zh: '日期有误', en: 'Not a day.' },
    { reason: 'R', http: { status: 400 } },
  )

  test.each<[string, GraphQLError]>([
    ['as it was thrown', refusal],
    ['wrapped by graphql-js', new GraphQLError('Variable "$d" got invalid value', { originalError: refusal })],
    ['wrapped twice', wrapped(wrapped(refusal))],
  ])('keeps its words and its details %s, without the status that is meant for HTTP', (_title, error) => {
    const formatted = { message: error.message, extensions: { code: 'BAD_USER_INPUT', stacktrace: ['at a'] } }
    expect(formatError(formatted, error)).toEqual({
      message: '日期有误',
      extensions: { code: 'INVALID_DATE', messageEn: 'Not a day.', reason: 'R' },
    })
  })

  test('that came from a subgraph does not tell which', () => {
    const formatted = { ...refusal.toJSON(), extensions: { ...refusal.extensions, serviceName: 'people' } }
    expect(JSON.stringify(formatError(formatted, new GraphQLError('x')))).not.toContain('people')
  })
})

describe('a refusal of a library', () => {
  const validation = 'GRAPHQL_VALIDATION_FAILED'
  test.each([
    ['GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.', '查询语法有误: 应为 Name, 却是 <EOF>'],
    [validation, 'Cannot query field "a" on type "B". Did you mean "c"?', '查询与数据图不符: 类型 B 没有字段 a'],
    [validation, 'Unknown argument "a" on field "B.c".', '查询与数据图不符: 字段 B.c 没有参数 a'],
    [validation, 'Variable "$a" is never used in operation "B".', '查询与数据图不符: 变量 $a 未使用'],
    [validation, 'A sentence of tomorrow.', '查询与数据图不符: A sentence of tomorrow.'],
    ['BAD_USER_INPUT', 'Variable "$a" of required type "B!" was not provided.', '变量取值有误: 缺少必填变量 $a (B!)'],
    ['BAD_USER_INPUT', 'Variable "$a" got invalid value 1 at "a.b"; Why.', '变量取值有误: 变量 $a 的取值 1 无效'],
    ['BAD_REQUEST', 'Operation batching disabled.', '请求格式有误: 不支持一次发送多个操作'],
  ])('with %s says "%s" in Chinese and keeps the English', (code, sentence, chinese) => {
    const shown = formatError({ message: sentence, extensions: { code } }, new GraphQLError(sentence))
    expect(shown).toEqual({ message: chinese, extensions: { code, messageEn: sentence } })
  })

  test('does not suggest values that introspection may not tell, and repeats only the beginning of what was sent', () => {
    const sentence = `Variable "$a" got invalid value "${'x'.repeat(10_000)}"; No. Did you mean the enum value "SECRET"?`
    const shown = formatError({ message: sentence, extensions: { code: 'BAD_USER_INPUT' } }, new GraphQLError(sentence))
    const text = JSON.stringify(shown)
    expect(text).not.toContain('SECRET')
    expect(text.length).toBeLessThan(1_500)
  })
})

function coded(code: unknown): GraphQLError {
  return new GraphQLError('secret', { extensions: { code } })
}

function wrapped(originalError: GraphQLError): GraphQLError {
  return new GraphQLError('outer', { originalError, extensions: { code: 'BAD_USER_INPUT' } })
}

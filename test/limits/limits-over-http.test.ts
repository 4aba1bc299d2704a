import { createHash } from 'node:crypto'
import { exampleQueries } from '@yilian/gateway'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LimitedCity, officer, REGIONS, startLimitedCity } from './city.ts'

let city: LimitedCity

beforeAll(async () => {
  city = await startLimitedCity()
})
afterAll(() => city.close())

describe('the public is refused', () => {
  const deep = '{ regions { edges { node { parent { parent { parent { name } } } } } } }'
  test.each([
    ['what is too deep', deep, {}, 'OPERATION_TOO_COMPLEX', { limit: 'depth', allowed: 6, actual: 7 }],
    [
      'what nests 3000 times',
      `{ ${'... { '.repeat(3000)} __typename ${'}'.repeat(3000)} }`,
      {},
      'OPERATION_TOO_COMPLEX',
      { limit: 'nesting', allowed: 200, actual: 3001 },
    ],
    [
      'what costs too much',
      '{ a: regions(first: 50) { edges { node { units(first: 50) { edges { cursor } } } } } }',
      {},
      'OPERATION_TOO_COMPLEX',
      { limit: 'cost', allowed: 300, actual: 2651 },
    ],
    [
      'what costs too much by a variable',
      'query ($n: Int) { regions(first: 6) { edges { node { units(first: $n) { edges { cursor } } } } } }',
      { n: 50 },
      'OPERATION_TOO_COMPLEX',
      { limit: 'cost', allowed: 300 },
    ],
    [
      'a page that is too long',
      '{ regions(first: 51) { edges { cursor } } }',
      {},
      'PAGE_SIZE_OUT_OF_RANGE',
      { limit: 'pageSize', allowed: 50, actual: 51 },
    ],
    [
      'a page of none, by a variable',
      'query ($n: Int) { regions(first: $n) { edges { cursor } } }',
      { n: 0 },
      'PAGE_SIZE_OUT_OF_RANGE',
      { limit: 'pageSize', actual: 0 },
    ],
    [
      'variables that nest 100 times',
      '{ __typename }',
      { x: JSON.parse('['.repeat(100) + ']'.repeat(100)) },
      'OPERATION_TOO_COMPLEX',
      { limit: 'variableNesting' },
    ],
  ])('%s, and told which limit it is', async (_title, query, variables, code, figures) => {
    const { status, errors, data } = await city.post({ query, variables })
    expect(status).toBe(400)
    expect(data).toBeUndefined()
    expect(errors).toHaveLength(1)
    expect(errors[0]?.extensions).toMatchObject({ code, ...figures })
    expect(errors[0]?.message).toMatch(/\p{Script=Han}/u)
    expect(errors[0]?.extensions.messageEn).toMatch(/^Expected/)
    expect(errors[0]?.extensions).not.toHaveProperty('http')
  })

  test('where an officer is answered, also for a text that the officer has put under its hash', async () => {
    const sha256Hash = createHash('sha256').update(deep).digest('hex')
    const extensions = { persistedQuery: { version: 1, sha256Hash } }
    expect(await city.post({ query: deep, extensions }, { viewer: officer('a') })).toMatchObject({
      status: 200,
      errors: [],
    })
    const refused = await city.post({ extensions })
    expect(refused.status).toBe(400)
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'OPERATION_TOO_COMPLEX', limit: 'depth' })
  })
})

test('the cost is told to whoever asks for it', async () => {
  const { extensions } = await city.post({ query: REGIONS }, { headers: { 'yilian-cost': '1' } })
  expect(extensions).toEqual({ cost: { estimated: 3, allowed: 300 } })
  expect((await city.post({ query: REGIONS })).extensions).toBeUndefined()
})

describe('registered operations', () => {
  const [example] = exampleQueries()
  const sha256Hash = createHash('sha256')
    .update(example?.query ?? '')
    .digest('hex')
  const auditor = { kind: 'AUDITOR', subject: 'auditor' } as const
  test.each([
    ['by the hash, as in APQ', { extensions: { persistedQuery: { version: 1, sha256Hash } } }],
    ['by a document id', { documentId: sha256Hash }],
    ['by an id', { id: sha256Hash }],
    ['by their text', { query: example?.query }],
  ])('are run %s, where only they are, past the limits of documents', async (_title, body) => {
    const { status, data } = await city.post(body, { viewer: auditor })
    expect(status).toBe(200)
    expect(data).toMatchObject({ region: { name: expect.any(String) } })
    expect((await city.post(body)).status).toBe(200)
  })

  test('are run by GET too', async () => {
    const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }))
    const response = await fetch(`${city.address}/graphql?extensions=${extensions}`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(response.status).toBe(200)
  })

  test.each([
    ['a text', { query: '{ __typename }' }, 'OPERATION_NOT_REGISTERED'],
    [
      'a text under its hash',
      {
        query: '{ __typename }',
        extensions: {
          persistedQuery: { version: 1, sha256Hash: createHash('sha256').update('{ __typename }').digest('hex') },
        },
      },
      'OPERATION_NOT_REGISTERED',
    ],
    ['an unknown id', { id: 'nothing' }, 'OPERATION_NOT_REGISTERED'],
    [
      'an unknown hash',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } },
      'PERSISTED_QUERY_NOT_FOUND',
    ],
  ])('where only they are run, %s is refused', async (_title, body, code) => {
    const { status, errors } = await city.post(body, { viewer: auditor })
    expect(errors[0]?.extensions.code).toBe(code)
    expect(status).toBe(code === 'PERSISTED_QUERY_NOT_FOUND' ? 200 : 400)
  })

  test('keep to the viewer’s cost and pages by their variables', async () => {
    const { query = '' } = exampleQueries().find(({ name }) => name.startsWith('2')) ?? {}
    const { errors } = await city.post({ query, variables: { first: 51 } })
    expect(errors[0]?.extensions.code).toBe('PAGE_SIZE_OUT_OF_RANGE')
  })
})

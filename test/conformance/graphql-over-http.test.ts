import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'

// GET without a header that another site cannot send is refused, against cross-site request forgery; the draft says MAY.
const NOTICES_OF_CSRF_PREVENTION = ['5A70', 'D6D5', '6A70']

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe('the audit of GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${graph.address}/graphql` })

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: %s', async (id, _name, audit) => {
    const result = await audit.fn()
    const told = result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`
    if (NOTICES_OF_CSRF_PREVENTION.includes(id)) expect(result.status, told).toBe('notice')
    else expect(told).toBe('ok')
  })

  test('has the 61 parts that it had when this was written', () => {
    expect(audits).toHaveLength(61)
  })
})

test.each([
  ['names application/json', 'application/json', 200],
  ['names application/json among others', 'text/html, application/json;q=0.9', 200],
  ['names application/graphql-response+json', 'application/graphql-response+json', 400],
  ['names both', 'application/graphql-response+json, application/json;q=0.9', 400],
  ['takes anything', '*/*', 400],
])('who %s learns of a bad document by the status that the draft gives it', async (_title, accept, status) => {
  const response = await fetch(`${graph.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: '{"query":"{"}',
  })
  expect(response.status).toBe(status)
})

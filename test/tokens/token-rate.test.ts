import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { type Gateway, gatewayWith } from './gateway-with.ts'

let graph: TestGraph
let behindProxy: Gateway

beforeAll(async () => {
  graph = await startTestGraph()
  behindProxy = await gatewayWith(graph, { proxies: { addresses: ['127.0.0.1'], handOnCertificates: false } })
})
afterAll(async () => {
  await behindProxy.close()
  await graph.close()
})

/** Asks for a token in vain, as somebody who writes an address of his own before what the proxy writes. */
async function ask(address: string) {
  const type = 'application/x-www-form-urlencoded'
  const headers = { 'content-type': type, 'x-forwarded-for': `198.51.100.1, ${address}` }
  const { status, body } = await fetch(`${behindProxy.address}/oauth/token`, {
    method: 'POST',
    headers,
    body: 'a=b',
  }).then(async (answer) => ({ status: answer.status, body: (await answer.json()) as { error: string } }))
  return { status, error: body.error }
}

test('who asks for tokens too often waits, by address and by network of IPv6; others do not', async () => {
  for (const address of ['203.0.113.7', '2001:db8:0:1::1'])
    for (let times = 0; times < 600; times += 1) expect(await ask(address)).toMatchObject({ status: 400 })
  for (const address of ['203.0.113.7', '2001:db8:0:1:f::2'])
    expect(await ask(address)).toEqual({ status: 429, error: 'too_many_requests' })
  for (const address of ['203.0.113.8', '2001:db8:0:2::1']) expect(await ask(address)).toMatchObject({ status: 400 })
})

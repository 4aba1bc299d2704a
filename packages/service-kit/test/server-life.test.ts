import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { createSubgraphServer, DEADLINE_HEADER, type RequestContext, signViewer, VIEWER_HEADER } from '../src/index.ts'
import { type Answers, answeringSubgraph } from './answering-subgraph.ts'

const KEY = randomBytes(32)
const NOW = new Date('2026-03-02T01:00:00Z')
const closing: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

describe('the signal of a request', () => {
  test('is aborted at the deadline that the gateway signed, and the caller is told', async () => {
    const seen: RequestContext[] = []
    const { post } = await serve({
      slow: (_args, context) => seen.push(context) && wait(5_000, 'late', { signal: context.signal }),
    })
    const { status, body } = await post('{ slow }', { deadline: '100' })
    expect([status, body.errors[0]?.extensions]).toEqual([
      504,
      { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'answering', reason: 'TIMEOUT', messageEn: expect.any(String) },
    ])
    expect(seen[0]?.signal.aborted).toBe(true)
  })

  test('is aborted when the caller goes away, and not by an answer', async () => {
    const seen: RequestContext[] = []
    const { address, post, logged } = await serve({
      slow: (_args, context) => seen.push(context) && wait(5_000, 'late', { signal: context.signal }),
      quick: (_args, context) => seen.push(context) && 'quick',
    })
    const leaving = new AbortController()
    const left = fetch(address, { ...signedPost('{ slow }'), signal: leaving.signal }).catch((error) => error.name)
    await expect.poll(() => seen.length).toBe(1)
    leaving.abort()
    expect(await left).toBe('AbortError')
    await expect.poll(() => seen[0]?.signal.aborted).toBe(true)
    await post('{ quick }', { deadline: '60000' })
    await wait(20)
    expect(seen[1]?.signal.aborted).toBe(false)
    expect(logged()).toBe('')
  })

  test.each([
    ['longer than was signed', '100', '5000'],
    ['left away', '100', undefined],
    ['added', undefined, '100'],
    ['of no number', 'soon', 'soon'],
  ])('cannot be changed under way: a deadline %s is refused', async (_title, signedDeadline, sent) => {
    const { address } = await serve({ quick: () => 'quick' })
    const request = signedPost('{ quick }', { deadline: signedDeadline })
    const headers = { ...request.headers, ...(sent === undefined ? {} : { [DEADLINE_HEADER]: sent }) }
    if (sent === undefined) Reflect.deleteProperty(headers, DEADLINE_HEADER)
    expect((await fetch(address, { ...request, headers })).status).toBe(401)
  })
})

describe('a server that closes', () => {
  test('finishes what is under way, says that it is not ready, and leaves no connection open', async () => {
    const { server, address } = await serve({ slow: () => wait(300, 'done') }, { drainDelayMs: 150 })
    const agent = new Agent({ keepAlive: true })
    closing.push(async () => agent.destroy())
    expect(await get(`${address}/health/ready`.replace('/graphql', ''), agent)).toEqual([200, 'keep-alive'])
    const answer = fetch(address, signedPost('{ slow }')).then((response) => response.json())
    await wait(50)
    const closed = server.close()
    await wait(30)
    // Connections that were open, and new ones while it waits for its balancer, are answered once more.
    expect(await get(`${address}/health/ready`.replace('/graphql', ''), agent)).toEqual([503, 'close'])
    const late = fetch(address, signedPost('{ slow }')).then((response) => response.json())
    expect(await answer).toEqual({ data: { slow: 'done' } })
    expect(await late).toEqual({ data: { slow: 'done' } })
    await closed
    await expect(fetch(address, signedPost('{ slow }'))).rejects.toThrow()
  })

  test('does not wait for connections without a request', async () => {
    const { server, address } = await serve({ quick: () => 'quick' })
    const { hostname, port } = new URL(address)
    const idle = connect(Number(port), hostname)
    await once(idle, 'connect')
    await fetch(address, signedPost('{ quick }')).then((response) => response.text())
    const startedAtMs = performance.now()
    await server.close()
    expect(performance.now() - startedAtMs).toBeLessThan(2_000)
  })
})

describe('a server for comparing gateways', () => {
  test('answers what is not signed as its one viewer, and still refuses a bad signature', async () => {
    const answers: Answers = { who: (_args, { viewer }) => JSON.stringify(viewer) }
    const { address } = await serve(answers, { unsigned: { viewer: { kind: 'AUDITOR', subject: 'bench' } } })
    const { headers, ...unsigned } = signedPost('{ who }')
    const plain = { 'content-type': 'application/json' }
    const response = await fetch(address, { ...unsigned, headers: plain })
    expect(await response.json()).toEqual({ data: { who: '{"kind":"AUDITOR","subject":"bench"}' } })
    expect((await fetch(address, { ...unsigned, headers: { ...plain, [VIEWER_HEADER]: 'a.b' } })).status).toBe(401)
    const signed = await (await fetch(address, { ...unsigned, headers })).json()
    expect(signed).toEqual({ data: { who: '{"kind":"PUBLIC"}' } })
  })
})

test('a connection that does not speak HTTP is told so in both languages', async () => {
  const { address } = await serve({ quick: () => 'quick' })
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname).setEncoding('utf8')
  socket.write('党员\r\n\r\n')
  let answer = ''
  for await (const chunk of socket) answer += chunk
  expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]+请求无法读取[\s\S]+could not be read/)
})

type ServerOptions = Parameters<typeof createSubgraphServer>[1]

async function serve(answers: Answers, options: Partial<ServerOptions> = {}) {
  const log: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) })
  const server = createSubgraphServer(answeringSubgraph(answers), {
    signatureKey: KEY,
    logger,
    now: () => NOW,
    ...options,
  })
  closing.push(() => server.close())
  const address = `${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`
  const post = async (query: string, more: Signing = {}) => {
    const response = await fetch(address, signedPost(query, more))
    return { status: response.status, body: (await response.json()) as { errors: { extensions: unknown }[] } }
  }
  return { server, address, post, logged: () => log.join('') }
}

interface Signing {
  readonly deadline?: string | undefined
}

function signedPost(query: string, { deadline }: Signing = {}) {
  const body = JSON.stringify({ query })
  const statement = { subgraph: 'answering', viewer: { kind: 'PUBLIC' }, traceId: 'f'.repeat(32), body } as const
  const signature = signViewer({ ...statement, ...(deadline && { deadline }) }, KEY, NOW)
  const headers: Record<string, string> = { 'content-type': 'application/json', [VIEWER_HEADER]: signature }
  return { method: 'POST', body, headers: { ...headers, ...(deadline && { [DEADLINE_HEADER]: deadline }) } }
}

function get(url: string, agent: Agent): Promise<[number | undefined, string | undefined]> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { agent }, (response) => {
      response.resume().on('end', () => resolve([response.statusCode, response.headers.connection]))
    })
      .on('error', reject)
      .end()
  })
}

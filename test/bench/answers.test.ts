import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assertSame, compareAnswers } from './answers.ts'
import { load, startLoadGenerator } from './load.ts'
import type { BenchProcess } from './processes.ts'
import type { BenchQuery } from './queries.ts'
import type { Target, TargetName } from './targets.ts'

const QUERY: BenchQuery = { name: 'tiny', text: '{ a }', variables: [{ id: 1 }, { id: 2 }] }
const servers: Server[] = []

describe('answers are compared before anything is timed', () => {
  test('two that say the same in another order are the same', async () => {
    const one = await serving('stock-ours', () => [200, '{"data":{"a":1,"b":[1,2]}}'])
    const other = await serving('ours-one-process', () => [200, '{"data":{"b":[1,2],"a":1}}'])
    await compareAnswers([one, other], QUERY, 2)
  })

  test('one that differs in a single value of a later question stops the bench, by name', async () => {
    const one = await serving('stock-ours', () => [200, '{"data":{"a":[{"b":"1"}]}}'])
    const other = await serving('hive-ours', (asked) => [200, `{"data":{"a":[{"b":${asked === 2 ? 1 : '"1"'}}]}}`])
    await expect(compareAnswers([one, other], QUERY, 2)).rejects.toThrow(/Hive Gateway .* tiny, but it differs/)
    await compareAnswers([one, other], QUERY, 1)
    expect(() => assertSame({ a: null }, {}, 'anybody')).toThrow('differs')
  })

  test('errors and pages of errors are no answers', async () => {
    const good = await serving('stock-ours', () => [200, '{"data":{"a":1}}'])
    const partial = await serving('stock-plain', () => [200, '{"data":{"a":1},"errors":[]}'])
    const broken = await serving('hand-written', () => [502, '{"data":{"a":1}}'])
    for (const bad of [partial, broken])
      await expect(compareAnswers([good, bad], QUERY, 1)).rejects.toThrow('Expected data without errors')
  })
})

describe('the load generator', () => {
  let generator: BenchProcess
  beforeAll(async () => {
    generator = await startLoadGenerator()
  })
  afterAll(() => generator.stop())

  const order = { bodies: ['{"variables":{"id":1}}'], connections: 4, durationMs: 300 }

  test('counts answers of a known length and answers in chunks', async () => {
    for (const isChunked of [false, true]) {
      const target = await serving('stock-ours', () => [200, '{"data":{"a":1}}'], isChunked)
      const result = await load(generator, { ...target, ...order })
      expect(result.requests).toBeGreaterThan(10)
      expect(result.p50Ms).toBeLessThanOrEqual(result.p99Ms)
    }
  })

  test('fails at the first answer with an error or another status, however fast it comes', async () => {
    let asked = 0
    const sometimes = await serving('stock-ours', () => [200, ++asked < 20 ? '{"data":1}' : '{"errors":[{}],"data":1}'])
    await expect(load(generator, { ...sometimes, ...order })).rejects.toThrow('200 without errors')
    const busy = await serving('stock-ours', () => [503, ''])
    await expect(load(generator, { ...busy, ...order })).rejects.toThrow('503')
  })
})

afterAll(() => {
  for (const server of servers) server.close()
})

/** A target that answers as it is told, by the id that it is asked for. */
async function serving(
  name: TargetName,
  answerTo: (id: number) => readonly [status: number, body: string],
  isChunked = false,
): Promise<Target> {
  const server = createServer(async (request, response) => {
    const { variables } = JSON.parse(Buffer.concat(await request.toArray()).toString())
    const [status, body] = answerTo(variables.id)
    const length = isChunked ? {} : { 'content-length': Buffer.byteLength(body) }
    response.writeHead(status, length)
    if (isChunked) response.write(body.slice(0, 5))
    response.end(isChunked ? body.slice(5) : body)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { name, port, path: '/', headers: {}, gateway: [], subgraphs: [] }
}

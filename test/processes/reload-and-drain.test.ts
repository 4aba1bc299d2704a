import { once } from 'node:events'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { REPOSITORY } from '@yilian/cli'
import { buildSchema, graphql, parse, print, visit } from 'graphql'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { ask, endCities, freePort, newFolder } from '../start/city.ts'
import { type Served, startGateway, startSubgraph } from './processes.ts'
import { loadSteadily } from './steady-load.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

const NAME = '{ region(code: "371002000000") { name } }'
const FIELDS = '{ __type(name: "Region") { fields { name } } }'
// Enough to have met every moment of a restart, also on a machine that is busy with other tests.
const ENOUGH_REQUESTS = 20

let graph: TestGraph
let folder: string
let dataDir: string
let ports: { organizations: number }
let organizations: Served

beforeAll(async () => {
  graph = await startTestGraph()
  folder = await newFolder()
  dataDir = path.join(folder, 'data')
  await mkdir(dataDir)
  ports = { organizations: await freePort() }
  organizations = startSubgraph('organizations', ports.organizations, graph.sqlOf('organizations'), dataDir)
  await organizations.says('organizations is running')
})

afterAll(async () => {
  await endCities()
  await graph.close()
})

test('a rolling restart of two gateways, and of a replica of a subgraph, fails no request', async () => {
  const replica = startSubgraph('organizations', await freePort(), graph.sqlOf('organizations'), dataDir)
  await replica.says('organizations is running')
  const urls = [ports.organizations, replica.port].map((port) => `http://127.0.0.1:${port}/graphql`)
  const settings = { DRAIN_SECONDS: '1', ORGANIZATIONS_URL: urls.join(',') }
  const gateways = [await startGateway(dataDir, ports, { settings }), await startGateway(dataDir, ports, { settings })]
  const load = loadSteadily(
    gateways.map(({ port }) => port),
    NAME,
  )
  await wait(1_000)
  for (const gateway of gateways) {
    gateway.child.kill('SIGTERM')
    expect(await gateway.ended).toBe(0)
    await startGateway(dataDir, ports, { port: gateway.port, settings })
    await wait(500)
  }
  replica.child.kill('SIGTERM')
  expect(await replica.ended).toBe(0)
  await wait(1_000)
  const { answered, failures } = await load.stop()
  expect(failures).toEqual([])
  expect(answered).toBeGreaterThan(ENOUGH_REQUESTS)
})

test('another supergraph is put in force without a failed request; a broken one is refused and the old one kept', async () => {
  const file = path.join(folder, 'supergraph.graphql')
  const before = await readFile(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8')
  await writeFile(file, before)
  const gateway = await startGateway(dataDir, ports, { words: ['--supergraph', file], settings: { LOG_LEVEL: 'info' } })
  const fieldsOf = async () => (await ask(gateway.port, FIELDS)).text
  const load = loadSteadily([gateway.port], NAME)
  expect(await fieldsOf()).toContain('"designations"')

  await writeFile(file, before.slice(0, before.length / 2))
  await gateway.says('the supergraph stays as it was')
  expect(await fieldsOf()).toContain('"designations"')

  // As a deployment would: written beside it, then put in its place.
  await writeFile(`${file}.new`, withoutDesignations(before))
  await rename(`${file}.new`, file)
  await gateway.says('another supergraph is in force')
  expect(await fieldsOf()).not.toContain('"designations"')

  const { answered, failures } = await load.stop()
  expect(failures).toEqual([])
  expect(answered).toBeGreaterThan(ENOUGH_REQUESTS)
})

/** Region has designations no more. */
function withoutDesignations(supergraphSdl: string): string {
  return print(
    visit(parse(supergraphSdl), { FieldDefinition: ({ name }) => (name.value === 'designations' ? null : undefined) }),
  )
}

test("anybody's supergraph is served without guards over plain HTTP subgraphs", async () => {
  const schema = buildSchema('type Query { residents(first: Int, after: String): String echo: String broken: String }')
  const subgraph = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> }
    const rootValue = { broken: () => '1' }
    const result = await graphql({ schema, source: query, rootValue, variableValues: variables })
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result))
  }).listen(0, '127.0.0.1')
  await once(subgraph, 'listening')
  const address = subgraph.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`
  const fixture = await readFile(new URL('gateway/test/fixtures/supergraph.graphql', REPOSITORY), 'utf8')
  const file = path.join(folder, 'foreign.graphql')
  await writeFile(file, fixture.replace(/(name: "people", url: )"[^"]*"/, `$1"${url}"`))

  const port = await freePort()
  const words = ['--supergraph', file, '--port', String(port), '--unguarded']
  const gateway = await startGateway(dataDir, {}, { port, words })
  expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200)
  expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200)
  expect(JSON.parse((await ask(port, '{ broken __typename }', 'no.token.at-all')).text)).toEqual({
    data: { broken: '1', __typename: 'Query' },
  })
  expect((await ask(port, '{ __schema { queryType { name } } }')).text).toContain('"Query"')
  gateway.child.kill('SIGTERM')
  expect(await gateway.ended).toBe(0)
  subgraph.close()
})

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { composeServices } from '@apollo/composition'
import { createDevelopmentIssuer, newDevelopmentKey } from '@yilian/gateway'
import type { DivisionCode, Viewer } from '@yilian/governance'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { ask, endCities, freePort, newFolder, startCity } from '../start/city.ts'
import { type Served, startGateway, startSubgraph } from './processes.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

// Organizations owns the region, members counts in it: one operation that needs both.
const BOTH = '{ region(code: "371002000000") { name members(first: 1) { edges { node { id } } } } }'
const PATIENCE_MS = 60_000

type Officer = Extract<Viewer, { kind: 'OFFICER' }>

// Members are read by officers alone; by anybody else no subgraph would be asked for them.
const OFFICER: Officer = { kind: 'OFFICER', subject: 'officer', region: '371000000000' as DivisionCode } // it is one
let token: string

let graph: TestGraph
let dataDir: string
let ports: { organizations: number; members: number }

beforeAll(async () => {
  graph = await startTestGraph()
  dataDir = path.join(await newFolder(), 'data')
  await mkdir(dataDir)
  const key = await newDevelopmentKey()
  await writeFile(path.join(dataDir, 'development-issuer.json'), JSON.stringify(key), { mode: 0o600 })
  token = await (await createDevelopmentIssuer('development', key)).tokenFor(OFFICER, new Date())
  ports = { organizations: await freePort(), members: await freePort() }
})

afterAll(async () => {
  await endCities()
  await graph.close()
})

interface Answer {
  readonly data?: { region: { name: string | null; members: unknown } | null }
  readonly errors?: readonly { path: string[]; extensions: Record<string, unknown> }[]
}

async function answerOf(port: number, query = BOTH): Promise<Answer> {
  return JSON.parse((await ask(port, query, token)).text) as Answer
}

/** Asks until the answer fits: processes come and go at their own pace. */
async function until(port: number, fits: (answer: Answer) => boolean): Promise<Answer> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await answerOf(port)
    if (fits(answer)) return answer
    if (performance.now() > deadline) throw new Error(`Expected another answer, got ${JSON.stringify(answer)}.`)
    await wait(100)
  }
}

const faults = ({ errors = [] }: Answer) =>
  errors.filter(({ extensions }) => extensions.code === 'SUBGRAPH_UNAVAILABLE')

describe('processes in any order', () => {
  let gateway: Served
  let organizations: Served
  let members: Served

  test('a gateway without any subgraph serves, says that it is not ready, and names who does not answer', async () => {
    gateway = await startGateway(dataDir, ports)
    const ready = await fetch(`http://127.0.0.1:${gateway.port}/health/ready`)
    expect(ready.status).toBe(503)
    const answer = await answerOf(gateway.port)
    expect(answer.data).toEqual({ region: null })
    expect(faults(answer)).toMatchObject([
      { path: ['region'], extensions: { subgraph: 'organizations', reason: 'UNREACHABLE' } },
    ])
    const explained = `{ explainAccess(query: "{ member(id: \\"x\\") { name } }", purpose: "X") { readable { coordinate } } }`
    expect(await answerOf(gateway.port, explained)).toEqual({
      data: { explainAccess: { readable: [{ coordinate: 'Member.name' }] } },
    })
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|ECONN/)
  })

  test('a subgraph that comes later is asked without a restart; the one still missing costs its own fields', async () => {
    organizations = startSubgraph('organizations', ports.organizations, graph.sqlOf('organizations'), dataDir)
    const partial = await until(gateway.port, ({ data }) => data?.region?.name === '环翠区')
    expect(faults(partial)).toMatchObject([{ path: ['region', 'members'], extensions: { subgraph: 'members' } }])
    const ready = await fetch(`http://127.0.0.1:${gateway.port}/health/ready`)
    expect(ready.status).toBe(200)
    expect(((await ready.json()) as { subgraphs: unknown[] }).subgraphs).toContainEqual({
      name: 'members',
      isReady: false,
    })
  })

  test('with all that it needs the answer is that of one process', async () => {
    members = startSubgraph('members', ports.members, graph.sqlOf('members'), dataDir)
    const whole = await until(gateway.port, (answer) => faults(answer).length === 0)
    expect(whole.data).toEqual((await graph.ask(BOTH, { viewer: OFFICER })).data)
  })

  test('a subgraph that is killed and comes again costs its fields meanwhile, and no restart of the gateway', async () => {
    members.child.kill('SIGKILL')
    await members.ended
    expect(faults(await until(gateway.port, (answer) => faults(answer).length > 0))).toMatchObject([
      { path: ['region', 'members'], extensions: { subgraph: 'members' } },
    ])
    members = startSubgraph('members', ports.members, graph.sqlOf('members'), dataDir)
    await until(gateway.port, (answer) => faults(answer).length === 0)
  })

  test('a caller with a bad signature, or none, gets nothing from a subgraph', async () => {
    const answer = await ask(organizations.port, '{ region(code: "371002000000") { name } }')
    expect(answer.status).toBe(401)
    expect(answer.text).not.toContain('环翠')
  })

  test('SIGTERM ends each of them in order', async () => {
    for (const each of [gateway, organizations, members]) {
      each.child.kill('SIGTERM')
      expect(await each.ended).toBe(0)
    }
  })
})

test('a subgraph in a process of its own shows the breakers of the departments that it asks, on a port of its own', async () => {
  const [port, metricsPort] = [await freePort(), await freePort()]
  const settings = { METRICS_PORT: String(metricsPort) }
  const services = startSubgraph('city-services', port, graph.sqlOf('city-services'), dataDir, settings)
  await services.says('子图 city-services 已启动')
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  expect(metrics).toContain('yilian_department_breaker{department="WH-SWJ",state="closed"} 1')
  expect(metrics).toContain('yilian_department_questions{department="WH-GAJ",state="in-flight"} 0')
  expect(metrics).toContain('process_cpu_seconds_total')
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404)
  services.child.kill('SIGTERM')
  expect(await services.ended).toBe(0)
})

describe('words and settings that do not fit', () => {
  async function refusal(command: readonly string[], settings: Record<string, string> = {}) {
    const city = startCity({ command, settings: { DATA_DIR: dataDir, PORT: String(await freePort()), ...settings } })
    const exitCode = await city.ended
    return { exitCode, words: city.errors() + city.output() }
  }

  it.concurrent.each([
    [['start:subgraph'], {}, 2, 'Expected one of organizations,'],
    [['start:subgraph', 'taxes'], {}, 2, 'got taxes'],
    [['start:gateway', '--supergrap', 'x'], {}, 2, '--supergraph FILE'],
    [['start:gateway', '--port', '99999'], {}, 1, 'PORT: 应为 1 至 65535'],
    [['start:gateway', '--supergraph', '/nowhere.graphql'], {}, 1, 'cannot be served: ENOENT'],
    [['start:subgraph', 'members'], { MEMBERS_SIGNATURE_KEY: 'short' }, 1, 'MEMBERS_SIGNATURE_KEY: 应为 32 字节以上'],
    [['start:subgraph', 'members'], { YILIAN_MODE: 'production' }, 1, 'MEMBERS_DATABASE_URL: 应为子图数据库的地址'],
    [['start:database'], { YILIAN_MODE: 'production' }, 1, 'The embedded PostgreSQL is for development'],
    [
      ['start:gateway', '--unguarded'],
      {
        YILIAN_MODE: 'production',
        OIDC_ISSUER: 'https://issuer.example',
        OIDC_JWKS_URL: 'https://issuer.example/keys',
        OIDC_AUDIENCE: 'graph',
        PUBLIC_URL: 'https://graph.weihai.example',
        EVIDENCE_DATABASE_URL: 'postgres://evidence-writer:secret@127.0.0.1:9/evidence',
        EVIDENCE_DIGEST_KEY: Buffer.alloc(32, 1).toString('base64'),
        EVIDENCE_SIGNING_KEY_FILE: '/nowhere.pem',
        CHECKPOINT_DIR: '/nowhere',
      },
      1,
      'everybody would see everything',
    ],
    [
      ['start:gateway'],
      {
        YILIAN_MODE: 'production',
        OIDC_ISSUER: 'https://issuer.example',
        OIDC_JWKS_URL: 'https://issuer.example/keys',
        OIDC_AUDIENCE: 'graph',
        PUBLIC_URL: 'https://graph.weihai.example',
        EVIDENCE_DATABASE_URL: 'postgres://evidence-writer:secret@127.0.0.1:9/evidence',
        EVIDENCE_DIGEST_KEY: Buffer.alloc(32, 1).toString('base64'),
        EVIDENCE_SIGNING_KEY_FILE: '/nowhere.pem',
        CHECKPOINT_DIR: '/nowhere',
      },
      1,
      '_URL: 应给出 / expected to be set',
    ],
  ] as const)('%j with %j', async (command, settings, exitCode, words) => {
    const refused = await refusal(command, settings)
    expect(refused.words).toContain(words)
    expect(refused.words).not.toMatch(/^ +at /m)
    expect(refused.exitCode).toBe(exitCode)
  })

  test('a supergraph that asks for what the gateway does not do is refused for each such thing, a line each', async () => {
    const file = path.join(dataDir, 'supergraph.graphql')
    await writeFile(file, supergraphWithAuthorization())
    const refused = await refusal(['start:gateway', '--supergraph', file])
    expect(refused.words).toMatch(
      /cannot be served:\n\S*authenticated\/v0\.1 .*不执行.* \/ .*\n\S*policy\/v0\.1 .*不执行.* \/ .*\n/,
    )
    expect(refused.words).not.toMatch(/^ +at /m)
    expect(refused.exitCode).toBe(1)
  })
})

function supergraphWithAuthorization(): string {
  const { supergraphSdl, errors } = composeServices([
    {
      name: 'town',
      url: 'http://town.invalid',
      typeDefs:
        parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated", "@policy"])
        type Query { mayor: String @authenticated judge: String @policy(policies: [["x"]]) }`),
    },
  ])
  if (!supergraphSdl) throw new Error(`Expected the town to compose: ${errors?.join()}`)
  return supergraphSdl
}

import type { Viewer } from '@yilian/governance'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../../../test/kit/graph.ts'
import { actionsOn, authority, grantedId } from './sharing-viewers.ts'

const MEMBERS = `{ members(region: "371002002001", first: 3) { edges { node { id name mobileNumber } } } }`
const WITHIN_MS = 5_000

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({ policy: 'IN_FORCE' })
  const sql = graph.sqlOf('sharing')
  await sql`insert into sharing_purpose (code, name, description) values ('TEST_PURPOSE', '测试用途', '测试') on conflict do nothing`
})
afterAll(() => graph.close())

async function reasonsFor(viewer: Viewer): Promise<readonly unknown[]> {
  const { errors } = await graph.ask(MEMBERS, { viewer })
  return [...new Set(errors.map(({ extensions }) => extensions.reason ?? extensions.code))]
}

async function untilReasonsAre(viewer: Viewer, expected: readonly unknown[]): Promise<number> {
  const startedAtMs = performance.now()
  for (;;) {
    const found = await reasonsFor(viewer)
    const tookMs = performance.now() - startedAtMs
    if (JSON.stringify(found) === JSON.stringify(expected) || tookMs > WITHIN_MS) {
      expect(found).toEqual(expected)
      return tookMs
    }
  }
}

test('a grant is in force within 5 s of its approval, and of no more use within 5 s of its end', async () => {
  const grant = await grantedId(graph, { rowsFrom: '1900-01-01' })
  const system: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'swj', department: 'WH-SWJ', grant }
  const givenMs = await untilReasonsAre(system, ['COMBINATION_NOT_ALLOWED'])
  const names = await graph.ask(MEMBERS.replace(' mobileNumber', ''), { viewer: system })
  expect(names.errors).toEqual([])
  const act = actionsOn(graph)
  await act.change(authority, 'suspend', grant)
  const suspendedMs = await untilReasonsAre(system, ['NEEDS_GRANT'])
  await act.change(authority, 'resume', grant)
  await untilReasonsAre(system, ['COMBINATION_NOT_ALLOWED'])
  await act.change(authority, 'revoke', grant)
  const revokedMs = await untilReasonsAre(system, ['NEEDS_GRANT'])
  console.log({ givenMs, suspendedMs, revokedMs })
}, 60_000)

test('while nobody can say what is in force, nothing is granted, and all that needs no grant is answered', async () => {
  const grant = await grantedId(graph)
  const system: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'swj', department: 'WH-SWJ', grant }
  await untilReasonsAre(system, ['COMBINATION_NOT_ALLOWED'])
  const sql = graph.sqlOf('sharing')
  await sql`alter table sharing_policy_version rename to mislaid`
  try {
    await untilReasonsAre(system, ['NEEDS_GRANT'])
    expect((await graph.ask('{ region(code: "371002002001") { name } }', { viewer: system })).errors).toEqual([])
  } finally {
    await sql`alter table mislaid rename to sharing_policy_version`
  }
  await untilReasonsAre(system, ['COMBINATION_NOT_ALLOWED'])
}, 60_000)

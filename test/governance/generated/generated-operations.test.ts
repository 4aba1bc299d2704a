import { readFileSync } from 'node:fs'
import { REPOSITORY } from '@yilian/cli'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiSchemaOf } from '../../federation/differential/api-schema.ts'
import { chanceOf } from '../../federation/differential/chance.ts'
import { cityValues } from '../../federation/differential/city-values.ts'
import { ownershipOf } from '../../federation/differential/ownership.ts'
import { grantOperations, grantSeed } from '../../kit/config.ts'
import { startTestGraph, type TestGraph } from '../../kit/graph.ts'
import { NO_LIMITS } from '../../kit/no-limits.ts'
import { smallCity } from '../../kit/small-city.ts'
import { callersOf } from './callers.ts'
import { type Held, holdOperations } from './hold-operations.ts'
import type { Rules } from './judge.ts'
import { tablesOf } from './tables.ts'

const NOW = new Date('2026-06-15T04:00:00Z')

let graph: TestGraph
let rules: Rules
let held: Held

beforeAll(async () => {
  const schema = apiSchemaOf(readFileSync(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8'))
  const tables = tablesOf(schema)
  const { viewers, policy } = callersOf(tables, chanceOf(`${grantSeed()}/callers`), NOW)
  graph = await startTestGraph({ now: () => NOW, limits: NO_LIMITS, policy: () => policy })
  const tally = { open: 0, byClass: 0, byGrant: 0, masked: 0, placed: 0, unplaced: 0, compared: 0 }
  rules = { schema, tables, policy, now: NOW, tally, answered: new Map() }
  const startedAt = process.cpuUsage()
  held = await holdOperations({
    graph,
    rules,
    schema,
    ownership: ownershipOf(graph.subgraphs),
    valuesOf: cityValues(),
    viewers,
    seed: grantSeed(),
    operations: grantOperations(),
  })
  const { user, system } = process.cpuUsage(startedAt)
  console.log(`seed ${grantSeed()}: ${held.held} operations held, ${held.wrong} wrong, ${held.withDenials} with denials,
values ${JSON.stringify(tally)}, denials ${JSON.stringify(Object.fromEntries(held.reasons))}, ${Math.round((user + system) / 1e6)} s of CPU`)
}, 3_600_000)
afterAll(() => graph.close())

test('nothing ungranted is ever answered, each denial is said once, and explainAccess says the same', () => {
  expect(held.examples.join('\n\n')).toBe('')
  expect(held.held).toBeGreaterThanOrEqual(grantOperations())
})

test('no denial names a value', () => {
  const { members, cityServices } = smallCity()
  const values = [
    ...members.members.flatMap(({ id, name, mobileNumber, residentIdNumber }) => [
      id,
      name,
      mobileNumber,
      residentIdNumber,
    ]),
    ...cityServices.matters.map(({ id }) => id),
  ]
  const said = [...held.texts].join('\n')
  expect(values.filter((value) => said.includes(value))).toEqual([])
})

test('the operations meet every kind of right and of denial', () => {
  for (const [kind, count] of Object.entries(rules.tally)) expect({ kind, met: count > 0 }).toEqual({ kind, met: true })
  expect([...held.reasons.keys()].sort()).toEqual(
    expect.arrayContaining([
      'COMBINATION_NOT_ALLOWED',
      'COMPARISON_NOT_ALLOWED',
      'JOIN_NOT_GRANTED',
      'NEEDS_GRANT',
      'NEEDS_IDENTITY',
      'OUTSIDE_REGION',
    ]),
  )
  expect(held.coverage.unselected()).toEqual([])
})

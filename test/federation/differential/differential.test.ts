import { readFileSync } from 'node:fs'
import { REPOSITORY, SUBGRAPHS } from '@yilian/cli'
import type { Viewer } from '@yilian/governance'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { viewers } from '../../governance/oracle.ts'
import { differentialOperations, differentialSeed } from '../../kit/config.ts'
import { startTestGraph, type TestGraph } from '../../kit/graph.ts'
import { NO_LIMITS } from '../../kit/no-limits.ts'
import { apiSchemaOf } from './api-schema.ts'
import { cityValues } from './city-values.ts'
import { compareOperations, type Findings } from './compare-operations.ts'
import { buildMonolith } from './monolith.ts'

// By now every kind of record that the demo city has is there, and most of them are published.
const now = () => new Date('2026-06-15T04:00:00Z')
// Only the city's own officer reads everything; so half of all operations are his.
const askers: Viewer[] = viewers.flatMap(([title, viewer]) =>
  title === 'an officer of the city' ? Array<Viewer>(viewers.length).fill(viewer) : [viewer],
)

let graph: TestGraph
let findings: Findings

beforeAll(async () => {
  graph = await startTestGraph({ now, limits: NO_LIMITS })
  const supergraph = readFileSync(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8')
  findings = await compareOperations({
    federation: graph,
    monolith: buildMonolith(apiSchemaOf(supergraph), graph.subgraphs, now),
    valuesOf: cityValues(),
    viewers: askers,
    seed: differentialSeed(),
    operations: differentialOperations(),
  })
  const { compared, thrownAway, differing, withData, withErrors, coverage } = findings
  console.log(`seed ${differentialSeed()}: ${compared} compared, ${differing} differ, ${thrownAway} thrown away as not valid,
${withData} with data, ${withErrors} with errors; never a value: ${coverage.unanswered().join(' ') || 'none'}`)
}, 3_600_000)
afterAll(() => graph.close())

test('random operations give through the federation what one monolithic schema gives', () => {
  expect(findings.examples.join('\n\n')).toBe('')
})

test('the operations ask for every field of the graph, and of every subgraph', () => {
  expect(findings.coverage.unselected()).toEqual([])
  expect([...findings.fetched].sort()).toEqual(SUBGRAPHS.map(({ name }) => name).sort())
})

test('the operations find something', () => {
  expect(findings.thrownAway).toBeLessThan(findings.compared * 0.05)
  expect(findings.withData).toBeGreaterThan(findings.compared * 0.8)
  expect(findings.withErrors).toBeGreaterThan(findings.compared * 0.05)
  // What the small city has no row of, nobody can find; of the rest chance may miss a little.
  expect(findings.coverage.unanswered().length).toBeLessThan(findings.coverage.size * 0.15)
})

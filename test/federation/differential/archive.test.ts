import { afterAll, beforeAll, expect, test } from 'vitest'
import { differentialOperations, differentialSeed } from '../../kit/config.ts'
import { apiSchemaOf } from './api-schema.ts'
import { type ArchiveGraph, archiveValues, startArchiveGraph } from './archive-graph.ts'
import { compareOperations, type Findings } from './compare-operations.ts'
import { buildMonolith } from './monolith.ts'

// A fifth of what the city is asked: this graph is small.
const SHARE = 0.2

const now = () => new Date('2026-06-15T04:00:00Z')

let graph: ArchiveGraph
let findings: Findings

beforeAll(async () => {
  graph = await startArchiveGraph(now)
  findings = await compareOperations({
    federation: graph,
    monolith: buildMonolith(apiSchemaOf(graph.supergraphSdl), graph.subgraphs, now),
    valuesOf: archiveValues,
    viewers: [{ kind: 'PUBLIC' }],
    seed: differentialSeed(),
    operations: Math.ceil(differentialOperations() * SHARE),
  })
  const { compared, thrownAway, differing, withErrors } = findings
  console.log(
    `seed ${differentialSeed()}: ${compared} compared, ${differing} differ, ${thrownAway} thrown away as not valid, ${withErrors} with errors`,
  )
}, 3_600_000)
afterAll(() => graph.close())

test('random operations on interfaces and unions give through the federation what one monolithic schema gives', () => {
  expect(findings.examples.join('\n\n')).toBe('')
})

test('the operations ask for every field of the archive, and find every member of its interfaces and unions', () => {
  expect(findings.coverage.unselected()).toEqual([])
  expect(findings.coverage.unanswered()).toEqual([])
  expect(findings.coverage.unseenMembers()).toEqual([])
  expect([...findings.fetched].sort()).toEqual(['archive', 'loans', 'people'])
})

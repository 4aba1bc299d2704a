import { readFileSync } from 'node:fs'
import { REPOSITORY } from '@yilian/cli'
import { classificationsOf } from '@yilian/governance'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from '../kit/graph.ts'
import { oracle, viewers } from './oracle.ts'

/** One question to each subgraph, the field that decides it, and the region that its answer lies in. */
const questions: [subgraph: string, coordinate: string, region: string | null, query: string][] = [
  ['organizations', 'Region.name', '371002002001', '{ region(code: "371002002001") { name } }'],
  [
    'members',
    'Region.members',
    '371002002001',
    '{ region(code: "371002002001") { members { edges { node { id } } } } }',
  ],
  [
    'funding',
    'Region.ledger',
    '371002002001',
    '{ region(code: "371002002001") { ledger(year: 2017) { edges { cursor } } } }',
  ],
  ['funding', 'Query.trialBalance', null, '{ trialBalance(year: 2017) { account } }'],
  [
    'city-services',
    'Matter.contactName',
    '371002002001',
    '{ region(code: "371002002001") { matters(first: 100) { edges { node { contactName } } } } }',
  ],
]
const supergraph = parse(readFileSync(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8'))
const classifications = classificationsOf(supergraph)

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.close())

describe.each(questions)('%s: %s', (_subgraph, coordinate, region, query) => {
  test.for(viewers)('%s is answered or refused as the rule in words says', async ([, viewer]) => {
    const classification = classifications.get(coordinate)
    if (classification === undefined) throw new Error(`Expected ${coordinate} to be classified.`)
    const { status, errors } = await graph.ask(query, { viewer })
    expect(status).toBe(200)
    const told = errors.map(({ extensions }) => [extensions.code, extensions.coordinate])
    expect(told).toEqual(oracle(viewer, classification, region) ? [] : [['FIELD_WITHHELD', coordinate]])
  })
})

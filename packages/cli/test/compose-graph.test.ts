import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Classification, classificationsOf } from '@yilian/governance'
import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { CompositionFailure, compose, composeGraph } from '../src/compose/compose-graph.ts'
import { change, city, cityCopy } from './city-copy.ts'

const regionFile = 'subgraphs/organizations/schema/region.graphql'
const creditFile = 'subgraphs/credit/schema.graphql'

describe('composeGraph', () => {
  it('composes single and split schemas, and the supergraph tells the classification of every data item', () => {
    const { supergraphSdl, classifiedSdl, catalogueJson } = composeGraph(city)
    const classifications = classificationsOf(parse(supergraphSdl))
    expect(classifications.get('Region.head')).toEqual<Classification>({
      entry: 'WH-ORG-001',
      item: '主要负责人',
      class: 'CONDITIONAL',
      sensitivity: 'PERSONAL',
      grade: 'GENERAL',
    })
    const items = (JSON.parse(catalogueJson) as { items: { coordinate: string }[] }[]).flatMap((entry) => entry.items)
    expect(items.map((item) => item.coordinate).sort()).toEqual([...classifications.keys()].sort())
    expect([...classifiedSdl.keys()]).toEqual(['credit', 'organizations', 'sharing'])
  })

  it('gives the same texts each time', () => {
    expect(composeGraph(city)).toEqual(composeGraph(cityCopy()))
  })

  it('fails and names every field of a type whose catalogue is taken away', () => {
    const root = cityCopy()
    change(root, regionFile, /@catalogue\([^)]*"WH-ORG-001"[^)]*\)/, '')
    expect(faultsOf(root)).toEqual(
      ['code', 'funds', 'head', 'level', 'name'].map(
        (field) =>
          `organizations: Region.${field}: expected a classification, but Region has no @catalogue in organizations`,
      ),
    )
  })

  it('fails when the classification of one field is taken away and the field becomes a contradiction', () => {
    const root = cityCopy()
    change(root, regionFile, 'class: "CONDITIONAL", ', '')
    expect(faultsOf(root)).toEqual([
      'organizations: Region.head: expected class and sensitivity that agree, got UNCONDITIONAL with PERSONAL',
    ])
  })

  it('fails with the errors of composition', () => {
    const root = cityCopy()
    change(root, creditFile, 'extend type Money @shareable', 'extend type Money')
    expect(faultsOf(root)).toEqual([expect.stringContaining('"Money.amountMinor"')])
  })

  it('fails on a hint: an enum that two subgraphs know differently', () => {
    const root = cityCopy()
    const shared = 'extend type Query { levels: [RegionLevel!]! } enum RegionLevel { CITY }'
    writeFileSync(path.join(root, 'subgraphs/sharing/schema.graphql'), shared)
    expect(faultsOf(root)).toEqual([expect.stringMatching(/^INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM: /)])
  })

  it('refuses a subgraph that has both schema.graphql and a schema folder', () => {
    const root = cityCopy()
    writeFileSync(path.join(root, 'subgraphs/organizations/schema.graphql'), 'type Query { a: Int }')
    expect(() => composeGraph(root)).toThrow(/^Expected either .* got both\.$/)
  })

  it('leaves out a folder that has no schema yet', () => {
    const root = cityCopy()
    mkdirSync(path.join(root, 'subgraphs/members'))
    expect([...composeGraph(root).classifiedSdl.keys()]).not.toContain('members')
  })
})

describe('compose', () => {
  it('never accepts that two subgraphs disagree on a classification', () => {
    const disagreeing = new Map(
      [...composeGraph(city).classifiedSdl].map(([name, sdl]) => {
        const text =
          name === 'credit'
            ? sdl.replace('item: "区划代码", class: "UNCONDITIONAL"', 'item: "区划代码", class: "PROHIBITED"')
            : sdl
        return [name, parse(text)] as const
      }),
    )
    expect(() => compose(disagreeing)).toThrow(
      /INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS: .*@classified.*"Region.code"/,
    )
  })
})

function faultsOf(root: string): readonly string[] {
  try {
    composeGraph(root)
  } catch (error) {
    if (error instanceof CompositionFailure) return error.faults
    throw error
  }
  return []
}

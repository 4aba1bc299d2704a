import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkGraph, writeGraph } from '../src/compose/generated-files.ts'
import { change, cityCopy } from './city-copy.ts'

const everyFile = [
  'gateway/supergraph.graphql',
  'subgraphs/sharing/catalogue.json',
  'subgraphs/sharing/coordinates.json',
  'subgraphs/credit/schema.classified.graphql',
  'subgraphs/credit/src/schema.generated.ts',
  'subgraphs/organizations/schema.classified.graphql',
  'subgraphs/organizations/src/schema.generated.ts',
  'subgraphs/sharing/schema.classified.graphql',
  'subgraphs/sharing/src/schema.generated.ts',
]

describe('writeGraph', () => {
  it('writes every generated file once, and none again while the schemas stay the same', async () => {
    const root = cityCopy()
    expect(await writeGraph(root)).toEqual(everyFile)
    expect(await writeGraph(root)).toEqual([])
    expect(await checkGraph(root)).toEqual([])
  })

  it('types the scalars and the context of the resolvers, and knows neither any nor @classified', async () => {
    const types = await generatedTypes(cityCopy(), 'credit')
    expect(types).toContain("import type { Context } from './context.ts';")
    expect(types).toContain('Fen: { input: bigint; output: bigint; }')
    expect(types).toContain('DateTime: { input: Date; output: Date; }')
    expect(types).toContain('__resolveReference?: ReferenceResolver<')
    expect(types).not.toMatch(/\bany\b/)
    expect(types).not.toContain('lassified')
  })

  it('keeps the word any where a description has it', async () => {
    const root = cityCopy()
    change(root, 'subgraphs/credit/schema.graphql', 'Headline', 'Headline, if any, else null')
    expect(await generatedTypes(root, 'credit')).toContain('Headline, if any, else null')
  })

  it('lets codegen.json name the domain value of a type, under another name than the type', async () => {
    const root = cityCopy()
    writeFileSync(
      path.join(root, 'subgraphs/credit/codegen.json'),
      '{"mappers":{"Region":"./region/region.ts#Region"}}',
    )
    const types = await generatedTypes(root, 'credit')
    expect(types).toContain("import type { Region as RegionValue } from './region/region.ts';")
    expect(types).toContain('  Region: ResolverTypeWrapper<RegionValue>;')
  })

  it('refuses a codegen.json that says anything else', async () => {
    const root = cityCopy()
    writeFileSync(path.join(root, 'subgraphs/credit/codegen.json'), '{"mapper":{}}')
    await expect(writeGraph(root)).rejects.toThrow(/codegen\.json to hold \{"mappers": \{…\}\}/)
  })
})

describe('checkGraph', () => {
  it('lists what a changed schema makes stale, and writes nothing', async () => {
    const root = cityCopy()
    await writeGraph(root)
    change(root, 'subgraphs/sharing/schema.graphql', 'Providing unit', 'The providing unit')
    const stale = [
      'gateway/supergraph.graphql',
      'subgraphs/sharing/catalogue.json',
      'subgraphs/sharing/schema.classified.graphql',
      'subgraphs/sharing/src/schema.generated.ts',
    ]
    expect(await checkGraph(root)).toEqual(stale)
    expect(await checkGraph(root)).toEqual(stale)
  })

  it('lists a generated file that was edited by hand or is missing', async () => {
    const root = cityCopy()
    await writeGraph(root)
    change(root, 'gateway/supergraph.graphql', 'PERSONAL', 'OPEN')
    rmSync(path.join(root, 'subgraphs/sharing/catalogue.json'))
    expect(await checkGraph(root)).toEqual(['gateway/supergraph.graphql', 'subgraphs/sharing/catalogue.json'])
  })
})

async function generatedTypes(root: string, subgraph: string): Promise<string> {
  await writeGraph(root)
  return readFileSync(path.join(root, `subgraphs/${subgraph}/src/schema.generated.ts`), 'utf8')
}

import { existsSync, readFileSync } from 'node:fs'
import { REPOSITORY, SUBGRAPHS } from '@yilian/cli'
import { type Classification, classificationsOf, isPlumbing, readLevelOf } from '@yilian/governance'
import {
  type DefinitionNode,
  type DocumentNode,
  execute,
  type FieldDefinitionNode,
  getNamedType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestGraph, type TestGraph } from './kit/graph.ts'
import { surfaces } from './schema-surface.ts'

const supergraph = read('gateway/supergraph.graphql')
const own = supergraph.definitions.filter((node) => !/^(join|link|core)__/.test(nameOf(node)))
const types = own.filter((node) => isTypeWithFields(node))
const names = SUBGRAPHS.map(({ name }) => name)
const classified = new Map(names.map((name) => [name, read(`subgraphs/${name}/schema.classified.graphql`)]))
const classificationsIn = (name: string) => classificationsOf(documentOf(name))

describe('plumbing', () => {
  test('is PageInfo, the roots, and these connections and edges; every other type holds data items', () => {
    const items = names.flatMap((name) => surfaces[name]?.connectionsOf ?? [])
    const payloads = names.flatMap((name) => surfaces[name]?.mutations?.payloads ?? [])
    const expected = [...items.flatMap((item) => [`${item}Connection`, `${item}Edge`]), ...payloads]
    expect(types.map(nameOf).filter(isPlumbing).sort()).toEqual(
      [...expected, 'Mutation', 'PageInfo', 'Query', 'Subscription'].sort(),
    )
  })

  test('connections have edges and pageInfo, edges have cursor and node, and nothing else', () => {
    const shapes = types.flatMap((type) => {
      const fields = type.fields?.map((field) => `${field.name.value}: ${print(field.type)}`)
      const item = nameOf(type).replace(/(Connection|Edge)$/, '')
      if (nameOf(type).endsWith('Connection'))
        return [{ fields, expected: [`edges: [${item}Edge!]!`, 'pageInfo: PageInfo!'] }]
      return nameOf(type).endsWith('Edge') ? [{ fields, expected: ['cursor: String!', `node: ${item}!`] }] : []
    })
    expect(shapes).not.toEqual([])
    for (const { fields, expected } of shapes) expect(fields).toEqual(expected)
  })
})

describe('classification', () => {
  test('every field of the supergraph that is no plumbing carries one, and that composes to a level', () => {
    const found = classificationsOf(supergraph)
    const bare = dataFields(types).filter((coordinate) => !found.has(coordinate))
    expect(bare).toEqual([])
    expect([...found].filter(([, each]) => readLevelOf(each) === null)).toEqual([])
  })

  test.each(names)('every field that %s serves carries the classification of the supergraph', (name) => {
    const whole = classificationsOf(supergraph)
    const served = classificationsIn(name)
    const fields = dataFields(documentOf(name).definitions.filter(isTypeWithFields))
    expect(fields.filter((coordinate) => !served.has(coordinate))).toEqual([])
    for (const [coordinate, classification] of served) expect(whole.get(coordinate)).toEqual(classification)
  })

  test.each(names)('every key of an entity in %s is open and never null', (name) => {
    const classifications = classificationsIn(name)
    for (const { type, field } of keyFields(documentOf(name))) {
      expect(field.type.kind).toBe(Kind.NON_NULL_TYPE)
      expect(levelOf(classifications.get(`${type}.${field.name.value}`))).toBe('OPEN')
    }
  })
})

describe('words and shapes', () => {
  test('every type, field, argument, enum value and input field is described: Chinese, then English', () => {
    const places = own.filter(({ kind }) => kind !== Kind.SCHEMA_DEFINITION && kind !== Kind.DIRECTIVE_DEFINITION)
    const bare = places.flatMap((node) => describedPlaces(node)).filter(([, text]) => !isBilingual(text))
    expect(bare).toEqual([])
  })

  test('the root fields are these', () => {
    const fieldsOfRoot = (root: string) =>
      types
        .find((type) => nameOf(type) === root)
        ?.fields?.filter((field) => !field.directives?.some(({ name }) => name.value === 'inaccessible'))
        .map((field) => field.name.value)
    const expected = names.flatMap((name) => surfaces[name]?.rootFields ?? [])
    expect(fieldsOfRoot('Query')?.sort()).toEqual(expected.sort())
    const mutations = names.flatMap((name) => surfaces[name]?.mutations?.fields ?? [])
    expect(fieldsOfRoot('Mutation')?.sort()).toEqual(mutations.sort())
    expect(fieldsOfRoot('Subscription')?.sort()).toEqual(names.flatMap((name) => surfaces[name]?.eventFields ?? []))
  })

  test('plain lists are these, which end by their nature; every list that can grow is a connection', () => {
    const lists = types
      .filter((type) => !/(Connection|Edge)$/.test(nameOf(type)))
      .flatMap((type) => fieldsOf(type).filter(([, field]) => isList(field.type)))
    const expected = names.flatMap((name) => surfaces[name]?.boundedLists ?? [])
    expect(lists.map(([coordinate]) => coordinate).sort()).toEqual(expected.sort())
  })

  test('no field is a key of another type where there could be a link to it', () => {
    const keyLike = types.flatMap(fieldsOf).filter(([coordinate]) => /(Id|Code|Uscc|Key)s?$/.test(coordinate))
    expect(keyLike.map(([coordinate]) => coordinate)).toEqual([])
  })

  test('every subgraph with a schema is served, and described here', () => {
    const written = Object.keys(surfaces).filter((name) =>
      existsSync(new URL(`subgraphs/${name}/schema.classified.graphql`, REPOSITORY)),
    )
    expect(written.sort()).toEqual([...names].sort())
  })
})

describe('entities and departments', () => {
  let graph: TestGraph

  beforeAll(async () => {
    graph = await startTestGraph()
  })
  afterAll(() => graph.close())

  test.each(names)('%s resolves every key it says it does: a made-up one gives null or just itself', async (name) => {
    const subgraph = graph.subgraphs.find((each) => each.name === name)
    if (subgraph === undefined) throw new Error(`Expected a subgraph, got ${name}.`)
    const keys = keyFields(documentOf(name)).filter(({ resolvable }) => resolvable)
    for (const { type, field } of keys) {
      const served = subgraph.schema.getType(type)
      if (!isObjectType(served)) throw new Error(`Expected ${type} to be an object type.`)
      expect({ type, extensions: served.extensions.apollo }).toMatchObject({
        extensions: { subgraph: { resolveReference: expect.any(Function) } },
      })
      const key = madeUp(getNamedType(served.getFields()[field.name.value]?.type)?.name ?? '')
      const result = await execute({
        schema: subgraph.schema,
        document: parse(
          `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${field.name.value} } } }`,
        ),
        variableValues: { of: [{ __typename: type, [field.name.value]: key }] },
        contextValue: subgraph.createContext({
          viewer: { kind: 'PUBLIC' },
          traceId: 'test',
          signal: AbortSignal.any([]),
          now: () => new Date(),
        }),
      })
      expect(result.errors).toBeUndefined()
      expect([null, { [field.name.value]: key }]).toContainEqual(JSON.parse(JSON.stringify(result.data))._entities[0])
    }
  })

  test('every entry of the catalogue comes from a department that the graph knows', async () => {
    const answer = await graph.ask<{ departments: { edges: { node: { code: string } }[] } }>(
      '{ departments(first: 100) { edges { node { code } } } }',
    )
    const known = new Set(answer.data?.departments.edges.map(({ node }) => node.code))
    const entries = JSON.parse(readFileSync(new URL('subgraphs/sharing/catalogue.json', REPOSITORY), 'utf8')) as {
      code: string
      sourceDepartment: string
    }[]
    expect(entries.filter(({ sourceDepartment }) => !known.has(sourceDepartment))).toEqual([])
  })
})

type FieldedNode = Extract<DefinitionNode, { fields?: readonly FieldDefinitionNode[] }>

function read(file: string): DocumentNode {
  return parse(readFileSync(new URL(file, REPOSITORY), 'utf8'))
}

function documentOf(subgraph: string): DocumentNode {
  const document = classified.get(subgraph)
  if (document === undefined) throw new Error(`Expected a subgraph of the graph, got ${subgraph}.`)
  return document
}

function nameOf(node: DefinitionNode): string {
  return 'name' in node ? (node.name?.value ?? '') : ''
}

function isTypeWithFields(node: DefinitionNode): node is FieldedNode & ObjectTypeDefinitionNode {
  return /^(Object|Interface)Type(Definition|Extension)$/.test(node.kind)
}

function fieldsOf(type: ObjectTypeDefinitionNode): [coordinate: string, field: FieldDefinitionNode][] {
  return (type.fields ?? []).map((field) => [`${type.name.value}.${field.name.value}`, field])
}

function dataFields(of: readonly ObjectTypeDefinitionNode[]): string[] {
  return of
    .filter((type) => !isPlumbing(nameOf(type)))
    .flatMap((type) => fieldsOf(type).map(([coordinate]) => coordinate))
}

function keyFields(document: DocumentNode) {
  return document.definitions.filter(isTypeWithFields).flatMap((type) =>
    (type.directives ?? [])
      .filter((directive) => directive.name.value === 'key')
      .flatMap((directive) => {
        const argument = (name: string) => directive.arguments?.find((each) => each.name.value === name)?.value
        const fields = argument('fields')
        const resolvable = argument('resolvable')
        const field = type.fields?.find((each) => fields?.kind === Kind.STRING && each.name.value === fields.value)
        if (field === undefined) throw new Error(`Expected a key of one field, got ${print(directive)}.`)
        return [{ type: nameOf(type), field, resolvable: resolvable?.kind !== Kind.BOOLEAN || resolvable.value }]
      }),
  )
}

function levelOf(classification: Classification | undefined): string | null {
  return classification === undefined ? null : readLevelOf(classification)
}

type Described = { name?: { value: string }; description?: { value: string } | undefined }

function describedPlaces(node: DefinitionNode): [place: string, text: string | undefined][] {
  const inner: Described[] = []
  if ('fields' in node)
    for (const field of node.fields ?? []) inner.push(field, ...('arguments' in field ? (field.arguments ?? []) : []))
  if ('values' in node) inner.push(...(node.values ?? []))
  // The roots say nothing of themselves; their fields do.
  const self: Described[] = /^(Query|Subscription)$/.test(nameOf(node)) ? [] : [node as Described]
  return [...self, ...inner].map((each) => [`${nameOf(node)}: ${each.name?.value}`, each.description?.value])
}

function isBilingual(text = ''): boolean {
  const [chinese = '', english = '', ...more] = text.split(' / ')
  return (
    /\p{Script=Han}/u.test(chinese) &&
    /[A-Za-z]/.test(english) &&
    more.length === 0 &&
    !/\p{Script=Han}|\n/u.test(english)
  )
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type))
}

function madeUp(scalar: string): string {
  const known: Record<string, string> = { DivisionCode: '371099000000', CreditCode: '91350100M000100Y43' }
  return known[scalar] ?? 'zzz_000000000000'
}

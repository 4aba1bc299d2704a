import { parse, print } from 'graphql'
import { describe, expect, it } from 'vitest'
import { classificationsOf, classify } from '../src/index.ts'
import { classified, credit, organizations, replaced } from './two-subgraphs.ts'

describe('classify', () => {
  it('writes the defaults of the catalogue and the differences of a field out on each data item', () => {
    const { documents, faults } = classified(organizations, credit)
    expect(faults).toEqual([])
    const written = classificationsOf(documentOf(documents, 'organizations'))
    expect(written.get('Region.name')).toEqual(item('WH-1', '区域名称', 'UNCONDITIONAL', 'OPEN', 'GENERAL'))
    expect(written.get('Region.head')).toEqual(item('WH-1', '主要负责人', 'CONDITIONAL', 'PERSONAL', 'IMPORTANT'))
    expect(written.get('Money.minor')).toEqual(item('WH-2', '分', 'UNCONDITIONAL', 'INTERNAL', 'GENERAL'))
    expect(written.get('Member.vetting')).toEqual(item('WH-3', '政治审查', 'PROHIBITED', 'SENSITIVE', 'GENERAL'))
  })

  it('classifies an extended type by its owner where the owner has the field, and by the subgraph where it adds it', () => {
    const written = classificationsOf(documentOf(classified(organizations, credit).documents, 'credit'))
    expect(Object.fromEntries([...written].map(([coordinate, { entry }]) => [coordinate, entry]))).toEqual({
      'Region.code': 'WH-1',
      'Region.faithfulCount': 'WH-4',
      'Region.budget': 'WH-4',
      'Money.minor': 'WH-2',
    })
  })

  it('leaves root fields, connections and edges alone, takes @catalogue away, and keeps all else', () => {
    const text = print(documentOf(classified(organizations, credit).documents, 'organizations'))
    expect(text).not.toContain('@catalogue')
    expect(text).toContain('region(code: ID!): Region\n')
    expect(text).toContain('edges: [MemberEdge!]!\n')
    expect(text).toContain('type Region @key(fields: "code") {')
    expect(text.match(/@classified\(/g)).toHaveLength(6)
  })

  it('classifies a root field that asks for it, by the catalogue of what its connection holds', () => {
    const asked = organizations.replace(
      'members: MemberConnection',
      '$& @classified(class: "CONDITIONAL", sensitivity: "PERSONAL")',
    )
    const { documents, faults, entries } = classified(asked, credit)
    expect(faults).toEqual([])
    const written = classificationsOf(documentOf(documents, 'organizations'))
    expect(written.get('Query.members')).toEqual(item('WH-3', '党员', 'CONDITIONAL', 'PERSONAL', 'GENERAL'))
    expect(entries.flatMap((entry) => entry.items.map((each) => each.coordinate))).not.toContain('Query.members')
  })

  it('prefers the catalogue that the subgraph itself has of the type behind a classified root field', () => {
    const asked = `${credit} extend type Query { "名录 / List" watched: [Region!] @classified(sensitivity: "INTERNAL") }`
    const written = classificationsOf(documentOf(classified(organizations, asked).documents, 'credit'))
    expect(written.get('Query.watched')).toEqual(item('WH-4', '名录', 'UNCONDITIONAL', 'INTERNAL', 'GENERAL'))
  })

  it.each(['type Mutation', 'type Subscription', 'type ClaimPayload', 'type PageInfo', 'type ClaimEdge'])(
    'asks for no classification on a %s',
    (type) => {
      expect(classified(`${organizations} ${type} { done: Boolean! }`, credit).faults).toEqual([])
    },
  )

  it('names a data item by the first line of a longer description', () => {
    const longer = replaced(organizations, '"区域名称。按民政部门核定 / Name"', '"""\n区域名称\n按民政部门核定\n"""')
    const written = classificationsOf(documentOf(classified(longer, credit).documents, 'organizations'))
    expect(written.get('Region.name')?.item).toBe('区域名称')
  })

  it('makes an entry of each @catalogue with the nine items of the law, ordered by code', () => {
    const { entries } = classified(organizations, credit)
    expect(entries.map((entry) => entry.code)).toEqual(['WH-1', 'WH-2', 'WH-3', 'WH-4'])
    expect(entries[0]).toEqual({
      code: 'WH-1',
      name: '区域信息',
      sourceDepartment: 'WH-ORG',
      format: 'GraphQL/JSON',
      updateFrequency: 'YEARLY',
      class: 'CONDITIONAL',
      methods: ['API', 'BATCH'],
      conditions: '限基层治理使用',
      grade: 'IMPORTANT',
      legalBasis: null,
      subgraph: 'organizations',
      type: 'Region',
      items: expect.arrayContaining([
        {
          coordinate: 'Region.head',
          name: '主要负责人',
          type: 'String',
          class: 'CONDITIONAL',
          sensitivity: 'PERSONAL',
          grade: 'IMPORTANT',
          description: '负责人 / Head',
        },
      ]),
    })
    expect(entries[2]).toMatchObject({ conditions: '党建工作', legalBasis: '《条例》第一条', class: 'PROHIBITED' })
    expect(entries[3]?.items.map((each) => each.coordinate)).toEqual(['Region.faithfulCount', 'Region.budget'])
  })

  it('gives the same result whatever the order of the subgraphs', () => {
    const one = new Map([['credit', parse(credit)] as const, ['organizations', parse(organizations)] as const])
    expect(classify(one).entries).toEqual(classified(organizations, credit).entries)
  })
})

describe('classificationsOf', () => {
  it('refuses a document that nobody has written out', () => {
    expect(() => classificationsOf(parse(organizations))).toThrow('Region.head: got no entry')
  })
})

function documentOf<T>(documents: Map<string, T>, name: string): T {
  const document = documents.get(name)
  if (document === undefined) throw new Error(`Expected a document of ${name}.`)
  return document
}

function item(entry: string, name: string, cls: string, sensitivity: string, grade: string) {
  return { entry, item: name, class: cls, sensitivity, grade }
}

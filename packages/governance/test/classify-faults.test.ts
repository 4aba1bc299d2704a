import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { classify } from '../src/index.ts'
import { classified, credit, organizations, replaced } from './two-subgraphs.ts'

describe('classify', () => {
  // Each row changes the schemas in one place, and lists all the faults that follow.
  it.each<[string, string, string | RegExp, string, string[]]>([
    [
      'a type without @catalogue',
      'organizations',
      /(type Money @shareable) @catalogue\(.*?\)/,
      '$1',
      ['organizations: Money.minor: expected a classification, but Money has no @catalogue in organizations'],
    ],
    [
      'an extension that adds fields without @catalogue',
      'credit',
      /@catalogue\(.*?\)/,
      '',
      [
        'credit: Region.budget: expected a classification, but Region has no @catalogue in credit',
        'credit: Region.faithfulCount: expected a classification, but Region has no @catalogue in credit',
      ],
    ],
    [
      'an interface without @catalogue',
      'organizations',
      /(interface Member) @catalogue\(.*?\)/,
      '$1',
      ['organizations: Member.vetting: expected a classification, but Member has no @catalogue in organizations'],
    ],
    [
      'class and sensitivity that contradict',
      'organizations',
      'class: "CONDITIONAL", sensitivity: "PERSONAL"',
      'sensitivity: "PERSONAL"',
      ['organizations: Region.head: expected class and sensitivity that agree, got UNCONDITIONAL with PERSONAL'],
    ],
    [
      'a non-null field that may be withheld',
      'organizations',
      'head: String',
      'head: String!',
      ['organizations: Region.head: expected a nullable type, since the level PERSONAL may be withheld, got String!'],
    ],
    [
      'a non-null copy of a field that may be withheld',
      'credit',
      'minor: Int',
      'minor: Int!',
      ['credit: Money.minor: expected a nullable type, since the level INTERNAL may be withheld, got Int!'],
    ],
    [
      'PROHIBITED without a law',
      'organizations',
      ', legalBasis: "《条例》第一条"',
      '',
      [
        'organizations: Member.vetting: expected a legalBasis on its @catalogue, since the class is PROHIBITED, got none',
      ],
    ],
    [
      'CONDITIONAL without its conditions',
      'organizations',
      ', conditions: "限基层治理使用"',
      '',
      ['organizations: Region.head: expected conditions on its @catalogue, since the class is CONDITIONAL, got none'],
    ],
    [
      'a type with two owners',
      'credit',
      'extend type Money',
      'type Money',
      [
        'credit: Money: expected one owner, got a definition in organizations as well; write "extend type" here',
        'organizations: Money: expected one owner, got a definition in credit as well; write "extend type" here',
      ],
    ],
    [
      'an extended type that nobody owns',
      'organizations',
      /"金额 . Money"\s+type Money/,
      'extend type Money',
      [
        'credit: Money: expected a subgraph that owns the type, got only "extend type Money"',
        'organizations: Money: expected a subgraph that owns the type, got only "extend type Money"',
      ],
    ],
    [
      'a key field of an extended type with a classification of its own',
      'credit',
      'code: ID!',
      'code: ID! @classified(class: "UNCONDITIONAL")',
      ['credit: Region.code: expected no @classified, since organizations classifies the field'],
    ],
    [
      'a shareable field of an extended type with a classification of its own',
      'credit',
      'minor: Int',
      'minor: Int @classified(item: "x")',
      ['credit: Money.minor: expected no @classified, since organizations classifies the field'],
    ],
    [
      'a data item without a name',
      'organizations',
      '"区域名称。按民政部门核定 / Name"',
      '',
      ['organizations: Region.name: expected a description, or @classified(item:), to name the data item, got none'],
    ],
    [
      'an entry code that is given twice',
      'credit',
      'WH-4',
      'WH-2',
      ['organizations: Money: expected a code of its own, got WH-2, which is credit: Region'],
    ],
    [
      'an unknown class',
      'organizations',
      'class: "CONDITIONAL", sensitivity: "PERSONAL"',
      'class: "SOMETIMES"',
      [
        'organizations: Region.head: expected @classified(class) to be one of "UNCONDITIONAL", "CONDITIONAL", "PROHIBITED", got "SOMETIMES"',
      ],
    ],
    [
      'a class without quotes',
      'organizations',
      'class: "CONDITIONAL", sensitivity: "PERSONAL"',
      'class: UNCONDITIONAL',
      [
        'organizations: Region.head: expected @classified(class) to be one of "UNCONDITIONAL", "CONDITIONAL", "PROHIBITED", got UNCONDITIONAL',
      ],
    ],
    [
      'an unknown update frequency',
      'credit',
      '"DAILY"',
      '"HOURLY"',
      [
        'credit: Region: expected @catalogue(updateFrequency) to be one of "REALTIME", "DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "YEARLY", "ON_CHANGE", got "HOURLY"',
      ],
    ],
    [
      'an unknown sharing method',
      'credit',
      '["API"]',
      '["API", "FAX"]',
      ['credit: Region: expected @catalogue(methods) to be a list of "API", "BATCH", "FILE", got ["API", "FAX"]'],
    ],
    [
      'no sharing method',
      'credit',
      '["API"]',
      '[]',
      ['credit: Region: expected @catalogue(methods) to be a list of "API", "BATCH", "FILE", got []'],
    ],
    [
      'a blank name',
      'credit',
      '"区域信用"',
      '" "',
      ['credit: Region: expected @catalogue(name) to be a string that is not blank, got " "'],
    ],
    [
      'a missing argument',
      'credit',
      'sourceDepartment: "WH-CRD", ',
      '',
      ['credit: Region: expected @catalogue to give sourceDepartment, got none'],
    ],
    [
      'an argument that @classified does not have',
      'organizations',
      'item: "主要负责人"',
      'title: "主要负责人"',
      [
        'organizations: Region.head: expected only item, class, sensitivity, grade as arguments of @classified, got title',
      ],
    ],
    [
      'an entry without an item',
      'credit',
      'extend type Money @shareable',
      'extend type Money @shareable @catalogue(code: "WH-5", name: "n", sourceDepartment: "d", updateFrequency: "DAILY", methods: ["API"])',
      ['credit: Money: expected a data item in the entry of @catalogue, got none'],
    ],
    [
      'a second @catalogue',
      'credit',
      '@catalogue',
      '@catalogue(code: "WH-9", name: "n", sourceDepartment: "d", updateFrequency: "DAILY", methods: ["API"]) $&',
      ['credit: Region: expected one @catalogue of a type in a subgraph, got two'],
    ],
    [
      'a catalogued connection',
      'organizations',
      'type MemberConnection',
      '$& @catalogue(code: "WH-9", name: "n", sourceDepartment: "d", updateFrequency: "DAILY", methods: ["API"])',
      [
        'organizations: MemberConnection: expected a data item in the entry of @catalogue, got none',
        'organizations: MemberConnection: expected no @catalogue on a type that only carries others, got one',
      ],
    ],
    [
      'a classified root field that leads to no catalogued type',
      'organizations',
      'region(code: ID!): Region',
      'when: String @classified(item: "x")',
      ['organizations: Query.when: expected a catalogued type as the result of a classified field, got String'],
    ],
    [
      'a field that is external everywhere',
      'credit',
      'code: ID!',
      'code: ID! population: Int @external',
      ['credit: Region.population: expected a subgraph that is the source of the field, got only @external'],
    ],
  ])('finds fault with %s', (_, subgraph, before, after, faults) => {
    const change = (name: string, schema: string) => (name === subgraph ? replaced(schema, before, after) : schema)
    const result = classified(change('organizations', organizations), change('credit', credit))
    expect(result.faults).toEqual(faults)
  })

  it('finds fault with a field that two subgraphs add to the type of a third', () => {
    const documents = new Map([
      ['organizations', parse(organizations)],
      ['credit', parse(credit)],
      ['funding', parse(credit.replace('extend type Money @shareable { minor: Int }', '').replace('WH-4', 'WH-6'))],
    ])
    expect(classify(documents).faults).toEqual([
      'funding: Region.budget: expected no second source, got credit as well',
      'funding: Region.faithfulCount: expected no second source, got credit as well',
      'funding: Region: expected a data item in the entry of @catalogue, got none',
    ])
  })

  it('reports all faults at once', () => {
    const broken = replaced(replaced(organizations, 'head: String', 'head: String!'), '"YEARLY"', '"NEVER"')
    expect(classified(broken, replaced(credit, 'minor: Int', 'minor: Int!')).faults).toHaveLength(3)
  })
})

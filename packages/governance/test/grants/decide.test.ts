import { buildASTSchema, parse, print, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { decide, type Grant, givenVariables, schemaFactsOf, type Viewer } from '../../src/index.ts'

const OPEN = '@classified(entry: "E1", item: "项", class: "UNCONDITIONAL", sensitivity: "OPEN", grade: "GENERAL")'
const PERSONAL = '@classified(entry: "E2", item: "项", class: "CONDITIONAL", sensitivity: "PERSONAL", grade: "GENERAL")'
const CLOSED = '@classified(entry: "E3", item: "项", class: "PROHIBITED", sensitivity: "SENSITIVE", grade: "CORE")'

const supergraph = parse(`
  directive @classified(entry: String, item: String, class: String, sensitivity: String, grade: String) on FIELD_DEFINITION
  directive @compares(with: [String!]!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  type Query { person(id: ID!): Person people(filter: PersonFilterInput, search: String @compares(with: ["Person.name"])): PersonConnection ${PERSONAL} subjects: [Subject!]! }
  input PersonFilterInput { nameContains: String @compares(with: ["Person.name"]) first: Int both: [PersonFilterInput!] }
  type PersonConnection { edges: [PersonEdge!]! totalCount: Int }
  type PersonEdge { node: Person! }
  interface Subject { id: ID! ${OPEN} label: String ${OPEN} }
  type Person implements Subject {
    id: ID! ${OPEN} label: String ${PERSONAL} name: String ${PERSONAL} phone: String ${PERSONAL} home: Home ${PERSONAL}
    credit: Credit ${OPEN} secret: String ${CLOSED}
  }
  type Unit implements Subject { id: ID! ${OPEN} label: String ${OPEN} }
  type Home { street: String ${PERSONAL} }
  type Credit { level: String ${PERSONAL} rule: String ${OPEN} person: Person ${OPEN} }
`)
const facts = schemaFactsOf(supergraph, buildASTSchema(supergraph))

const SYSTEM: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 's', department: 'WH-GAJ', grant: 'g' }
const OFFICER = { kind: 'OFFICER', subject: 'o', region: '371000000000' } as Viewer
const PUBLIC: Viewer = { kind: 'PUBLIC' }

function grantOf(given: Partial<Grant>): Grant {
  return {
    id: 'g',
    consumer: 'WH-GAJ',
    purpose: 'P',
    fields: [],
    edges: [],
    combinations: [],
    region: '371000000000' as Grant['region'],
    rowsFrom: '2020-01-01',
    rowsUntil: null,
    masks: {},
    callsPerDay: null,
    validFrom: '2018-01-01T00:00:00Z',
    validUntil: '2019-01-01T00:00:00Z',
    ...given,
  }
}

function ask(
  text: string,
  viewer: Viewer,
  grant: Partial<Grant> | null = null,
  more: { variables?: Record<string, unknown>; combinations?: string[][] } = {},
) {
  const document = parse(text)
  expect(validate(facts.schema, document)).toEqual([])
  const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition')
  const variables = givenVariables(facts, operation as never, more.variables ?? {})
  const decision = decide({
    facts,
    document,
    operationName: undefined,
    variables,
    viewer,
    grant: grant && grantOf(grant),
    combinations: more.combinations ?? [],
  })
  const denials = decision.denials.map(
    ({ coordinate, reason, path, because }) =>
      `${path.join('.')} ${coordinate} ${reason}${because ? ` ${because}` : ''}`,
  )
  return {
    ...decision,
    denials,
    left: print(decision.document).replace(/\s+/g, ' ').trim(),
    same: decision.document === document,
  }
}

const CARD = '{ person(id: 1) { id name } }'

describe('what a viewer may read decides without a value', () => {
  test('the document itself is answered where nothing is denied', () => {
    expect(ask('{ person(id: 1) { id } }', PUBLIC)).toMatchObject({ denials: [], same: true, read: ['Person.id'] })
    expect(ask(CARD, OFFICER)).toMatchObject({ denials: [], same: true })
  })
  test('the public is asked who it is', () => {
    expect(ask(CARD, PUBLIC)).toMatchObject({
      denials: ['person.name Person.name NEEDS_IDENTITY'],
      left: '{ person(id: 1) { id } }',
    })
  })
  test('what is never shared is denied to everyone, with every grant', () => {
    const grant = { fields: ['Person.secret'], edges: ['Query.person'] }
    for (const [viewer, given] of [
      [OFFICER, null],
      [SYSTEM, grant],
      [PUBLIC, null],
    ] as const)
      expect(ask('{ person(id: 1) { secret } }', viewer, given).denials).toEqual([
        'person.secret Person.secret CLASS_PROHIBITED',
      ])
  })
  test('a record of which nothing is left stays as a record', () => {
    expect(ask('{ person(id: 1) { name } }', PUBLIC).left).toBe('{ person(id: 1) { _nothing: __typename } }')
  })
})

describe('a grant', () => {
  const grant = { fields: ['Person.name', 'Credit.level'], edges: ['Query.person'] }
  test('gives its fields by its edges, and says which it gave', () => {
    const { denials, granted } = ask(CARD, SYSTEM, { ...grant, masks: { 'Person.name': 'NAME' } })
    expect(denials).toEqual([])
    expect(granted).toEqual({
      region: '371000000000',
      rowsFrom: '2020-01-01',
      rowsUntil: null,
      fields: { 'Person.name': 'NAME' },
    })
  })
  test('of both ends is no grant of what joins them', () => {
    const joined = '{ person(id: 1) { name credit { level rule } } }'
    const { denials, left, missing } = ask(joined, SYSTEM, grant)
    expect(denials).toEqual(['person.credit.level Credit.level JOIN_NOT_GRANTED Person.credit'])
    expect(left).toBe('{ person(id: 1) { name credit { rule } } }')
    expect(missing).toEqual({ fields: [], edges: ['Person.credit'] })
    expect(ask(joined, SYSTEM, { ...grant, edges: ['Query.person', 'Person.credit'] }).denials).toEqual([])
  })
  test('has to give the way in, too', () => {
    expect(ask(CARD, SYSTEM, { fields: ['Person.name'] }).denials).toEqual([
      'person.name Person.name JOIN_NOT_GRANTED Query.person',
    ])
  })
  test('of a field gives no record of that name, nor an edge its fields', () => {
    const text = '{ person(id: 1) { home { street } } }'
    expect(ask(text, SYSTEM, { fields: ['Person.home', 'Home.street'], edges: ['Query.person'] }).denials).toEqual([
      'person.home Person.home NEEDS_GRANT',
    ])
    expect(ask(text, SYSTEM, { fields: [], edges: ['Query.person', 'Person.home'] }).denials).toEqual([
      'person.home.street Home.street NEEDS_GRANT',
    ])
  })
  test('is asked for with all that is lacking, also below what is denied', () => {
    const { denials, missing } = ask(
      '{ people(filter: { nameContains: "王" }) { edges { node { home { street } } } } }',
      SYSTEM,
    )
    expect(denials).toEqual(['people Query.people NEEDS_GRANT'])
    expect(missing).toEqual({ fields: ['Home.street', 'Person.name'], edges: ['Person.home', 'Query.people'] })
  })
})

describe('no way around', () => {
  test.each([
    ['aliases', '{ person(id: 1) { id: name x: name } }', ['person.id', 'person.x']],
    [
      'a fragment',
      'query { person(id: 1) { ...F } } fragment F on Person { name ... on Person { name } }',
      ['person.name', 'person.name'],
    ],
    ['a fragment on an interface', '{ subjects { ... on Person { name } } }', ['subjects.name']],
    ['an interface, of which one type is closed', '{ subjects { label } }', ['subjects.label']],
    ['a circle', '{ person(id: 1) { credit { person { name } } } }', ['person.credit.person.name']],
  ])('by %s', (_way, text, paths) => {
    expect(ask(text, PUBLIC).denials.map((each) => each.split(' ')[0])).toEqual(paths)
    expect(ask(text, PUBLIC).left).not.toMatch(/\b(name|label)\b/)
  })
  test('a fragment on the open type of an interface is answered', () => {
    expect(ask('{ subjects { ... on Unit { label } } }', PUBLIC)).toMatchObject({ denials: [], same: true })
  })
  test.each([
    ['a literal', '{ people(filter: { nameContains: "王" }) { totalCount } }', {}],
    ['a literal in a list', '{ people(filter: { both: [{ nameContains: "王" }] }) { totalCount } }', {}],
    ['a variable', 'query ($n: String) { people(filter: { nameContains: $n }) { totalCount } }', { n: '王' }],
    [
      'a variable that holds the filter',
      'query ($f: PersonFilterInput) { people(filter: $f) { totalCount } }',
      { f: { both: [{ nameContains: '王' }] } },
    ],
    ['a default', 'query ($f: PersonFilterInput = { nameContains: "王" }) { people(filter: $f) { totalCount } }', {}],
  ])('by filtering with %s', (_way, text, variables) => {
    const without = { edges: ['Query.people'] }
    const because = 'people Query.people COMPARISON_NOT_ALLOWED PersonFilterInput.nameContains'
    expect(ask(text, SYSTEM, without, { variables }).denials).toEqual([because])
    expect(ask(text, SYSTEM, { ...without, fields: ['Person.name'] }, { variables }).denials).toEqual([])
    expect(
      ask(text, SYSTEM, { ...without, fields: ['Person.name'], masks: { 'Person.name': 'NAME' } }, { variables })
        .denials,
    ).toEqual([because])
  })
  test('by searching', () => {
    const text = 'query ($s: String) { people(search: $s) { totalCount } }'
    expect(ask(text, SYSTEM, { edges: ['Query.people'] }, { variables: { s: '王' } }).denials).toEqual([
      'people Query.people COMPARISON_NOT_ALLOWED Query.people(search:)',
    ])
    expect(ask(text, SYSTEM, { edges: ['Query.people'] }).denials).toEqual([])
  })
  test('a filter that is not given denies nothing', () => {
    const text = 'query ($f: PersonFilterInput) { people(filter: $f) { totalCount } }'
    for (const variables of [{}, { f: null }, { f: { first: 3 } }, { f: { nameContains: null } }])
      expect(ask(text, SYSTEM, { edges: ['Query.people'] }, { variables }).denials).toEqual([])
  })
})

describe('a combination', () => {
  const all = { fields: ['Person.name', 'Person.phone', 'Home.street'], edges: ['Query.person', 'Person.home'] }
  const text = '{ person(id: 1) { id name phone } other: person(id: 2) { home { street } } }'
  test('that is complete is denied as a whole, wherever its fields stand', () => {
    const { denials, left } = ask(text, SYSTEM, { ...all, combinations: [['Person.name', 'Home.street']] })
    expect(denials).toEqual([
      'person.name Person.name COMBINATION_NOT_ALLOWED',
      'other.home.street Home.street COMBINATION_NOT_ALLOWED',
    ])
    expect(left).toBe('{ person(id: 1) { id phone } other: person(id: 2) { home { _nothing: __typename } } }')
  })
  test('holds for officers where it is everyone’s', () => {
    expect(ask(text, OFFICER, null, { combinations: [['Person.name', 'Person.phone']] }).denials).toHaveLength(2)
  })
  test('that is not complete, or is denied in part anyway, denies nothing more', () => {
    expect(ask(CARD, SYSTEM, { ...all, combinations: [['Person.name', 'Person.phone']] }).denials).toEqual([])
    const { denials } = ask(text, SYSTEM, {
      ...all,
      fields: ['Person.name', 'Home.street'],
      combinations: [['Person.name', 'Person.phone']],
    })
    expect(denials).toEqual(['person.phone Person.phone NEEDS_GRANT'])
  })
})

import { buildASTSchema, getOperationAST, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import {
  decide,
  decidedFacts,
  givenVariables,
  questionOf,
  schemaFactsOf,
  shapeOf,
  type Viewer,
} from '../../src/index.ts'

const OPEN = '@classified(entry: "E1", item: "项", class: "UNCONDITIONAL", sensitivity: "OPEN", grade: "GENERAL")'
const PERSONAL = '@classified(entry: "E2", item: "项", class: "CONDITIONAL", sensitivity: "PERSONAL", grade: "GENERAL")'
const supergraph = parse(`
  directive @classified(entry: String, item: String, class: String, sensitivity: String, grade: String) on FIELD_DEFINITION
  directive @compares(with: [String!]!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  scalar Json
  enum Order { UP DOWN }
  input PersonFilterInput { nameContains: String @compares(with: ["Person.name"]) ids: [ID!] both: [PersonFilterInput!] }
  type Query { people(filter: PersonFilterInput, order: Order, first: Int, least: Float, like: Json): [Person!]! }
  type Person { id: ID! ${OPEN} name: String ${PERSONAL} friends: [Person!] ${OPEN} }
`)
const facts = schemaFactsOf(supergraph, buildASTSchema(supergraph))
const PUBLIC: Viewer = { kind: 'PUBLIC' }

function questionFor(text: string, variables: Record<string, unknown> = {}, operationName?: string) {
  const document = parse(text)
  expect(validate(facts.schema, document)).toEqual([])
  const operation = getOperationAST(document, operationName)
  if (!operation) throw new Error('Expected an operation.')
  const given = givenVariables(facts, operation, variables)
  return { facts, document, operationName, variables: given, viewer: PUBLIC, grant: null, combinations: [] }
}

test('has no word of the caller’s: no value, alias or name; booleans, null and enums stay', () => {
  const shape = shapeOf(
    questionFor(
      `query Wang($wang: PersonFilterInput = { nameContains: "王" }, $yes: Boolean!, $unasked: Int) {
        z371002199001011234: people(filter: { nameContains: "王芳", ids: ["371002", "371003"], both: null }, order: DOWN, first: 88,
          least: 6.5, like: { wangFang: 1 }) { id @skip(if: true) }
        people(filter: $wang, first: $unasked) { ...Zhang }
      }
      fragment Zhang on Person { phone: name @include(if: $yes) friends { friends { id } } }`,
      { yes: true },
    ),
  )
  expect(shape).toEqual({
    text:
      'query($v0:PersonFilterInput$v1:Boolean!$v2:Int){people(filter:{nameContains:"" ids:[""]both:null}order:DOWN first:0 least:0.0 like:"")' +
      '{id@skip(if:true)}people(filter:$v0 first:$v2){...f0}}fragment f0 on Person{name@include(if:$v1)friends{friends{id}}}',
    given: { v0: ['PersonFilterInput.nameContains'], v1: [] },
  })
})

test('of one operation of several leaves the others out, with their fragments', () => {
  const text =
    'query A { people { ...a } } query B { people { ...b } } fragment a on Person { id } fragment b on Person { name }'
  expect(shapeOf(questionFor(text, {}, 'B')).text).toBe('{people{...f0}}fragment f0 on Person{name}')
})

test.each([
  ['a filter in the text', '{ people(filter: { nameContains: "x" }) { id } }', {}],
  [
    'a filter in a variable',
    'query ($f: PersonFilterInput) { people(filter: $f) { id name } }',
    { f: { both: [{ nameContains: 'x' }] } },
  ],
  ['a filter that is not given', 'query ($f: PersonFilterInput) { people(filter: $f) { id } }', {}],
  ['a default', 'query ($n: String = "x") { people(filter: { nameContains: $n }) { id } }', {}],
  [
    'a default that is set to null',
    'query ($n: String = "x") { people(filter: { nameContains: $n }) { id } }',
    { n: null },
  ],
  ['the same field twice', '{ a: people { id } b: people(filter: { nameContains: "x" }) { name } }', {}],
])('with %s is decided as the operation is', (_what, text, variables) => {
  const question = questionFor(text, variables)
  const again = questionOf(shapeOf(question), { facts, kind: 'PUBLIC', grant: null, combinations: [] })
  expect(decidedFacts(decide(again))).toEqual(decidedFacts(decide(question)))
})

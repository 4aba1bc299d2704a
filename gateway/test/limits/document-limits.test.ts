import { readFile } from 'node:fs/promises'
import { getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { createGraphInForce } from '../../src/graph/graph-in-force.ts'
import { exampleQueries } from '../../src/index.ts'
import { createDocumentLimits, variablesExcess } from '../../src/limits/document-limits.ts'
import { measureDocument } from '../../src/limits/document-measure.ts'
import { LIMITS, type ViewerLimits } from '../../src/limits/limit-table.ts'
import { textNesting } from '../../src/limits/text-nesting.ts'

const WIDE: ViewerLimits = { ...LIMITS.AUDITOR, tokens: 1e9, depth: 1e9, aliases: 1e9, directives: 1e9, fields: 1e9 }

describe('brackets are counted', () => {
  test.each([
    ['in a query', '{ a { b(x: [[1]]) } }', 5],
    ['but not in a comment', '{ a } # {{{{\n{ b { c } }', 2],
    ['but not in a string', '{ a(x: "{{{ \\" [[[") }', 2],
    ['but not in a block string', '{ a(x: """ {{{ " \\""" [[[ """) }', 2],
    ['after a string that does not end on its line', '{ a(x: "\n[[[', 5],
    ['in a block string’s neighbour', '{ a(x: """""") { b(y: [""""""]) } }', 4],
  ])('%s', (_title, text, expected) => {
    expect(textNesting(text)).toBe(expected)
  })
})

describe('a document is measured', () => {
  const measure = (text: string) => measureDocument(parse(text))

  test('with its fragments unfolded wherever they are spread', () => {
    const text =
      '{ a { ...F } x: b { ...F } } fragment F on T { c @skip(if: true) { d } y: e ...G } fragment G on T { g }'
    expect(measure(text)).toMatchObject({
      depth: 3,
      fields: 10,
      aliases: 3,
      directives: 2,
      rootFields: 2,
      fragments: 2,
    })
  })

  test('by its largest operation', () => {
    expect(measure('query A { a } query B { a { b { c } } }')).toMatchObject({ depth: 3, fields: 3, operations: 2 })
  })

  test('with introspection apart from data', () => {
    expect(measure('{ a __schema { types { name } } }')).toMatchObject({ depth: 1, introspectionDepth: 3 })
  })

  test('also when fragments form a ring or are missing, which validation refuses', () => {
    expect(measure('{ ...A } fragment A on T { a ...B } fragment B on T { b ...A ...None }')).toMatchObject({
      fields: 2,
    })
  })

  test('in a moment when its fragments would unfold to 2^400 fields', () => {
    const link = (index: number) => `fragment F${index} on T { a { ...F${index + 1} } b { ...F${index + 1} } }`
    const text = `{ ...F0 } ${Array.from({ length: 400 }, (_each, index) => link(index)).join(' ')}`
    const before = performance.now()
    expect(measure(text).fields).toBeGreaterThan(1e100)
    expect(performance.now() - before).toBeLessThan(5000)
  })

  test('without end when its chain of fragments is too deep to go down', () => {
    const link = (index: number) =>
      `fragment F${index} on T { ${'a { '.repeat(40)} ...F${index + 1} ${'}'.repeat(40)} }`
    const text = `{ ...F0 } ${Array.from({ length: 100 }, (_each, index) => link(index)).join(' ')}`
    expect(measure(text).nesting).toBe(Infinity)
  })
})

describe('nobody may ask', () => {
  const documents = createDocumentLimits({ isGuarded: true })
  const repeated = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_each, i) => text(i)).join(' ')
  test.each([
    ['3000 nested fragments', 'nesting', `{ ${'...{ '.repeat(3000)} a ${'}'.repeat(3000)} }`],
    ['3000 nested lists', 'nesting', `{ a(x: ${'['.repeat(3000)}${']'.repeat(3000)}) }`],
    ['3000 nested objects', 'nesting', `{ a(x: ${'{x:'.repeat(3000)}1${'}'.repeat(3000)}) }`],
    ['3000 nested types of a variable', 'nesting', `query ($x: ${'['.repeat(3000)}Int${']'.repeat(3000)}) { a }`],
    [
      '250 nested levels through fragments',
      'nesting',
      `{ ...F0 } ${repeated(5, (i) => `fragment F${i} on Q { ${'a { '.repeat(50)} ...F${i + 1} a ${'}'.repeat(50)} }`)}`,
    ],
    ['21 operations', 'operations', repeated(21, (i) => `query Q${i} { a }`)],
    ['101 fragments that nothing spreads', 'fragments', `{ a } ${repeated(101, (i) => `fragment F${i} on Q { a }`)}`],
    ['400 times the same field', 'overlappingFields', `{ ${'a '.repeat(400)} }`],
    ['400 times the same alias', 'overlappingFields', `{ ${repeated(400, (i) => `x: a${i} { b }`)} }`],
    [
      'a bomb of fragments',
      'overlappingFields',
      `{ ...F0 } ${repeated(90, (i) => `fragment F${i} on Q { a { ...F${i + 1} } b { ...F${i + 1} } }`)}`,
    ],
  ])('%s (%s)', (_title, limit, text) => {
    expect(documents.excessForAll(text)).toMatchObject({ limit })
    expect(documents.excessFor(text, WIDE)).toMatchObject({ limit })
  })

  test('variables that nest 100 000 levels deep', () => {
    const variables: unknown = JSON.parse(`{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
    expect(variablesExcess(variables)).toEqual({ limit: 'variableNesting', allowed: 50, actual: 51 })
    expect(variablesExcess({ x: [[{ y: [1] }]] })).toBeNull()
    expect(variablesExcess(null)).toBeNull()
  })
})

describe('a kind of viewer may not ask', () => {
  const documents = createDocumentLimits({ isGuarded: true })
  const limits: ViewerLimits = {
    ...LIMITS.PUBLIC,
    tokens: 40,
    depth: 3,
    introspectionDepth: 3,
    aliases: 2,
    rootFields: 5,
    directives: 2,
    fields: 8,
  }
  test.each([
    ['tokens', 40, 41, `{ a(x: [${'1 '.repeat(32)}]) }`],
    ['depth', 3, 4, '{ a { b { c { d } } } }'],
    ['introspectionDepth', 3, 4, '{ __schema { types { fields { name } } } }'],
    ['aliases', 2, 3, '{ x: a y: a z: a }'],
    ['aliases', 2, 4, '{ a { ...F } b { ...F } } fragment F on T { x: a y: a }'],
    ['rootFields', 5, 6, '{ a b c d e f }'],
    ['directives', 2, 3, '{ a @skip(if: true) b @skip(if: true) @include(if: true) }'],
    ['fields', 8, 9, '{ a { b c d e } b { a b c } }'],
  ])('more %s than %i', (limit, allowed, actual, text) => {
    expect(documents.excessFor(text, limits)).toEqual({ limit, allowed, actual })
    expect(documents.excessFor(text, { ...limits, [limit]: actual })).toBeNull()
  })

  test('but may send what is no GraphQL, which the parser refuses', () => {
    expect(documents.excessFor('{', limits)).toBeNull()
  })

  test('more than the examples and GraphiQL do, whoever it is', () => {
    const texts = [
      ...exampleQueries().map(({ query }) => query),
      getIntrospectionQuery({ inputValueDeprecation: true }),
    ]
    for (const text of texts)
      for (const each of Object.values(LIMITS)) expect(documents.excessFor(text, each)).toBeNull()
  })
})

test('without guards only the stack is protected', () => {
  const documents = createDocumentLimits({ isGuarded: false })
  expect(documents.excessForAll(`{ ${'a '.repeat(5000)} }`)).toBeNull()
  expect(documents.excessForAll(`{ ${'...{ '.repeat(3000)} a ${'}'.repeat(3000)} }`)).toMatchObject({
    limit: 'nesting',
  })
})

describe('what passes the limits is validated within 100 ms of CPU:', () => {
  let schema: Parameters<typeof validate>[0]
  beforeAll(async () => {
    const supergraph = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8')
    schema = createGraphInForce(supergraph, {}).schema
  })
  const repeated = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_each, i) => text(i)).join(' ')
  const region = (below: string) => `region(code: "371000000000") { ${below} }`
  test.each([
    ['one field 220 times', `{ ${repeated(220, () => region('name'))} }`],
    ['different arguments for one name', `{ ${repeated(220, (i) => `x: region(code: "${i}") { name }`)} }`],
    [
      '100 fragments all spread at once',
      `{ ${region(repeated(100, (i) => `...F${i}`))} } ${repeated(100, (i) => `fragment F${i} on Region { a${i}: name code }`)}`,
    ],
    [
      'fragments that spread all after them',
      `{ ${region('...F0')} } ${repeated(8, (i) => `fragment F${i} on Region { a${i}: name ${repeated(8 - i, (j) => (i + 1 + j < 8 ? `...F${i + 1 + j}` : 'kind'))} }`)}`,
    ],
    [
      '20 operations over a chain of 100 fragments',
      `${repeated(20, (i) => `query Q${i} { ${region('...F0')} }`)} ${repeated(100, (i) => `fragment F${i} on Region { ${i < 99 ? `...F${i + 1}` : 'name'} }`)}`,
    ],
    ['1400 directives', `{ ${region(`name ${'@skip(if: false) '.repeat(1400)}`)} }`],
    ['2400 inline fragments', `{ ${region('... { kind } '.repeat(310))} }`],
    ['3000 aliases', `{ ${region(repeated(3000, (i) => `a${i}: name`))} }`],
    ['3000 unknown fields', `{ ${region(repeated(3000, (i) => `nothing${i}`))} }`],
    ['1600 variables', `query (${repeated(1600, (i) => `$v${i}: Int`)}) { ${region('name')} }`],
    ['a string of 400 000 characters', `{ region(code: "${'1'.repeat(400_000)}") { name } }`],
    ['198 nested lists', `{ region(code: ${'['.repeat(198)}${']'.repeat(198)}) { name } }`],
  ])('%s', (_title, text) => {
    expect(createDocumentLimits({ isGuarded: true }).excessForAll(text)).toBeNull()
    const document = parse(text, { maxTokens: 10_000 })
    const cpu = () => validatedInMs(schema, document)
    // The first of three is slower by the compiler's work; noise of the machine only ever adds.
    expect(Math.min(cpu(), cpu(), cpu())).toBeLessThan(100)
  })
})

function validatedInMs(schema: Parameters<typeof validate>[0], document: Parameters<typeof validate>[1]): number {
  const before = process.cpuUsage()
  validate(schema, document, specifiedRules)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

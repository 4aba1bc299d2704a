import { parse, print } from 'graphql'
import { describe, expect, it } from 'vitest'
import { preludeFor, withPrelude } from '../src/index.ts'

describe('preludeFor', () => {
  it('imports and defines only what the document uses', () => {
    expect(preludeText('type Query { today: Date }')).toBe(
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [])

"日期 (YYYY-MM-DD), 中国标准时间 / Calendar date in Asia/Shanghai"
scalar Date @specifiedBy(url: "https://scalars.graphql.org/andimarek/local-date.html")`,
    )
  })

  it('imports each federation directive by its name, those of the prelude types too', () => {
    const text = preludeText(
      'type A @key(fields: "id") { id: ID! @inaccessible, b: Int @cost(weight: 2), page: PageInfo }',
    )
    expect(text).toContain('import: ["@key", "@shareable", "@inaccessible", "@cost"])')
    expect(text).toContain('type PageInfo @shareable {')
  })

  it('links the governance specification and asks to compose @classified once it is used', () => {
    const text = preludeText('type Query { a: Int @classified(item: "x") }')
    expect(text).toContain('import: ["@composeDirective"])')
    expect(text).toContain('@link(url: "https://yilian.example/governance/v1.0", import: ["@classified"])')
    expect(text).toContain('@composeDirective(name: "@classified")')
    expect(text).toContain('directive @classified(')
    expect(text).not.toContain('directive @catalogue(')
  })

  it('does not define again what the document defines', () => {
    const text = print(
      withPrelude(parse('scalar Date type PageInfo { a: Date, b: DateTime }  type Query { p: PageInfo }')),
    )
    expect(text.match(/scalar Date\b/g)).toHaveLength(1)
    expect(text.match(/type PageInfo/g)).toHaveLength(1)
    expect(text).toContain('scalar DateTime')
  })

  it('defines the scalars that arguments and inputs use', () => {
    const text = preludeText('type Query { a(asOf: Date): Int } input B { c: [Fen!] }')
    expect(text).toContain('scalar Date ')
    expect(text).toContain('scalar Fen')
  })
})

function preludeText(schema: string): string {
  return print(preludeFor(parse(schema)))
}

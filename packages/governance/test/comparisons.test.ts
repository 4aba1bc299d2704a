import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { classify } from '../src/index.ts'

describe('@compares', () => {
  const faultsOf = (text: string) =>
    classify(
      new Map([
        [
          'a',
          parse(
            `type T @catalogue(code: "E", name: "n", sourceDepartment: "D", updateFrequency: "DAILY", methods: ["API"]) { "项" f: String } ${text}`,
          ),
        ],
      ]),
    ).faults

  it('is what a filter and a search need to compose', () => {
    expect(faultsOf('input TFilterInput { g: String } type Query { list(search: String): [T] }')).toEqual([
      'a: Query.list(search:): expected @compares(with:) on a filter, got none',
      'a: TFilterInput.g: expected @compares(with:) on a filter, got none',
    ])
    expect(faultsOf('input TFilterInput { g: String @compares(with: ["T.f"]) h: Int @compares(with: []) }')).toEqual([])
  })

  it('names data items', () => {
    expect(faultsOf('type Query { list(at: Int @compares(with: ["T.f", "T.unknown"])): [T] }')).toEqual([
      'a: Query.list(at:): expected @compares to name data items, got T.unknown',
    ])
  })
})

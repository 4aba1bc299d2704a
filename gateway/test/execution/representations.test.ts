import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import fc from 'fast-check'
import { buildSchema, Kind } from 'graphql'
import { expect, test } from 'vitest'
import { compileRepresentations } from '../../src/execution/representations.ts'

const SCHEMA = buildSchema('type Query { a: Region } type Region { code: ID name: ID } type Unit { code: ID }')
const REGION = { __typename: 'Region', code: '1' }

function field(name: string): QueryPlanSelectionNode {
  return { kind: Kind.FIELD, name }
}

function on(typeCondition: string, ...names: string[]): QueryPlanSelectionNode {
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selections: ['__typename', ...names].map(field) }
}

const representationsOf = compileRepresentations([on('Region', 'code'), on('Unit', 'code')], undefined, SCHEMA)

test('an entity that stands at many places is sent once, for all of them', () => {
  const objects = [REGION, { __typename: 'Region', code: '2' }, { ...REGION }, REGION]
  const { unique, targets } = representationsOf(objects)
  expect(unique).toEqual(objects.slice(0, 2))
  expect(targets.map(({ position }) => position)).toEqual([0, 1, 0, 0])
  expect(targets.map(({ entity }) => entity)).toEqual(objects)
})

test.each([
  ['of another type', { __typename: 'Unit', code: '1' }],
  ['with a number for a text', { __typename: 'Region', code: 1 }],
  ['with null for a text', { __typename: 'Region', code: null }],
  ['nested otherwise', { __typename: 'Region', code: { code: '1' } }],
  ['whose value holds the text of another', { __typename: 'Region', code: '1","code":"1' }],
])('one %s is another entity', (_title, other) => {
  expect(representationsOf([REGION, other]).unique).toEqual([REGION, other])
})

test.each([
  ['of a type that is not asked for', { __typename: 'Street', code: '1' }],
  ['without a type', { code: '1' }],
  ['without the key', { __typename: 'Region' }],
  ['with a key that only its prototype has', Object.assign(Object.create({ code: '1' }), { __typename: 'Region' })],
])('one %s is not sent, and those beside it are', (_title, other) => {
  expect(representationsOf([other, REGION])).toEqual({ unique: [REGION], targets: [{ entity: REGION, position: 0 }] })
})

test('every object has the representation of its own, whatever they are', () => {
  const object = fc.record({ __typename: fc.constantFrom('Region', 'Unit'), code: fc.constantFrom(1, '1', null, 'a') })
  fc.assert(
    fc.property(fc.array(object, { maxLength: 50 }), (objects) => {
      const { unique, targets } = representationsOf(objects)
      expect(targets.map(({ position }) => unique[position])).toEqual(objects)
      expect(new Set(unique.map((each) => JSON.stringify(each))).size).toBe(unique.length)
    }),
  )
})

test('what several selections send of one type is sent together', () => {
  const together = compileRepresentations([on('Region', 'code'), on('Region', 'name')], undefined, SCHEMA)
  const region = { ...REGION, name: 'n', size: 3 }
  expect(together([region]).unique).toEqual([{ ...REGION, name: 'n' }])
})

test('ten thousand places of one entity take milliseconds', () => {
  const many = Array.from({ length: 10_000 }, () => ({ ...REGION }))
  const startedAtMs = performance.now()
  const { unique, targets } = representationsOf(many)
  expect(performance.now() - startedAtMs).toBeLessThan(500)
  expect([unique.length, targets.length]).toEqual([1, 10_000])
})

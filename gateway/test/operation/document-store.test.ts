import { buildSchema, parse, printSchema } from 'graphql'
import { expect, test } from 'vitest'
import { createDocumentStore, sha256 } from '../../src/operation/document-store.ts'

const schema = buildSchema('type Query { a: Int }')
const TEXT = '{ a }'
const keyOf = (text: string, of = schema) => `${sha256(printSchema(of))}:${sha256(text)}`

test('a known document is there after 3,000 others, of which those that were not asked for longest are forgotten', async () => {
  const store = createDocumentStore()
  const known = parse(TEXT)
  store.keep(schema, TEXT, known)
  const textOf = (index: number) => `{ a${'#'.repeat(1_000)}\n b${index}: a }`
  const often = textOf(0)
  for (let index = 0; index < 3_000; index += 1) {
    await store.set(keyOf(textOf(index)), parse(textOf(index)))
    expect(await store.get(keyOf(often))).toBeDefined()
  }
  expect(await store.get(keyOf(TEXT))).toBe(known)
  expect(await store.get(keyOf(textOf(1)))).toBeUndefined()
  expect(await store.get(keyOf(textOf(2_999)))).toBeDefined()
})

test('a document that is longer than all that is kept is not kept', async () => {
  const store = createDocumentStore()
  const text = `{ a } #${'.'.repeat(2_100_000)}`
  await store.set(keyOf(text), parse(text))
  expect(await store.get(keyOf(text))).toBeUndefined()
  await store.set(keyOf(TEXT), parse(TEXT))
  expect(await store.get(keyOf(TEXT))).toBeDefined()
})

test('a document is of one schema: the one before is kept with the one that takes its place, and no third', async () => {
  const store = createDocumentStore()
  const schemas = ['b', 'c', 'd'].map((field) => buildSchema(`type Query { a: Int ${field}: Int }`))
  for (const each of schemas) store.keep(each, TEXT, parse(TEXT))
  const found = await Promise.all(schemas.map((each) => store.get(keyOf(TEXT, each))))
  expect(found.map((document) => document !== undefined)).toEqual([false, true, true])
})

test('a text finds its document for the very schema, once it was asked, and no longer than it is held', async () => {
  const store = createDocumentStore()
  const other = buildSchema('type Query { a: Int b: Int }')
  const [document, another] = [parse(TEXT), parse(TEXT)]
  expect(store.find(schema, TEXT)).toBeUndefined()
  await store.set(keyOf(TEXT), document)
  expect(store.find(schema, TEXT)).toMatchObject({ document, hash: sha256(TEXT) })
  expect(store.find(other, TEXT)).toBeUndefined()
  await store.set(keyOf(TEXT, other), another)
  expect(store.find(other, TEXT)?.document).toBe(another)
  expect(store.find(schema, TEXT)).toBeUndefined()
  await store.delete(keyOf(TEXT))
  expect(store.find(other, TEXT)?.document).toBe(another)
  await store.delete(keyOf(TEXT, other))
  expect(store.find(other, TEXT)).toBeUndefined()
})

test('a text that is asked by itself alone is not among those that were not asked for longest', async () => {
  const store = createDocumentStore()
  const textOf = (index: number) => `{ a${'#'.repeat(500_000)}\n b${index}: a }`
  for (const index of [0, 1, 2]) await store.set(keyOf(textOf(index)), parse(textOf(index)))
  expect(store.find(schema, textOf(0))).toBeDefined()
  for (const index of [3, 4]) await store.set(keyOf(textOf(index)), parse(textOf(index)))
  expect([0, 1].map((index) => store.find(schema, textOf(index)) !== undefined)).toEqual([true, false])
})

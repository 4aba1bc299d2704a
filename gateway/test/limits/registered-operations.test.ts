import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleQueries, registeredOperations } from '../../src/index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yilian-operations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: unknown): void {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
}

const manifest = (operations: unknown) => ({ format: 'apollo-persisted-query-manifest', version: 1, operations })

test('the example queries are registered', () => {
  const registered = registeredOperations()
  for (const { query } of exampleQueries()) {
    expect(registered.has(query)).toBe(true)
    expect(registered.find(createHash('sha256').update(query).digest('hex'))?.text).toBe(query)
  }
})

test('files and Apollo’s manifests are read, by hash and by id', () => {
  write('a.graphql', 'query A { a }')
  write(
    'manifest.json',
    manifest([{ id: 'own-id', body: 'query B { b }', name: 'B', type: 'query', clientName: 'hall' }]),
  )
  write('README.md', 'not read')
  const registered = registeredOperations([folder])
  expect(registered.find('own-id')).toMatchObject({ text: 'query B { b }', name: 'B', client: 'hall' })
  expect(registered.all.slice(-2).map(({ name }) => name)).toEqual(['A', 'B'])
  expect(registered.has('query A { b }')).toBe(false)
  expect(registered.find('__proto__')).toBeUndefined()
})

test('all faults are told at once', () => {
  write('a.graphql', '{')
  write('b.graphql', 'query A { a } query B { b }')
  write('c.graphql', `{ ${'... { '.repeat(500)} a ${'}'.repeat(500)} }`)
  write(
    'd.json',
    manifest([
      { id: 'x', body: '{ a }' },
      { id: 'x', body: '{ b }' },
    ]),
  )
  write('e.json', { format: 'another' })
  write('f.json', 'no JSON')
  const read = () => registeredOperations([folder])
  for (const fault of [
    /a\.graphql.*Syntax Error/,
    /b\.graphql.*got 2/,
    /c\.graphql.*200 of nesting/,
    /x: expected one text/,
    /e\.json.*manifest/,
    /f\.json.*manifest/,
  ])
    expect(read).toThrow(fault)
})

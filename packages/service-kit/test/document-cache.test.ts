import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { createDocumentCache } from '../src/document-cache.ts'

const schema = buildSchema('type Query { a: String }')

test('a text is parsed and validated once, also one that does not fit', () => {
  const documentOf = createDocumentCache(schema)
  expect(documentOf('{ a }')).toBe(documentOf('{ a }'))
  expect(documentOf('{ b }')).toBe(documentOf('{ b }'))
  expect(documentOf('{')).toBe(documentOf('{'))
  expect([documentOf('{ a }').ok, documentOf('{ b }').ok, documentOf('{').ok]).toEqual([true, false, false])
})

test('what was not used for the longest time goes first, by count', () => {
  const documentOf = createDocumentCache(schema, { maxDocuments: 2 })
  const [one, two] = [documentOf('{ a }'), documentOf('{ a  }')]
  expect(documentOf('{ a }')).toBe(one)
  documentOf('{ a   }')
  expect(documentOf('{ a }')).toBe(one)
  expect(documentOf('{ a  }')).not.toBe(two)
})

test('and by size, and a text that is larger than all of it is not kept', () => {
  const documentOf = createDocumentCache(schema, { maxCharacters: 20 })
  const one = documentOf('{ a }')
  documentOf('{ a } # 12345')
  expect(documentOf('{ a }')).toBe(one)
  documentOf(`{ a } # ${'1'.repeat(100)}`)
  expect(documentOf('{ a }')).not.toBe(one)
})

import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'

const MAX_DOCUMENTS = 1_000
// Of text; the parsed form takes some twenty times as much.
const MAX_CHARACTERS = 4 * 1024 * 1024

/** A document that can be executed, or what is wrong with its text. */
export type KnownDocument =
  | { readonly ok: true; readonly document: DocumentNode }
  | {
      readonly ok: false
      readonly code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED'
      readonly sentence: string
    }

/** Parses and validates each text once for a schema. The texts that were used last are kept, bounded by count and size. */
export function createDocumentCache(
  schema: GraphQLSchema,
  { maxDocuments = MAX_DOCUMENTS, maxCharacters = MAX_CHARACTERS } = {},
): (text: string) => KnownDocument {
  // A Map gives its keys in the order in which they came, so the first is the one not used for the longest time.
  const known = new Map<string, KnownDocument>()
  let characters = 0

  return (text) => {
    const found = known.get(text)
    if (found) {
      known.delete(text)
      known.set(text, found)
      return found
    }
    const read = readDocument(schema, text)
    known.set(text, read)
    characters += text.length
    for (const oldest of known.keys()) {
      if (known.size <= maxDocuments && characters <= maxCharacters) break
      known.delete(oldest)
      characters -= oldest.length
    }
    return read
  }
}

function readDocument(schema: GraphQLSchema, text: string): KnownDocument {
  const document = parsed(text)
  if (typeof document === 'string') return { ok: false, code: 'GRAPHQL_PARSE_FAILED', sentence: document }
  const [fault] = validate(schema, document)
  if (fault) return { ok: false, code: 'GRAPHQL_VALIDATION_FAILED', sentence: fault.message }
  return { ok: true, document }
}

function parsed(text: string): DocumentNode | string {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof GraphQLError) return error.message
    // The parser descends by recursion.
    if (error instanceof RangeError) return 'The document is nested too deeply.'
    throw error
  }
}

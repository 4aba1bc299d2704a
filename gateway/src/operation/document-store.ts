import { hash } from 'node:crypto'
import { type DocumentNode, type GraphQLSchema, printSchema } from 'graphql'

// The tree of a text takes some fifty times its length.
const MAX_CHARACTERS = 2_000_000

/** The documents that were parsed and validated, as Apollo Server asks for them: by schema and text. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>
  set(key: string, document: DocumentNode): Promise<void>
  delete(key: string): Promise<void>
  /** Keeps a document for as long as the schema is in force, whatever else is asked meanwhile. */
  keep(schema: GraphQLSchema, text: string, document: DocumentNode): void
}

/** Makes an empty store. What was not asked for longest is forgotten first. */
export function createDocumentStore(): DocumentStore {
  const kept = new Map<string, Map<string, DocumentNode>>()
  const asked = new Map<string, DocumentNode>()
  let characters = 0
  const forget = (key: string) => {
    characters -= lengthOf(asked.get(key))
    asked.delete(key)
  }
  return {
    async get(key) {
      const end = key.indexOf(':')
      const found = kept.get(key.slice(0, end))?.get(key.slice(end + 1)) ?? asked.get(key)
      if (!asked.has(key) || found === undefined) return found
      asked.delete(key)
      asked.set(key, found)
      return found
    },
    async set(key, document) {
      forget(key)
      asked.set(key, document)
      characters += lengthOf(document)
      for (const oldest of asked.keys()) {
        if (characters <= MAX_CHARACTERS) return
        forget(oldest)
      }
    },
    delete: async (key) => forget(key),
    keep(schema, text, document) {
      const prefix = prefixOf(schema)
      const ofSchema = kept.get(prefix) ?? new Map<string, DocumentNode>()
      ofSchema.set(sha256(text), document)
      kept.delete(prefix)
      kept.set(prefix, ofSchema)
      // The schema in force until now is asked until this one takes its place.
      for (const old of [...kept.keys()].slice(0, -2)) kept.delete(old)
    },
  }
}

/** SHA-256 of a text, by which Apollo Server and persisted queries know it. */
export function sha256(text: string): string {
  return hash('sha256', text)
}

const prefixes = new WeakMap<GraphQLSchema, string>()

/** Apollo Server puts this before the hash of the text, so that no document outlives its schema. */
function prefixOf(schema: GraphQLSchema): string {
  const prefix = prefixes.get(schema) ?? sha256(printSchema(schema))
  prefixes.set(schema, prefix)
  return prefix
}

function lengthOf(document: DocumentNode | undefined): number {
  return document?.loc?.source.body.length ?? 0
}

import { hash } from 'node:crypto'
import { type DocumentNode, type GraphQLSchema, printSchema } from 'graphql'

// The tree of a text takes some fifty times its length.
const MAX_CHARACTERS = 2_000_000

/** A document that is known, with the SHA-256 of its text. */
export interface KnownDocument {
  readonly document: DocumentNode
  readonly hash: string
}

/** The documents that were parsed and validated, as Apollo Server asks for them: by schema and text. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>
  set(key: string, document: DocumentNode): Promise<void>
  delete(key: string): Promise<void>
  /** The document of a text that was validated against this very schema. */
  find(schema: GraphQLSchema, text: string): KnownDocument | undefined
  /** Keeps a document for as long as the schema is in force, whatever else is asked meanwhile. */
  keep(schema: GraphQLSchema, text: string, document: DocumentNode): void
}

/** Makes an empty store. What was not asked for longest is forgotten first. */
export function createDocumentStore(): DocumentStore {
  const kept = new Map<string, Map<string, DocumentNode>>()
  const asked = new Map<string, DocumentNode>()
  const byText = new LastByText()
  let characters = 0
  const forget = (key: string) => {
    const document = asked.get(key)
    characters -= textOf(document).length
    byText.forget(document)
    asked.delete(key)
  }
  return {
    async get(key) {
      const end = key.indexOf(':')
      const found = kept.get(key.slice(0, end))?.get(key.slice(end + 1)) ?? asked.get(key)
      return found && moveLast(asked, byText.note(key, found)).document
    },
    find(schema, text) {
      const found = byText.find(text, `${prefixOf(schema)}:`)
      return found && moveLast(asked, found)
    },
    async set(key, document) {
      forget(key)
      asked.set(key, document)
      byText.note(key, document)
      characters += textOf(document).length
      for (const oldest of asked.keys()) {
        if (characters <= MAX_CHARACTERS) return
        forget(oldest)
      }
    },
    delete: async (key) => forget(key),
    keep: (schema, text, document) => keepFor(prefixOf(schema), sha256(text), document, { kept, byText }),
  }
}

interface Kept {
  readonly kept: Map<string, Map<string, DocumentNode>>
  readonly byText: LastByText
}

function keepFor(prefix: string, hash: string, document: DocumentNode, { kept, byText }: Kept): void {
  const ofSchema = kept.get(prefix) ?? new Map<string, DocumentNode>()
  ofSchema.set(hash, document)
  kept.delete(prefix)
  kept.set(prefix, ofSchema)
  // The schema in force until now is asked until this one takes its place.
  for (const [old, documents] of [...kept].slice(0, -2)) {
    for (const gone of documents.values()) byText.forget(gone)
    kept.delete(old)
  }
}

/** What is kept for good stands in no order. */
function moveLast(documents: Map<string, DocumentNode>, known: KeyedDocument): KeyedDocument {
  if (documents.delete(known.key)) documents.set(known.key, known.document)
  return known
}

/** A known document, and what Apollo Server asks for it by. */
type KeyedDocument = KnownDocument & { readonly key: string }

/** Of each text that is kept or was asked, the document that came last. */
class LastByText {
  readonly #found = new Map<string, KeyedDocument>()

  find(text: string, prefix: string): KeyedDocument | undefined {
    const found = this.#found.get(text)
    return found?.key.startsWith(prefix) ? found : undefined
  }

  note(key: string, document: DocumentNode): KeyedDocument {
    const keyed = { key, document, hash: key.slice(key.indexOf(':') + 1) }
    this.#found.set(textOf(document), keyed)
    return keyed
  }

  forget(document: DocumentNode | undefined): void {
    const text = textOf(document)
    if (this.#found.get(text)?.document === document) this.#found.delete(text)
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

function textOf(document: DocumentNode | undefined): string {
  return document?.loc?.source.body ?? ''
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GraphQLError, Kind, parse } from 'graphql'
import { z } from 'zod'
import { createDocumentLimits } from './document-limits.ts'
import { measureDocument } from './document-measure.ts'

/** An operation that was vetted: known by the SHA-256 of its text, and by the id that its manifest gives it. */
export interface RegisteredOperation {
  readonly id: string
  readonly sha256: string
  readonly text: string
  readonly name: string | null
  /** Who asks it; null where the file does not say. */
  readonly client: string | null
}

/** The operations that a city has registered; they are asked by hash, beside the texts that callers send. */
export interface RegisteredOperations {
  readonly all: readonly RegisteredOperation[]
  has(text: string): boolean
  find(idOrHash: string): RegisteredOperation | undefined
}

/** No operation is registered. */
export const NONE_REGISTERED: RegisteredOperations = { all: [], has: () => false, find: () => undefined }

// Apollo's `generate-persisted-query-manifest`, version 1.
const manifestFile = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string().min(1),
      body: z.string().min(1),
      name: z.string().optional(),
      clientName: z.string().nullish(),
    }),
  ),
})

const EXAMPLES = fileURLToPath(new URL('../../queries', import.meta.url))

/**
 * Reads the operations of folders, the example queries first: `*.graphql`, one operation each, and manifests `*.json`. Throws
 * with every fault that it finds.
 */
export function registeredOperations(folders: readonly string[] = []): RegisteredOperations {
  const files = [EXAMPLES, ...folders].flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
  )
  const faults: string[] = []
  const all = files.flatMap((file) => operationsIn(file, faults))
  faults.push(...twoTextsOfOneId(all))
  if (faults.length > 0) throw new Error(`The registered operations cannot be used:\n${faults.join('\n')}`)
  const byKey = new Map(all.flatMap((each) => [[each.id, each] as const, [each.sha256, each] as const]))
  const texts = new Set(all.map(({ text }) => text))
  return { all, has: (text) => texts.has(text), find: (idOrHash) => byKey.get(idOrHash) }
}

function operationsIn(file: string, faults: string[]): RegisteredOperation[] {
  if (file.endsWith('.graphql')) return registered(file, faults, { body: readFileSync(file, 'utf8') })
  if (!file.endsWith('.json')) return []
  const manifest = manifestFile.safeParse(jsonOf(file))
  if (manifest.success) return manifest.data.operations.flatMap((each) => registered(file, faults, each))
  faults.push(`${file}: expected an apollo-persisted-query-manifest of version 1; ${z.prettifyError(manifest.error)}`)
  return []
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

interface Entry {
  readonly id?: string
  readonly body: string
  readonly name?: string | undefined
  readonly clientName?: string | null | undefined
}

function registered(file: string, faults: string[], { id, body, name, clientName }: Entry): RegisteredOperation[] {
  const sha256 = createHash('sha256').update(body).digest('hex')
  const own = nameOf(body)
  if (own instanceof Error) {
    faults.push(`${file}: ${name ?? id ?? ''} ${own.message}`)
    return []
  }
  return [{ id: id ?? sha256, sha256, text: body, name: name ?? own, client: clientName ?? null }]
}

/** The name of a text's one operation; limits are looked at here, once, and not whenever it is asked. */
function nameOf(text: string): string | null | Error {
  const excess = createDocumentLimits({ isGuarded: true }).excessForAll(text)
  if (excess) return new Error(`expected at most ${excess.allowed} of ${excess.limit}, got ${excess.actual}`)
  try {
    const document = parse(text)
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    const [operation] = operations
    if (operation === undefined || operations.length > 1 || measureDocument(document).fields === 0)
      return new Error(`expected one operation, got ${operations.length}`)
    return operation.name?.value ?? null
  } catch (error) {
    if (error instanceof GraphQLError) return new Error(`expected GraphQL; ${error.message}`)
    throw error
  }
}

function twoTextsOfOneId(all: readonly RegisteredOperation[]): string[] {
  const texts = new Map<string, string>()
  return all.flatMap(({ id, sha256 }) => {
    const known = texts.get(id)
    texts.set(id, sha256)
    return known !== undefined && known !== sha256 ? [`${id}: expected one text, got two`] : []
  })
}

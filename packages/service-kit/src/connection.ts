import { graphError, quote } from './errors.ts'

const MAX_PAGE_SIZE = 100
const DEFAULT_PAGE_SIZE = 20

/** What a list is asked for; `first` and `after` as in the Relay connection specification. */
export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
}

/** A checked page: read `limit + 1` rows whose key is greater than `after`, to know whether more follow. */
export interface Page {
  readonly limit: number
  readonly after: string | null
}

/** One page of a list in a stable order. Cursors are opaque: the row's unique key, encoded. */
export interface Connection<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** Checks page arguments; a page size out of 1..100 or a cursor that this graph did not make is refused. */
export function pageOf({ first, after }: PageArguments): Page {
  const limit = first ?? DEFAULT_PAGE_SIZE
  if (limit < 1 || limit > MAX_PAGE_SIZE)
    throw graphError('PAGE_SIZE_OUT_OF_RANGE', {
      zh: `first 应在 1 至 ${MAX_PAGE_SIZE} 之间; 收到 ${limit}`,
      en: `Expected first between 1 and ${MAX_PAGE_SIZE}; got ${limit}.`,
    })
  return { limit, after: after === null || after === undefined ? null : decodeCursor(after) }
}

/** Shapes at most `limit + 1` rows, read in key order after the cursor, into a connection. */
export function connectionOf<Row>(rows: readonly Row[], page: Page, keyOf: (row: Row) => string): Connection<Row> {
  const edges = rows.slice(0, page.limit).map((node) => ({ cursor: encodeCursor(keyOf(node)), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

// The prefix makes a foreign text, though it be valid base64, recognizable as not ours.
const CURSOR_PREFIX = 'key:'

function encodeCursor(key: string): string {
  return Buffer.from(CURSOR_PREFIX + key).toString('base64url')
}

function decodeCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  const key = text.slice(CURSOR_PREFIX.length)
  // Encoding again catches what Buffer silently skips: foreign characters and broken UTF-8. PostgreSQL refuses NUL.
  if (text.startsWith(CURSOR_PREFIX) && encodeCursor(key) === cursor && !key.includes('\0')) return key
  throw graphError('INVALID_CURSOR', {
    zh: `after 应为上一页返回的游标; 收到 ${quote(cursor)}`,
    en: `Expected after to be a cursor from the page before; got ${quote(cursor)}.`,
  })
}

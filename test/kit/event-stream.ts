import type { GraphQLErrorJson } from './graph.ts'

/** One event of a stream: its name, and its data read from JSON; null where it has none. */
export interface StreamEvent<Data = Readonly<Record<string, unknown>>> {
  readonly event: string
  readonly data: { readonly data?: Data | null; readonly errors?: readonly GraphQLErrorJson[] } | null
}

/** A stream as a client reads it. */
export interface OpenedStream<Data = Readonly<Record<string, unknown>>> {
  readonly status: number
  readonly headers: Headers
  /** The next event; waits for it. Null when the stream has ended. */
  next(): Promise<StreamEvent<Data> | null>
  /** Comments that came so far. */
  readonly comments: number
  /** Goes away without a word. */
  leave(): void
}

interface Request {
  readonly token?: string
  readonly variables?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** Posts an operation and reads its answer as server-sent events. */
export async function openStream<Data = Readonly<Record<string, unknown>>>(
  address: string,
  query: string,
  { token, variables, headers }: Request = {},
): Promise<OpenedStream<Data>> {
  const left = new AbortController()
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    signal: left.signal,
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  })
  if (response.body === null) throw new Error('Expected a body to read, but got none.')
  const blocks = blocksOf(response.body.pipeThrough(new TextDecoderStream()))
  let comments = 0
  const next = async (): Promise<StreamEvent<Data> | null> => {
    for (let block = await blocks.next(); !block.done; block = await blocks.next()) {
      const fields = block.value.split('\n')
      comments += fields.filter((field) => field.startsWith(':')).length
      const event = valueIn(fields, 'event')
      if (event !== undefined) return { event, data: JSON.parse(valueIn(fields, 'data') || 'null') }
    }
    return null
  }
  return {
    status: response.status,
    headers: response.headers,
    next,
    get comments() {
      return comments
    },
    leave: () => left.abort(),
  }
}

/** What stands between empty lines. */
async function* blocksOf(chunks: ReadableStream<string>): AsyncGenerator<string, void> {
  let text = ''
  for await (const chunk of chunks) {
    const blocks = (text + chunk).split('\n\n')
    text = blocks.pop() ?? ''
    yield* blocks
  }
}

function valueIn(fields: readonly string[], name: string): string | undefined {
  return fields
    .find((field) => field.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim()
}

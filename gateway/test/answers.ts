import { ERROR_CODES } from '@yilian/service-kit'
import { expect } from 'vitest'

/** What came back over HTTP. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly GatewayError[]
}

interface GatewayError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string }
}

/** Posts a query as JSON. */
export function ask(
  address: string,
  query: unknown,
  { headers = {}, ...more }: { headers?: Record<string, string>; [key: string]: unknown } = {},
): Promise<Answer> {
  return send(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, ...more }),
  })
}

/** Sends a request as it is. */
export async function send(url: string, request: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, request)
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Body) }
}

// Words of our machinery: subgraphs, libraries, the database, places in the code.
const INTERNAL =
  /\bat \S+:\d|node_modules|\.ts\b|\.js\b|people|Apollo Server|fastify|FST_|ERR_|JOSE|relation|10\.0\.0\.7/i

/** An error that a caller may see: its code is on the closed list, it speaks both languages, and tells nothing internal. */
export function expectFit({ message, extensions }: GatewayError, code: string): void {
  expect(extensions.code).toBe(code)
  expect(ERROR_CODES).toContain(extensions.code)
  expect(message).toMatch(/\p{Script=Han}/u)
  expect(extensions.messageEn).toMatch(/[A-Za-z]{3}/)
  expect(JSON.stringify({ message, extensions })).not.toMatch(INTERNAL)
}

/** The whole answer is one such error, without data. */
export function expectRefusal({ status, body, headers }: Answer, expected: { status: number; code: string }): void {
  expect(status).toBe(expected.status)
  expect(headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8/)
  expect(body.data ?? null).toBeNull()
  expect(body.errors).toHaveLength(1)
  for (const error of body.errors ?? []) expectFit(error, expected.code)
}

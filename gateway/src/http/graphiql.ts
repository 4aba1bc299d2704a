import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const QUERIES_FOLDER = new URL('../../queries/', import.meta.url)
const PAGE_FOLDER = new URL('../../page/', import.meta.url)
// Everything comes from this server: the networks this runs in have no way out. GraphiQL writes style elements of its own.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const SERVED_FILES = new Set([
  '/index.umd.js',
  '/style.css',
  '/react.production.min.js',
  '/react-dom.production.min.js',
  '/page.css',
  '/start.mjs',
])

/** A query that people would write, as the page and the README show it. */
export interface ExampleQuery {
  readonly name: string
  readonly query: string
}

/** The example queries, in the order of their file names. */
export function exampleQueries(): ExampleQuery[] {
  return readdirSync(QUERIES_FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ name: name.replace('.graphql', ''), query: readFileSync(new URL(name, QUERIES_FOLDER), 'utf8') }))
}

/** Serves GraphiQL at / from the packages' own ready-made files, with the example queries in its tabs. */
export async function serveGraphiql(server: FastifyInstance): Promise<void> {
  const require = createRequire(import.meta.url)
  await server.register(fastifyStatic, {
    // Their package.json names only the main file; the ready-made ones lie beside it.
    root: [
      fileURLToPath(PAGE_FOLDER),
      dirname(require.resolve('graphiql')),
      join(dirname(require.resolve('react')), 'umd'),
      join(dirname(require.resolve('react-dom')), 'umd'),
    ],
    prefix: '/graphiql/',
    allowedPath: (path) => SERVED_FILES.has(path),
    // No name changes with its content: a browser keeps the files, but asks each time whether they still hold.
    cacheControl: false,
    setHeaders: (response) => response.setHeader('cache-control', 'no-cache'),
  })
  const page = pageWithQueries()
  server.get('/', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('cache-control', 'no-cache')
      .send(page),
  )
}

function pageWithQueries(): string {
  // `<` escaped, or a query could end the script element that carries it.
  const queries = JSON.stringify(exampleQueries().map(({ query }) => query)).replaceAll('<', '\\u003c')
  // Given as a function, since some `$` mean something in a replacement, and queries are full of them.
  return readFileSync(new URL('page.html', PAGE_FOLDER), 'utf8').replace('EXAMPLE_QUERIES', () => queries)
}

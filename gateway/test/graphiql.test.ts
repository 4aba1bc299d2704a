import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleQueries, serveGraphiql } from '../src/http/graphiql.ts'

const FILES = [
  'index.umd.js',
  'style.css',
  'react.production.min.js',
  'react-dom.production.min.js',
  'page.css',
  'start.mjs',
]

describe('the GraphiQL page', () => {
  let server: FastifyInstance

  beforeAll(async () => {
    server = Fastify()
    await serveGraphiql(server)
  })
  afterAll(() => server.close())

  test('names every file that is served, and no other address', async () => {
    const { body } = await server.inject('/')
    const named = [...body.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, address]) => address)
    expect(named.toSorted()).toEqual(FILES.map((file) => `/graphiql/${file}`).toSorted())
  })

  test('carries the example queries as they are', async () => {
    const { body } = await server.inject('/')
    const json = /<script id="example-queries" type="application\/json">(.*?)<\/script>/s.exec(body)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual(exampleQueries().map(({ query }) => query))
  })

  test('is asked for anew each time and lies in no frame', async () => {
    const { headers } = await server.inject('/')
    expect(headers['cache-control']).toBe('no-cache')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
  })

  test.each(FILES)('lets a browser keep %s and ask whether it still holds', async (file) => {
    const first = await server.inject(`/graphiql/${file}`)
    expect(first.statusCode).toBe(200)
    expect(first.headers['cache-control']).toBe('no-cache')
    const etag = String(first.headers.etag)
    const second = await server.inject({ url: `/graphiql/${file}`, headers: { 'if-none-match': etag } })
    expect([second.statusCode, second.body]).toEqual([304, ''])
  })

  test.each(['index.js', 'page.html', 'index.umd.js.map'])('serves nothing else of those folders: %s', async (file) => {
    expect((await server.inject(`/graphiql/${file}`)).statusCode).toBe(404)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const QUERIES_FOLDER = new URL('../queries/', import.meta.url)
// Everything comes from this server: the networks this runs in have no way out.
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'"

const SERVED_FILES = new Set([
  '/index.umd.js',
  '/style.css',
  '/react.production.min.js',
  '/react-dom.production.min.js',
])

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>一联 · GraphiQL</title>
<link rel="stylesheet" href="/graphiql/style.css">
<style>html, body, #graphiql { height: 100%; margin: 0 } #notice { font: 14px sans-serif; padding: 6px 12px; background: #fff7e6 }
#graphiql { height: calc(100% - 32px) }</style>
</head>
<body>
<div id="notice">演示城市：人员、单位与记录均为合成数据；区划与公布数字真实。/ Demo city: people, units and records are synthetic; divisions and published figures are real.</div>
<div id="graphiql"></div>
<script src="/graphiql/react.production.min.js"></script>
<script src="/graphiql/react-dom.production.min.js"></script>
<script src="/graphiql/index.umd.js"></script>
<script src="/graphiql/start.js"></script>
</body>
</html>
`

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
      dirname(require.resolve('graphiql')),
      join(dirname(require.resolve('react')), 'umd'),
      join(dirname(require.resolve('react-dom')), 'umd'),
    ],
    prefix: '/graphiql/',
    allowedPath: (path) => SERVED_FILES.has(path),
  })
  server.get('/graphiql/start.js', async (_request, reply) => reply.type('text/javascript').send(startScript()))
  server.get('/', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', CONTENT_SECURITY_POLICY).send(PAGE),
  )
}

function startScript(): string {
  const tabs = exampleQueries().map(({ query }) => ({ query, headers: '{}' }))
  return `ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: ${JSON.stringify(tabs)},
    defaultEditorToolsVisibility: 'headers',
    shouldPersistHeaders: false,
  }),
)
`
}

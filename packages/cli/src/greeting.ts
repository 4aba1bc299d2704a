import { DEVELOPMENT_TOKEN_LIFE_HOURS, exampleQueries } from '@yilian/gateway'
import type { FastifyInstance } from 'fastify'
import type { DevelopmentAccess } from './access.ts'

const SHOWN_QUERIES = 3
const SHOWN_ANSWER_LINES = 8

/** What `start` ends by printing: addresses, queries to paste with the first lines of their answers, a token for each kind of caller. */
export async function greeting(
  gateway: FastifyInstance,
  address: string,
  access: DevelopmentAccess | null,
  { now, showsAnswers }: { readonly now: Date; readonly showsAnswers: boolean },
): Promise<string> {
  const addresses = [
    '',
    '一联已启动 / Yilian is running. Ctrl-C 停止 / stops it.',
    '',
    `  GraphQL   ${address}/graphql`,
    ...(access ? [`  GraphiQL  ${address}/`] : []),
    `  健康/health ${address}/health/ready`,
  ]
  if (!access) return addresses.join('\n')
  if (!showsAnswers) return [...addresses, '', ...(await tokens(access, now))].join('\n')
  const officer = access.callers.find(({ viewer }) => viewer.kind === 'OFFICER')
  const token = officer ? await access.issuer.tokenFor(officer.viewer, now) : ''
  const shown = await Promise.all(
    exampleQueries()
      .slice(0, SHOWN_QUERIES)
      .map(async ({ query }) => [query.trim(), ...(await firstLines(gateway, query, token)), '']),
  )
  return [
    ...addresses,
    '',
    '可粘贴的查询及回答的开头 / Queries to paste, and how their answers begin (as the officer below):',
    '',
    ...shown.flat(),
    ...(await tokens(access, now)),
  ].join('\n')
}

async function firstLines(gateway: FastifyInstance, query: string, token: string): Promise<string[]> {
  const response = await gateway.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${token}` },
    payload: { query },
  })
  const lines = JSON.stringify(response.json(), null, 2).split('\n')
  const more = lines.length > SHOWN_ANSWER_LINES ? ['→  …'] : []
  return [...lines.slice(0, SHOWN_ANSWER_LINES).map((line) => `→ ${line}`), ...more]
}

async function tokens(access: DevelopmentAccess, now: Date): Promise<string[]> {
  const lines = await Promise.all(
    access.callers.map(async ({ label, viewer }) => [`  ${label}`, `    ${await access.issuer.tokenFor(viewer, now)}`]),
  )
  return [
    `开发令牌, ${DEVELOPMENT_TOKEN_LIFE_HOURS} 小时内有效; 请求头 Authorization: Bearer … / development tokens, good for ${DEVELOPMENT_TOKEN_LIFE_HOURS} hours:`,
    '  公众 / the public: 不带令牌 / no token',
    ...lines.flat(),
    '部门系统以私钥取得绑定令牌 / a department’s system gets a token that is bound to its key:',
    '  npm run yilian -- token --query \'{ region(code: "371002002000") { matters(first: 2) { edges { node { id title } } } } }\'',
  ]
}

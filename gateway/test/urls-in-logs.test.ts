import { expect, test } from 'vitest'
import { sendRaw } from '../../test/kit/raw-http.ts'
import { send } from './answers.ts'
import { startPeopleGraph } from './people-graph.ts'

const MARK = 'wangxiaoming'
const HEADERS = { 'apollo-require-preflight': '1' }

test('what stands in a URL is in no line of the log, whatever became of the request', async () => {
  const warnings: string[] = []
  const listen = (warning: Error) => warnings.push(`${warning.message} ${warning.stack}`)
  process.on('warning', listen)
  const graph = await startPeopleGraph()
  const get = (query: string, more = '') =>
    send(`${graph.address}/graphql?query=${encodeURIComponent(query)}${more}`, { headers: HEADERS })
  const statuses = [
    await get(`query ${MARK} { __typename }`),
    await get(`{ ${MARK}: broken }`),
    await get(`{ nothing(${MARK}: 1) }`),
    await get(`{ ${MARK}`),
    await get(`{ echo(text: "${MARK}") }`),
    await get(`mutation ${MARK} { change }`),
    await get(`{ residents(first: 0) { pageInfo { hasNextPage } } }`, `&operationName=${MARK}`),
    await get('query ($n: Int) { residents(first: $n) { pageInfo { hasNextPage } } }', `&variables={"n":"${MARK}"}`),
    await get('{ __typename }', `&variables={"${MARK}`),
    await get('{ __typename }', `&${MARK}=%ff`),
    await send(`${graph.address}/graphql?query=${MARK}`, { method: 'PUT' }),
    await send(`${graph.address}/${MARK}?${MARK}`),
    await send(`${graph.address}/%ff${MARK}`),
    await send(`${graph.address}/graphql?${MARK}`, { headers: { ...HEADERS, authorization: `Bearer ${MARK}` } }),
    await send(`${graph.address}/graphql?${MARK}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    }),
    await send(`${graph.address}/graphql?${MARK}`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: '{',
    }),
  ].map(({ status }) => status)
  const raw = await sendRaw(graph.address, `GET /graphql?${MARK.repeat(2_000)} HTTP/1.1\r\nhost: a\r\n\r\n`)
  const notHttp = await sendRaw(graph.address, `GET /graphql?${MARK} HTTP/7\r\n\r\n`)
  await graph.close()
  process.off('warning', listen)

  expect(statuses).toEqual([200, 200, 400, 400, 405, 405, 400, 400, 400, 400, 405, 404, 400, 401, 400, 415])
  expect([...raw.answers, ...notHttp.answers].map(({ status }) => status)).toEqual([431, 400])
  // The bug of `broken` is logged, so that the log is not empty for the wrong reason.
  expect(graph.log.filter((line) => line.includes('a resolver failed'))).toHaveLength(1)
  expect([...graph.log, ...warnings].filter((line) => line.includes(MARK))).toEqual([])
})

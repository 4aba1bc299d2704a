import { exampleQueries } from '@yilian/gateway'
import type { DivisionCode, Viewer } from '@yilian/governance'
import type { Browser, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openPage, startChromium, type WatchedPage, whyNoChromium } from '../kit/chromium.ts'
import { type GraphQLErrorJson, startTestGraph, type TestGraph } from '../kit/graph.ts'
import {
  fill,
  pasteToken,
  queryTabs,
  result,
  runByButton,
  runByShortcut,
  runLastTabAtOnce,
} from '../kit/graphiql-page.ts'
import { NO_LIMITS } from '../kit/no-limits.ts'
import { smallCity } from '../kit/small-city.ts'

/** GraphiQL writes to the browser's storage half a second after the last change. */
const STORED_AFTER_MS = 800

/** An answer in the result pane. */
interface Shown {
  readonly data: object | null
  readonly errors?: readonly GraphQLErrorJson[]
}

const obstacle = whyNoChromium()
const title = `GraphiQL in Chromium${obstacle ? ` (${obstacle})` : ''}`
if (obstacle) console.warn(`Skipped: GraphiQL in Chromium (${obstacle})`)

describe.skipIf(obstacle !== null)(title, { timeout: 60_000 }, () => {
  let graph: TestGraph
  let browser: Browser
  let opened: WatchedPage[] = []

  beforeAll(async () => {
    graph = await startTestGraph({ limits: NO_LIMITS })
    browser = await startChromium()
  })
  afterEach(async () => {
    for (const { context } of opened) await context.close()
    opened = []
  })
  afterAll(async () => {
    await browser?.close()
    await graph?.close()
  })

  async function open(viewport?: { width: number; height: number }): Promise<WatchedPage> {
    const watched = await openPage(browser, `${graph.address}/`, viewport)
    opened.push(watched)
    await watched.page.getByRole('button', { name: 'Execute query' }).waitFor()
    return watched
  }

  test('needs no other server and keeps to its content security policy', async () => {
    const { page, asked, complaints } = await open()
    await runByButton(page)
    expect([...new Set(asked.map((address) => new URL(address).origin))]).toEqual([graph.address])
    expect(asked).toContain(`${graph.address}/graphql`)
    expect(complaints).toEqual([])
  })

  test('says that people, units and records are synthetic', async () => {
    const { page } = await open()
    const notice = page.getByRole('note')
    expect(await notice.isVisible()).toBe(true)
    expect(await notice.textContent()).toMatch(/人员、单位与记录均为合成数据.*people, units and records are synthetic/s)
  })

  test.each([
    { width: 1400, height: 860 },
    { width: 700, height: 500 },
  ])('fills a window of $width × $height without spilling over', async (viewport) => {
    const { page } = await open(viewport)
    const editor = await page.locator('#graphiql').boundingBox()
    const notice = await page.getByRole('note').boundingBox()
    expect(editor?.y).toBe(notice?.height)
    expect((editor?.y ?? 0) + (editor?.height ?? 0)).toBe(viewport.height)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width)
  })

  test('has a tab for each example query, called by its operation', async () => {
    const { page } = await open()
    const operations = exampleQueries().map(({ query }) => /^query (\w+)/m.exec(query)?.[1])
    expect(await queryTabs(page).allInnerTexts()).toEqual(operations)
  })

  test.each([
    ['its button', runByButton],
    ['Ctrl-Enter', runByShortcut],
  ])('runs the first example by %s and shows names of Weihai', async (_way, run) => {
    const { page } = await open()
    expect(await run(page)).toMatch(/"name": "环翠区"[^}]*},\s*{\s*"name": "威海市"/)
  })

  test('runs every example, of which the public is refused no more than personal data', async () => {
    const { page } = await open()
    for (const tab of await queryTabs(page).all()) {
      await tab.click()
      const { data, errors = [] } = JSON.parse(await runByButton(page)) as Shown
      expect(data).not.toBeNull()
      expect(errors.filter(({ extensions }) => extensions.code !== 'FIELD_WITHHELD')).toEqual([])
    }
  })

  test('runs the query of a tab that was opened only just now', async () => {
    const { page } = await open()
    expect(JSON.parse(await runByButton(page))).toEqual({ data: expect.anything() })
    const [asked] = await Promise.all([page.waitForRequest('**/graphql'), runLastTabAtOnce(page)])
    expect(asked.postDataJSON().query).toBe(exampleQueries().at(-1)?.query)
    // The page brings no token, and what departments say is not for the public.
    expect(JSON.parse(await result(page))).toMatchObject({ data: expect.anything() })
  })

  test('runs a query of five hundred lines', async () => {
    const { page } = await open()
    const lines = Array.from({ length: 500 }, (_, line) => `  field${line}: __typename # 第 ${line} 行`)
    await fill(page, 'query', ['query Long {', ...lines, '}'].join('\n'))
    expect(Object.keys(JSON.parse(await runByShortcut(page)).data)).toHaveLength(500)
  })

  test('shows each event of a subscription as it comes, until the button stops it', async () => {
    const { page } = await open()
    const [matter] = smallCity().cityServices.matters
    const pane = page.getByRole('region', { name: 'Result Window' })
    await fill(page, 'query', 'subscription Follow { matterChanged { title region { name } } }')
    const asked = page.waitForResponse('**/graphql')
    await page.getByRole('button', { name: 'Execute query' }).click()
    const ended = (await asked).request()
    for (const news of ['第一个变动', '第二个变动']) {
      await graph.sqlOf('city-services')`update matter set title = ${news} where id = ${matter?.id ?? ''}`
      await pane.getByText(news).waitFor()
    }
    const stopped = page.waitForEvent('requestfailed', (request) => request === ended)
    await page.getByRole('button', { name: 'Stop query' }).click()
    await stopped
    expect(await pane.textContent()).toContain('第二个变动')
  })

  test('documents the schema with its Chinese descriptions', async () => {
    const { data } = await graph.ask('{ __type(name: "Query") { fields { name description } } }')
    const { __type } = data as unknown as { __type: { fields: { name: string; description: string }[] } }
    const description = __type.fields.find(({ name }) => name === 'region')?.description ?? ''
    expect(description).toMatch(/^\p{Script=Han}/u)
    const { page } = await open()
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    const documentation = page.getByRole('region', { name: 'Documentation Explorer' })
    await documentation.getByRole('link', { name: 'Query', exact: true }).click()
    await documentation.getByText(description).waitFor()
  })

  describe('with a token pasted into the headers', () => {
    const officer: Viewer = { kind: 'OFFICER', subject: 'officer-1', region: '371002000000' as DivisionCode }

    test('asks as its viewer', async () => {
      const { page } = await open()
      const sent = page.waitForRequest((request) => request.headers().authorization !== undefined)
      const token = await graph.tokenFor(officer)
      await pasteToken(page, token)
      expect(JSON.parse(await runByButton(page))).toEqual({ data: expect.anything() })
      expect((await sent).headers().authorization).toBe(`Bearer ${token}`)
    })

    test('shows in Chinese that a token does not hold', async () => {
      const { page } = await open()
      await pasteToken(page, 'eyJhbGciOiJub25lIn0.e30.c2ln')
      expect(await runByButton(page)).toContain('"message": "令牌无效或已过期; 不带令牌时以公众身份访问"')
    })

    test('keeps the tabs and forgets the token when the page is loaded again', async () => {
      const { page, context } = await open()
      const token = await graph.tokenFor(officer)
      await pasteToken(page, token)
      await runByButton(page)
      await page.waitForTimeout(STORED_AFTER_MS)
      await page.reload()
      await page.getByText('"Bearer "').waitFor()
      expect(await queryTabs(page).count()).toBe(exampleQueries().length)
      const { origins } = await context.storageState()
      expect(JSON.stringify(origins)).toContain('query Community')
      expect(JSON.stringify(origins)).not.toContain(token)
    })
  })

  test.each([
    ['is gone', (route: Route) => route.abort(), '请求没有送达服务器'],
    [
      'answers with a page of a proxy',
      (route: Route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>' }),
      '服务器的回答不是 JSON (HTTP 502)',
    ],
  ])('shows in Chinese that the server %s', async (_what, answer, message) => {
    const { page } = await open()
    await page.route('**/graphql', answer)
    const result = await runByButton(page)
    expect(result).toContain(message)
    expect(result).not.toContain('stack')
  })
})

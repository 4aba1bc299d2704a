import type { Locator, Page } from 'playwright-core'

/** The tabs of the queries. */
export function queryTabs(page: Page): Locator {
  return page.locator('.graphiql-tabs').getByRole('tab')
}

/** Runs what stands in the query editor by the page's button; the answer as the result pane holds it. */
export async function runByButton(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Execute query' }).click()
  return result(page)
}

/** Runs what stands in the query editor by the shortcut that GraphiQL documents. */
export async function runByShortcut(page: Page): Promise<string> {
  await page.locator('.graphiql-query-editor').click()
  await page.keyboard.press('Control+Enter')
  return result(page)
}

/** Opens the last tab and runs it before GraphiQL has looked at its query, which it does a tenth of a second later. */
export async function runLastTabAtOnce(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const editor = document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror
    const before = editor.getValue()
    const tabs = document.querySelectorAll('.graphiql-tab-button')
    tabs[tabs.length - 1].click()
    while (editor.getValue() === before) await new Promise((resolve) => setTimeout(resolve))
    document.querySelector('.graphiql-execute-button').click()
  })()`)
}

/** Replaces what an editor holds. */
export async function fill(page: Page, editor: 'query' | 'headers', text: string): Promise<void> {
  const name = editor === 'query' ? 'Query Editor' : 'Headers'
  await page.getByRole('region', { name }).locator('.CodeMirror').click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

/** Puts a token where the headers editor has a place for it, as somebody would who has copied one. */
export async function pasteToken(page: Page, token: string): Promise<void> {
  await page.getByText('"Bearer "').click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.insertText(token)
}

/** The whole text of the result pane, of which the browser shows as much as fits; GraphiQL empties it before it asks. */
export async function result(page: Page): Promise<string> {
  const pane = page.getByRole('region', { name: 'Result Window' })
  await pane.getByText('{').first().waitFor()
  return pane.locator('.CodeMirror').evaluate((editor) => (editor as unknown as Editor).CodeMirror.getValue())
}

/** What CodeMirror 5 hangs on its element. */
interface Editor {
  readonly CodeMirror: { getValue(): string }
}

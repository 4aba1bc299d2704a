import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumPath } from './config.ts'

/** Why tests in the browser cannot run here; null when they can. */
export function whyNoChromium(): string | null {
  const path = chromiumPath()
  return existsSync(path) ? null : `no Chromium at ${path}: install Debian's chromium, or name another in CHROMIUM_PATH`
}

/** Starts a headless Chromium that finds no host but this one, as in a network without a way out. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  })
}

/** A page of a fresh profile, and what it did so far. */
export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses that it asked, in order. */
  readonly asked: string[]
  /** Errors on its console, which is also where violations of the content security policy go, and uncaught exceptions. */
  readonly complaints: string[]
}

/** Opens an address in a profile of its own. */
export async function openPage(
  browser: Browser,
  address: string,
  viewport = { width: 1400, height: 860 },
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  return { page, context, asked, complaints }
}

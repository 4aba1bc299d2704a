import { chmod, chown, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ask, CITY_NAME, freePort, GREETED, newFolder, startCity, waitUntilGone } from './city.ts'

const PLAIN_USER = 12_345

describe.runIf(process.getuid?.() === 0)('a first start', () => {
  test('works for a plain user without a home', async () => {
    const root = await newFolder()
    await chmod(root, 0o755)
    const folder = path.join(root, 'home of nobody')
    await mkdir(folder)
    await chown(folder, PLAIN_USER, PLAIN_USER)
    const as = ['setpriv', `--reuid=${PLAIN_USER}`, `--regid=${PLAIN_USER}`, '--clear-groups']
    await answers(path.join(folder, 'data'), { HOME: '/nowhere' }, as)
  }, 60_000)

  test('works for root below a folder that only root may enter', async () => {
    // newFolder makes it with mode 0700.
    await answers(path.join(await newFolder(), 'data'), {})
  }, 60_000)
})

async function answers(dataDir: string, more: Record<string, string>, as: readonly string[] = []): Promise<void> {
  const port = await freePort()
  const city = startCity({ settings: { DATA_DIR: dataDir, PORT: String(port), DEMO_SIZE: 'small', ...more }, as })
  await city.says(GREETED)
  expect((await ask(port, CITY_NAME)).text).toContain('威海市')
  city.child.kill('SIGINT')
  expect(await city.ended).toBe(0)
  await waitUntilGone(dataDir)
}

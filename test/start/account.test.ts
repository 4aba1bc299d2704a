import { chmod, chown, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ask, CITY_NAME, freePort, GREETED, newFolder, startCity, waitUntilGone } from './city.ts'

const PLAIN_USER = 12_345

test.runIf(process.getuid?.() === 0)(
  'a first start works for a plain user without a name or a home',
  async () => {
    const root = await newFolder()
    await chmod(root, 0o755)
    const dataDir = path.join(root, 'data')
    await mkdir(dataDir)
    await chown(dataDir, PLAIN_USER, PLAIN_USER)
    const port = await freePort()
    const city = startCity({
      as: ['setpriv', `--reuid=${PLAIN_USER}`, `--regid=${PLAIN_USER}`, '--clear-groups'],
      settings: { DATA_DIR: dataDir, PORT: String(port), DEMO_SIZE: 'small', HOME: '/nowhere' },
    })
    await city.says(GREETED)
    expect((await ask(port, CITY_NAME)).text).toContain('威海市')
    city.child.kill('SIGINT')
    expect(await city.ended).toBe(0)
    await waitUntilGone(dataDir)
  },
  60_000,
)

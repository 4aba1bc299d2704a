import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { installEnvironment } from './config.ts'

const folder = path.join(import.meta.dirname, 'peers')
const lockFile = path.join(folder, 'pnpm-lock.yaml')
const stamp = path.join(folder, 'node_modules/.bench-lock.yaml')

/** Installs the peers from their own lock file where they are missing or the lock file has changed. */
export async function installPeers(packageManager: string, tell: (step: string) => void): Promise<void> {
  const lock = readFileSync(lockFile, 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  tell('installing the peers')
  const install = ['install', '--frozen-lockfile', '--prefer-offline', '--ignore-scripts', '--reporter=append-only']
  const npx = spawn('npx', ['--yes', '--prefer-offline', packageManager, ...install], {
    cwd: folder,
    env: installEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [npx.stdout, npx.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    npx.once('error', reject).once('close', resolve),
  )
  if (exitCode !== 0) throw new Error(`Expected the peers to be installed, but ${packageManager} said: ${said}`)
  // Written last: a half-made installation is made again.
  writeFileSync(stamp, lock)
}

/**
 * Installs the workspace, started by bootstrap.mjs as leader of its own process group. Standard input is a pipe that only the
 * bootstrap holds: its end means that the bootstrap is gone, however it went, and then the whole group goes, npx and pnpm too.
 * Killed at any moment, it leaves nothing to clean up: the stamp is removed first and written last, the lock of a dead owner is
 * taken over, and pnpm repairs a half-made node_modules.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { takeInstallLock } from './install-lock.mjs'
import { isInstalled, removeStamp, writeStamp } from './install-stamp.mjs'

const root = process.argv[2]
process.stdin.once('close', () => process.kill(-process.pid, 'SIGKILL'))
process.stdin.resume()
process.exit(await guardedInstall())

async function guardedInstall() {
  try {
    const release = await takeInstallLock(root, () => {
      console.log('另一个进程正在安装依赖，等待其完成…… / Another start is installing; waiting for it…')
    })
    // The one that we waited for has done our work, if it reached its end.
    const exitCode = isInstalled(root) ? 0 : await installAndStamp()
    release()
    return exitCode
  } catch (error) {
    console.error(`安装依赖失败：${error.message}`)
    console.error(`Installing the dependencies failed: ${error.message}`)
    return 1
  }
}

async function installAndStamp() {
  console.log('正在安装依赖（首次约需一分钟）…… / Installing the dependencies (about a minute the first time)…')
  removeStamp(root)
  const exitCode = await runPackageManager()
  if (exitCode === 0) {
    writeStamp(root)
    return 0
  }
  console.error(`安装依赖失败（退出码 ${exitCode}），原因见上；请检查网络和 npm 源后重试。`)
  console.error(
    `Installing the dependencies failed (exit code ${exitCode}), see above; check network and npm registry, then start again.`,
  )
  return 1
}

function runPackageManager() {
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const [nameAndVersion] = packageManager.split('+')
  const install = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only']
  const npx = spawn('npx', ['--yes', '--prefer-offline', nameAndVersion, ...install], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    npx.once('error', reject)
    npx.once('exit', (code) => resolve(code ?? 1))
  })
}

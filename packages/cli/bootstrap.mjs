/**
 * What stands behind `npm start`, `npm test` and `npm run yilian`: plain Node, no dependency, so that it runs in a fresh clone.
 * It installs when something that decides the installation has changed, then runs the command in this same process: one process
 * to stop, one to kill. package.json calls it by `exec node`, which makes it npm's own child, and sets --max-semi-space-size=64
 * there: set from here by v8.setFlagsFromString it has no effect, since Node 20 sizes the young generation before any script
 * runs (one allocation benchmark: 246 scavenges without, 246 set at run time, 74 by the command line).
 */
import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isInstalled } from './install-stamp.mjs'

const cliFolder = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(cliFolder, '../..')

requireNode(20, 19)
endWithNpm()
if (!isInstalled(root)) await install()
// Images and CI install in a step of its own.
if (process.argv[2] !== 'install') await run(process.argv.slice(2))

function requireNode(wantedMajor, wantedMinor) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  const wanted = `${wantedMajor}.${wantedMinor}`
  console.error(`需要 Node.js ${wanted} 或更高版本，当前是 ${process.version}。`)
  console.error(`Node.js ${wanted} or newer is needed; this is ${process.version}.`)
  process.exit(1)
}

/**
 * npm killed hard tells its child nothing; without this the city would go on being served by nobody's command. package.json
 * names npm, not we: it may be gone before we look.
 */
function endWithNpm() {
  const npm = Number(process.env.YILIAN_NPM)
  // Not for the commands below this one.
  delete process.env.YILIAN_NPM
  if (!npm) return
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

/** The guard installs in a process group of its own and dies with us: it reads the pipe that only we hold open. */
async function install() {
  const guard = spawn(process.execPath, [path.join(cliFolder, 'install-guard.mjs'), root], {
    cwd: root,
    detached: true,
    env: installEnvironment(),
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const stops = { SIGINT: () => process.exit(130), SIGTERM: () => process.exit(143), SIGHUP: () => process.exit(129) }
  for (const [signal, stop] of Object.entries(stops)) process.once(signal, stop)
  const exitCode = await new Promise((resolve, reject) => {
    guard.once('error', reject)
    guard.once('exit', (code) => resolve(code ?? 1))
  })
  for (const [signal, stop] of Object.entries(stops)) process.off(signal, stop)
  if (exitCode !== 0) process.exit(exitCode)
}

/**
 * npm hands its whole configuration down as npm_config_*; the npx below it would take the outer --prefix for its own and warn
 * about keys that it does not know. Only what leads to the registry and to the cache is passed on.
 */
function installEnvironment() {
  const passedOn = /^npm_config_(.*registry|.*:_.*|cache|userconfig|ca|cafile|cert|key|strict_ssl|.*proxy|fetch_.*)$/
  const environment = { CI: 'true' }
  for (const [name, value] of Object.entries(process.env)) {
    if (name.startsWith('npm_') && !passedOn.test(name)) continue
    // pnpm leaves the development dependencies out when NODE_ENV is production; the checks and tests need them.
    if (name !== 'NODE_ENV' && value !== '') environment[name] = value
  }
  return isWritable(homedir()) ? environment : { ...environment, ...cachesUnder(path.join(root, '.data', 'cache')) }
}

function cachesUnder(folder) {
  mkdirSync(folder, { recursive: true })
  return {
    HOME: folder,
    npm_config_cache: path.join(folder, 'npm'),
    PNPM_HOME: path.join(folder, 'pnpm'),
    XDG_CACHE_HOME: path.join(folder, 'xdg-cache'),
    XDG_CONFIG_HOME: path.join(folder, 'xdg-config'),
    XDG_DATA_HOME: path.join(folder, 'xdg-data'),
    XDG_STATE_HOME: path.join(folder, 'xdg-state'),
  }
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function run([name = 'start', ...commandLine]) {
  const told = ['SIGINT', 'SIGTERM', 'SIGHUP']
  // A start that is told to stop while its program loads has nothing to end yet; from then on the command sees to it itself.
  const stop = () => process.exit(0)
  if (name.startsWith('start')) for (const signal of told) process.on(signal, stop)
  // Graphs that are served, and timed, take the short checks that graphql keeps for production; nothing of ours asks for the mode.
  if (name !== 'test') process.env.NODE_ENV ??= 'production'
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: path.join(root, 'tsconfig.json') })
  const { loadCommand } = await import('./src/main.ts')
  const command = await loadCommand(name)
  for (const signal of told) process.off(signal, stop)
  const exitCode = command === null ? 2 : await command(commandLine)
  if (typeof exitCode === 'number') process.exit(exitCode)
}

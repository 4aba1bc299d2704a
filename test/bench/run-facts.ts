import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { REPOSITORY } from '@yilian/cli'

/** What a result means little without. */
export interface RunFacts {
  readonly at: string
  readonly commit: string
  readonly node: string
  readonly processors: number
  /** Of the last minute, before the first slice: what else the machine had to do. */
  readonly loadAverage: number
  readonly versions: Readonly<Record<string, string>>
}

/** Reads them, before the load begins. */
export function runFacts(now: Date): RunFacts {
  const peers = readFileSync(path.join(import.meta.dirname, 'peers/package.json'), 'utf8')
  return {
    at: now.toISOString(),
    commit: commitNow(),
    node: process.version,
    processors: cpus().length,
    loadAverage: loadavg()[0] ?? Number.NaN,
    versions: (JSON.parse(peers) as { dependencies: Record<string, string> }).dependencies,
  }
}

/** The commit, marked where the files differ from it; 'unknown' outside a repository. */
function commitNow(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=12'], {
      cwd: fileURLToPath(REPOSITORY),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unknown'
  }
}

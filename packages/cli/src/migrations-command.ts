import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { REPOSITORY, subgraphFolder } from './repository.ts'
import { SUBGRAPHS } from './subgraphs.ts'

/** `yilian migrations <subgraph> [name]`: writes the migration that brings the database from its last one to the tables in the code. */
export async function runMigrations([subgraph, name = 'change']: readonly string[]): Promise<number> {
  if (subgraph === undefined || !SUBGRAPHS.some((part) => part.name === subgraph)) {
    console.error(
      `应给出子图名 / Expected one of ${SUBGRAPHS.map((part) => part.name).join(', ')}; got ${subgraph ?? 'nothing'}.`,
    )
    return 2
  }
  return generate(subgraph, fileURLToPath(new URL('migrations', subgraphFolder(subgraph))), name).status
}

/** The subgraphs whose committed migrations do not lead to the tables in the code. */
export function subgraphsWithStaleMigrations(): string[] {
  return SUBGRAPHS.map((part) => part.name).filter((subgraph) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'yilian-migrations-'))
    try {
      cpSync(new URL('migrations', subgraphFolder(subgraph)), folder, { recursive: true })
      const before = readdirSync(folder).length
      const { status } = generate(subgraph, folder, 'check')
      return status !== 0 || readdirSync(folder).length !== before
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

function generate(subgraph: string, outputFolder: string, name: string): { status: number } {
  const root = fileURLToPath(REPOSITORY)
  // drizzle-kit takes its output relative to where it runs, and globs only with forward slashes.
  const { status, stderr } = spawnSync(
    path.join(root, 'node_modules', '.bin', 'drizzle-kit'),
    [
      'generate',
      '--dialect=postgresql',
      `--schema=./subgraphs/${subgraph}/src/**/*.tables.ts`,
      `--out=${path.relative(root, outputFolder)}`,
      '--casing=snake_case',
      `--name=${name}`,
    ],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'] },
  )
  if (status !== 0) console.error(stderr)
  return { status: status ?? 1 }
}

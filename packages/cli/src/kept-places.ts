import { parseArgs } from 'node:util'
import { connect } from '@yilian/database'
import type { KeptPlaces } from './audit-replay.ts'
import { readStartSettings } from './config.ts'
import { announcedDatabase } from './shared-folder.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Opens the databases that a command line names, or in development those of the data folder, for work on a period; null where the
 * command was not asked rightly. `words` are the command's own options.
 */
export async function withKeptPlaces(
  commandLine: readonly string[],
  words: readonly string[],
  work: (places: KeptPlaces, asked: Readonly<Record<string, string>>) => Promise<number | null>,
): Promise<number | null> {
  const names = ['from', 'until', 'evidence', 'sharing', ...words]
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]))
  const { from, until, evidence, sharing, ...asked } = strings(parseArgs({ args: [...commandLine], options }).values)
  const days = [from, until].filter((day) => day !== undefined)
  const evidenceUrl = evidence ?? announcedUrl('evidence')
  const sharingUrl = sharing ?? announcedUrl('sharing')
  if (evidenceUrl === null || sharingUrl === null || !days.every((day) => DAY.test(day))) return null
  const sql = connect(sharingUrl, { applicationName: 'yilian replay', maxConnections: 1 })
  try {
    const period = { from: from ?? null, until: until ?? null }
    return await work({ evidenceUrl, sharing: sql, period }, asked)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function strings(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

function announcedUrl(database: string): string | null {
  const settings = readStartSettings()
  const adminUrl = settings.ok ? announcedDatabase(settings.value.DATA_DIR) : null
  return adminUrl === null ? null : Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href
}

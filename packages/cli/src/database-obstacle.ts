import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '@yilian/database'
import { causesOf } from './obstacles.ts'

const PATIENCE_MS = 8_000

/** Why the server of DATABASE_URL cannot be used, in both languages; its password is not shown. */
export async function databaseObstacle(url: string): Promise<string | null> {
  const sql = connect(url, { applicationName: 'yilian start', maxConnections: 1 })
  const gaveUp = new AbortController()
  const tooLate = wait(PATIENCE_MS, 'timeout' as const, { signal: gaveUp.signal }).catch(() => null)
  try {
    const outcome = await Promise.race([sql`select 1`, tooLate])
    return outcome === 'timeout' ? unreachable(url, `no answer within ${PATIENCE_MS / 1000} s`) : null
  } catch (error) {
    return unreachable(url, causesOf(error))
  } finally {
    gaveUp.abort()
    await sql.end({ timeout: 0 })
  }
}

function unreachable(url: string, cause: string): string {
  const { host, username } = new URL(url)
  const user = decodeURIComponent(username)
  return [
    `无法以 ${user} 连接 DATABASE_URL 所指的数据库 ${host}: ${cause}`,
    `Cannot connect as ${user} to the database of DATABASE_URL at ${host}: ${cause}`,
  ].join('\n')
}

import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '@yilian/database'

const DATABASE_PATIENCE_MS = 8_000

/** Why the port cannot be had, in both languages; asked before anything slow begins. */
export function portObstacle(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(listenObstacle(error, host, port)))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
}

/** What a refused `listen` means to the user. */
export function listenObstacle({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code !== 'EADDRINUSE') return `无法监听 ${host}:${port} (${code}) / Cannot listen on ${host}:${port} (${code})`
  const other = port < 65_535 ? port + 1 : port - 1
  return [
    `端口 ${port} 已被占用; 请用 PORT 另选, 例如 PORT=${other} npm start`,
    `Port ${port} is taken; choose another by PORT, for example PORT=${other} npm start`,
  ].join('\n')
}

/** Why the server of DATABASE_URL cannot be used, in both languages; its password is not shown. */
export async function databaseObstacle(url: string): Promise<string | null> {
  const sql = connect(url, { applicationName: 'yilian start', maxConnections: 1 })
  const gaveUp = new AbortController()
  const tooLate = wait(DATABASE_PATIENCE_MS, 'timeout' as const, { signal: gaveUp.signal }).catch(() => null)
  try {
    const outcome = await Promise.race([sql`select 1`, tooLate])
    return outcome === 'timeout' ? unreachable(url, `no answer within ${DATABASE_PATIENCE_MS / 1000} s`) : null
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

/** What went wrong and why, without the stack: the message of an error and of each of its causes. */
export function causesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Several addresses tried, none reached: the sentence is empty, the code is not.
  const own = error.message || ('code' in error ? String(error.code) : error.name)
  return error.cause === undefined ? own : `${own}: ${causesOf(error.cause)}`
}

import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as migrateWithDrizzle } from 'drizzle-orm/postgres-js/migrator'
import { reconnectPlainly, type Sql } from './connect.ts'

// Any number, the same in every process: it keeps two of them from migrating one database at once.
const migrationLock = 809_001

/** Brings the database up to the newest migration in drizzle-kit's folder. Nothing happens when it is there already. */
export async function migrate(sql: Sql, folder: string): Promise<void> {
  // On a connection of its own: drizzle looks for `created_at` and, given camelCase names, would skip every new migration.
  const connection = reconnectPlainly(sql)
  try {
    await connection`select pg_advisory_lock(${migrationLock})`
    await migrateWithDrizzle(drizzle(connection), { migrationsFolder: folder })
  } finally {
    // A time, or a connection that broke would be waited for instead of reported.
    await connection.end({ timeout: 1 })
  }
}

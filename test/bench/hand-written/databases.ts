import type { Sql } from '@yilian/database'

/** One pool per database that the queries need. */
export interface Databases {
  readonly organizations: Sql
  readonly members: Sql
  readonly funding: Sql
}

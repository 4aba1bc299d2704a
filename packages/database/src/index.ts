export { groupsByKey } from './by-key.ts'
export { cancellable } from './cancellable.ts'
export { collectedEntries, collectedEntryTable, noteCollected } from './collected-entries.ts'
export { connect, type Sql, type Transaction } from './connect.ts'

export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
export { grantedRoleOf, grantedRows, inScope, isGranted, type RowScope } from './granted-rows.ts'
export { copyTables, loadedLabel, loadOnce, type RowsOf } from './load.ts'
export { groupLoader, groupsByScope, loadersOnDemand, loadRequired, rowLoader, scopedLoader } from './loaders.ts'
export { migrate } from './migrate.ts'
export {
  attachMonth,
  createMonth,
  isMonthThere,
  keepMonths,
  type MonthTable,
  monthPartition,
} from './month-partitions.ts'
export { type Notifications, notificationsOn } from './notifications.ts'
export { dropDatabase, provisionDatabase, provisionRole } from './provision.ts'
export { auditEventTable, type ChangeOutcome, idempotencyKeyTable, recordedChange } from './recorded-change.ts'

import type { RegionKey } from './log-keys.store.ts'

/** A row of the log as the database takes it: everything by its key, digests as hexadecimal digits. */
export interface LogRow {
  readonly atMs: number
  /** Of `atMs` in Beijing, counted from 1970. */
  readonly day: number
  readonly asker: number
  readonly askingDepartment: number
  readonly region: RegionKey
  readonly service: number
  readonly purpose: number
  readonly result: number
  readonly latencyMs: number
  readonly trace: string
  readonly subject: string
  readonly answer: string | null
}

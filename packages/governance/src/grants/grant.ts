import type { DivisionCode } from '../division-code.ts'

/** How a value is made less telling before it leaves its store: 居民身份证号, 电话, 姓名, 地址, 统一社会信用代码; `WITHHOLD` leaves nothing. */
export const masks = ['RESIDENT_ID', 'PHONE', 'NAME', 'ADDRESS', 'CREDIT_CODE', 'WITHHOLD'] as const
export type Mask = (typeof masks)[number]

/** Fields of which an answer may not hold all (Decree 809 art. 25: risk by 汇聚、关联), by coordinate. */
export type Combination = readonly string[]

/**
 * 授权: what one department may read for one purpose. It gives fields and the ways to them each for itself: a grant on the fields
 * of A and of B says nothing of A joined with B.
 */
export interface Grant {
  readonly id: string
  /** The department that may read, by code. */
  readonly consumer: string
  /** Code of the purpose (使用用途). */
  readonly purpose: string
  /** Fields whose value may be read, by coordinate: `Member.name`. */
  readonly fields: readonly string[]
  /** Fields that lead to a record, by coordinate: `Organization.members`, `Query.member`. */
  readonly edges: readonly string[]
  /** Those of its fields that may not meet in one answer. */
  readonly combinations: readonly Combination[]
  /** Rows in this division and below. */
  readonly region: DivisionCode
  /** First and last day of record of the rows, YYYY-MM-DD; null for no limit. */
  readonly rowsFrom: string | null
  readonly rowsUntil: string | null
  /** Fields that are read masked, by coordinate. */
  readonly masks: Readonly<Record<string, Mask>>
  /** Calls in a day of Asia/Shanghai; null for no limit of its own. */
  readonly callsPerDay: number | null
  /** First and first-no-more moment, ISO 8601 in UTC. */
  readonly validFrom: string
  readonly validUntil: string
}

/** Everything that decides about reading besides the schema: what is in force at one moment, under one number. */
export interface SharingPolicy {
  /** Counted up by every change. */
  readonly version: number
  readonly grants: readonly Grant[]
  /** Combinations that nobody may read in one answer. */
  readonly combinations: readonly Combination[]
  /** Aggregates over fewer persons are withheld. */
  readonly smallestGroup: number
  /** Department that provides each catalogue entry, by the entry's code. */
  readonly providers: Readonly<Record<string, string>>
  /** Clients that may hold tokens, by id, with the ids of their keys in use; missing in policies that are older than clients. */
  readonly clients?: Readonly<Record<string, { readonly department: string; readonly keys: readonly string[] }>>
  /** Version of the catalogue in force; missing in versions that were made before it was kept. */
  readonly catalogue?: number
}

import type { Sql } from '@yilian/database'
import { policyOfVersion, policyVersion } from './policy.store.ts'

/** The policy in force, and those before it, for the gateway. */
export interface PolicyReader {
  version(): Promise<number>
  /** As JSON text; made once for each version. */
  inForce(): Promise<string>
  ofVersion(number: number): Promise<string | null>
}

/** Reads policies. A version never changes, so the one in force is kept under its number; only that is looked up each time. */
export function createPolicyReader(sql: Sql): PolicyReader {
  let kept: { readonly number: number; readonly text: string } | undefined
  return {
    version: () => policyVersion(sql),
    inForce: async () => {
      const number = await policyVersion(sql)
      if (kept?.number === number) return kept.text
      const text = await policyOfVersion(sql, number)
      if (text === null) throw new Error(`Expected policy version ${number}, but the database does not hold it.`)
      kept = { number, text }
      return text
    },
    ofVersion: (number) => policyOfVersion(sql, number),
  }
}

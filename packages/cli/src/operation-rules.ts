import { readFile } from 'node:fs/promises'
import { LIMITS, type LimitTable, limitOverrides, limitsWith, registeredOperations } from '@yilian/gateway'
import { z } from 'zod'
import { fileNamed } from './config.ts'

interface OperationRuleSettings {
  readonly LIMITS_FILE?: string | undefined
  readonly OPERATIONS_DIR?: string | undefined
}

/** The limits and registered operations of a gateway: as delivered, with what the city's own files set otherwise or add. */
export async function operationRules({ LIMITS_FILE, OPERATIONS_DIR }: OperationRuleSettings) {
  return {
    limits: LIMITS_FILE === undefined ? LIMITS : await limitsOf(fileNamed(LIMITS_FILE)),
    operations: registeredOperations(OPERATIONS_DIR === undefined ? [] : [fileNamed(OPERATIONS_DIR)]),
  }
}

async function limitsOf(file: string): Promise<LimitTable> {
  const overrides = limitOverrides.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (overrides.success) return limitsWith(overrides.data)
  throw new Error(`LIMITS_FILE ${file}: ${z.prettifyError(overrides.error)}`)
}

/** What a log may keep of a fault: no variable and no value of a row. */
export interface FaultRecord {
  readonly type: string
  readonly message?: string
  readonly code?: string
  /** The statement with its placeholders. */
  readonly statement?: string
  readonly table?: string
  readonly constraint?: string
  readonly routine?: string
  /** Where it was thrown, without the message. */
  readonly stack: readonly string[]
  readonly cause?: FaultRecord
}

const MAX_CAUSES = 5
const MAX_FRAMES = 20
const NAMES = ['code', 'table', 'constraint', 'routine'] as const

/**
 * Reads a fault for the log. The message of a failed statement repeats its parameters, and that of PostgreSQL the value
 * that it refused; so of these only names and codes are kept.
 */
export function faultRecord(fault: unknown, depth = 0): FaultRecord {
  if (!(fault instanceof Error)) return { type: typeof fault, stack: [] }
  const properties: Partial<Record<string, unknown>> = Object.fromEntries(Object.entries(fault))
  const statement = properties.query
  const fromDatabase = typeof statement === 'string' || 'severity' in fault
  return {
    type: fault.name,
    ...(!fromDatabase && { message: fault.message }),
    ...Object.fromEntries(
      NAMES.flatMap((name) => (typeof properties[name] === 'string' ? [[name, properties[name]]] : [])),
    ),
    ...(typeof statement === 'string' && { statement }),
    stack: framesOf(fault),
    ...(fault.cause !== undefined && depth < MAX_CAUSES && { cause: faultRecord(fault.cause, depth + 1) }),
  }
}

function framesOf({ stack = '' }: Error): string[] {
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line))
  return frames.slice(0, MAX_FRAMES).map((line) => line.trim())
}

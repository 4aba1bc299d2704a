import { type DestinationStream, type Level, type Logger, pino } from 'pino'
import { faultRecord, withoutValues } from './fault-record.ts'

// The first fence is that nobody logs these; whoever does by mistake is stopped here, at the top and one level below.
const CLOSED_KEYS: ReadonlySet<string> = new Set([
  'headers',
  'authorization',
  'cookie',
  'token',
  'password',
  'body',
  'query',
  'url',
  'variables',
  'parameters',
  'params',
  'args',
  'data',
  'detail',
  'residentId',
  'phone',
])

/** Logs lines of JSON in which no request, no answer and no row of a database can be read. */
export function createLogger(level: Level | 'silent', destination: DestinationStream): Logger {
  return pino(
    {
      level,
      formatters: { log: closed },
      serializers: { err: faultRecord },
      hooks: {
        // Without words pino takes the error's own, past its serializer; and libraries put errors into their words.
        logMethod(given, log) {
          const [first, second, ...more] = given as readonly unknown[]
          if (typeof first === 'string') return log.apply(this, [withoutValues(first)])
          const fields = first instanceof Error ? { err: first } : first
          log.apply(this, [fields as object, typeof second === 'string' ? withoutValues(second) : 'a fault', ...more])
        },
      },
    },
    destination,
  )
}

/** What pino's `redact` does, which copies every object: 100 µs for a line that takes 14 without it, against 15 this way. */
function closed(fields: Record<string, unknown>, depth = 0): Record<string, unknown> {
  let shown = fields
  for (const key in fields) {
    const value = fields[key]
    const kept = CLOSED_KEYS.has(key) ? '…' : depth === 0 && isPlain(value) ? closed(value, 1) : value
    if (kept === value) continue
    if (shown === fields) shown = { ...fields }
    shown[key] = kept
  }
  return shown
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Error) && !Array.isArray(value)
}

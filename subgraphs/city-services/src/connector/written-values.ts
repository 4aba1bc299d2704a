import type { DateForm, OutputField } from './service-mapping.ts'

const DATE_PARTS: Readonly<Record<Exclude<DateForm, 'EPOCH_MS'>, RegExp>> = {
  COMPACT: /^(\d{4})(\d{2})(\d{2})$/,
  SLASHED: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  CHINESE: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  // A time of another offset than Beijing's would be another day.
  ISO: /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:\+08:00)?)?$/,
}
const BEIJING_OFFSET_MS = 8 * 3_600_000
const WHOLE_NUMBER = /^\d{1,15}$/

/** A day as a department's system writes it. */
export function writtenDate(day: string, form: DateForm): string | number {
  const [year = '', month = '', date = ''] = day.split('-')
  if (form === 'ISO') return day
  if (form === 'COMPACT') return `${year}${month}${date}`
  if (form === 'SLASHED') return `${year}/${Number(month)}/${Number(date)}`
  if (form === 'CHINESE') return `${year}年${Number(month)}月${Number(date)}日`
  return Date.parse(`${day}T00:00:00+08:00`)
}

/**
 * A field of our answer out of the department's record: null where nothing stands there, undefined where what stands there
 * cannot be read, which no schema accepts.
 */
export function readField(record: unknown, field: OutputField): unknown {
  const written = valueAt(record, field.from)
  if (written === undefined || written === null || written === '') return null
  if (field.date !== undefined) return readDate(written, field.date)
  if (field.number) return readNumber(written)
  if (field.codes === undefined) return written
  if (field.separator === undefined) return readCode(written, field.codes)
  return typeof written === 'string'
    ? written.split(field.separator).map((code) => readCode(code, field.codes))
    : undefined
}

/** What stands at a path of names with dots between; the value itself at the empty path. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value
  for (const name of path === '' ? [] : path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = (found as Readonly<Record<string, unknown>>)[name]
  }
  return found
}

function readDate(written: unknown, form: DateForm): string | undefined {
  if (form === 'EPOCH_MS') {
    if (typeof written !== 'number' || !Number.isSafeInteger(written)) return undefined
    const day = new Date(written + BEIJING_OFFSET_MS)
    return Number.isNaN(day.getTime()) ? undefined : day.toISOString().slice(0, 10)
  }
  const [, year, month, date] = (typeof written === 'string' && DATE_PARTS[form].exec(written)) || []
  return year && month && date ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : undefined
}

function readNumber(written: unknown): number | undefined {
  if (typeof written === 'number') return written
  return typeof written === 'string' && WHOLE_NUMBER.test(written) ? Number(written) : undefined
}

function readCode(written: unknown, codes: OutputField['codes'] = {}): string | boolean | undefined {
  const code = typeof written === 'number' ? String(written) : written
  return typeof code === 'string' && Object.hasOwn(codes, code) ? codes[code] : undefined
}

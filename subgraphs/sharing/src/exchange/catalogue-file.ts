import { type ExchangedEntry, entryCells, heads, ITEMS_KEY, itemCells } from './catalogue-form.ts'
import { parseCsv, writeCsv } from './csv.ts'
import { faultAt } from './form-fault.ts'
import type { ReadFile } from './form-row.ts'
import { encodeGb18030 } from './gb18030.ts'
import { jsonRows } from './json-rows.ts'

/** The forms of the city platform: CSV with a byte order mark, CSV for older tools, and JSON. */
export const catalogueFormats = ['csv', 'csv-gb18030', 'json'] as const
export type CatalogueFormat = (typeof catalogueFormats)[number]

// Spreadsheets take a file without it for the encoding of the machine.
const BYTE_ORDER_MARK = '\uFEFF'

/** Writes the catalogue in one of the forms. GB18030 has no code for some characters of private use; then it throws. */
export function writeCatalogueFile(entries: readonly ExchangedEntry[], format: CatalogueFormat): Buffer {
  if (format === 'json') return Buffer.from(`${JSON.stringify(entries.map(jsonEntry), null, 2)}\n`)
  const csv = writeCsv([heads, ...entries.flatMap(csvRows)])
  return format === 'csv' ? Buffer.from(`${BYTE_ORDER_MARK}${csv}`) : encodeGb18030(csv)
}

/** Reads a file of any of the forms: its encoding is told by the byte order mark, else by whether it is UTF-8, else it is GB18030. */
export function readCatalogueFile(bytes: Buffer): ReadFile {
  const text = decoded(bytes)
  if (text === null) return { ok: false, faults: [faultAt({ row: 1, column: '' }, 'ENCODING')] }
  return /^\s*[[{]/.test(text) ? jsonRows(text) : csvFormRows(text)
}

function decoded(bytes: Buffer): string | null {
  const utf8 = decodedAs('utf-8', bytes)
  if (utf8?.startsWith(BYTE_ORDER_MARK)) return utf8.slice(1)
  // The head 目录代码 in GB18030 is no UTF-8, so a file in the one is never read as the other.
  return utf8 ?? decodedAs('gb18030', bytes)
}

function decodedAs(encoding: 'utf-8' | 'gb18030', bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function csvFormRows(text: string): ReadFile {
  const parsed = parseCsv(text)
  if (!parsed.ok) {
    const column = heads[parsed.column - 1] ?? String(parsed.column)
    return { ok: false, faults: [faultAt({ row: parsed.row, column }, 'NO_CSV')] }
  }
  const [first = [], ...rest] = parsed.rows
  const wrong = [
    ...heads.filter((head) => !first.includes(head)).map((column) => faultAt({ row: 1, column }, 'COLUMN_MISSING')),
    ...first
      .filter((head, index) => !heads.includes(head) || first.indexOf(head) !== index)
      .map((column) => faultAt({ row: 1, column }, 'COLUMN_UNKNOWN')),
  ]
  if (wrong.length > 0) return { ok: false, faults: wrong }
  const numbered = rest.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => cells.some(Boolean))
  const uneven = numbered.filter(({ cells }) => cells.length !== first.length)
  if (uneven.length > 0)
    return { ok: false, faults: uneven.map(({ row }) => faultAt({ row, column: '' }, 'CELL_COUNT')) }
  return {
    ok: true,
    rows: numbered.map(({ row, cells }) => ({
      row,
      cells: new Map(first.map((head, index) => [head, cells[index] ?? ''])),
    })),
  }
}

function csvRows(entry: ExchangedEntry): string[][] {
  const items = entry.items.length === 0 ? [{}] : entry.items.map(itemCells)
  const own = entryCells(entry)
  return items.map((item) => {
    const cells: Record<string, string> = { ...own, ...item }
    return heads.map((head) => cells[head] ?? '')
  })
}

function jsonEntry(entry: ExchangedEntry) {
  return { ...entryCells(entry), [ITEMS_KEY]: entry.items.map(itemCells) }
}

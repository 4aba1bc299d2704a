import { entryHeads, ITEMS_KEY, itemHeads } from './catalogue-form.ts'
import { type FormFault, faultAt } from './form-fault.ts'
import type { FormRow, ReadFile } from './form-row.ts'

/** Reads the rows of a catalogue in JSON: one for each data item, with the cells of its entry. */
export function jsonRows(text: string): ReadFile {
  const value = parsed(text)
  if (!Array.isArray(value)) return { ok: false, faults: [faultAt({ row: 1, column: '' }, 'NO_JSON')] }
  const read = value.map((entry: unknown, index) => entryRows(entry, index + 1))
  const faults = read.flatMap((each) => each.faults)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rows: read.flatMap((each) => each.rows) }
}

interface EntryRows {
  readonly rows: readonly FormRow[]
  readonly faults: readonly FormFault[]
}

function entryRows(entry: unknown, row: number): EntryRows {
  if (!isRecord(entry)) return { rows: [], faults: [faultAt({ row, column: '' }, 'NO_JSON')] }
  const { [ITEMS_KEY]: items, ...own } = entry
  if (!Array.isArray(items) || !items.every(isRecord))
    return { rows: [], faults: [faultAt({ row, column: ITEMS_KEY }, 'NO_JSON')] }
  const faults = [
    ...cellFaults(own, Object.values(entryHeads), row),
    ...items.flatMap((item) => cellFaults(item, Object.values(itemHeads), row)),
  ]
  const empty = Object.fromEntries(Object.values(itemHeads).map((head) => [head, '']))
  const rows = (items.length === 0 ? [empty] : items).map((item) => ({
    row,
    // All values are texts, or there are faults and the rows are not used.
    cells: new Map(Object.entries({ ...own, ...item }) as [string, string][]),
  }))
  return { rows, faults }
}

function cellFaults(cells: Record<string, unknown>, wanted: readonly string[], row: number): FormFault[] {
  return [
    ...wanted.filter((column) => !(column in cells)).map((column) => faultAt({ row, column }, 'COLUMN_MISSING')),
    ...Object.entries(cells).flatMap(([column, value]) => {
      if (!wanted.includes(column)) return [faultAt({ row, column }, 'COLUMN_UNKNOWN')]
      return typeof value === 'string' ? [] : [faultAt({ row, column }, 'NO_JSON')]
    }),
  ]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

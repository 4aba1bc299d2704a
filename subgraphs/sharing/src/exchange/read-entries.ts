import { BETWEEN_METHODS, type ExchangedEntry, entryHeads, itemHeads, NO_CONDITIONS, words } from './catalogue-form.ts'
import { type FaultCode, type FormFault, faultAt } from './form-fault.ts'
import type { FormRow } from './form-row.ts'

/** What a file says, each entry and item with the row that it stands in; or all that is wrong with it. */
export type ReadEntries =
  | { readonly ok: true; readonly entries: readonly PlacedEntry[] }
  | { readonly ok: false; readonly faults: readonly FormFault[] }

export interface PlacedEntry {
  readonly row: number
  readonly entry: ExchangedEntry
  /** Row of each item, index by index. */
  readonly itemRows: readonly number[]
}

type Item = ExchangedEntry['items'][number]

/** Reads the entries out of the rows of a file; rows of one entry need not stand together. */
export function readEntries(rows: readonly FormRow[]): ReadEntries {
  const faults: FormFault[] = []
  const seen = new Set<string>()
  const entries = byEntry(rows).map((group) => readEntry(group, faults, seen))
  return faults.length > 0 ? { ok: false, faults } : { ok: true, entries }
}

function byEntry(rows: readonly FormRow[]): FormRow[][] {
  const groups = new Map<string, FormRow[]>()
  for (const row of rows) {
    const code = row.cells.get(entryHeads.code) ?? ''
    groups.set(code, [...(groups.get(code) ?? []), row])
  }
  return [...groups.values()]
}

function readEntry(rows: readonly FormRow[], faults: FormFault[], seen: Set<string>): PlacedEntry {
  const [first, ...others] = rows
  if (first === undefined) throw new Error('Expected a row for an entry, got none.')
  for (const other of others) reportDifferences(first, other, faults)
  const isBare = rows.length === 1 && Object.values(itemHeads).every((head) => first.cells.get(head) === '')
  const withItem = isBare ? [] : rows
  const items = withItem.map((row) => readItem(readerOf(row, faults), seen))
  return {
    row: first.row,
    entry: { ...entryOf(readerOf(first, faults)), items },
    itemRows: withItem.map(({ row }) => row),
  }
}

function entryOf(read: Reader): Omit<ExchangedEntry, 'items'> {
  return {
    code: read.text(entryHeads.code),
    name: read.text(entryHeads.name),
    sourceDepartment: read.text(entryHeads.sourceDepartment),
    format: read.text(entryHeads.format),
    updateFrequency: read.choice(entryHeads.updateFrequency, words.updateFrequency),
    class: read.choice(entryHeads.class, words.class),
    methods: read.choices(entryHeads.methods, words.methods),
    conditions: read.optional(entryHeads.conditions, NO_CONDITIONS),
    grade: read.choice(entryHeads.grade, words.grade),
    legalBasis: read.optional(entryHeads.legalBasis, ''),
  }
}

function readItem(read: Reader, seen: Set<string>): Item {
  const coordinate = read.text(itemHeads.coordinate)
  if (seen.has(coordinate)) read.fault(itemHeads.coordinate, 'TWICE')
  seen.add(coordinate)
  return {
    coordinate,
    name: read.text(itemHeads.name),
    type: read.text(itemHeads.type),
    class: read.choice(itemHeads.class, words.class),
    sensitivity: read.choice(itemHeads.sensitivity, words.sensitivity),
    grade: read.choice(itemHeads.grade, words.grade),
    description: read.cell(itemHeads.description),
  }
}

function reportDifferences(first: FormRow, other: FormRow, faults: FormFault[]): void {
  for (const column of Object.values(entryHeads))
    if (first.cells.get(column) !== other.cells.get(column))
      faults.push(faultAt({ row: other.row, column }, 'ROWS_DISAGREE'))
}

type Reader = ReturnType<typeof readerOf>

/** Reads the cells of one row; what is wrong with one becomes a fault, and a stand-in is given so that reading goes on. */
function readerOf({ row, cells }: FormRow, faults: FormFault[]) {
  const fault = (column: string, code: FaultCode) => void faults.push(faultAt({ row, column }, code))
  const cell = (column: string): string => {
    const value = cells.get(column) ?? ''
    // PostgreSQL keeps no NUL, and half a surrogate pair is no character.
    if (/[\0\p{Cs}]/u.test(value)) fault(column, 'CHARACTER')
    return value
  }
  const text = (column: string): string => {
    const value = cell(column)
    if (value === '') fault(column, 'VALUE_MISSING')
    return value
  }
  const choices = <Code extends string>(column: string, known: Readonly<Record<Code, string>>): Code[] => {
    const byWord = new Map(Object.entries<string>(known).map(([code, word]) => [word, code as Code]))
    return text(column)
      .split(BETWEEN_METHODS)
      .flatMap((word) => {
        const code = byWord.get(word)
        if (code === undefined && word !== '') fault(column, 'VALUE_UNKNOWN')
        return code === undefined ? [] : [code]
      })
  }
  const choice = <Code extends string>(column: string, known: Readonly<Record<Code, string>>): Code => {
    const found = choices(column, known)
    if (found.length > 1) fault(column, 'VALUE_UNKNOWN')
    // A stand-in where there is a fault.
    return found[0] ?? (Object.keys(known)[0] as Code)
  }
  const optional = (column: string, none: string): string | null => {
    const value = cell(column)
    return value === none || value === '' ? null : value
  }
  return { cell, text, choice, choices, optional, fault }
}

import { grades, sensitivities, sharingClasses } from '@yilian/governance'
import { type ExchangedEntry, entryHeads, itemHeads } from './catalogue-form.ts'
import { type FormFault, faultAt } from './form-fault.ts'
import type { PlacedEntry } from './read-entries.ts'

/** One attribute that an import changes; `coordinate` is null where it is the entry's own. */
export interface CatalogueChange {
  readonly entry: string
  readonly coordinate: string | null
  readonly attribute: string
  readonly before: unknown
  readonly after: unknown
}

/**
 * What the platform owns of an entry and of an item. All else is the graph's: what exists, of what type, of whom, and how
 * strictly it is guarded. A stricter class in the catalogue alone would promise a fence that no field has, so it is refused too.
 */
const platformOwns = {
  entry: ['name', 'format', 'updateFrequency', 'methods', 'conditions', 'legalBasis'],
  item: ['name', 'description'],
} as const

const scales: Readonly<Record<string, readonly string[]>> = {
  class: sharingClasses,
  sensitivity: sensitivities,
  grade: grades,
}

export type JudgedImport =
  | { readonly ok: true; readonly changes: readonly CatalogueChange[] }
  | { readonly ok: false; readonly faults: readonly FormFault[] }

/** What an import would change of the catalogue in force, or why it may not. What it does not name stays as it is. */
export function judgeImport(current: readonly ExchangedEntry[], imported: readonly PlacedEntry[]): JudgedImport {
  const byCode = new Map(current.map((entry) => [entry.code, entry]))
  const judged = imported.map((placed) => {
    const known = byCode.get(placed.entry.code)
    return known === undefined
      ? faulty([faultAt({ row: placed.row, column: entryHeads.code }, 'ENTRY_UNKNOWN')])
      : judgeEntry(known, placed)
  })
  const faults = judged.flatMap((each) => each.faults)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, changes: judged.flatMap((each) => each.changes) }
}

interface Judged {
  readonly changes: readonly CatalogueChange[]
  readonly faults: readonly FormFault[]
}

function judgeEntry(known: ExchangedEntry, { row, entry, itemRows }: PlacedEntry): Judged {
  const at = { entry: entry.code, coordinate: null, row, heads: entryHeads, owned: platformOwns.entry }
  const items = entry.items.map((item, index) => {
    const place = itemRows[index] ?? row
    const before = known.items.find(({ coordinate }) => coordinate === item.coordinate)
    if (before === undefined) return faulty([faultAt({ row: place, column: itemHeads.coordinate }, 'ITEM_UNKNOWN')])
    const { coordinate } = item
    return compared(before, item, { ...at, coordinate, row: place, heads: itemHeads, owned: platformOwns.item })
  })
  const own = compared(known, entry, at)
  return {
    changes: [...own.changes, ...items.flatMap((each) => each.changes)],
    faults: [...own.faults, ...legalFaults(entry, row), ...items.flatMap((each) => each.faults)],
  }
}

/** Decree 809 arts. 14–15: conditions where there are some to be met, a legal basis where nothing is shared. */
function legalFaults(entry: ExchangedEntry, row: number): FormFault[] {
  if (entry.class === 'CONDITIONAL' && entry.conditions === null)
    return [faultAt({ row, column: entryHeads.conditions }, 'CONDITIONS_NEEDED')]
  if (entry.class === 'PROHIBITED' && entry.legalBasis === null)
    return [faultAt({ row, column: entryHeads.legalBasis }, 'LEGAL_BASIS_NEEDED')]
  return []
}

interface Comparison {
  readonly entry: string
  readonly coordinate: string | null
  readonly row: number
  readonly heads: Readonly<Record<string, string>>
  readonly owned: readonly string[]
}

function compared(before: object, after: object, { entry, coordinate, row, heads, owned }: Comparison): Judged {
  const [old, given] = [before, after] as Record<string, unknown>[]
  const changed = Object.keys(heads).filter((key) => JSON.stringify(old?.[key]) !== JSON.stringify(given?.[key]))
  const refused = changed.filter((key) => !owned.includes(key))
  return {
    changes: changed
      .filter((key) => owned.includes(key))
      .map((attribute) => ({ entry, coordinate, attribute, before: old?.[attribute], after: given?.[attribute] })),
    faults: refused.map((key) => {
      const scale = scales[key] ?? []
      const isLooser = scale.indexOf(String(given?.[key])) < scale.indexOf(String(old?.[key]))
      return faultAt({ row, column: heads[key] ?? key }, isLooser ? 'LOOSENED' : 'SCHEMA_DECIDES')
    }),
  }
}

function faulty(faults: readonly FormFault[]): Judged {
  return { changes: [], faults }
}

import type { FormFault } from './form-fault.ts'

/** Cells of one data item with those of its entry, by head. */
export interface FormRow {
  /** As a spreadsheet counts them, the heads being the first; of JSON the number of the entry. */
  readonly row: number
  readonly cells: ReadonlyMap<string, string>
}

/** The rows of a file, or all that is wrong with it. */
export type ReadFile =
  | { readonly ok: true; readonly rows: readonly FormRow[] }
  | { readonly ok: false; readonly faults: readonly FormFault[] }

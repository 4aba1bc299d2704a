/** Rows of texts, or the row where the text stops being CSV. */
export type ParsedCsv =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly row: number; readonly column: number }

/** Writes CSV as RFC 4180 has it. A cell that a spreadsheet would take for a formula is written behind an apostrophe. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('')
}

/** Reads CSV as RFC 4180 has it, with any line end; the apostrophe before what would be a formula is taken off again. */
export function parseCsv(text: string): ParsedCsv {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const row = rows.at(-1) ?? []
    const cell = cellAt(text, at)
    if (cell === null) return { ok: false, row: rows.length, column: row.length + 1 }
    row.push(unguarded(cell.value))
    at = cell.end
    const end = /\r\n|\r|\n|,/y
    end.lastIndex = at
    const separator = end.exec(text)?.[0] ?? ''
    at += separator.length
    if (separator === ',' && at === text.length) row.push('')
    if (separator !== ',' && at < text.length) rows.push([])
  }
  return { ok: true, rows: rows.filter((row) => row.length > 0) }
}

// A run of apostrophes counts as the cell's own, so that putting one before it can be undone whatever the cell holds.
const FORMULA = /^'*[=+\-@\t\r]/

function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The cell that begins here; null when a quote is not closed, or stands where none may. */
function cellAt(text: string, at: number): { readonly value: string; readonly end: number } | null {
  const pattern = text[at] === '"' ? /"([^"]*(?:""[^"]*)*)"(?=,|\r|\n|$)/y : /([^",\r\n]*)(?=,|\r|\n|$)/y
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found?.[1] === undefined ? null : { value: found[1].replaceAll('""', '"'), end: pattern.lastIndex }
}

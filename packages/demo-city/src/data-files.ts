import { readFileSync } from 'node:fs'

/** One line of a data file, by the names of its header. */
export type DataRow = ReadonlyMap<string, string>

/** Reads a CSV file of this package's data folder: the one place where the package touches the disk. */
export function readDataFile(name: 'weihai-divisions.csv' | 'published-figures.csv'): DataRow[] {
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
  const [header, ...lines] = text.split('\n').filter((line) => line !== '')
  if (header === undefined) throw new Error(`Expected a header line in ${name}, got an empty file.`)
  const columns = splitLine(header)
  return lines.map((line) => new Map(splitLine(line).map((value, index) => [columns[index] ?? '', value])))
}

/** The value of a column; a column that the file lacks is a bug in the file. */
export function cell(row: DataRow, column: string): string {
  const value = row.get(column)
  if (value === undefined) throw new Error(`Expected a column "${column}", got ${[...row.keys()].join(', ')}.`)
  return value
}

// A field is either quoted, with quotes inside doubled, or free of commas.
const field = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g

function splitLine(line: string): string[] {
  return [...line.matchAll(field)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}

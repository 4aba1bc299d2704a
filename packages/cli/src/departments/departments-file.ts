import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildDemoCity, type CitySize, type DepartmentsData } from '@yilian/demo-city'
import { demoLabel } from '../graph.ts'

interface Kept {
  readonly label: string
  readonly data: DepartmentsData
}

// Making the city again for each start would take seconds; reading the full one (4.6 MB) takes 80 ms.
const FILE = 'departments.json'

/** Keeps what the simulated departments know of a demo city, beside its databases. */
export function keepDepartments(dataFolder: string, size: CitySize, data: DepartmentsData): void {
  mkdirSync(dataFolder, { recursive: true })
  const file = path.join(dataFolder, FILE)
  const made = `${file}-${process.pid}`
  writeFileSync(made, JSON.stringify({ label: demoLabel(size), data } satisfies Kept), { mode: 0o600, flush: true })
  renameSync(made, file)
}

/** What the simulated departments know: as it was kept, else made anew and kept; of the size that is kept where none is asked for. */
export function departmentsData(dataFolder: string, asked: CitySize | undefined): DepartmentsData {
  const kept = read(dataFolder)
  const size = asked ?? sizeOf(kept) ?? 'city'
  if (kept?.label === demoLabel(size)) return kept.data
  const { departments } = buildDemoCity({ size })
  keepDepartments(dataFolder, size, departments)
  return departments
}

function sizeOf(kept: Kept | null): CitySize | undefined {
  return (['small', 'city'] as const).find((size) => kept?.label === demoLabel(size))
}

function read(dataFolder: string): Kept | null {
  try {
    return JSON.parse(readFileSync(path.join(dataFolder, FILE), 'utf8')) as Kept // nobody else writes it
  } catch (error) {
    // Absent, or cut off by a power failure: it is only a copy.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

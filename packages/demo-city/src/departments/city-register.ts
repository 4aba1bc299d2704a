import { createRandom, type Random } from '../random.ts'
import type { DepartmentsData, KnownUnit } from './departments-data.ts'

/** What departments look up; what they know beyond it they draw by subject, always the same. */
export interface CityRegister {
  unit(uscc: string): KnownUnit | undefined
  /** Where a person lives; undefined for one whom the city does not know. */
  homeOf(residentIdNumber: string): string | undefined
  /** The chance of one department's word on one subject. */
  chanceOf(matter: string, subject: string): Random
}

/** Lays out what the departments know, to be looked up. */
export function cityRegister({ seed, units, persons }: DepartmentsData): CityRegister {
  const byCode = new Map(units.map((unit) => [unit.uscc, unit] as const))
  const homes = new Map(persons)
  return {
    unit: (uscc) => byCode.get(uscc),
    homeOf: (residentIdNumber) => homes.get(residentIdNumber),
    chanceOf: (matter, subject) => createRandom(`${seed}/departments/${matter}/${subject}`),
  }
}

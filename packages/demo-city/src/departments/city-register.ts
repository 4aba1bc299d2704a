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

/** What the departments know, laid out to be looked up at the first question: no start waits for it. */
export function cityRegister(load: () => DepartmentsData): CityRegister {
  let known: ReturnType<typeof laidOut> | undefined
  const know = () => {
    known ??= laidOut(load())
    return known
  }
  return {
    unit: (uscc) => know().units.get(uscc),
    homeOf: (residentIdNumber) => know().homes.get(residentIdNumber),
    chanceOf: (matter, subject) => createRandom(`${know().seed}/departments/${matter}/${subject}`),
  }
}

function laidOut({ seed, units, persons }: DepartmentsData) {
  return { seed, units: new Map(units.map((unit) => [unit.uscc, unit] as const)), homes: new Map(persons) }
}

import { createRandom } from '../random.ts'
import { cityRegister } from './city-register.ts'
import { type SimulatedDepartment, startDepartment } from './department-server.ts'
import type { DepartmentsData } from './departments-data.ts'
import { humanResources } from './human-resources.ts'
import { marketRegulation } from './market-regulation.ts'
import { publicSecurity } from './public-security.ts'
import { scienceAndTechnology } from './science-and-technology.ts'
import { taxation } from './taxation.ts'

const DESIGNS = {
  'WH-GAJ': publicSecurity,
  'WH-RSJ': humanResources,
  'WH-SCJG': marketRegulation,
  'WH-SWJ': taxation,
  'WH-KJJ': scienceAndTechnology,
} as const

/** The departments that have a system here. */
export const SIMULATED_DEPARTMENTS: readonly string[] = Object.keys(DESIGNS)

/** What the departments' systems are started with. */
export interface DepartmentsOptions {
  /** What they know; asked for at the first question. */
  data(): DepartmentsData
  /** The token that each department asks for. */
  tokenOf(department: string): string
  /** Its port; 0 for one that is free. */
  portOf(department: string): number
}

/** The systems of the departments, for development and tests: on the loopback, and never part of what a city runs. */
export interface SimulatedDepartments {
  readonly all: readonly SimulatedDepartment[]
  of(department: string): SimulatedDepartment
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'

/** Starts the departments' systems; where one cannot be, none is left. */
export async function startDepartments({ data, tokenOf, portOf }: DepartmentsOptions): Promise<SimulatedDepartments> {
  const register = cityRegister(data)
  const all: SimulatedDepartment[] = []
  const close = async () => {
    await Promise.all(all.map((department) => department.close()))
  }
  try {
    for (const [code, design] of Object.entries(DESIGNS)) {
      const random = createRandom(`departments/${code}/latency`)
      const options = { host: LOOPBACK, port: portOf(code), token: tokenOf(code), random }
      all.push(await startDepartment(design(register), options))
    }
  } catch (error) {
    await close()
    throw error
  }
  const of = (code: string) => {
    const found = all.find((department) => department.code === code)
    if (found === undefined) throw new Error(`Expected one of ${SIMULATED_DEPARTMENTS.join(', ')}, got ${code}.`)
    return found
  }
  return { all, of, close }
}

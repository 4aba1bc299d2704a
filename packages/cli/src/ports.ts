import { SIMULATED_DEPARTMENTS } from '@yilian/demo-city'
import { SUBGRAPHS } from './subgraphs.ts'

const FIRST_SUBGRAPH_PORT = 4001

/** Where the first of `start:departments` listens unless PORT says otherwise. */
export const FIRST_DEPARTMENT_PORT = 4021

/** Where `start:database` listens in development unless PORT says otherwise. */
export const DATABASE_PORT = 4010

/** Where a subgraph listens in development unless PORT says otherwise: one after the other, in the order of SUBGRAPHS. */
export function developmentPort(subgraph: string): number {
  return FIRST_SUBGRAPH_PORT + SUBGRAPHS.findIndex(({ name }) => name === subgraph)
}

/** Where `start:departments` runs a department: one after the other, in the order of SIMULATED_DEPARTMENTS. */
export function departmentPort(department: string, firstPort = FIRST_DEPARTMENT_PORT): number {
  return firstPort + SIMULATED_DEPARTMENTS.indexOf(department)
}

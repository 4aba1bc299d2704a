import { SUBGRAPHS } from './subgraphs.ts'

const FIRST_SUBGRAPH_PORT = 4001

/** Where `start:database` listens in development unless PORT says otherwise. */
export const DATABASE_PORT = 4010

/** Where a subgraph listens in development unless PORT says otherwise: one after the other, in the order of SUBGRAPHS. */
export function developmentPort(subgraph: string): number {
  return FIRST_SUBGRAPH_PORT + SUBGRAPHS.findIndex(({ name }) => name === subgraph)
}

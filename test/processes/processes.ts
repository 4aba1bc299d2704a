import type { Sql } from '@yilian/database'
import { type City, freePort, startCity } from '../start/city.ts'

/** A key that gateway and subgraphs share in these tests. */
const SIGNATURE_KEY = Buffer.alloc(32, 7).toString('base64')

/** A process that serves on a port of its own. */
export interface Served extends City {
  readonly port: number
}

/** Starts one subgraph on a database that is there; on the port that its gateway knows. */
export function startSubgraph(
  name: string,
  port: number,
  sql: Sql,
  dataDir: string,
  more: Readonly<Record<string, string>> = {},
): Served {
  const variable = name.toUpperCase().replaceAll('-', '_')
  const settings = {
    PORT: String(port),
    DATA_DIR: dataDir,
    [`${variable}_DATABASE_URL`]: addressOf(sql),
    [`${variable}_SIGNATURE_KEY`]: SIGNATURE_KEY,
    ...more,
  }
  return { port, ...startCity({ command: ['start:subgraph', name], settings }) }
}

/** Starts a gateway over subgraphs of which some may not be there. */
export async function startGateway(
  dataDir: string,
  subgraphPorts: Readonly<Record<string, number>>,
  {
    port: wanted,
    words = [],
    settings = {},
  }: { port?: number; words?: readonly string[]; settings?: Readonly<Record<string, string>> } = {},
): Promise<Served> {
  const port = wanted ?? (await freePort())
  const ofSubgraphs = Object.entries(subgraphPorts).flatMap(([name, subgraphPort]) => {
    const variable = name.toUpperCase().replaceAll('-', '_')
    return [
      [`${variable}_URL`, `http://127.0.0.1:${subgraphPort}/graphql`],
      [`${variable}_SIGNATURE_KEY`, SIGNATURE_KEY],
    ]
  })
  const all = { PORT: String(port), DATA_DIR: dataDir, ...Object.fromEntries(ofSubgraphs), ...settings }
  const gateway = startCity({ command: ['start:gateway', ...words], settings: all })
  await gateway.says(`:${port}/health/ready`)
  return { port, ...gateway }
}

function addressOf({ options }: Sql): string {
  const { host, port, user, pass, database } = options
  return `postgres://${user}:${pass}@${[host].flat()[0]}:${[port].flat()[0]}/${database}`
}

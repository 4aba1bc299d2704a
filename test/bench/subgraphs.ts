import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { REPOSITORY } from '@yilian/cli'
import type { Viewer } from '@yilian/governance'
import { databaseUrl } from './city.ts'
import type { BenchProcess } from './processes.ts'

/** Subgraph processes, and the supergraph that leads to them. */
export interface StartedSubgraphs {
  readonly pids: readonly number[]
  readonly supergraphFile: string
}

/** What a process of one of our subgraphs is told. */
export interface SubgraphSettings {
  readonly name: string
  readonly url: string
  readonly signatureKey: string
  /** Development only: whoever does not sign is this viewer. */
  readonly unsigned: Viewer
}

interface Ground {
  readonly adminUrl: string
  readonly folder: string
  start(entry: string, settings: unknown): Promise<BenchProcess>
}

// The parts of the graph that the three queries need.
const NAMES = ['organizations', 'members', 'funding']

/** Starts our subgraphs, a process each; whoever does not sign is answered as the viewer. */
export async function startOurSubgraphs(
  ground: Ground & { readonly viewer: Viewer },
): Promise<StartedSubgraphs & { readonly signatureKey: string }> {
  const signatureKey = randomBytes(32).toString('base64')
  const settingsOf = (name: string): SubgraphSettings => ({
    name,
    url: databaseUrl(ground.adminUrl, name),
    signatureKey,
    unsigned: ground.viewer,
  })
  const processes = await startEach(ground, 'ours/subgraph.ts', settingsOf)
  const supergraphFile = path.join(ground.folder, 'ours.graphql')
  const supergraph = await readFile(new URL('gateway/supergraph.graphql', REPOSITORY), 'utf8')
  await writeFile(supergraphFile, withAddresses(supergraph, portsOf(processes)))
  return { pids: processes.map(({ pid }) => pid), supergraphFile, signatureKey }
}

/** Starts the plain drizzle subgraphs and composes them. */
export async function startPlainSubgraphs(ground: Ground): Promise<StartedSubgraphs> {
  const settingsOf = (name: string) => ({ name, url: databaseUrl(ground.adminUrl, name) })
  const processes = await startEach(ground, 'peers/drizzle-subgraph.mjs', settingsOf)
  const supergraphFile = path.join(ground.folder, 'plain.graphql')
  const composer = await ground.start('peers/compose-plain.mjs', { ports: portsOf(processes), supergraphFile })
  await composer.stop()
  return { pids: processes.map(({ pid }) => pid), supergraphFile }
}

function startEach(ground: Ground, entry: string, settingsOf: (name: string) => unknown): Promise<BenchProcess[]> {
  return Promise.all(NAMES.map((name) => ground.start(entry, settingsOf(name))))
}

function portsOf(processes: readonly BenchProcess[]): Record<string, number> {
  return Object.fromEntries(processes.map(({ port }, index) => [NAMES[index], port]))
}

/** The supergraph with the addresses of the subgraphs that run; those that no query needs keep theirs, which lead nowhere. */
function withAddresses(supergraph: string, ports: Readonly<Record<string, number>>): string {
  return supergraph.replace(/(@join__graph\(name: "([^"]+)", url: )"[^"]*"/g, (whole, before: string, name: string) =>
    ports[name] === undefined ? whole : `${before}"http://127.0.0.1:${ports[name]}/graphql"`,
  )
}

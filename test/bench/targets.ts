import { createDevelopmentIssuer, newDevelopmentKey } from '@yilian/gateway'
import { parseDivisionCode, type Viewer } from '@yilian/governance'
import { governedSettings } from './governed.ts'
import { type BenchProcess, startProcess } from './processes.ts'
import { type StartedSubgraphs, startOurSubgraphs, startPlainSubgraphs } from './subgraphs.ts'

/** One thing that is measured: a door to ask at, and the processes that are charged for the answer. */
export interface Target {
  readonly name: TargetName
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly gateway: readonly number[]
  readonly subgraphs: readonly number[]
}

export const TARGETS = {
  'ours-one-process': 'ours, one process',
  'ours-many': 'ours, many processes, guards on',
  'ours-many-unguarded': 'ours, many processes, guards off',
  'stock-ours': 'Apollo Gateway over our subgraphs',
  'hive-ours': 'Hive Gateway (native planner) over our subgraphs',
  'stock-plain': 'Apollo Gateway over plain drizzle subgraphs',
  'hand-written': 'SQL by hand behind node:http',
  'ours-governed': 'ours, one process, by a grant, with evidence',
  'ours-ungoverned': 'ours, one process, nothing governed',
} as const

export type TargetName = keyof typeof TARGETS

export const TARGET_NAMES = Object.keys(TARGETS) as readonly TargetName[] // of a literal, so it has these keys and no other

/** The targets, started, and how to end them. */
export interface Started {
  readonly targets: readonly Target[]
  stop(): Promise<void>
}

type Officer = Extract<Viewer, { kind: 'OFFICER' }>

/** Starts the targets that are asked for, and what they stand on; the supergraphs that they serve are written into the folder. */
export async function startTargets(adminUrl: string, folder: string, wanted: readonly TargetName[]): Promise<Started> {
  const started: Pick<BenchProcess, 'stop'>[] = []
  const start = async (entry: string, settings: unknown) => {
    const begun = await startProcess({ entry, settings })
    started.push(begun)
    return begun
  }
  const stop = async () => {
    // A store is stopped after the process that writes to it: what came last goes first.
    for (const each of started.reverse()) await each.stop()
  }
  try {
    const ground = groundOf(adminUrl, folder, start, (end) => started.push({ stop: end }))
    const targets: Target[] = []
    for (const name of wanted) targets.push({ name, ...(await STARTERS[name](ground)) })
    return { targets, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What targets stand on: the subgraph processes are started when first needed, and serve each gateway that is put before them. */
interface Ground {
  readonly adminUrl: string
  readonly folder: string
  readonly viewer: Officer
  ours(): Promise<StartedSubgraphs & { readonly signatureKey: string }>
  plain(): Promise<StartedSubgraphs>
  start(entry: string, settings: unknown): Promise<BenchProcess>
  /** Has something ended with the targets. */
  stopWith(end: () => Promise<void>): void
}

function groundOf(adminUrl: string, folder: string, start: Ground['start'], stopWith: Ground['stopWith']): Ground {
  const region = parseDivisionCode('371000000000')
  if (region === null) throw new Error('Expected 371000000000 (威海市) to be a division code.')
  const viewer: Officer = { kind: 'OFFICER', subject: 'bench', region }
  return {
    adminUrl,
    folder,
    viewer,
    ours: once(() => startOurSubgraphs({ adminUrl, viewer, folder, start })),
    plain: once(() => startPlainSubgraphs({ adminUrl, folder, start })),
    start,
    stopWith,
  }
}

type Starter = (ground: Ground) => Promise<Omit<Target, 'name'>>

const STARTERS: Readonly<Record<TargetName, Starter>> = {
  'ours-one-process': startOneProcess,
  'ours-many': startGuardedGateway,
  'ours-many-unguarded': startUnguardedGateway,
  'stock-ours': async ({ ours, start }) => startPeer(start, 'peers/apollo-gateway.mjs', '/', await ours()),
  'hive-ours': async ({ ours, start }) => startPeer(start, 'peers/hive-gateway.mjs', '/graphql', await ours()),
  'stock-plain': async ({ plain, start }) => startPeer(start, 'peers/apollo-gateway.mjs', '/', await plain()),
  'hand-written': async ({ adminUrl, start }) => doorOf(await start('hand-written/server.ts', { adminUrl })),
  'ours-governed': startGoverned,
  'ours-ungoverned': async ({ adminUrl, viewer, start }) =>
    doorOf(await start('ours/one-process.ts', { adminUrl, ungoverned: viewer })),
}

async function startOneProcess({ adminUrl, viewer, start }: Ground): Promise<Omit<Target, 'name'>> {
  const { issuerKey, headers } = await bearer(viewer)
  return doorOf(await start('ours/one-process.ts', { adminUrl, issuerKey }), '/graphql', headers)
}

async function startGuardedGateway({ ours, viewer, start }: Ground): Promise<Omit<Target, 'name'>> {
  const { supergraphFile, signatureKey, pids } = await ours()
  const { issuerKey, headers } = await bearer(viewer)
  const gateway = await start('ours/gateway.ts', { supergraphFile, guards: { issuerKey, signatureKey } })
  return { ...doorOf(gateway, '/graphql', headers), subgraphs: pids }
}

async function startUnguardedGateway({ ours, start }: Ground): Promise<Omit<Target, 'name'>> {
  const { supergraphFile, pids } = await ours()
  return { ...doorOf(await start('ours/gateway.ts', { supergraphFile, guards: null })), subgraphs: pids }
}

async function startGoverned({ adminUrl, folder, start, stopWith }: Ground): Promise<Omit<Target, 'name'>> {
  const { viewer, settings, writerBackends, stop } = await governedSettings(folder)
  stopWith(stop)
  const { issuerKey, headers } = await bearer(viewer)
  const process = await start('ours/one-process.ts', { adminUrl, issuerKey, governed: settings })
  return { ...doorOf(process, '/graphql', headers), subgraphs: await writerBackends() }
}

/** An issuer of the viewer's token; the target is told its key. */
async function bearer(viewer: Exclude<Viewer, { kind: 'PUBLIC' }>) {
  const issuerKey = await newDevelopmentKey()
  const issuer = await createDevelopmentIssuer('development', issuerKey)
  return { issuerKey, headers: { authorization: `Bearer ${await issuer.tokenFor(viewer, new Date())}` } }
}

async function startPeer(
  start: Ground['start'],
  entry: string,
  path: string,
  { supergraphFile, pids }: StartedSubgraphs,
) {
  return { ...doorOf(await start(entry, { supergraphFile }), path), subgraphs: pids }
}

function doorOf({ port, pid }: BenchProcess, path = '/graphql', headers: Readonly<Record<string, string>> = {}) {
  return { port, path, headers: { 'content-type': 'application/json', ...headers }, gateway: [pid], subgraphs: [] }
}

function once<Thing>(make: () => Promise<Thing>): () => Promise<Thing> {
  let made: Promise<Thing> | undefined
  return () => {
    made ??= make()
    return made
  }
}

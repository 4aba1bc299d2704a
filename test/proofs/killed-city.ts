import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { loadDemoCity, openGraph } from '@yilian/cli'
import {
  type DecisionRecord,
  prepareEvidence,
  provisionEvidence,
  readCheckpoints,
  storedRecords,
  verifyEvidence,
} from '@yilian/evidence'
import { createDevelopmentIssuer, newDevelopmentKey } from '@yilian/gateway'
import type { Viewer } from '@yilian/governance'
import { type Served, startGateway } from '../processes/processes.ts'
import { endCities, freePort, newFolder, startCity } from '../start/city.ts'
import { startKillableStore } from './killable-store.ts'

const SUBGRAPHS = ['organizations', 'members', 'sharing'] as const
type SubgraphName = (typeof SUBGRAPHS)[number]

/** The key of the digests, so that whoever received an answer can be held against the record of it. */
export const DIGEST_KEY = Buffer.alloc(32, 5)

export type Victim = 'gateway' | 'subgraph' | 'database' | 'evidence'

/** A city in processes of their own, of which any can be killed and started again. */
export async function startKilledCity() {
  const dataDir = path.join(await newFolder(), 'data')
  await mkdir(dataDir)
  const key = await newDevelopmentKey()
  await writeFile(path.join(dataDir, 'development-issuer.json'), JSON.stringify(key), { mode: 0o600 })
  const issuer = await createDevelopmentIssuer('development', key)
  const [cityStore, evidenceStore] = [await startKillableStore(), await startKillableStore()]
  await fill(cityStore.adminUrl)
  const evidence = await prepared(evidenceStore.adminUrl, dataDir)
  const ports = { organizations: await freePort(), members: await freePort(), sharing: await freePort() }
  const gatewayPort = await freePort()
  const settings = { ...evidence.settings, LOG_LEVEL: 'fatal' }
  const running = new Map<string, Served>()
  const startPart = (name: SubgraphName) =>
    running.set(name, startSubgraph(name, ports[name], { DATA_DIR: dataDir, DATABASE_URL: cityStore.adminUrl }))
  const startDoor = async () =>
    running.set('gateway', await startGateway(dataDir, ports, { port: gatewayPort, settings }))
  const killProcess = async (name: string) => {
    running.get(name)?.child.kill('SIGKILL')
    await running.get(name)?.ended
  }
  for (const name of SUBGRAPHS) startPart(name)
  await startDoor()
  return {
    port: gatewayPort,
    tokenFor: (viewer: Exclude<Viewer, { kind: 'PUBLIC' }>) => issuer.tokenFor(viewer, new Date()),
    kill: (victim: Victim) =>
      ({
        gateway: () => killProcess('gateway'),
        subgraph: () => killProcess('members'),
        database: cityStore.kill,
        evidence: evidenceStore.kill,
      })[victim](),
    startAgain: async (victim: Victim) => {
      if (victim === 'gateway') await startDoor()
      else if (victim === 'subgraph') startPart('members')
      else await (victim === 'database' ? cityStore : evidenceStore).startAgain()
    },
    records: () => recordsIn(evidence.ownerUrl),
    verify: async () => verifyEvidence(storedRecords(evidence.ownerUrl), await evidence.checkpoints()),
    close: async () => {
      await Promise.all([cityStore.stop(), evidenceStore.stop()])
      await endCities()
    },
  }
}

async function fill(adminUrl: string): Promise<void> {
  const graph = await openGraph({ adminUrl, now: new Date() })
  await loadDemoCity(graph.parts, 'small', () => undefined, new Date())
  await graph.close()
}

/** With the same key as the gateway's between it and each subgraph. */
function startSubgraph(name: SubgraphName, port: number, settings: Readonly<Record<string, string>>): Served {
  const signatureKey = { [`${name.toUpperCase()}_SIGNATURE_KEY`]: Buffer.alloc(32, 7).toString('base64') }
  const all = { PORT: String(port), DEMO_SIZE: 'small', LOG_LEVEL: 'fatal', ...signatureKey, ...settings }
  return { port, ...startCity({ command: ['start:subgraph', name], settings: all }) }
}

async function prepared(adminUrl: string, dataDir: string) {
  const { ownerUrl, writerUrl } = await provisionEvidence(adminUrl, { passwordOf: (role) => `${role} of tests` })
  await prepareEvidence(ownerUrl, new Date(), { monthsAhead: 1, monthsKept: 36 })
  const folder = path.join(dataDir, 'checkpoints')
  const keyFile = path.join(dataDir, 'key-of-checkpoints.pem')
  const { privateKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  await writeFile(keyFile, privateKey, { mode: 0o600 })
  const publicKey = createPublicKey(createPrivateKey(privateKey))
  return {
    ownerUrl,
    settings: {
      EVIDENCE_DATABASE_URL: writerUrl,
      EVIDENCE_DIGEST_KEY: DIGEST_KEY.toString('base64'),
      EVIDENCE_SIGNING_KEY_FILE: keyFile,
      CHECKPOINT_DIR: folder,
    },
    checkpoints: async () => {
      const files = await Promise.all((await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8')))
      return files.map((file) => readCheckpoints(file, publicKey))
    },
  }
}

async function recordsIn(ownerUrl: string): Promise<DecisionRecord[]> {
  const records: DecisionRecord[] = []
  for await (const { sequence, record } of storedRecords(ownerUrl)) if (sequence > 0) records.push(JSON.parse(record))
  return records
}

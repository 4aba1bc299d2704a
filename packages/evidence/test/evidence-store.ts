import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connect, dropDatabase, type Sql } from '@yilian/database'
import { inject } from 'vitest'
import {
  type DecisionRecord,
  openEvidence,
  prepareEvidence,
  provisionEvidence,
  readCheckpoints,
  type StoredRecord,
  storedRecords,
  verifyEvidence,
} from '../src/index.ts'

type Options = Partial<Parameters<typeof openEvidence>[0]>

/** A store of evidence of its own, and a folder for its checkpoints. */
export async function startEvidenceStore() {
  const name = `evidence-${randomBytes(4).toString('hex')}`
  // Roles are of the server: the same passwords for all files that run beside this one.
  const passwordOf = (role: string) => `${role} of tests`
  const { ownerUrl, writerUrl } = await provisionEvidence(inject('adminUrl'), { name, passwordOf })
  await prepareEvidence(ownerUrl, new Date(), { monthsAhead: 1, monthsKept: 36 })
  const folder = mkdtempSync(path.join(tmpdir(), 'yilian-evidence-'))
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const owner: Sql = connect(ownerUrl, { applicationName: 'test', maxConnections: 1 })
  const settings = { checkpointFolder: folder, checkpointKey: privateKey, digestKey: Buffer.alloc(32, 7) }
  const checkpointsOf = (key = publicKey) =>
    readdirSync(folder).map((file) => readCheckpoints(readFileSync(path.join(folder, file), 'utf8'), key))
  return {
    ownerUrl,
    writerUrl,
    folder,
    owner,
    privateKey,
    checkpointsOf,
    open: (options: Options = {}) =>
      openEvidence({ url: writerUrl, writer: 'gateway', now: () => new Date(), ...settings, ...options }),
    rows: async (): Promise<StoredRecord[]> => {
      const rows: StoredRecord[] = []
      for await (const row of storedRecords(ownerUrl)) rows.push(row)
      return rows
    },
    verify: (rows: Iterable<StoredRecord> | AsyncIterable<StoredRecord> = storedRecords(ownerUrl)) =>
      verifyEvidence(rows, checkpointsOf()),
    close: async () => {
      await owner.end({ timeout: 1 })
      await dropDatabase(inject('adminUrl'), name)
      rmSync(folder, { recursive: true })
    },
  }
}

/** A record of an operation, told apart by its trace id. */
export function recordOf(traceId: string): DecisionRecord {
  return {
    at: new Date().toISOString(),
    traceId,
    operationHash: 'a'.repeat(64),
    operationName: null,
    viewer: { kind: 'PUBLIC', subject: null },
    department: null,
    purpose: null,
    grant: null,
    versions: { policy: null, grant: null, catalogue: null, supergraph: 'b'.repeat(64) },
    read: { byClass: ['Query.region', 'Region.name'], byGrant: [] },
    decided: null,
    denials: [],
    subjects: { Region: 1 },
    result: 'ANSWERED',
    codes: [],
    latencyMs: 1,
    answerDigest: 'c'.repeat(64),
  }
}

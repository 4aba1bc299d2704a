import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { connect, startEmbeddedPostgres } from '@yilian/database'
import { prepareEvidence, provisionEvidence } from '@yilian/evidence'
import type { DivisionCode, SharingPolicy, Viewer } from '@yilian/governance'
import { postgresBinaries } from './config.ts'

/** What the governed process is told besides: by which policy it decides, and where it keeps evidence. */
export interface GovernedSettings {
  readonly policy: SharingPolicy
  readonly evidence: {
    readonly url: string
    readonly checkpointFolder: string
    readonly checkpointKey: string
    readonly digestKey: string
  }
}

const CITY = '371000000000' as DivisionCode // 威海市, a valid code
const GRANT = 'grant_bench0000001'

/** What a department needs for the three queries and holds by one grant: persons' fields, and the ways to them. */
const policy: SharingPolicy = {
  version: 1,
  grants: [
    {
      id: GRANT,
      consumer: 'WH-SWJ',
      purpose: 'PUBLIC_SERVICE',
      fields: ['Member.name', 'Member.admittedOn'],
      edges: ['Query.regions', 'Region.organizations', 'Organization.members'],
      combinations: [],
      region: CITY,
      masks: {},
      rowsFrom: null,
      rowsUntil: null,
      callsPerDay: null,
      validFrom: '2026-01-01T00:00:00Z',
      validUntil: '2036-01-01T00:00:00Z',
    },
  ],
  combinations: [['Member.residentIdNumber', 'Member.mobileNumber', 'Member.ethnicity']],
  // The other targets tell all counts, and answers are compared.
  smallestGroup: 1,
  providers: {},
}

/** A department system with that grant, and a store of evidence of its own that is as durable as a city's. */
export async function governedSettings(folder: string) {
  const dataDir = path.join(folder, 'evidence')
  await rm(dataDir, { recursive: true, force: true })
  const binDir = postgresBinaries()
  const store = await startEmbeddedPostgres({
    dataDir: path.join(dataDir, 'store'),
    durable: true,
    log: () => undefined,
    ...(binDir && { binDir }),
  })
  const { ownerUrl, writerUrl } = await provisionEvidence(store.adminUrl, {
    passwordOf: (role) => `${role} of the bench`,
  })
  await prepareEvidence(ownerUrl, new Date(), { monthsAhead: 1, monthsKept: 36 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const settings: GovernedSettings = {
    policy,
    evidence: {
      url: writerUrl,
      checkpointFolder: path.join(dataDir, 'checkpoints'),
      checkpointKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      digestKey: randomBytes(32).toString('base64'),
    },
  }
  const viewer: Viewer = { kind: 'DEPARTMENT_SYSTEM', subject: 'bench', department: 'WH-SWJ', grant: GRANT }
  return { viewer, settings, writerBackends: () => backendsOf(store.adminUrl), stop: store.stop } as const
}

/** The processes that serve the writer's connections. */
async function backendsOf(adminUrl: string): Promise<number[]> {
  const sql = connect(adminUrl, { applicationName: 'yilian bench', maxConnections: 1 })
  try {
    const rows = await sql<{ pid: number }[]>`
      select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
    return rows.map(({ pid }) => pid)
  } finally {
    await sql.end()
  }
}

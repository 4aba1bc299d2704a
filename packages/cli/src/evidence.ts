import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { type EvidenceWriter, openEvidence, prepareEvidence, provisionEvidence } from '@yilian/evidence'
import { fileNamed, type GatewaySettings, type StartSettings } from './config.ts'
import { rolePassword } from './graph.ts'
import { causesOf } from './obstacles.ts'
import type { Running } from './running.ts'
import { announcedDatabase, developmentDigestKey } from './shared-folder.ts'

/** Months of evidence that are made ahead, and kept: three years, Decree 809 art. 29. */
export const EVIDENCE_MONTHS = { monthsAhead: 3, monthsKept: 36 }

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Opens the evidence of a gateway. In development its tables are made on the city's own server and its keys lie in the data folder;
 * null, with a warning, where a gateway alone finds no server there. In production all of it is named by settings.
 */
export async function evidenceOf(
  settings: StartSettings | GatewaySettings,
  running: Running,
  adminUrl: string | null,
): Promise<EvidenceWriter | null> {
  const { DATA_DIR, PORT, EVIDENCE_WRITER, EVIDENCE_ALGORITHM, EVIDENCE_SIGNING_KEY_FILE, CHECKPOINT_DIR } = settings
  const url =
    settings.EVIDENCE_DATABASE_URL ?? (await developmentStore(adminUrl ?? announcedDatabase(DATA_DIR), running))
  if (url === null) {
    running.logger.warn('没有存证库, 不存证 / no evidence is kept: there is no database for it')
    return null
  }
  const folder = CHECKPOINT_DIR === undefined ? path.join(DATA_DIR, 'checkpoints') : fileNamed(CHECKPOINT_DIR)
  const key =
    EVIDENCE_SIGNING_KEY_FILE === undefined ? developmentKey(DATA_DIR) : keyIn(fileNamed(EVIDENCE_SIGNING_KEY_FILE))
  return running.lifetime.begin(
    () =>
      openEvidence({
        url,
        writer: EVIDENCE_WRITER ?? `${hostname()}-${PORT}`,
        ...(EVIDENCE_ALGORITHM && { algorithm: EVIDENCE_ALGORITHM }),
        checkpointFolder: folder,
        checkpointKey: key,
        digestKey: settings.EVIDENCE_DIGEST_KEY ?? developmentDigestKey(DATA_DIR),
        now: () => new Date(),
        onFault: ({ reason }) => running.logger.error({ reason }, 'evidence cannot be kept'),
      }),
    (writer) => writer.close(),
  )
}

async function developmentStore(adminUrl: string | null, { lifetime, logger }: Running): Promise<string | null> {
  if (adminUrl === null) return null
  const { ownerUrl, writerUrl } = await provisionEvidence(adminUrl, {
    passwordOf: (role) => rolePassword(adminUrl, role),
  })
  const prepare = () => prepareEvidence(ownerUrl, new Date(), EVIDENCE_MONTHS)
  await prepare()
  const keeping = setInterval(
    () => void prepare().catch((error) => logger.error(`evidence was not kept up: ${causesOf(error)}`)),
    DAY_MS,
  )
  lifetime.endWith(() => clearInterval(keeping))
  return writerUrl
}

function developmentKey(dataFolder: string): KeyObject {
  mkdirSync(dataFolder, { recursive: true })
  const file = path.join(dataFolder, 'checkpoint-key.pem')
  if (!existsSync(file)) {
    const made = `${file}-${process.pid}`
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(made, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true })
    renameSync(made, file)
  }
  return keyIn(file)
}

function keyIn(file: string): KeyObject {
  return createPrivateKey(readFileSync(file))
}

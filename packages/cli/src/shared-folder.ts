import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// What the processes of one development city tell each other lies in their data folder, readable by its owner alone.
const SIGNATURE_KEY_FILE = 'signature-key'
const QUERY_LOG_KEY_FILE = 'query-log-key'
const DATABASE_FILE = 'database-url'

/** The key between gateway and subgraph in development. */
export function developmentSignatureKey(dataFolder: string, subgraph: string): Buffer {
  return secretFor(dataFolder, `subgraph ${subgraph}`)
}

/** The key of digests of answers in development. */
export function developmentDigestKey(dataFolder: string): Buffer {
  return secretFor(dataFolder, 'evidence digest')
}

/** The token of a simulated department. */
export function developmentToken(dataFolder: string, department: string): string {
  return secretFor(dataFolder, `department ${department}`).toString('base64url')
}

/** The key of the pseudonyms in the query log, in development. */
export function developmentQueryLogKey(dataFolder: string): Buffer {
  return sharedSecret(dataFolder, QUERY_LOG_KEY_FILE)
}

function secretFor(dataFolder: string, what: string): Buffer {
  return createHmac('sha256', sharedSecret(dataFolder, SIGNATURE_KEY_FILE)).update(what).digest()
}

/** The first process that asks makes the secret that all others follow from. */
function sharedSecret(dataFolder: string, name: string): Buffer {
  mkdirSync(dataFolder, { recursive: true })
  const file = path.join(dataFolder, name)
  const made = `${file}-${process.pid}`
  writeFileSync(made, randomBytes(32), { mode: 0o600, flush: true })
  try {
    // Of several processes that begin at once one makes the file, whole; the others read it.
    linkSync(made, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(made)
  }
  return readFileSync(file)
}

/** Tells the subgraphs of this data folder where its database is; gives how to take that back. */
export function announceDatabase(dataFolder: string, adminUrl: string): () => void {
  const file = path.join(dataFolder, DATABASE_FILE)
  writeFileSync(`${file}.new`, adminUrl, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
  return () => rmSync(file, { force: true })
}

/** Where `start:database` serves for this data folder; null while it does not. */
export function announcedDatabase(dataFolder: string): string | null {
  try {
    return readFileSync(path.join(dataFolder, DATABASE_FILE), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

import { createPublicKey } from 'node:crypto'
import { createReadStream, createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { prepareEvidence, readCheckpoints, type StoredRecord, storedRecords, verifyEvidence } from '@yilian/evidence'
import { REPLAY_USAGE, replayEvidence } from './audit-replay.ts'
import { fileNamed } from './config.ts'
import { EVIDENCE_MONTHS } from './evidence.ts'
import { withKeptPlaces } from './kept-places.ts'

const USAGE = [
  'npm run yilian -- audit verify (--from FILE | --database URL) --checkpoints FILE_OR_FOLDER --key PUBLIC_KEY_FILE',
  'npm run yilian -- audit export FILE --database URL',
  'npm run yilian -- audit prepare --database URL_OF_THE_OWNER',
  REPLAY_USAGE,
].join('\n')

interface Words {
  readonly from: string | undefined
  readonly database: string | undefined
  readonly checkpoints: string | undefined
  readonly key: string | undefined
}

/** `yilian audit`: verifies evidence without the system that wrote it, decides it again, exports it, makes its tables and months. */
export async function runAudit(commandLine: readonly string[]): Promise<number> {
  if (commandLine[0] === 'replay') {
    const tell = (line: string) => console.log(line)
    const code = await withKeptPlaces(commandLine.slice(1), [], (places) => replayEvidence(places, tell))
    return code ?? wronglyAsked()
  }
  const { words, what, file } = readWords(commandLine)
  if (what === 'verify' && words.checkpoints && words.key && (words.from || words.database)) return verify(words)
  if (what === 'export' && file && words.database) return exportTo(fileNamed(file), words.database)
  if (what === 'prepare' && words.database) {
    await prepareEvidence(words.database, new Date(), EVIDENCE_MONTHS)
    return 0
  }
  return wronglyAsked()
}

function wronglyAsked(): number {
  console.error(USAGE)
  return 2
}

function readWords(commandLine: readonly string[]) {
  const option = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: [...commandLine],
    allowPositionals: true,
    options: { from: option, database: option, checkpoints: option, key: option },
  })
  const { from, database, checkpoints, key } = values
  return { words: { from, database, checkpoints, key }, what: positionals[0], file: positionals[1] }
}

async function verify({ from, database = '', checkpoints = '', key = '' }: Words): Promise<number> {
  const publicKey = createPublicKey(readFileSync(fileNamed(key)))
  // Read first: whatever they tell of is committed, so it is among the records that are read after them.
  const files = filesAt(fileNamed(checkpoints)).map((file) => readCheckpoints(readFileSync(file, 'utf8'), publicKey))
  const began = performance.now()
  const records = from === undefined ? storedRecords(database) : linesOf(fileNamed(from))
  const { findings, ...counts } = await verifyEvidence(records, files)
  const perSecond = Math.round((counts.records / (performance.now() - began)) * 1000)
  for (const { chain, kind, from: first, to } of findings)
    console.log(`${kind} chain ${chain ?? '-'} ${first === to ? first : `${first}-${to}`}`)
  console.log(
    `${counts.records} records in ${counts.chains} chains, ${counts.unsigned} not signed yet, ${findings.length} findings; ${perSecond} records/s`,
  )
  return findings.length === 0 ? 0 : 1
}

async function exportTo(file: string, database: string): Promise<number> {
  let count = 0
  const lines = async function* () {
    for await (const row of storedRecords(database)) {
      count += 1
      yield `${JSON.stringify(row)}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file, { mode: 0o600, flags: 'wx' }))
  console.log(`${count} records`)
  return 0
}

async function* linesOf(file: string): AsyncGenerator<StoredRecord> {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line) as StoredRecord
}

function filesAt(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place)
    .filter((name) => name.endsWith('.checkpoints'))
    .map((name) => path.join(place, name))
}

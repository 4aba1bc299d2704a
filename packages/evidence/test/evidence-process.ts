import { createPrivateKey } from 'node:crypto'
import { openEvidence } from '../src/index.ts'
import { recordOf } from './evidence-store.ts'

/** Writes under load and says on standard output which records were committed, until it is killed. */
const [url = '', folder = '', key = '', run = ''] = process.argv.slice(2)
const evidence = await openEvidence({
  url,
  writer: 'killed',
  checkpointFolder: folder,
  checkpointKey: createPrivateKey(Buffer.from(key, 'base64').toString()),
  digestKey: Buffer.alloc(32),
  recordsPerCheckpoint: 50,
  now: () => new Date(),
})
let count = 0
for (let caller = 1; caller <= 20; caller += 1) void ask()

async function ask(): Promise<void> {
  for (;;) {
    count += 1
    const traceId = `${run}-${count}`
    await evidence.write(recordOf(traceId))
    process.stdout.write(`${traceId}\n`)
  }
}

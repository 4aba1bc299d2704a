import { startOn } from './server.ts'

// Run as a process of its own by the tests that kill it.
const [, , dataDir = ''] = process.argv
const server = await startOn(dataDir)
process.stdout.write(`${server.adminUrl}\n`)

/** Writes to the query log in a process of its own, as a subgraph's process would. */
import { openGraph } from '@yilian/cli'
import { settingsOf } from '../child.ts'
import { openIngest } from './ingest.ts'

const { adminUrl } = settingsOf<{ adminUrl: string }>()
const graph = await openGraph({ adminUrl, now: new Date() })
const sql = graph.parts.find(({ part }) => part.name === 'city-services')?.sql
if (sql === undefined) throw new Error('Expected a subgraph "city-services", but there is none.')
const today = new Date()
// Of next month, whose partition is there already, so that the bench can take back what it wrote.
const nextMonth = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 5)).toISOString().slice(0, 10)
const ingest = await openIngest(sql, nextMonth)

process.on('disconnect', () => process.exit(0))
process.on('message', ({ durationMs }: { durationMs: number }) => {
  void ingest(durationMs).then((result) => process.send?.(result))
})
process.send?.({ port: 0 })

import { readFile } from 'node:fs/promises'
import { decisionRecords, textsKept } from '@yilian/evidence'
import { type AlteredField, factsOfSupergraph, previewChange, registeredOperations } from '@yilian/gateway'
import type { OperationShape } from '@yilian/governance'
import { policyIf, type SharingChange } from '@yilian/sharing'
import type { KeptPlaces } from './audit-replay.ts'
import { withKeptPlaces } from './kept-places.ts'
import { OWN_SUPERGRAPH } from './repository.ts'

const USAGE = [
  'npm run yilian -- policy preview --suspend GRANT | --revoke GRANT | --resume GRANT | --approve APPLICATION',
  '  [--from DAY] [--until DAY] [--evidence URL --sharing URL]',
].join('\n')

const CHANGES = { suspend: 'WITHOUT', revoke: 'WITHOUT', resume: 'WITH', approve: 'APPROVED' } as const

/** `yilian policy preview`: what a change of the policy would alter, before anybody makes it. */
export async function runPolicy(commandLine: readonly string[]): Promise<number> {
  const [what, ...rest] = commandLine
  const done = what === 'preview' ? await withKeptPlaces(rest, Object.keys(CHANGES), preview) : null
  if (done !== null) return done
  console.error(USAGE)
  return 2
}

async function preview(places: KeptPlaces, asked: Readonly<Record<string, string>>): Promise<number | null> {
  const [[word, id] = ['', '']] = Object.entries(asked)
  const kind = Object.entries(CHANGES).find(([name]) => name === word)?.[1]
  if (kind === undefined || Object.keys(asked).length !== 1) return null
  const altered = await previewOf(places, { kind, id }, new Date())
  if (altered === null) {
    console.error(`没有 ${id} / There is no ${id}.`)
    return 1
  }
  for (const { coordinate, from, to, operations, consumers, registered } of altered)
    console.log(
      `${coordinate}: ${from} -> ${to}; ${operations} operations of ${consumers.join(', ') || 'nobody'}; registered: ${registered.join(', ') || 'none'}`,
    )
  console.log(`${altered.length} altered`)
  return 0
}

/** What a change would alter of the past and of registered operations; null where there is no such grant or application. */
export async function previewOf(
  { evidenceUrl, sharing, period }: KeptPlaces,
  change: SharingChange,
  now: Date,
): Promise<AlteredField[] | null> {
  const policies = await policyIf(sharing, change, now)
  if (policies === null) return null
  const facts = factsOfSupergraph(await readFile(OWN_SUPERGRAPH, 'utf8'))
  const { before, after, changed } = policies
  const texts = textsKept(evidenceUrl)
  const shapeNamed = async (hash: string) => {
    const text = await texts.textOf(hash)
    return text === null ? null : (JSON.parse(text) as OperationShape) // its hash says that the gateway wrote it
  }
  const terms = { before: { facts, policy: before }, after: { facts, policy: after }, changed: [changed] }
  const records = decisionRecords(evidenceUrl, period)
  return previewChange(terms, records, registeredOperations().all, shapeNamed).finally(() => texts.close())
}

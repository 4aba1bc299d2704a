import type { CheckpointLine } from './checkpoints.ts'
import type { StoredRecord } from './hash-chain.ts'
import { type Found, VerifiedChain } from './verified-chain.ts'

/** Something that is not as it was written, and where. */
export interface Finding extends Found {
  readonly chain: string | null
}

/** What a verification looked at, and what it found. */
export interface Verification {
  readonly records: number
  readonly chains: number
  /** Records after the last checkpoint of their chain: bound to each other, but signed by nobody yet. */
  readonly unsigned: number
  readonly findings: readonly Finding[]
}

/**
 * Verifies records in the order of their numbers, chain by chain or mixed, against checkpoints that were kept elsewhere. It needs
 * neither the database nor the process that wrote them.
 */
export async function verifyEvidence(
  records: Iterable<StoredRecord> | AsyncIterable<StoredRecord>,
  files: readonly (readonly CheckpointLine[])[],
): Promise<Verification> {
  const lines = files.flat()
  const signed = lines.filter(({ isSigned }) => isSigned)
  const chains = new Map<string, VerifiedChain>()
  let count = 0
  for await (const record of records) {
    count += 1
    const chain = chains.get(record.chain) ?? new VerifiedChain(record.chain, signed)
    chains.set(record.chain, chain)
    chain.next(record)
  }
  const findings: Finding[] = [...files.flatMap(faultsOfFile), ...missingChains(signed, chains)]
  findings.push(...faultsOfBeginnings(chains, lines, findings))
  let unsigned = 0
  for (const [id, chain] of chains) {
    findings.push(...chain.end().map((found) => ({ chain: id, ...found })))
    unsigned += chain.unsigned
  }
  return { records: count, chains: chains.size, unsigned, findings }
}

function fault(chain: string | null, kind: Found['kind'], from: number, to: number): Finding {
  return { chain, kind, from, to }
}

/** What chains saw when they began: where the chain before ended, and the last checkpoint. */
function faultsOfBeginnings(
  chains: ReadonlyMap<string, VerifiedChain>,
  lines: readonly CheckpointLine[],
  known: readonly Finding[],
): Finding[] {
  const lineHashes = new Set(lines.map(({ hash }) => hash))
  return [...chains].flatMap(([id, { genesis }]) => {
    const after = genesis?.after ?? null
    const checkpoint = genesis?.checkpoint ?? null
    if (after) chains.get(after.chain)?.expectPlace(after)
    const isGone = after !== null && !chains.has(after.chain) && !known.some(({ chain }) => chain === after.chain)
    return [
      ...(isGone ? [fault(after.chain, 'TRUNCATED', 0, after.sequence)] : []),
      ...(checkpoint !== null && !lineHashes.has(checkpoint) ? [fault(id, 'CHECKPOINT_MISSING', 0, 0)] : []),
    ]
  })
}

/** Of a file: each line signed, and bound to the line before it. */
function faultsOfFile(lines: readonly CheckpointLine[]): Finding[] {
  return lines.flatMap(({ number, checkpoint, isSigned }, index) => {
    const chain = checkpoint?.chain ?? null
    if (!isSigned) return [fault(chain, 'CHECKPOINT_FORGED', number, number)]
    const before = lines[index - 1]?.hash ?? '0'.repeat(64)
    return checkpoint?.previous === before ? [] : [fault(chain, 'CHECKPOINT_MISSING', number, number)]
  })
}

function missingChains(signed: readonly CheckpointLine[], found: ReadonlyMap<string, unknown>): Finding[] {
  const last = new Map<string, number>()
  for (const { checkpoint } of signed)
    if (checkpoint) last.set(checkpoint.chain, Math.max(last.get(checkpoint.chain) ?? 0, checkpoint.sequence))
  return [...last].flatMap(([chain, sequence]) => (found.has(chain) ? [] : [fault(chain, 'TRUNCATED', 0, sequence)]))
}

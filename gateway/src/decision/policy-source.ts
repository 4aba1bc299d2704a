import { type SharingPolicy, STANDING_SMALLEST_GROUP } from '@yilian/governance'
import type { Logger } from 'pino'

// In force everywhere within 5 s of a change, revocation included: asked every second, believed for four.
const EVERY_MS = 1_000
const BELIEVED_MS = 4_000

/** What is in force where nobody grants anything. */
export const NOTHING_GRANTED: SharingPolicy = {
  version: 0,
  grants: [],
  combinations: [],
  smallestGroup: STANDING_SMALLEST_GROUP,
  providers: {},
}

/** Where a policy comes from: its number, which is cheap to ask, and the policy of the moment. */
export interface PolicyAnswers {
  version(): Promise<number>
  inForce(): Promise<SharingPolicy>
}

/** The policy in force, followed from one place. */
interface PolicySource {
  /** Without a single grant while nobody can say what is in force: whoever grants may have revoked meanwhile. */
  current(): SharingPolicy
  /** Looks now; resolves when it has looked. */
  look(): Promise<void>
  close(): void
}

/** Follows the policy in force. Combinations that it has once heard of go on to hold while nobody answers. */
export function followPolicy(answers: PolicyAnswers, logger: Pick<Logger, 'warn'>): PolicySource {
  let known: SharingPolicy | undefined
  let heardAtMs = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined
  const ask = async () => {
    // What is heard is as old as the question.
    const askedAtMs = performance.now()
    try {
      const version = await answers.version()
      if (known?.version !== version) known = await answers.inForce()
      heardAtMs = askedAtMs
    } catch (error) {
      logger.warn({ err: error }, 'the policy in force cannot be had')
    }
  }
  const look = () => {
    looking ??= ask().finally(() => {
      looking = undefined
    })
    return looking
  }
  const timer = setInterval(() => void look(), EVERY_MS)
  timer.unref()
  return {
    current: () => {
      if (known === undefined) return NOTHING_GRANTED
      // Another number: what is decided without the grants is not what was decided with them.
      return performance.now() - heardAtMs <= BELIEVED_MS ? known : { ...known, version: -known.version, grants: [] }
    },
    look,
    close: () => clearInterval(timer),
  }
}

import { HeaderMap } from '@apollo/server'
import type { EvidenceWriter } from '@yilian/evidence'
import type { OperationDecision } from '@yilian/governance'
import { graphError } from '@yilian/service-kit'

const BEIJING_MS = 8 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000
const RETRY_SECONDS = 5

/** Where the calls of grants are counted. */
export type Calls = Pick<EvidenceWriter, 'takeCall'>

/** Whether an operation reads by a grant whose calls are counted. */
export function isCounted({ question: { grant }, granted }: OperationDecision): boolean {
  return granted !== null && typeof grant?.callsPerDay === 'number'
}

/**
 * Takes one call of the grant that an operation reads by, before anything of it is read; throws the refusal where the day has none left,
 * or where nobody can say. What reads nothing by its grant, and grants without a quota, cost nothing.
 */
export async function countCall(
  { question: { grant }, granted }: OperationDecision,
  calls: Calls,
  now: Date,
): Promise<void> {
  if (granted === null || grant === null || grant.callsPerDay === null) return
  const inBeijing = now.getTime() + BEIJING_MS
  const day = new Date(inBeijing).toISOString().slice(0, 10)
  const isTaken = await calls.takeCall(grant.id, day, grant.callsPerDay).catch(() => Promise.reject(notCounted()))
  if (!isTaken) throw quotaUsed(grant.callsPerDay, Math.ceil((DAY_MS - (inBeijing % DAY_MS)) / 1000))
}

function quotaUsed(allowed: number, retryAfterSeconds: number) {
  return graphError(
    'GRANT_QUOTA_USED',
    {
      zh: `本授权今日调用次数已用完, 上限为 ${allowed}; 北京时间次日零时重新起算`,
      en: `Expected at most ${allowed} calls of this grant in a day; they are used, and it opens again at midnight in Beijing.`,
    },
    { limit: 'callsPerDay', allowed, retryAfterSeconds, http: refusing(429, retryAfterSeconds) },
  )
}

function notCounted() {
  return graphError(
    'EVIDENCE_UNAVAILABLE',
    {
      zh: '调用次数暂无法计数, 有次数上限的授权暂停使用; 请稍后重试',
      en: 'Calls cannot be counted now, so grants that have a quota are not used; try again later.',
    },
    { http: refusing(503, RETRY_SECONDS) },
  )
}

function refusing(status: number, retryAfterSeconds: number) {
  const headers = new HeaderMap()
  headers.set('retry-after', String(retryAfterSeconds))
  return { status, headers }
}

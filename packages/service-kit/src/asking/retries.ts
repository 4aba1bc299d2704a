import type { Reply } from './exchange.ts'
import { ExchangeFailure } from './exchange.ts'

/** One retry for ten questions, so that a system in trouble is not asked three times as much. */
const QUESTIONS_PER_RETRY = 10
// Enough for a restart of a quiet system.
const MAX_SAVED_RETRIES = 10
const MAX_RETRIES = 2
const FIRST_PAUSE_MS = 20
/** What a proxy, or a system that ends, says instead of an answer. */
const PASSING_STATUS = new Set([502, 503, 504])

/** Lends retries against the questions that were asked. */
export class RetryBudget {
  #saved = MAX_SAVED_RETRIES

  earn(): void {
    this.#saved = Math.min(this.#saved + 1 / QUESTIONS_PER_RETRY, MAX_SAVED_RETRIES)
  }

  spend(): boolean {
    if (this.#saved < 1) return false
    this.#saved -= 1
    return true
  }
}

/**
 * How long to wait before the question is asked again; null when it is not. Only what is safe to repeat, and only when nothing of an
 * answer has come, or a word that it may come soon. The pause is drawn, so that callers do not come back together.
 */
export function pauseBeforeRetry(
  isRepeatable: boolean,
  outcome: Reply | Error,
  retriesSoFar: number,
  budget: RetryBudget,
): number | null {
  if (!isRepeatable || retriesSoFar >= MAX_RETRIES) return null
  const mayPass = outcome instanceof Error ? isUnanswered(outcome) : PASSING_STATUS.has(outcome.status)
  if (!mayPass || !budget.spend()) return null
  const longestMs = FIRST_PAUSE_MS * 4 ** retriesSoFar
  return longestMs / 2 + (Math.random() * longestMs) / 2
}

function isUnanswered(error: Error): boolean {
  return error instanceof ExchangeFailure && !error.hadAnswer
}

/** `open`: not asked; `half-open`: asked once, to see. */
export type BreakerState = 'closed' | 'open' | 'half-open'

/** What became of a question: an answer, a fault of who was asked, or nothing that says anything about it. */
export type Outcome = 'answered' | 'failed' | 'unknown'

/** When a breaker opens, and for how long. */
export interface BreakerLimits {
  /** Faults in a row that open it. */
  readonly maxFaultsInARow: number
  /** It also opens at half of the questions of a window, from this number on. */
  readonly minQuestionsForRatio: number
  readonly windowMs: number
  /** It stays open for this long at first, and for twice as long after each probe that fails, up to the maximum. */
  readonly firstPauseMs: number
  readonly maxPauseMs: number
}

const USUAL: BreakerLimits = {
  maxFaultsInARow: 5,
  minQuestionsForRatio: 20,
  windowMs: 10_000,
  firstPauseMs: 1_000,
  maxPauseMs: 10_000,
}
const OPENING_RATIO = 0.5

/**
 * Spares a system that is down, and its callers the wait. Ours and not cockatiel's: its policies wrap each call in
 * promises and events, and take time from the machine; this counts, and its time can be set by a test.
 */
export class Breaker {
  readonly #limits: BreakerLimits
  readonly #nowMs: () => number
  #state: BreakerState = 'closed'
  // A ticket of a state that is over says nothing about the present one.
  #ticket = 0
  #faultsInARow = 0
  #window = { startedAtMs: 0, questions: 0, faults: 0 }
  #openUntilMs = 0
  #pauseMs: number

  constructor(limits: Partial<BreakerLimits> = {}, nowMs: () => number = () => performance.now()) {
    this.#limits = { ...USUAL, ...limits }
    this.#nowMs = nowMs
    this.#pauseMs = this.#limits.firstPauseMs
  }

  get state(): BreakerState {
    return this.#state === 'open' && this.#nowMs() >= this.#openUntilMs ? 'half-open' : this.#state
  }

  /** A ticket for one question; null while the system is spared, or the one probe is on its way. */
  admit(): number | null {
    if (this.#state === 'closed') return this.#ticket
    if (this.#state === 'half-open' || this.#nowMs() < this.#openUntilMs) return null
    this.#state = 'half-open'
    this.#ticket += 1
    return this.#ticket
  }

  settle(ticket: number, outcome: Outcome): void {
    if (ticket !== this.#ticket) return
    if (this.#state === 'half-open') this.#endProbe(outcome)
    else if (outcome !== 'unknown') this.#count(outcome === 'failed')
  }

  #endProbe(outcome: Outcome): void {
    if (outcome === 'unknown') {
      // The next question is the probe instead.
      this.#state = 'open'
    } else if (outcome === 'failed') {
      this.#pauseMs = Math.min(this.#pauseMs * 2, this.#limits.maxPauseMs)
      this.#open()
    } else {
      this.#state = 'closed'
      this.#ticket += 1
      this.#pauseMs = this.#limits.firstPauseMs
    }
  }

  #count(isFault: boolean): void {
    const nowMs = this.#nowMs()
    if (nowMs - this.#window.startedAtMs > this.#limits.windowMs)
      this.#window = { startedAtMs: nowMs, questions: 0, faults: 0 }
    this.#window.questions += 1
    this.#faultsInARow = isFault ? this.#faultsInARow + 1 : 0
    if (isFault) this.#window.faults += 1
    const { questions, faults } = this.#window
    const { maxFaultsInARow, minQuestionsForRatio } = this.#limits
    const isMostlyFailing = questions >= minQuestionsForRatio && faults / questions >= OPENING_RATIO
    if (this.#faultsInARow >= maxFaultsInARow || isMostlyFailing) this.#open()
  }

  #open(): void {
    this.#state = 'open'
    this.#ticket += 1
    this.#openUntilMs = this.#nowMs() + this.#pauseMs
    this.#faultsInARow = 0
    this.#window = { startedAtMs: 0, questions: 0, faults: 0 }
  }
}

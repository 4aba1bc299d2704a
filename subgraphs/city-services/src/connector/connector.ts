import type { BreakerState } from '@yilian/service-kit'
import { type DepartmentAnswer, DepartmentFault, type FailureReason } from './department-answer.ts'
import { DepartmentChannel } from './department-channel.ts'
import { answerForOne, answersForMany, type ReadAnswer } from './department-reply.ts'
import { requestForMany, requestForOne, type ServiceInput } from './department-request.ts'
import { preparedService } from './prepared-service.ts'
import type { ServiceMapping } from './service-mapping.ts'
import type { DepartmentSettings } from './settings.ts'

/** What an operator asks of the way to a department. */
export interface ConnectorHealth {
  readonly department: string
  /** False where no address is set: it is then never asked. */
  readonly isConfigured: boolean
  readonly breaker: BreakerState
  readonly inFlight: number
  readonly waiting: number
  readonly lastAnswerAt: Date | null
  readonly lastFailure: { readonly at: Date; readonly reason: FailureReason } | null
  readonly requests: number
  readonly retries: number
  readonly answers: Readonly<Record<DepartmentAnswer['kind'], number>>
  readonly failures: Readonly<Partial<Record<FailureReason, number>>>
}

/** What went wrong with a department, for the log: codes and places, never an address, a token or a value. */
export interface ConnectorFault {
  readonly department: string
  readonly service: string
  readonly reason: FailureReason
  readonly detail: string
  readonly traceId: string
}

/** The way to the system of one department. */
export interface DepartmentConnector {
  readonly department: string
  /**
   * Asks for many subjects of one service; one answer for each input, in order. Never rejects for what a department does;
   * an input that does not fit the service's schema is the caller's bug, and throws.
   */
  ask(
    service: ServiceMapping,
    inputs: readonly ServiceInput[],
    signal: AbortSignal,
    traceId: string,
  ): Promise<readonly DepartmentAnswer[]>
  health(): ConnectorHealth
  close(): Promise<void>
}

/** What a connector is told besides its department's settings. */
export interface ConnectorOptions {
  now(): Date
  onFault(fault: ConnectorFault): void
}

// A department in trouble would fill the log: of one service and reason, one line.
const BETWEEN_LINES_MS = 1_000

/** Makes the way to one department; nothing is asked yet. */
export function createConnector(settings: DepartmentSettings, options: ConnectorOptions): DepartmentConnector {
  const connector = new Connector(settings, options)
  return {
    department: settings.department,
    ask: (...question) => connector.ask(...question),
    health: () => connector.health(),
    close: () => connector.close(),
  }
}

class Connector {
  readonly #department: string
  readonly #channel: DepartmentChannel | null
  readonly #options: ConnectorOptions
  readonly #answers = { FOUND: 0, NOT_FOUND: 0, FAILED: 0 }
  readonly #failures: Partial<Record<FailureReason, number>> = {}
  readonly #toldAtMs = new Map<string, number>()
  #lastAnswerAt: Date | null = null
  #lastFailure: { at: Date; reason: FailureReason } | null = null

  constructor({ department, address, limits }: DepartmentSettings, options: ConnectorOptions) {
    this.#department = department
    this.#options = options
    this.#channel = address && new DepartmentChannel(address.url, address.token, limits)
  }

  async ask(
    service: ServiceMapping,
    inputs: readonly ServiceInput[],
    signal: AbortSignal,
    traceId: string,
  ): Promise<readonly DepartmentAnswer[]> {
    this.#check(service, inputs)
    const most = service.batch?.maxInputs ?? 1
    const parts = Array.from({ length: Math.ceil(inputs.length / most) }, (_, part) =>
      inputs.slice(part * most, (part + 1) * most),
    )
    const answers = await Promise.all(parts.map((part) => this.#askTogether(service, part, signal, traceId)))
    return answers.flat()
  }

  health(): ConnectorHealth {
    const channel = this.#channel
    return {
      department: this.#department,
      isConfigured: channel !== null,
      breaker: channel?.state ?? 'closed',
      inFlight: channel?.turns.running ?? 0,
      waiting: channel?.turns.waiting ?? 0,
      lastAnswerAt: this.#lastAnswerAt,
      lastFailure: this.#lastFailure,
      requests: channel?.counts.requests ?? 0,
      retries: channel?.counts.retries ?? 0,
      answers: { ...this.#answers },
      failures: { ...this.#failures },
    }
  }

  async close(): Promise<void> {
    await this.#channel?.close()
  }

  #check(service: ServiceMapping, inputs: readonly ServiceInput[]): void {
    if (service.department !== this.#department)
      throw new Error(`Expected a service of ${this.#department}, got ${service.service}.`)
    const { inputFault } = preparedService(service)
    for (const input of inputs) {
      const fault = inputFault(input)
      if (fault !== null) throw new Error(`Expected an input of ${service.service}, got one with a fault: ${fault}.`)
    }
  }

  /** One request; what fails, fails for each of its inputs. */
  async #askTogether(
    service: ServiceMapping,
    inputs: readonly ServiceInput[],
    signal: AbortSignal,
    traceId: string,
  ): Promise<DepartmentAnswer[]> {
    try {
      const answers = await this.#answersTo(service, inputs, signal, traceId)
      this.#lastAnswerAt = this.#options.now()
      const faulty = answers.find(({ detail }) => detail !== undefined)
      if (faulty) this.#tell(service, 'BAD_ANSWER', faulty.detail ?? '', traceId)
      return answers.map((answer) => this.#counted(answer))
    } catch (error) {
      if (!(error instanceof DepartmentFault)) throw error
      const { reason, message } = error
      // Nothing new: it was told when the breaker opened.
      if (reason !== 'BREAKER_OPEN') this.#tell(service, reason, message, traceId)
      return inputs.map(() => this.#counted({ kind: 'FAILED', reason }))
    }
  }

  async #answersTo(
    service: ServiceMapping,
    inputs: readonly ServiceInput[],
    signal: AbortSignal,
    traceId: string,
  ): Promise<ReadAnswer[]> {
    const [first] = inputs
    if (this.#channel === null) throw new DepartmentFault('UNREACHABLE', 'no address is set for it')
    const { batch, isRepeatable } = service
    const question = { isRepeatable, signal, traceId }
    if (batch && inputs.length > 1) {
      const request = requestForMany(service, batch, inputs)
      return this.#channel.ask({ request, ...question }, (reply) => answersForMany(service, batch, inputs, reply))
    }
    const request = requestForOne(service, first ?? {})
    return [await this.#channel.ask({ request, ...question }, (reply) => answerForOne(service, reply))]
  }

  #counted(answer: ReadAnswer): DepartmentAnswer {
    this.#answers[answer.kind] += 1
    if (answer.kind !== 'FAILED') return answer
    const { reason } = answer
    this.#failures[reason] = (this.#failures[reason] ?? 0) + 1
    this.#lastFailure = { at: this.#options.now(), reason }
    return { kind: 'FAILED', reason }
  }

  #tell({ service }: ServiceMapping, reason: FailureReason, detail: string, traceId: string): void {
    const nowMs = this.#options.now().getTime()
    const line = `${service} ${reason}`
    if (nowMs - (this.#toldAtMs.get(line) ?? 0) < BETWEEN_LINES_MS) return
    this.#toldAtMs.set(line, nowMs)
    this.#options.onFault({ department: this.#department, service, reason, detail, traceId })
  }
}

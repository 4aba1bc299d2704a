import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../random.ts'
import { DEPARTMENT_FAULTS, type DepartmentFaultKind, type Sent, SLOW_MS, withFault } from './faults.ts'
import type { DepartmentDesign, Said } from './simulated-department.ts'

/** A department's system as it runs here. */
export interface SimulatedDepartment {
  readonly code: string
  readonly url: string
  /** Puts a fault on, or takes it away; the same as `PUT /simulation`. */
  setFault(fault: DepartmentFaultKind | null): void
  /** Requests so far, by route; those that were refused too. */
  readonly calls: ReadonlyMap<string, number>
  /** The most requests that were under way at once. */
  readonly mostAtOnce: number
  forgetCalls(): void
  close(): Promise<void>
}

/** How to run it. */
export interface DepartmentServerOptions {
  readonly host: string
  /** 0 for one that is free. */
  readonly port: number
  readonly token: string
  readonly random: Random
}

const MAX_BODY_BYTES = 1024 * 1024
const LATENCY_SIGMA = 0.4
// A batch reads more rows.
const LATENCY_PER_INPUT_MS = 0.1
/** Where its faults are switched. No part of the system that it stands for, so it needs no token; it listens on the loopback. */
const CONTROL_PATH = '/simulation'

/** Starts the system of one department. */
export async function startDepartment(
  design: DepartmentDesign,
  options: DepartmentServerOptions,
): Promise<SimulatedDepartment> {
  const department = new Department(design, options)
  const server = createServer((request, response) => {
    department.answer(request, response).catch(() => response.destroy())
  })
  await listening(server, options)
  const { port } = server.address() as AddressInfo // of a server that listens on a port
  return {
    code: design.code,
    url: `http://${options.host}:${port}`,
    setFault: (fault) => {
      department.fault = fault
    },
    calls: department.calls,
    get mostAtOnce() {
      return department.mostAtOnce
    },
    forgetCalls: () => department.forgetCalls(),
    close: () => closed(server),
  }
}

class Department {
  readonly calls = new Map<string, number>()
  fault: DepartmentFaultKind | null = null
  mostAtOnce = 0
  readonly #design: DepartmentDesign
  readonly #token: string
  readonly #random: Random
  #underWay = 0

  constructor(design: DepartmentDesign, { token, random }: DepartmentServerOptions) {
    this.#design = design
    this.#token = token
    this.#random = random
  }

  /** Answers, or switches a fault. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://department')
    const body = await bodyOf(request)
    if (pathname === CONTROL_PATH) {
      send(response, this.#controlled(request.method, body))
      return
    }
    this.#underWay += 1
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#underWay)
    try {
      await this.#serve(request, { path: pathname, query: searchParams, body }, response)
    } finally {
      this.#underWay -= 1
    }
  }

  forgetCalls(): void {
    this.calls.clear()
    this.mostAtOnce = 0
  }

  async #serve(
    { method, headers, socket }: IncomingMessage,
    { path, query, body }: { path: string; query: URLSearchParams; body: unknown },
    response: ServerResponse,
  ): Promise<void> {
    const { route, subject } = this.#routeOf(`${method} ${path}`)
    this.calls.set(route, (this.calls.get(route) ?? 0) + 1)
    if (this.fault === 'DOWN') {
      socket.destroy()
      return
    }
    const isKnown = headers.authorization === `Bearer ${this.#token}`
    const answer = this.#design.routes[route]
    const said: Said = !isKnown
      ? this.#design.unauthorized
      : (answer?.({ subject, query, body }) ?? { status: 404, body: { error: 'no such interface' } })
    await wait(this.#latencyMs(body))
    // Whoever does not wait any more need not be kept.
    if (this.fault === 'SLOW') await wait(SLOW_MS, undefined, { signal: whenClosed(response), ref: false })
    send(response, withFault(said, this.fault))
  }

  #routeOf(asked: string): { route: string; subject: string } {
    if (Object.hasOwn(this.#design.routes, asked)) return { route: asked, subject: '' }
    const cut = asked.lastIndexOf('/') + 1
    return { route: `${asked.slice(0, cut)}*`, subject: decodeURIComponent(asked.slice(cut)) }
  }

  #latencyMs(body: unknown): number {
    const inputs = Object.values(body ?? {}).find(Array.isArray)?.length ?? 0
    return this.#design.medianLatencyMs * this.#random.spread(LATENCY_SIGMA) + inputs * LATENCY_PER_INPUT_MS
  }

  #controlled(method: string | undefined, body: unknown): Sent {
    const { fault } = (body ?? {}) as { fault?: unknown }
    const wanted = fault === null ? null : DEPARTMENT_FAULTS.find((each) => each === fault)
    if (method === 'PUT' && wanted === undefined) {
      const text = `expected {"fault": null or one of ${DEPARTMENT_FAULTS.join(', ')}}`
      return { status: 400, type: 'text/plain', text }
    }
    if (method === 'PUT') this.fault = wanted ?? null
    const state = { department: this.#design.code, fault: this.fault, calls: Object.fromEntries(this.calls) }
    return { status: 200, type: 'application/json', text: JSON.stringify(state) }
  }
}

function send(response: ServerResponse, { status, type, text }: Sent): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text)
}

/** The body read from JSON; null for none, or for what is no JSON. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_BODY_BYTES) throw new Error('Expected a smaller body.')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    return null
  }
}

function whenClosed(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => controller.abort())
  return controller.signal
}

function listening(server: Server, { host, port }: DepartmentServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

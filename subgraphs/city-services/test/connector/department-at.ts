import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createConnectors } from '../../src/connector/connectors.ts'
import type { DepartmentAnswer } from '../../src/connector/department-answer.ts'
import type { ServiceMapping } from '../../src/connector/service-mapping.ts'
import { TRACE_ID } from './asking.ts'

/** What a server is told to say to one request. */
export interface Told {
  readonly status?: number
  readonly type?: string
  readonly text: string | Buffer
}

/** A department that says what a test tells it, and what reached it. */
export interface ToldDepartment {
  readonly requests: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[]
  /** The first request is told the first, and so on; the last one stays. */
  says(...told: Told[]): void
  ask(
    mapping: ServiceMapping,
    inputs: readonly Readonly<Record<string, unknown>>[],
  ): Promise<readonly DepartmentAnswer[]>
  /** What the connector told the log. */
  readonly details: string[]
  close(): Promise<void>
}

/** Starts a department that says what it is told, and a way to it. */
export async function startToldDepartment(department: string, path = ''): Promise<ToldDepartment> {
  const requests: ToldDepartment['requests'] = []
  const details: string[] = []
  let lines: Told[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
    const [next] = lines.length > 1 ? lines.splice(0, 1) : lines
    response.writeHead(next?.status ?? 200, { 'content-type': next?.type ?? 'application/json' }).end(next?.text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  const connectors = createConnectors(
    [{ department, address: { url, token: 'secret' }, limits: { maxAnswerBytes: 20_000 } }],
    {
      now: () => new Date(),
      onFault: ({ detail }) => details.push(detail),
    },
  )
  return {
    requests,
    details,
    says: (...told) => {
      lines = told
    },
    ask: (mapping, inputs) => connectors.of(department).ask(mapping, inputs, new AbortController().signal, TRACE_ID),
    close: async () => {
      await connectors.close()
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

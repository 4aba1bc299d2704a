import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** How a server behaves to one request. */
export type Behaviour = (response: ServerResponse, socket: Socket) => void

/** A server that does what a test tells it, and what reached it. */
export interface FaultyServer {
  readonly url: string
  readonly requests: { readonly headers: IncomingHttpHeaders; readonly body: string }[]
  /** Connections that are open now. */
  readonly openConnections: ReadonlySet<Socket>
  /** The first request meets the first behaviour, and so on; the last one stays. */
  behave(...behaviours: Behaviour[]): void
  close(): Promise<void>
}

/** Starts a server on a port of its own, or on the one that is told. */
export async function startFaultyServer(port = 0): Promise<FaultyServer> {
  const requests: FaultyServer['requests'] = []
  const openConnections = new Set<Socket>()
  let behaviours: Behaviour[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      requests.push({ headers: request.headers, body })
      const [next] = behaviours.length > 1 ? behaviours.splice(0, 1) : behaviours
      next?.(response, request.socket)
    })
  })
  server.on('connection', (socket) => {
    openConnections.add(socket)
    socket.on('close', () => openConnections.delete(socket))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    requests,
    openConnections,
    behave: (...next) => {
      behaviours = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Answers with a status, a content type and a text. */
export function says(text: string, status = 200, type = 'application/json'): Behaviour {
  return (response) => response.writeHead(status, { 'content-type': type }).end(text)
}

/** Writes these bytes to the connection, as they are, and ends it. */
export function writes(bytes: string): Behaviour {
  return (_response, socket) => socket.end(bytes)
}

/** Takes the request and never answers. */
export const silent: Behaviour = () => undefined

/** Begins an answer and never ends it. */
export const stopsInTheMiddle: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":{')
}

/** Cuts the connection before a byte of an answer. */
export const resets: Behaviour = (_response, socket) => socket.resetAndDestroy()

/** Ends its side of the connection, and keeps the other one open. */
export const halfCloses: Behaviour = (_response, socket) => {
  socket.allowHalfOpen = true
  socket.end()
}

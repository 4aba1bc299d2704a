import { connect, createServer, type Socket } from 'node:net'

/** A way to a PostgreSQL server that a test can close. */
export interface TcpProxy {
  readonly url: string
  /** From now on new connections are refused; open ones stay. */
  refuseMore(): Promise<void>
  /** Cuts the open connections. */
  cut(): void
}

/** Starts a proxy before the server of a database URL. */
export async function startProxy(databaseUrl: string): Promise<TcpProxy> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const server = createServer((incoming) => {
    const outgoing = connect(Number(target.port), target.hostname)
    for (const socket of [incoming, outgoing]) sockets.add(socket.on('error', () => socket.destroy()))
    incoming.pipe(outgoing).pipe(incoming)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Expected the proxy to listen on a port.')
  const url = Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${address.port}` })
  return {
    url: url.href,
    refuseMore: async () => void server.close(),
    cut: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
}

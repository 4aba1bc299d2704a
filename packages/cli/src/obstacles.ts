import { createServer } from 'node:net'

/** Why the port cannot be had, in both languages; asked before anything slow begins. */
export function portObstacle(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(listenObstacle(error, host, port)))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
}

/** What a refused `listen` means to the user. */
export function listenObstacle({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code !== 'EADDRINUSE') return `无法监听 ${host}:${port} (${code}) / Cannot listen on ${host}:${port} (${code})`
  const other = port < 65_535 ? port + 1 : port - 1
  return [
    `端口 ${port} 已被占用; 请用 PORT 另选, 例如 PORT=${other} npm start`,
    `Port ${port} is taken; choose another by PORT, for example PORT=${other} npm start`,
  ].join('\n')
}

/** What went wrong and why, without the stack: the message of an error and of each of its causes. */
export function causesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Several addresses tried, none reached: the sentence is empty, the code is not.
  const own = error.message || ('code' in error ? String(error.code) : error.name)
  return error.cause === undefined ? own : `${own}: ${causesOf(error.cause)}`
}

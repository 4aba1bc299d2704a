import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

const WORKERS = 4
const LOOK_EVERY_MS = 100
const PAUSE_MS = 5

/** Requests that go on until they are stopped, as a balancer would spread them over gateways. */
export interface SteadyLoad {
  /** Ends it; gives what was answered and everything that was not an answer with data. */
  stop(): Promise<{ answered: number; failures: string[] }>
}

/** Asks those gateways that say they are ready, over connections that are kept, and repeats nothing. */
export function loadSteadily(ports: readonly number[], query: string): SteadyLoad {
  const agent = new Agent({ keepAlive: true })
  const ready = new Set(ports)
  const failures: string[] = []
  let answered = 0
  let isStopped = false
  const look = async () => {
    while (!isStopped) {
      for (const port of ports) {
        const isReady = await send(agent, port, 'GET', '/health/ready').then(
          ({ status }) => status === 200,
          () => false,
        )
        if (isReady) ready.add(port)
        else ready.delete(port)
      }
      await wait(LOOK_EVERY_MS)
    }
  }
  const work = async (worker: number) => {
    for (let turn = worker; !isStopped; turn += 1) {
      const port = [...ready][turn % Math.max(ready.size, 1)]
      if (port === undefined) failures.push('no gateway is ready')
      else {
        const outcome = await send(agent, port, 'POST', '/graphql', JSON.stringify({ query })).catch(String)
        if (typeof outcome === 'object' && outcome.status === 200 && !outcome.text.includes('"errors"')) answered += 1
        else failures.push(JSON.stringify(outcome))
      }
      await wait(PAUSE_MS)
    }
  }
  const all = Promise.all([look(), ...Array.from({ length: WORKERS }, (_, worker) => work(worker))])
  return {
    stop: async () => {
      isStopped = true
      await all
      agent.destroy()
      return { answered, failures }
    },
  }
}

function send(agent: Agent, port: number, method: string, path: string, body = '') {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    request({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      response.on('error', reject)
    })
      .on('error', reject)
      .end(body)
  })
}

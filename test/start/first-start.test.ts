import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SIMULATED_DEPARTMENTS } from '@yilian/demo-city'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import {
  ask,
  CITY_NAME,
  type City,
  freePort,
  GREETED,
  newFolder,
  processesOf,
  startCity,
  waitUntilGone,
} from './city.ts'
import { listenersOf } from './listeners.ts'

// One city, in the order in which a user meets these things: each test goes on from where the one before it ended.
vi.setConfig({ testTimeout: 60_000 })

let root: string
let dataDir: string
let port: number
let city: City
let tokens: string[]

beforeAll(async () => {
  root = await newFolder()
  const folder = path.join(root, '威海 市,区域\'s "互动" 数据共享，一联'.repeat(3), 'a, b')
  await mkdir(folder, { recursive: true })
  dataDir = path.join(folder, '数据')
  port = await freePort()
  // By npm, which changes into the repository: the folder is meant as seen from where the user stands.
  city = startCity({
    from: folder,
    by: 'npm',
    settings: { DATA_DIR: '数据', PORT: String(port), DEMO_SIZE: 'small' },
  })
  await city.says(GREETED)
  tokens = city.output().match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? []
})

describe('a first start', () => {
  test('keeps its data in the folder named from where the user stands, a long name with spaces, commas and Chinese', () => {
    expect(Buffer.byteLength(dataDir)).toBeGreaterThan(107)
    expect(existsSync(path.join(dataDir, 'pg/PG_VERSION'))).toBe(true)
    // And below a folder that nobody but its owner, here often root, may enter.
    expect(statSync(root).mode & 0o777).toBe(0o700)
  })

  test('ends by printing addresses, three queries with the first lines of their answers, and tokens with their life', () => {
    const output = city.output()
    expect(output).toContain(`http://127.0.0.1:${port}/graphql`)
    expect(output.match(/^query \w+/gm)).toHaveLength(3)
    expect(output.match(/^→ {3}"data"/gm)).toHaveLength(3)
    expect(output).toMatch(/有效.*good for 12 hours/)
    // An officer, a department system, an auditor; and two accounts that apply for data and approve it.
    expect(tokens).toHaveLength(5)
  })

  test('tells its progress in plain lines where no terminal is', () => {
    expect(city.errors()).toMatch(/^ +\d+\.\ds {2}生成演示城市 \(small\)/m)
    expect(city.errors() + city.output()).not.toMatch(/\r|\p{Cc}\[/u)
  })

  test('hands out tokens that the graph takes; one that was tampered with is refused', async () => {
    for (const token of tokens) {
      expect(await ask(port, CITY_NAME, token)).toMatchObject({ status: 200, text: expect.stringContaining('威海市') })
      expect(await ask(port, CITY_NAME, `${token.slice(0, -8)}AAAAAAAA`)).toMatchObject({ status: 401 })
    }
  })

  test('runs the simulated departments, each on a port of its own, and keeps what they know', async () => {
    const [, line = ''] = /simulated departments: (.*)$/m.exec(city.errors()) ?? []
    const urls = line.split(' ').filter((word) => word.startsWith('http://127.0.0.1:'))
    const states = await Promise.all(urls.map(async (url) => (await fetch(`${url}/simulation`)).json()))
    expect(states).toMatchObject(SIMULATED_DEPARTMENTS.map((department) => ({ department, fault: null })))
    expect(statSync(path.join(dataDir, 'departments.json')).mode & 0o777).toBe(0o600)
  })

  test('listens on the loopback and nowhere else, PostgreSQL included', () => {
    const listeners = listenersOf(processesOf(root))
    expect(listeners).toContain(`127.0.0.1:${port}`)
    expect(listeners.length).toBeGreaterThan(1)
    expect(listeners.filter((address) => !address.startsWith('127.0.0.1:'))).toEqual([])
  })

  test('keeps a second start off its data, naming the process and the port that have them', async () => {
    const second = startCity({ settings: { DATA_DIR: dataDir, PORT: String(await freePort()), DEMO_SIZE: 'small' } })
    expect(await second.ended).toBe(1)
    const { pid } = JSON.parse(readFileSync(path.join(dataDir, 'lock/holder.json'), 'utf8'))
    expect(second.errors()).toContain(`(进程 ${pid}, 端口 ${port})`)
    expect(second.errors()).toContain(`(process ${pid}, port ${port})`)
    expect(await ask(port, CITY_NAME)).toMatchObject({ status: 200 })
  })

  test('ends with exit code 0 and leaves nothing when Ctrl-C is pressed, twice too', async () => {
    const from = performance.now()
    process.kill(-city.pid, 'SIGINT')
    await wait(50)
    process.kill(-city.pid, 'SIGINT')
    expect(await city.ended).toBe(0)
    await waitUntilGone(root)
    expect(performance.now() - from).toBeLessThan(10_000)
    expect(city.errors()).toMatch(/正在停止 \/ stopping\n$/)
    expect(existsSync(path.join(dataDir, 'lock'))).toBe(false)
  })
})

describe('a later start', () => {
  test('gives its first answer within 5 s, keeps size, data and tokens, and logs neither token nor query', async () => {
    const from = performance.now()
    const contendedBefore = contendedMs()
    const again = startCity({ settings: { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'debug' } })
    const answer = await firstAnswer('{ marker8515: region(code: "371000000000") { name } }', tokens[1])
    const tookMs = performance.now() - from
    // On a busy machine the time in which others had the processor is not ours.
    const waitedMs = contendedMs() - contendedBefore
    console.log(
      `second start: first answer after ${Math.round(tookMs)} ms, ${Math.round(waitedMs)} ms of them contended`,
    )
    expect(answer.text).toContain('威海市')
    await ask(port, '{ marker8515: nothing }')
    await ask(port, CITY_NAME, `${tokens[0]}x`)
    await again.says('a token was refused')
    await again.says(GREETED)
    expect(again.errors()).not.toMatch(/marker8515|eyJ|生成演示城市/)
    again.child.kill('SIGHUP')
    expect(await again.ended).toBe(0)
    await waitUntilGone(root)
    expect(tookMs - waitedMs).toBeLessThan(5000)
  })

  test('with another DEMO_SIZE says what is there and changes nothing', async () => {
    const other = startCity({ settings: { DATA_DIR: dataDir, PORT: String(port), DEMO_SIZE: 'city' } })
    expect(await other.ended).toBe(1)
    expect(other.errors()).toMatch(/已有 demo-city\/small.*未作改动/)
    expect(other.errors()).toMatch(/holds demo-city\/small.*nothing was changed/)
    expect(other.errors()).not.toContain('生成演示城市')
    await waitUntilGone(root)
  })

  test.runIf(existsSync('/usr/bin/script'))('renews its line on a terminal, where Ctrl-C ends it', async () => {
    const terminal = startCity({
      by: 'terminal',
      settings: { DATA_DIR: dataDir, PORT: String(port), SHELL: '/bin/sh' },
    })
    await terminal.says(/审计人员/)
    const renewed = terminal.output().match(/启动网关/g)?.length
    expect(renewed).toBeGreaterThan(1)
    expect(terminal.output()).toContain('\r\u001b[?7l\u001b[K')
    terminal.child.stdin?.write('\u0003')
    expect(await terminal.ended).toBe(0)
    await waitUntilGone(root)
  })

  test('that meets a fault tells it in one sentence, and ends all that it had begun', async () => {
    await rm(path.join(dataDir, 'development-issuer.json'))
    await mkdir(path.join(dataDir, 'development-issuer.json'))
    const faulty = startCity({ settings: { DATA_DIR: dataDir, PORT: String(port) } })
    expect(await faulty.ended).toBe(1)
    expect(faulty.errors()).toMatch(/^启动失败 \/ The start failed: EISDIR.*\n$/m)
    expect(faulty.errors()).not.toMatch(/^ +at /m)
    expect(await waitUntilGone(root)).toBeLessThan(1000)
    expect(existsSync(path.join(dataDir, 'lock'))).toBe(false)
  })
})

async function firstAnswer(query: string, token: string | undefined): Promise<{ text: string }> {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const answer = await ask(port, query, token).catch(() => null)
    if (answer) return answer
    await wait(20)
  }
  throw new Error('Expected an answer within 20 s, but got none.')
}

/** For how long, since the machine began, some process wanted a processor and had none; 0 where the kernel does not tell. */
function contendedMs(): number {
  const file = '/proc/pressure/cpu'
  return existsSync(file) ? Number(/some .*total=(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1000 : 0
}

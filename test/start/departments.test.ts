import { createServer } from 'node:net'
import { SIMULATED_DEPARTMENTS } from '@yilian/demo-city'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { type City, endCities, newFolder, startCity } from './city.ts'
import { listenersOf } from './listeners.ts'

vi.setConfig({ testTimeout: 60_000 })

afterAll(endCities)

describe('the simulated departments alone', () => {
  test('run on ports one after the other, on the loopback, ask for a token, and stop when told', async () => {
    const port = await freePorts()
    const departments = await startDepartments(port)
    expect(departments.output()).toContain(`WH-SCJG http://127.0.0.1:${port + 2}`)
    expect(listenersOf([departments.pid]).sort()).toEqual(
      SIMULATED_DEPARTMENTS.map((_code, step) => `127.0.0.1:${port + step}`).sort(),
    )
    const answer = await fetch(`http://127.0.0.1:${port + 4}/api/v2/technology-smes/91371000MA3C0P0X0R`)
    expect(answer.status).toBe(401)
    const slow = { method: 'PUT', body: '{"fault":"SLOW"}' }
    expect(await (await fetch(`http://127.0.0.1:${port}/simulation`, slow)).json()).toMatchObject({ fault: 'SLOW' })
    process.kill(departments.pid, 'SIGTERM')
    expect(await departments.ended).toBe(0)
  })

  test('name the port that is taken, and leave none behind', async () => {
    const port = await freePorts()
    await startDepartments(port)
    const second = startCity({
      command: ['start:departments'],
      settings: { PORT: String(port - 1), DATA_DIR: await newFolder() },
    })
    expect(await second.ended).toBe(1)
    expect(second.errors()).toContain(`Port ${port} is taken`)
  })

  test('are not for production', async () => {
    const refused = startCity({
      command: ['start:departments'],
      settings: { YILIAN_MODE: 'production', DATA_DIR: await newFolder() },
    })
    expect(await refused.ended).toBe(1)
    expect(refused.errors()).toContain('The simulated departments are for development')
  })
})

async function startDepartments(port: number): Promise<City> {
  const settings = { PORT: String(port), DEMO_SIZE: 'small', DATA_DIR: await newFolder() }
  const departments = startCity({ command: ['start:departments'], settings })
  await departments.says('The simulated departments are running')
  return departments
}

/** The first of ports in a row, below those that the system gives to whoever asks for any. */
async function freePorts(): Promise<number> {
  const first = 20_000 + Math.floor(Math.random() * 10_000)
  const free = await Promise.all(SIMULATED_DEPARTMENTS.map((_code, step) => isFree(first + step)))
  return free.every(Boolean) ? first : freePorts()
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    probe.on('error', () => resolve(false))
  })
}

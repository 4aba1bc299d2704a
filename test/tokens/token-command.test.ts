import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { endCities, freePort, newFolder, startCity } from '../start/city.ts'

vi.setConfig({ testTimeout: 120_000 })

afterAll(endCities)

test('a partner’s system gets a token by the command that the greeting names, and reads what its grant gives, masked', async () => {
  const settings = { PORT: String(await freePort()), DATA_DIR: await newFolder(), DEMO_SIZE: 'small' }
  const city = startCity({ settings })
  await city.says('npm run yilian -- token --query')
  const run = async (...words: string[]) => {
    const command = startCity({ command: ['token', ...words], settings })
    expect([await command.ended, command.errors()]).toEqual([0, ''])
    return command.output()
  }
  expect(JSON.parse(await run())).toEqual({
    token_type: 'DPoP',
    expires_in: 300,
    access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
  })
  const list = '{ region(code: "371002002000") { matters(first: 1) { edges { node { id } } } } }'
  const [id] = /mat_[0-9a-z]{12}/.exec(await run('--query', list)) ?? []
  const answer = JSON.parse(await run('--query', `{ matter(id: "${id}") { title contactName } }`))
  expect(answer).toEqual({ data: { matter: { title: expect.any(String), contactName: expect.stringMatching(/\*/) } } })
  const file = path.join(settings.DATA_DIR, 'demo-client.json')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(city.output()).not.toContain(JSON.parse(await readFile(file, 'utf8')).key.d)
})

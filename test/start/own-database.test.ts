import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { createServer } from 'node:net'
import path from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@yilian/database'
import { prepareEvidence, provisionEvidence } from '@yilian/evidence'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { certificateFor } from '../kit/certificates.ts'
import { postgresBinaries } from '../kit/config.ts'
import { ask, CITY_NAME, freePort, GREETED, newFolder, startCity } from './city.ts'

vi.setConfig({ testTimeout: 60_000 })

let root: string
let database: EmbeddedPostgres
let developmentToken: string

beforeAll(async () => {
  root = await newFolder()
  const binDir = postgresBinaries()
  database = await startEmbeddedPostgres({
    dataDir: path.join(root, 'database'),
    durable: false,
    log: () => undefined,
    ...(binDir && { binDir }),
  })
})

afterAll(() => database.stop())

async function settings(more: Record<string, string>): Promise<Record<string, string>> {
  const port = String(await freePort())
  return { DATA_DIR: path.join(root, 'data'), DATABASE_URL: database.adminUrl, PORT: port, ...more }
}

/** Evidence as a city would have it: prepared by somebody else, keys of its own. */
async function evidenceSettings(): Promise<Record<string, string>> {
  const passwordOf = (role: string) => `${role} of production`
  const { ownerUrl, writerUrl } = await provisionEvidence(database.adminUrl, { passwordOf })
  await prepareEvidence(ownerUrl, new Date(), { monthsAhead: 1, monthsKept: 36 })
  const keyFile = path.join(root, 'signing-key.pem')
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return {
    EVIDENCE_DATABASE_URL: writerUrl,
    EVIDENCE_DIGEST_KEY: Buffer.alloc(32, 2).toString('base64'),
    EVIDENCE_SIGNING_KEY_FILE: keyFile,
    CHECKPOINT_DIR: path.join(root, 'checkpoints'),
  }
}

test('with DATABASE_URL the city is kept on that server, and no other is started', async () => {
  const chosen = await settings({ DEMO_SIZE: 'small' })
  const city = startCity({ settings: chosen })
  await city.says(GREETED)
  expect(await ask(Number(chosen.PORT), CITY_NAME)).toMatchObject({ text: expect.stringContaining('威海市') })
  expect(city.errors()).not.toContain('内置 PostgreSQL')
  expect(city.output() + city.errors()).not.toContain(new URL(database.adminUrl).password)
  developmentToken = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(city.output())?.[0] ?? ''
  city.child.kill('SIGTERM')
  expect(await city.ended).toBe(0)
})

async function productionSettings(): Promise<Record<string, string>> {
  const issuer = 'https://127.0.0.1:9'
  return settings({
    YILIAN_MODE: 'production',
    ...(await evidenceSettings()),
    PUBLIC_URL: 'https://graph.weihai.example',
    QUERY_LOG_KEY: Buffer.alloc(32, 1).toString('base64'),
    OIDC_ISSUER: issuer,
    OIDC_JWKS_URL: `${issuer}/jwks`,
    OIDC_AUDIENCE: 'graph',
  })
}

test('in production the development tokens are refused, none is printed, and GraphiQL is not there', async () => {
  const chosen = await productionSettings()
  const city = startCity({ settings: chosen })
  await city.says('/health/ready')
  const port = Number(chosen.PORT)
  expect(await ask(port, CITY_NAME)).toMatchObject({ status: 200, text: expect.stringContaining('威海市') })
  const asDeveloper = await ask(port, CITY_NAME, developmentToken)
  expect(asDeveloper.status).toBeGreaterThanOrEqual(400)
  expect(asDeveloper.text).not.toContain('威海市')
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  expect(city.output()).not.toContain('eyJ')
  city.child.kill('SIGTERM')
  expect(await city.ended).toBe(0)
})

test('with a key and its certificate the gateway speaks TLS and nothing else', async () => {
  const own = certificateFor({ name: 'gateway' })
  const [TLS_KEY_FILE, TLS_CERT_FILE] = [path.join(root, 'tls-key.pem'), path.join(root, 'tls-certificate.pem')]
  writeFileSync(TLS_KEY_FILE, own.key)
  writeFileSync(TLS_CERT_FILE, own.certificate)
  const clients = { TLS_CLIENT_CA_FILE: TLS_CERT_FILE }
  const chosen = await settings({ DEMO_SIZE: 'small', TLS_KEY_FILE, TLS_CERT_FILE, ...clients })
  const city = startCity({ settings: chosen })
  await city.says(`https://127.0.0.1:${chosen.PORT}/graphql`)
  const [answer] = await once(
    get(`https://127.0.0.1:${chosen.PORT}/health/ready`, { rejectUnauthorized: false }),
    'response',
  )
  expect(answer).toMatchObject({ statusCode: 200 })
  expect(answer.socket.getPeerX509Certificate().toString()).toBe(own.certificate)
  answer.resume()
  await expect(fetch(`http://127.0.0.1:${chosen.PORT}/health/ready`)).rejects.toThrow()
  city.child.kill('SIGTERM')
  expect(await city.ended).toBe(0)
})

describe.concurrent('where no database can be had at DATABASE_URL, that is told within 10 s, the password is not:', () => {
  test('nobody listens', async () => {
    await isTold('postgres://admin:geheim@127.0.0.1:9/postgres', 'ECONNREFUSED')
  })

  test('the password is wrong', async () => {
    const url = Object.assign(new URL(database.adminUrl), { password: 'geheim' }).href
    await isTold(url, 'password authentication failed')
  })

  test('nothing answers', async () => {
    const silent = createServer().listen(await freePort(), '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : null
    await isTold(`postgres://admin:geheim@127.0.0.1:${port}/postgres`, 'no answer within 8 s')
    silent.close()
  })
})

async function isTold(url: string, cause: string): Promise<void> {
  const city = startCity({ settings: await settings({ DATA_DIR: await newFolder(), DATABASE_URL: url }) })
  expect(await city.ended).toBe(1)
  expect(city.errors()).toMatch(/^无法以 \w+ 连接 DATABASE_URL 所指的数据库 [\d.]+:\d+: /m)
  expect(city.errors()).toMatch(/^Cannot connect as \w+ to the database of DATABASE_URL at [\d.]+:\d+: /m)
  expect(city.errors()).toContain(cause)
  expect(city.errors()).not.toMatch(/geheim|^ +at /m)
}

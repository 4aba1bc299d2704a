import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { certificateFor } from '../kit/certificates.ts'
import { freePort, newFolder, startCity } from './city.ts'

vi.setConfig({ testTimeout: 60_000 })

let root: string
let port: string

beforeAll(async () => {
  root = await newFolder()
  port = String(await freePort())
})

/** What a start that must end with exit code 1 tells on the screen; it never shows a stack. */
async function refusal(settings: Record<string, string>, as?: readonly string[]): Promise<string> {
  const city = startCity({ settings: { PORT: port, ...settings }, ...(as && { as }) })
  expect(await city.ended).toBe(1)
  expect(city.errors()).not.toMatch(/^ +at /m)
  return city.errors() + city.output()
}

describe.concurrent('wrong settings are named all at once, each with what was expected and what came', () => {
  test('in development', async ({ expect }) => {
    const words = await refusal({ PORT: '0', DEMO_SIZE: 'huge', DATABASE_URL: 'nonsense:geheim', LOG_LEVEL: 'loud' })
    expect(words.split('\n')).toEqual([
      '配置有误, 未启动 / Not started, the settings are wrong:',
      '  PORT: 应为 1 至 65535 的整数 / expected a whole number from 1 to 65535; got "0"',
      '  LOG_LEVEL: 应为 fatal, error, warn, info 或 debug / expected fatal, error, warn, info or debug; got "loud"',
      '  DATABASE_URL: 应形如 postgres://administrator:password@host:port/postgres / expected something like postgres://administrator:password@host:port/postgres; got a value that is not shown',
      '  DEMO_SIZE: 应为 small 或 city / expected small or city; got "huge"',
      '',
    ])
  })

  test('in production, where the database and the issuer are missing', async ({ expect }) => {
    const words = await refusal({ YILIAN_MODE: 'production', PORT: 'abc' })
    const needed = [
      'PORT',
      'DATABASE_URL',
      'QUERY_LOG_KEY',
      'OIDC_ISSUER',
      'OIDC_JWKS_URL',
      'OIDC_AUDIENCE',
      'PUBLIC_URL',
    ]
    const ofEvidence = ['EVIDENCE_DATABASE_URL', 'EVIDENCE_DIGEST_KEY', 'EVIDENCE_SIGNING_KEY_FILE', 'CHECKPOINT_DIR']
    for (const name of [...needed, ...ofEvidence])
      expect(words).toMatch(new RegExp(`^  ${name}: 应.* / expected .*; (got "abc"|it is not set)$`, 'm'))
  })

  test('of departments, whose tokens are not shown', async ({ expect }) => {
    const words = await refusal({ DEMO_SIZE: 'huge', WH_SCJG_URL: 'https://scjg.example', WH_GAJ_TOKEN: 'geheim' })
    expect(words).toMatch(/^ {2}DEMO_SIZE: .*$/m)
    expect(words).toContain('  WH_GAJ_URL: 地址与令牌须一并给出 / expected with the other of the two; it is not set')
    expect(words).toContain('  WH_SCJG_TOKEN: 地址与令牌须一并给出')
    expect(words).not.toContain('geheim')
  })

  test('of the door, which files must be there for', async ({ expect }) => {
    const words = await refusal({ TLS_CERT_FILE: 'a.pem', CLIENT_CERT_HEADER: '1' })
    expect(words).toContain('  TLS_KEY_FILE: 须与 TLS_CERT_FILE 一并给出 / expected with TLS_CERT_FILE; it is not set')
    expect(words).toContain('  PROXY_ADDRESSES: 须与 CLIENT_CERT_HEADER=1 一并给出')
    const ofProxies = await refusal({ PROXY_ADDRESSES: '10.0.0.1, proxy.example' })
    expect(ofProxies).toContain('expected one or more IP addresses with commas between; got "10.0.0.1, proxy.example"')
  })

  test('of the door, whose key is another one’s or not there', async ({ expect }) => {
    const [own, other] = [certificateFor({ name: 'a' }), certificateFor({ name: 'b' })]
    const [TLS_KEY_FILE, TLS_CERT_FILE] = [path.join(root, 'key.pem'), path.join(root, 'certificate.pem')]
    await writeFile(TLS_KEY_FILE, other.key)
    await writeFile(TLS_CERT_FILE, own.certificate)
    const words = await refusal({ TLS_KEY_FILE, TLS_CERT_FILE })
    expect(words).toMatch(/^ {2}TLS_\*_FILE: .* \/ expected a key with its certificate, .*key values mismatch/m)
    expect(words).not.toContain('PRIVATE KEY')
    expect(await refusal({ TLS_KEY_FILE: path.join(root, 'nowhere'), TLS_CERT_FILE })).toContain('ENOENT')
  })

  test('in a mode that is none', async ({ expect }) => {
    const words = await refusal({ YILIAN_MODE: 'foo', PORT: '65536', DEMO_SIZE: 'huge', OIDC_ISSUER: 'http://a' })
    expect(words.match(/^ {2}\w+(?=:)/gm)).toEqual(
      expect.arrayContaining(['  YILIAN_MODE', '  PORT', '  DEMO_SIZE', '  OIDC_ISSUER']),
    )
    expect(words).toContain('expected development or production; got "foo"')
  })
})

test('a port that is taken is named, with how to choose another, and nothing is started', async () => {
  const taker = createServer().listen(Number(port), '127.0.0.1')
  const dataDir = path.join(root, 'port-taken')
  const words = await refusal({ DATA_DIR: dataDir })
  taker.close()
  expect(words).toContain(`端口 ${port} 已被占用; 请用 PORT 另选`)
  expect(words).toContain(`Port ${port} is taken; choose another by PORT`)
  expect(await readdir(dataDir)).toEqual([])
})

describe.concurrent('a data folder that cannot be used is named with the reason', () => {
  test('a file', async ({ expect }) => {
    const file = path.join(root, 'file')
    await writeFile(file, '')
    expect(await refusal({ DATA_DIR: path.join(file, 'below') })).toContain(
      `${file}/below cannot be used: a file stands`,
    )
  })

  test.runIf(process.getuid?.() === 0)('not to be written by this user', async ({ expect }) => {
    const folder = path.join(root, 'locked')
    await mkdir(folder)
    await chmod(root, 0o755)
    const words = await refusal({ DATA_DIR: folder }, ['setpriv', '--reuid=12345', '--regid=12345', '--clear-groups'])
    expect(words).toContain(`数据目录 ${folder} 不能使用: 没有写权限`)
  })
})

import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose'
import type { z } from 'zod'
import { fileNamed, readStartSettings } from './config.ts'
import { clientFile, demoClientFile } from './demo-client.ts'
import { wrongSettings } from './running.ts'

const USAGE = 'npm run yilian -- token [--client FILE] [--gateway URL] [--query "{ … }"]'
const ALGORITHM = 'ES256'
const LIFE_SECONDS = 60

interface Client extends Omit<z.output<typeof clientFile>, 'key'> {
  readonly privateKey: Awaited<ReturnType<typeof importJWK>>
  readonly publicPart: JWK
}

/** `yilian token`: what a partner's system does: signs an assertion and a proof, gets a token, and asks the graph with it. */
export async function runToken(commandLine: readonly string[]): Promise<number> {
  const settings = readStartSettings()
  if (!settings.ok) return wrongSettings(settings.faults)
  const { DATA_DIR, PORT } = settings.value
  const words = readWords(commandLine)
  if (typeof words === 'string') return failed(`${words}\n${USAGE}`, 2)
  const file = words.client === undefined ? demoClientFile(DATA_DIR) : fileNamed(words.client)
  if (!existsSync(file)) return failed(`没有 ${file}; 先运行 npm start / There is no ${file}; run npm start first.`, 1)
  const client = await readClient(file)
  const gateway = words.gateway ?? `http://127.0.0.1:${PORT}`
  try {
    return await run(client, gateway, words.query)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return failed(`${gateway} 没有回答 / ${gateway} does not answer: ${error.message}`, 1)
  }
}

async function run(client: Client, gateway: string, query: string | undefined): Promise<number> {
  const { body, nonce } = await requestToken(client, gateway)
  if (query === undefined || typeof body.access_token !== 'string') {
    console.log(JSON.stringify(body, null, 2))
    return typeof body.access_token === 'string' ? 0 : 1
  }
  const url = `${gateway}/graphql`
  const ath = createHash('sha256').update(body.access_token).digest('base64url')
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `DPoP ${body.access_token}`,
      dpop: await proof(client, { htm: 'POST', htu: url, ath, nonce }),
    },
    body: JSON.stringify({ query }),
  })
  console.log(JSON.stringify(await response.json(), null, 2))
  return response.ok ? 0 : 1
}

async function requestToken(client: Client, gateway: string) {
  const metadata = await fetch(`${gateway}/.well-known/oauth-authorization-server`)
  const { issuer, token_endpoint: endpoint } = (await metadata.json()) as { issuer: string; token_endpoint: string }
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion(client, issuer),
    grant: client.grant,
    purpose: client.purpose,
  })
  const headers = { dpop: await proof(client, { htm: 'POST', htu: endpoint }) }
  const response = await fetch(endpoint, { method: 'POST', headers, body: form })
  const body = (await response.json()) as Readonly<Record<string, unknown>>
  return { body, nonce: response.headers.get('dpop-nonce') ?? '' }
}

function assertion({ client, kid, privateKey }: Client, issuer: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: client, sub: client, aud: issuer, iat: now, exp: now + LIFE_SECONDS, jti: randomUUID() }
  return new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' }).sign(privateKey)
}

function proof({ privateKey, publicPart }: Client, claims: JWTPayload): Promise<string> {
  const iat = Math.floor(Date.now() / 1000)
  return new SignJWT({ ...claims, iat, jti: randomUUID() })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'dpop+jwt', jwk: publicPart })
    .sign(privateKey)
}

async function readClient(file: string): Promise<Client> {
  const { key, ...client } = clientFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  const { d: _private, ...publicPart } = key
  return { ...client, privateKey: await importJWK(key as JWK, ALGORITHM), publicPart: publicPart as JWK }
}

function readWords(commandLine: readonly string[]) {
  const option = { type: 'string' } as const
  try {
    return parseArgs({ args: [...commandLine], options: { client: option, gateway: option, query: option } }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function failed(words: string, code: number): number {
  console.error(words)
  return code
}

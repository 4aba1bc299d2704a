import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { keepDemoClient } from '@yilian/sharing'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import { z } from 'zod'
import type { OpenPart } from './graph.ts'

/** The file of a client: who it is, its private key, and what it asks a token for. */
export const clientFile = z.object({
  client: z.string(),
  kid: z.string(),
  grant: z.string(),
  purpose: z.string(),
  key: z.looseObject({ kty: z.string() }),
})

/** Where the demo city's client keeps its private key. */
export function demoClientFile(dataFolder: string): string {
  return path.join(dataFolder, 'demo-client.json')
}

/** Registers the demo city's client where `sharing` is among the parts; its private key stays in the data folder over restarts. */
export async function registerDemoClient(parts: readonly OpenPart[], dataFolder: string, now: Date): Promise<void> {
  const sql = parts.find(({ part }) => part.name === 'sharing')?.sql
  if (sql === undefined) return
  mkdirSync(dataFolder, { recursive: true })
  const file = demoClientFile(dataFolder)
  const key = existsSync(file) ? clientFile.parse(JSON.parse(readFileSync(file, 'utf8'))).key : await newKey()
  const { d: _private, ...publicPart } = key
  const kid = await calculateJwkThumbprint(publicPart as JWK)
  const known = await keepDemoClient(sql, JSON.stringify({ keys: [{ ...publicPart, kid }] }), now)
  if (known === null) return
  writeFileSync(`${file}.new`, JSON.stringify({ ...known, kid, key }, null, 2), { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

async function newKey(): Promise<JWK & { kty: string }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const key = await exportJWK(privateKey)
  return { ...key, kty: 'EC' }
}

import type { Viewer } from '@yilian/governance'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { expect, test } from 'vitest'
import { authenticate } from '../src/http/authenticate.ts'
import { createDevelopmentIssuer, DEVELOPMENT_TOKEN_LIFE_HOURS, newDevelopmentKey } from '../src/index.ts'
import { NOW } from './people-graph.ts'

const AUDITOR = { kind: 'AUDITOR', subject: 'somebody' } as const

test('is not made outside development', async () => {
  const key = await newDevelopmentKey()
  await expect(createDevelopmentIssuer('production', key)).rejects.toThrow(/Expected mode "development"/)
  // What a caller without types may pass.
  for (const mode of ['', 'DEVELOPMENT', undefined, null, {}])
    await expect(createDevelopmentIssuer(mode as never, key)).rejects.toThrow(/Expected mode "development"/)
})

test.each<Exclude<Viewer, { kind: 'PUBLIC' }>>([
  { kind: 'DEPARTMENT_SYSTEM', subject: '税务系统', department: 'WH-SWJ', grant: null },
  { kind: 'DEPARTMENT_SYSTEM', subject: '税务系统', department: 'WH-SWJ', grant: 'grant_0a1b2c3d4e5f' },
  { kind: 'OFFICER', subject: 'somebody', region: '371002000000' as never },
  {
    kind: 'OFFICER',
    subject: 'somebody',
    region: '371002000000' as never,
    department: 'WH-SWJ',
    duties: ['MANAGE', 'APPROVE'],
  },
  AUDITOR,
])('gives a token that the gateway reads as the same $kind', async (viewer) => {
  const issuer = await createDevelopmentIssuer('development', await newDevelopmentKey())
  const header = `Bearer ${await issuer.tokenFor(viewer, NOW)}`
  expect(await authenticate(header, issuer.policy, NOW)).toEqual({ ok: true, viewer })
})

test('gives tokens that end after their life, and no two alike', async () => {
  const issuer = await createDevelopmentIssuer('development', await newDevelopmentKey())
  const [one, other] = await Promise.all([issuer.tokenFor(AUDITOR, NOW), issuer.tokenFor(AUDITOR, NOW)])
  expect(one).not.toBe(other)
  const endMs = NOW.getTime() + DEVELOPMENT_TOKEN_LIFE_HOURS * 3_600_000
  const at = (offsetMs: number) => authenticate(`Bearer ${one}`, issuer.policy, new Date(endMs + offsetMs))
  expect(await at(-1_000)).toMatchObject({ ok: true })
  expect(await at(6_000)).toMatchObject({ ok: false })
})

test('keeps its tokens good over a restart with the same key, and not with another', async () => {
  const key = await newDevelopmentKey()
  const header = `Bearer ${await (await createDevelopmentIssuer('development', key)).tokenFor(AUDITOR, NOW)}`
  const again = await createDevelopmentIssuer('development', JSON.parse(JSON.stringify(key)))
  expect(await authenticate(header, again.policy, NOW)).toMatchObject({ ok: true })
  const other = await createDevelopmentIssuer('development', await newDevelopmentKey())
  expect(await authenticate(header, other.policy, NOW)).toMatchObject({ ok: false })
})

test('tells nothing of its private key in a token', async () => {
  const key = await newDevelopmentKey()
  const issuer = await createDevelopmentIssuer('development', key)
  const token = await issuer.tokenFor(AUDITOR, NOW)
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: expect.any(String) })
  expect(JSON.stringify(decodeJwt(token))).not.toContain(key.d)
})

import type { Viewer } from '@yilian/governance'
import { errors, type JWTVerifyGetKey } from 'jose'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { authenticate, type TokenPolicy } from '../src/http/authenticate.ts'
import { createVerifiedTokens, MOST_VERIFIED, VERIFIED_LIFE_MS } from '../src/http/verified-tokens.ts'
import { createDevelopmentIssuer, type DevelopmentIssuer, newDevelopmentKey } from '../src/index.ts'

const AUDITOR = { kind: 'AUDITOR', subject: 'somebody' } as const
const REGISTRY = { kind: 'DEPARTMENT_SYSTEM', subject: 'registry', department: 'WH-GAJ', grant: null } as const
const TOKEN_LIFE_MS = 12 * 3_600_000
const CLOCK_TOLERANCE_MS = 5_000

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T00:00:00Z') }))
afterEach(() => void vi.useRealTimers())

describe('a token that was verified', () => {
  test('is believed for a moment without a look at the keys, and then verified anew', async () => {
    const { issuer, policy, looks } = await countedIssuer()
    const header = await bearer(issuer)
    for (let count = 0; count < 3; count += 1) expect(await answer(header, policy)).toEqual(AUDITOR)
    expect(looks()).toBe(1)
    pass(VERIFIED_LIFE_MS)
    expect(await answer(header, policy)).toEqual(AUDITOR)
    expect(looks()).toBe(2)
  })

  test('is refused within 5 seconds after its key was withdrawn', async () => {
    const { issuer, policy, withdraw } = await countedIssuer()
    const header = await bearer(issuer)
    expect(await answer(header, policy)).toEqual(AUDITOR)
    withdraw()
    pass(5_000)
    expect(await answer(header, policy)).toBe('UNAUTHENTICATED')
  })

  test('is refused so also while the clock that judges tokens stands still, or is set back', async () => {
    const { issuer, policy, withdraw } = await countedIssuer()
    const header = await bearer(issuer)
    const start = new Date()
    expect(await answer(header, policy, start)).toEqual(AUDITOR)
    withdraw()
    expect(await answer(header, policy, new Date(start.getTime() - 1))).toBe('UNAUTHENTICATED')
    pass(5_000)
    expect(await answer(header, policy, start)).toBe('UNAUTHENTICATED')
  })

  test('is refused at its end to the second, though it was verified a moment before', async () => {
    const { issuer, policy } = await countedIssuer()
    const header = await bearer(issuer)
    pass(TOKEN_LIFE_MS + CLOCK_TOLERANCE_MS - 1)
    expect(await answer(header, policy)).toEqual(AUDITOR)
    pass(1)
    expect(await answer(header, policy)).toBe('UNAUTHENTICATED')
  })

  test('lends nothing to another token, not even to one that differs in its last character', async () => {
    const { issuer, policy } = await countedIssuer()
    const [auditor, registry] = [await bearer(issuer), await bearer(issuer, REGISTRY)]
    for (let count = 0; count < 2; count += 1) {
      expect(await answer(auditor, policy)).toEqual(AUDITOR)
      expect(await answer(registry, policy)).toEqual(REGISTRY)
    }
    // The 3rd from the end: the last of a signature's characters do not all carry bits.
    const forged = auditor.slice(0, -3) + (auditor.at(-3) === 'A' ? 'B' : 'A') + auditor.slice(-2)
    expect(await answer(forged, policy)).toBe('UNAUTHENTICATED')
    const [, payload] = registry.split('.')
    const [head, , signature] = auditor.split('.')
    expect(await answer(`${head}.${payload}.${signature}`, policy)).toBe('UNAUTHENTICATED')
  })

  test('is nothing to another policy', async () => {
    const { issuer, policy } = await countedIssuer()
    const header = await bearer(issuer)
    expect(await answer(header, policy)).toEqual(AUDITOR)
    expect(await answer(header, { ...policy, audience: 'urn:other' })).toBe('UNAUTHENTICATED')
  })
})

test('a token that was refused is looked at again', async () => {
  const { issuer, policy, withdraw, restore } = await countedIssuer()
  const header = await bearer(issuer)
  withdraw()
  expect(await answer(header, policy)).toBe('UNAUTHENTICATED')
  restore()
  expect(await answer(header, policy)).toEqual(AUDITOR)
})

test('of more tokens than it may keep the store forgets those that were not asked for longest', () => {
  const tokens = createVerifiedTokens()
  const now = new Date()
  const keep = (token: string) => tokens.keep(token, AUDITOR, now.getTime() + 60_000, now)
  keep('first')
  keep('second')
  for (let count = 2; count < MOST_VERIFIED; count += 1) keep(`token ${count}`)
  expect(tokens.find('first', now)).toEqual(AUDITOR)
  keep('one more')
  expect(tokens.find('second', now)).toBeNull()
  expect(tokens.find('first', now)).toEqual(AUDITOR)
  expect(tokens.find('one more', now)).toEqual(AUDITOR)
})

/** An issuer whose key can be withdrawn, and how often somebody looked for it. */
async function countedIssuer() {
  const key = await newDevelopmentKey()
  const issuer = await createDevelopmentIssuer('development', key)
  let isWithdrawn = false
  let looks = 0
  const keyFor: JWTVerifyGetKey = async (header, token) => {
    looks += 1
    if (isWithdrawn) throw new errors.JWKSNoMatchingKey()
    return issuer.policy.keyFor(header, token)
  }
  return {
    issuer,
    policy: { ...issuer.policy, keyFor },
    looks: () => looks,
    withdraw: () => {
      isWithdrawn = true
    },
    restore: () => {
      isWithdrawn = false
    },
  }
}

async function bearer(issuer: DevelopmentIssuer, viewer: Exclude<Viewer, { kind: 'PUBLIC' }> = AUDITOR) {
  return `Bearer ${await issuer.tokenFor(viewer, new Date())}`
}

/** The viewer, or the code of the refusal. */
async function answer(header: string, policy: TokenPolicy, now = new Date()) {
  const found = await authenticate(header, policy, now)
  return found.ok ? found.viewer : found.code
}

function pass(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
}

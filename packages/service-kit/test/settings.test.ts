import { expect, test } from 'vitest'
import { z } from 'zod'
import { readSettings } from '../src/index.ts'

const SCHEMA = z.object({
  PORT: z.coerce.number('expected a number').int('expected a whole number').min(1, 'expected 1 or more').default(4000),
  MODE: z.enum(['development', 'production'], { error: 'expected development or production' }),
  DATABASE_URL: z.string({ error: 'expected a URL' }).startsWith('postgres://', 'expected postgres://…'),
  SIGNATURE_KEY: z.string({ error: 'expected a key' }).min(32, 'expected 32 characters'),
})
const GOOD = { MODE: 'development', DATABASE_URL: 'postgres://a:b@c/d', SIGNATURE_KEY: 'k'.repeat(32) }

test('settings that hold are read, with their defaults, and nothing else of the environment', () => {
  expect(readSettings(SCHEMA, { ...GOOD, HOME: '/home' })).toEqual({ ok: true, value: { ...GOOD, PORT: 4000 } })
})

test('all faults come at once, each with what was expected and what came', () => {
  expect(readSettings(SCHEMA, { PORT: 'abc', MODE: 'test', SIGNATURE_KEY: 'k'.repeat(32) })).toEqual({
    ok: false,
    faults: [
      'PORT: expected a number; got "abc"',
      'MODE: expected development or production; got "test"',
      'DATABASE_URL: expected a URL; it is not set',
    ],
  })
})

test('what a secret setting holds is not shown', () => {
  const settings = readSettings(SCHEMA, { ...GOOD, DATABASE_URL: 'mysql://root:hunter2@db', SIGNATURE_KEY: 'hunter2' })
  expect(settings).toEqual({
    ok: false,
    faults: [
      'DATABASE_URL: expected postgres://…; got a value that is not shown',
      'SIGNATURE_KEY: expected 32 characters; got a value that is not shown',
    ],
  })
})

test.each(['', ' ', '-1', '0', '1.5', '1e99', '４０００', 'NaN', '[]', '\0', '__proto__', '9'.repeat(10_000)])(
  'a hostile value is a fault of one line: %j',
  (PORT) => {
    const settings = readSettings(SCHEMA, { ...GOOD, PORT })
    const faults = settings.ok ? [] : settings.faults
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^PORT: expected .+; got ".{0,41}"$/u)
  },
)

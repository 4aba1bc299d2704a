import type { Random } from './random.ts'

/** Texts that something in the way may stumble over. */
export const WEIRD_TEXTS = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e',
  '😀',
  '＄',
  '张三',
  "' or 1=1 --",
  '%s%n',
  '../../etc',
  '__proto__',
  'constructor',
  'toString',
  'null',
  '-0',
  '1e999',
  '\\',
  '"',
  'x'.repeat(5_000),
  '\r\nset-cookie: a=b',
]
const FIT_TEXTS = [
  '371000000000',
  '371002000000',
  '371002002000',
  '371002002001',
  '371002002002',
  '370600000000',
  '91371099YL0190434T',
  '2018-10-18',
  '2017-12-31',
  '2026-03-01',
  'mem_0a1b2c3d4e5f',
  'org_5a1b2c3d4e5f',
  'WH-MEM-001',
  'WH-GAJ',
  '党员',
  'ENTERPRISE',
  'COMMUNITY',
  'STREET',
]
const NUMBERS = [0, 1, 2, 5, 100, 101, -1, 2018, 2 ** 31, -(2 ** 31), 1.5, 1e21, 2 ** 53]
const NAMES = [
  'code',
  'first',
  'year',
  'asOf',
  'text',
  'id',
  'after',
  'region',
  'filter',
  'uscc',
  'search',
  'n',
  'representations',
]

/** Values for the variables that the documents of the run declare, mostly fit. */
export function randomVariables(random: Random): Record<string, unknown> {
  const names = NAMES.filter(() => random.chance(0.35))
  if (random.chance(0.02)) names.push(random.pick(['__proto__', 'constructor']))
  return Object.fromEntries(names.map((name) => [name, variable(random, name)]))
}

function variable(random: Random, name: string): unknown {
  if (random.chance(0.2)) return weirdJson(random, 3)
  if (name === 'first' || name === 'n') return random.below(4)
  if (name === 'year') return 2016 + random.below(4)
  if (name === 'filter')
    return random.pick([
      {},
      null,
      { kinds: ['ENTERPRISE'] },
      { levels: ['COMMUNITY'] },
      { designation: 'STREET' },
      { nameContains: '王' },
    ])
  return random.pick(FIT_TEXTS)
}

/** JSON of no meaning, at most so many levels deep. */
export function weirdJson(random: Random, depth: number): unknown {
  const kind = random.below(depth > 0 ? 8 : 5)
  if (kind === 0) return random.pick(NUMBERS)
  if (kind === 1) return random.pick([true, false, null])
  if (kind <= 4) return random.pick(random.chance(0.5) ? WEIRD_TEXTS : FIT_TEXTS)
  if (kind === 5) return Array.from({ length: random.below(5) }, () => weirdJson(random, depth - 1))
  const keys = Array.from({ length: random.below(5) }, () =>
    random.pick([...WEIRD_TEXTS, ...NAMES, 'query', 'variables']),
  )
  return Object.fromEntries(keys.map((key) => [key, weirdJson(random, depth - 1)]))
}

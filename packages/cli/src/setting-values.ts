import { isIP } from 'node:net'
import { z } from 'zod'

// What settings may hold, each with what is said of a value that does not fit.
export const portNumber = z
  .string()
  .refine((text) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535, {
    error: '应为 1 至 65535 的整数 / expected a whole number from 1 to 65535',
  })
  .transform(Number)

export const postgresUrl = address(
  'postgres://administrator:password@host:port/postgres',
  ({ protocol, username, password, pathname }) =>
    /^postgres(ql)?:$/.test(protocol) && username !== '' && password !== '' && pathname.length > 1,
)

export const httpsUrl = address('https://…', ({ protocol }) => protocol === 'https:')

export const drainSeconds = wholeNumber(0, 60)

export const keyOf32Bytes = z
  .string({ error: '应为 32 字节以上的密钥, base64 / expected a key of at least 32 bytes in base64' })
  .refine((text) => /^[A-Za-z0-9+/]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length >= 32, {
    error: '应为 32 字节以上的密钥, base64 / expected a key of at least 32 bytes in base64',
  })
  .transform((text) => Buffer.from(text, 'base64'))

export const monthsAhead = wholeNumber(1, 24)
// Decree 809 art. 29 wants three years at least.
export const monthsKept = wholeNumber(36, 600)

export const addresses = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .refine((all) => all.every((each) => URL.canParse(each) && /^https?:$/.test(new URL(each).protocol)), {
    error: '应为一个或多个 http(s) 地址, 以逗号分隔 / expected one or more http(s) addresses with commas between',
  })

export const ipAddresses = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .refine((all) => all.every((each) => isIP(each) !== 0), {
    error: '应为一个或多个 IP 地址, 以逗号分隔 / expected one or more IP addresses with commas between',
  })

/** An address over HTTP. */
export const httpUrl = address('http://…', ({ protocol }) => /^https?:$/.test(protocol))
export const logLevel = oneOf(['fatal', 'error', 'warn', 'info', 'debug'])

// In small letters, so that none is taken for a department's code.
export const clientNames = z
  .string()
  .refine((text) => /^[a-z][a-z0-9-]{0,39}(,[a-z][a-z0-9-]{0,39})*$/.test(text), {
    error: '应形如 portal,hall-terminal / expected something like portal,hall-terminal',
  })
  .transform((text) => text.split(','))

// 0 is off.
export const metricsPort = z.union([z.literal('0').transform(() => 0), portNumber])

function wholeNumber(least: number, most: number) {
  const isRight = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most
  const error = `应为 ${least} 至 ${most} 的整数 / expected a whole number from ${least} to ${most}`
  return z.string().refine(isRight, { error }).transform(Number)
}

/** One of some words. */
export function oneOf<const Choice extends string>(choices: readonly Choice[]) {
  const listed = choices.slice(0, -1).join(', ')
  const last = choices.at(-1)
  return z.enum(choices, { error: `应为 ${listed} 或 ${last} / expected ${listed} or ${last}` })
}

function address(shape: string, isRight: (url: URL) => boolean) {
  const error = `应形如 ${shape} / expected something like ${shape}`
  return z.string({ error }).refine((text) => URL.canParse(text) && isRight(new URL(text)), { error })
}

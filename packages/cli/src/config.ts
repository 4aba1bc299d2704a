import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, type Settings } from '@yilian/service-kit'
import { z } from 'zod'
import { REPOSITORY } from './repository.ts'

const portNumber = z
  .string()
  .refine((text) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535, {
    error: '应为 1 至 65535 的整数 / expected a whole number from 1 to 65535',
  })
  .transform(Number)

const postgresUrl = address(
  'postgres://administrator:password@host:port/postgres',
  ({ protocol, username, password, pathname }) =>
    /^postgres(ql)?:$/.test(protocol) && username !== '' && password !== '' && pathname.length > 1,
)

const httpsUrl = address('https://…', ({ protocol }) => protocol === 'https:')

const common = {
  PORT: portNumber.default(4000),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
}

const development = z.object({
  YILIAN_MODE: z.literal('development'),
  ...common,
  DATABASE_URL: postgresUrl.optional(),
  DEMO_SIZE: oneOf(['small', 'city']).optional(),
})

const production = z.object({
  YILIAN_MODE: z.literal('production'),
  ...common,
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresUrl,
  OIDC_ISSUER: httpsUrl,
  OIDC_JWKS_URL: httpsUrl,
  OIDC_AUDIENCE: z.string({ error: '应为令牌的受众 (aud) / expected the audience (aud) of the tokens' }),
})

// Settings that come together are one shape: development makes its own issuer and database, production names the city's.
const startSettings = z.discriminatedUnion('YILIAN_MODE', [development, production])

// With a mode that is none, zod would look at nothing else; this finds the other faults too.
const settingsOfAnyMode = z.object({
  ...production.partial().shape,
  ...development.shape,
  YILIAN_MODE: oneOf(['development', 'production']),
})

export type StartSettings = z.output<typeof startSettings>

/** Reads the settings of `start` from the environment; DATA_DIR is taken from the folder where the command was called. */
export function readStartSettings(): Settings<StartSettings> {
  const environment = withoutEmpty({ YILIAN_MODE: 'development', ...withoutEmpty(process.env) })
  const inAnyMode = readSettings(settingsOfAnyMode.pick({ YILIAN_MODE: true }), environment)
  if (!inAnyMode.ok) return { ok: false, faults: faultsIn(readSettings(settingsOfAnyMode, environment)) }
  const settings = readSettings(startSettings, environment)
  if (!settings.ok) return settings
  return { ok: true, value: { ...settings.value, DATA_DIR: dataFolder(environment.DATA_DIR) } }
}

/** Where `start` keeps its data; `.data` in the repository unless a folder is named. */
function dataFolder(named: string | undefined): string {
  if (named === undefined) return fileURLToPath(new URL('.data', REPOSITORY))
  // npm changes into the package's folder; INIT_CWD is where the user stands.
  return isAbsolute(named) ? resolve(named) : resolve(process.env.INIT_CWD ?? process.cwd(), named)
}

/** The folder of PostgreSQL binaries to use instead of the embedded ones; for running on another version. */
export function postgresBinaries(): string | undefined {
  return process.env.PG_BIN || undefined
}

function oneOf<const Choice extends string>(choices: readonly Choice[]) {
  const listed = choices.slice(0, -1).join(', ')
  const last = choices.at(-1)
  return z.enum(choices, { error: `应为 ${listed} 或 ${last} / expected ${listed} or ${last}` })
}

function address(shape: string, isRight: (url: URL) => boolean) {
  const error = `应形如 ${shape} / expected something like ${shape}`
  return z.string({ error }).refine((text) => URL.canParse(text) && isRight(new URL(text)), { error })
}

function faultsIn(settings: Settings<unknown>): readonly string[] {
  return settings.ok ? [] : settings.faults
}

/** An empty variable is one that somebody meant to leave unset. */
function withoutEmpty(environment: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

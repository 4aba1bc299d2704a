import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, type Settings } from '@yilian/service-kit'
import { z } from 'zod'
import { REPOSITORY } from './repository.ts'

const postgresUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) && new URL(text).password !== '',
    {
      error: 'expected postgres://administrator:password@host:port/postgres',
    },
  )

const httpsUrl = z.string().refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', {
  error: 'expected an https:// address',
})

const common = {
  PORT: z.coerce
    .number({ error: 'expected a whole number from 1 to 65535' })
    .int('expected a whole number from 1 to 65535')
    .min(1, 'expected a whole number from 1 to 65535')
    .max(65_535, 'expected a whole number from 1 to 65535')
    .default(4000),
  DATA_DIR: z.string().min(1, 'expected a folder').default('.data'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug'], { error: 'expected fatal, error, warn, info or debug' })
    .default('warn'),
}

// Settings that come together are one shape: development makes its own issuer and database, production names the city's.
const startSettings = z.discriminatedUnion(
  'YILIAN_MODE',
  [
    z.object({
      YILIAN_MODE: z.literal('development'),
      ...common,
      DATABASE_URL: postgresUrl.optional(),
      DEMO_SIZE: z.enum(['small', 'city'], { error: 'expected small or city' }).optional(),
    }),
    z.object({
      YILIAN_MODE: z.literal('production'),
      ...common,
      HOST: z.string().min(1, 'expected an address to listen on').default('127.0.0.1'),
      DATABASE_URL: postgresUrl,
      OIDC_ISSUER: httpsUrl,
      OIDC_JWKS_URL: httpsUrl,
      OIDC_AUDIENCE: z.string({ error: 'expected the audience of the city issuer’s tokens' }).min(1),
    }),
  ],
  { error: 'expected development or production' },
)

export type StartSettings = z.output<typeof startSettings>

/** Reads the settings of `start` from the environment; DATA_DIR is taken from the folder where the command was called. */
export function readStartSettings(): Settings<StartSettings> {
  const environment = { ...process.env, YILIAN_MODE: process.env.YILIAN_MODE ?? 'development' }
  const settings = readSettings(startSettings, withoutEmpty(environment))
  if (!settings.ok) return settings
  return { ok: true, value: { ...settings.value, DATA_DIR: dataFolder(process.env.DATA_DIR || undefined) } }
}

/** Where `start` keeps its data; `.data` in the repository unless a folder is named. */
export function dataFolder(named: string | undefined): string {
  if (named === undefined) return fileURLToPath(new URL('.data', REPOSITORY))
  // npm changes into the package's folder; INIT_CWD is where the user stands.
  return isAbsolute(named) ? named : resolve(process.env.INIT_CWD ?? process.cwd(), named)
}

/** The folder of PostgreSQL binaries to use instead of the embedded ones; for running on another version. */
export function postgresBinaries(): string | undefined {
  return process.env.PG_BIN || undefined
}

/** An empty variable is one that somebody meant to leave unset. */
function withoutEmpty(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, type Settings } from '@yilian/service-kit'
import { z } from 'zod'
import { REPOSITORY } from './repository.ts'
import {
  addresses,
  clientNames,
  drainSeconds,
  httpsUrl,
  httpUrl,
  ipAddresses,
  keyOf32Bytes,
  logLevel,
  metricsPort,
  monthsAhead,
  monthsKept,
  oneOf,
  portNumber,
  postgresUrl,
} from './setting-values.ts'

const common = {
  PORT: portNumber.default(4000),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: logLevel.default('warn'),
  // By which the outside knows the gateway; what clients prove names it.
  PUBLIC_URL: httpUrl.optional(),
  DRAIN_SECONDS: drainSeconds.default(0),
}

const demo = { DEMO_SIZE: oneOf(['small', 'city']).optional(), DEMO_LIVE: oneOf(['0', '1']).default('0') }
// The line of each operation is for a log, not for a terminal.
const logged = { LOG_LEVEL: logLevel.default('info') }
// Files of the city's own, relative to where the user stands.
const rules = { LIMITS_FILE: z.string().optional(), OPERATIONS_DIR: z.string().optional() }
const metrics = { METRICS_HOST: z.string().default('127.0.0.1'), METRICS_PORT: metricsPort.default(0) }
const instruments = {
  ...metrics,
  CLIENT_NAMES: clientNames.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
}
const measured = { ...instruments, METRICS_PORT: metricsPort.default(9464) }
const queryLog = {
  QUERY_LOG_KEY: keyOf32Bytes.optional(),
  QUERY_LOG_MONTHS_AHEAD: monthsAhead.default(3),
  QUERY_LOG_MONTHS_KEPT: monthsKept.default(36),
}
// Where evidence is kept; all or none, production all.
const evidence = {
  EVIDENCE_DATABASE_URL: postgresUrl,
  EVIDENCE_DIGEST_KEY: keyOf32Bytes,
  EVIDENCE_SIGNING_KEY_FILE: z.string({
    error: '应为 Ed25519 私钥文件 (PEM) / expected a file with an Ed25519 private key (PEM)',
  }),
  CHECKPOINT_DIR: z.string({ error: '应为存证检查点的目录 / expected a folder for the checkpoints of evidence' }),
  EVIDENCE_WRITER: z.string().optional(),
  EVIDENCE_ALGORITHM: oneOf(['sha256', 'sm3']).default('sha256'),
}
const evidenceInDevelopment = z.object(evidence).partial().shape
// Where TLS ends, and whose word is taken for who stands before.
const door = {
  TLS_KEY_FILE: z.string().optional(),
  TLS_CERT_FILE: z.string().optional(),
  TLS_CLIENT_CA_FILE: z.string().optional(),
  PROXY_ADDRESSES: ipAddresses.optional(),
  CLIENT_CERT_HEADER: oneOf(['0', '1']).default('0'),
}
// What assertions and proofs are held to: not to be guessed from a request.
const publicAddress = { PUBLIC_URL: httpUrl }
const listening = { HOST: z.string().default('127.0.0.1') }
const issuer = {
  OIDC_ISSUER: httpsUrl,
  OIDC_JWKS_URL: httpsUrl,
  OIDC_AUDIENCE: z.string({ error: '应为令牌的受众 (aud) / expected the audience (aud) of the tokens' }),
}

// A gateway as a process of its own has no embedded database, and what names the subgraphs comes on top.
const gatewayInDevelopment = { ...common, ...rules, ...instruments, ...evidenceInDevelopment, ...door }
const gatewayInProduction = {
  ...common,
  ...logged,
  ...rules,
  ...measured,
  ...listening,
  ...door,
  ...publicAddress,
  ...evidence,
  ...issuer,
}
const gatewaySettings = modes(
  z.object({ YILIAN_MODE: z.literal('development'), ...gatewayInDevelopment }),
  z.object({ YILIAN_MODE: z.literal('production'), ...gatewayInProduction }),
)

// Settings that come together are one shape: development makes its own issuer and database, production names the city's.
const startSettings = modes(
  z.object({
    YILIAN_MODE: z.literal('development'),
    ...gatewayInDevelopment,
    DATABASE_URL: postgresUrl.optional(),
    ...demo,
    ...queryLog,
  }),
  z.object({
    YILIAN_MODE: z.literal('production'),
    ...gatewayInProduction,
    ...queryLog,
    QUERY_LOG_KEY: keyOf32Bytes,
    DATABASE_URL: postgresUrl,
  }),
)

const subgraphSettings = modes(
  z.object({
    YILIAN_MODE: z.literal('development'),
    ...common,
    ...metrics,
    ...demo,
    ...queryLog,
    DATABASE_URL: postgresUrl.optional(),
  }),
  z.object({
    YILIAN_MODE: z.literal('production'),
    ...common,
    ...queryLog,
    ...metrics,
    ...logged,
    ...listening,
    DATABASE_URL: postgresUrl.optional(),
  }),
)

export type InstrumentSettings = z.output<z.ZodObject<typeof instruments>>
export type StartSettings = z.output<typeof startSettings.ofMode>
export type DoorSettings = z.output<z.ZodObject<typeof door>>
export type QueryLogSettings = z.output<z.ZodObject<typeof queryLog>>
export type GatewaySettings = z.output<typeof gatewaySettings.ofMode>
export type SubgraphSettings = z.output<typeof subgraphSettings.ofMode>

/** Reads the settings of `start` from the environment; DATA_DIR is taken from the folder where the command was called. */
export function readStartSettings(): Settings<StartSettings> {
  return readOfMode(startSettings)
}

/** Reads the settings of `start:gateway`; a port on the command line goes before PORT. */
export function readGatewaySettings(port: string | undefined): Settings<GatewaySettings> {
  return readOfMode(gatewaySettings, port === undefined ? {} : { PORT: port })
}

/** Reads the settings of `start:subgraph` and `start:database`; `defaultPort` is theirs where PORT names none. */
export function readSubgraphSettings(defaultPort: number): Settings<SubgraphSettings> {
  return readOfMode(subgraphSettings, process.env.PORT ? {} : { PORT: String(defaultPort) })
}

/** What belongs to one subgraph has its name before it, as MEMBERS_URL or CITY_SERVICES_SIGNATURE_KEY. */
export interface SettingsOfSubgraph {
  /** Where its replicas answer. */
  readonly urls: readonly string[] | undefined
  readonly databaseUrl: string | undefined
  readonly signatureKey: Buffer | undefined
}

export function readSettingsOfSubgraph(name: string): Settings<SettingsOfSubgraph> {
  const urls = readOne(variableOf(name, 'URL'), addresses.optional())
  const databaseUrl = readOne(variableOf(name, 'DATABASE_URL'), postgresUrl.optional())
  const signatureKey = readOne(variableOf(name, 'SIGNATURE_KEY'), keyOf32Bytes.optional())
  if (urls.ok && databaseUrl.ok && signatureKey.ok)
    return { ok: true, value: { urls: urls.value, databaseUrl: databaseUrl.value, signatureKey: signatureKey.value } }
  return { ok: false, faults: [urls, databaseUrl, signatureKey].flatMap(faultsIn) }
}

/** Reads one setting; an empty one is unset. */
export function readOne<Value>(name: string, schema: z.ZodType<Value>): Settings<Value> {
  const one: z.ZodType<Record<string, Value>> = z.object({ [name]: schema })
  const read = readSettings(one, withoutEmpty(process.env))
  return read.ok ? { ok: true, value: read.value[name] as Value } : read
}

/** The name of a setting that belongs to one subgraph or department. */
export function variableOf(owner: string, what: string): string {
  return `${owner.toUpperCase().replaceAll('-', '_')}_${what}`
}

/** Settings of both modes; with a mode that is none, zod would look at nothing else, so `ofAnyMode` finds the other faults too. */
function modes<Development extends z.ZodObject, Production extends z.ZodObject>(
  development: Development,
  production: Production,
) {
  return {
    ofMode: z.discriminatedUnion('YILIAN_MODE', [development, production]),
    ofAnyMode: z.object({
      ...production.partial().shape,
      ...development.shape,
      YILIAN_MODE: oneOf(['development', 'production']),
    }),
  }
}

function readOfMode<Mode extends z.ZodType<{ DATA_DIR: string }>>(
  { ofMode, ofAnyMode }: { ofMode: Mode; ofAnyMode: z.ZodObject },
  given: Readonly<Record<string, string>> = {},
): Settings<z.output<Mode>> {
  const environment = withoutEmpty({ YILIAN_MODE: 'development', ...withoutEmpty(process.env), ...given })
  const inAnyMode = readSettings(ofAnyMode.pick({ YILIAN_MODE: true }), environment)
  if (!inAnyMode.ok) return { ok: false, faults: faultsIn(readSettings(ofAnyMode, environment)) }
  const settings = readSettings(ofMode, environment)
  if (!settings.ok) return settings
  return { ok: true, value: { ...settings.value, DATA_DIR: dataFolder(environment.DATA_DIR) } }
}

/** Where the processes keep their data; `.data` in the repository unless a folder is named. */
function dataFolder(named: string | undefined): string {
  return named === undefined ? fileURLToPath(new URL('.data', REPOSITORY)) : fileNamed(named)
}

/** A path as the user gave it: npm changes into the package's folder; INIT_CWD is where the user stands. */
export function fileNamed(named: string): string {
  return isAbsolute(named) ? resolve(named) : resolve(process.env.INIT_CWD ?? process.cwd(), named)
}

/** The folder of PostgreSQL binaries to use instead of the embedded ones; for running on another version. */
export function postgresBinaries(): string | undefined {
  return process.env.PG_BIN || undefined
}

function faultsIn(settings: Settings<unknown>): readonly string[] {
  return settings.ok ? [] : settings.faults
}

/** An empty variable is one that somebody meant to leave unset. */
function withoutEmpty(environment: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

/** What a benched process inherits: every one of them, ours and the peers, runs as in production. */
export const inherited = {
  PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
  HOME: process.env.HOME ?? '/',
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: '1',
}

/** PostgreSQL binaries to bench on instead of the embedded ones. */
export function postgresBinaries(): string | undefined {
  return process.env.PG_BIN || undefined
}

/** What npm needs to reach its registry and cache; the peers' installation alone gets it. */
export function installEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, ...rest } = process.env
  return { ...rest, CI: 'true' }
}

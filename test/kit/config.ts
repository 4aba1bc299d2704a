/** PostgreSQL binaries to test on instead of the embedded ones, as CI does with Debian's. */
export function postgresBinaries(): string | undefined {
  return process.env.PG_BIN || undefined
}

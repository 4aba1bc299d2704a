/** PostgreSQL binaries to test on instead of the embedded ones, as CI does with Debian's. */
export function postgresBinaries(): string | undefined {
  return process.env.PG_BIN || undefined
}

/** The browser to test the page in; CHROMIUM_PATH names another than Debian's. */
export function chromiumPath(): string {
  return process.env.CHROMIUM_PATH || '/usr/bin/chromium'
}

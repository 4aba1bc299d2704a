/** PostgreSQL binaries to test on instead of the embedded ones, as CI does with Debian's. */
export function postgresBinaries(): string | undefined {
  return process.env.PG_BIN || undefined
}

/** The browser to test the page in; CHROMIUM_PATH names another than Debian's. */
export function chromiumPath(): string {
  return process.env.CHROMIUM_PATH || '/usr/bin/chromium'
}

/** The fuzz run: how many requests, from which seed, or one request again; see test/README.md. */
export function fuzzRun(): { requests: number; seed: number; replay: string | undefined } {
  const { FUZZ_REQUESTS, FUZZ_SEED, FUZZ_REPLAY } = process.env
  return { requests: Number(FUZZ_REQUESTS || 20_000), seed: Number(FUZZ_SEED || 1), replay: FUZZ_REPLAY || undefined }
}

/** How many random operations the differential test compares; DIFFERENTIAL_OPERATIONS asks for more. */
export function differentialOperations(): number {
  return Number(process.env.DIFFERENTIAL_OPERATIONS || 2_000)
}

/** The seed of the differential test; DIFFERENTIAL_SEED repeats the operations of another run. */
export function differentialSeed(): string {
  return process.env.DIFFERENTIAL_SEED || 'yilian'
}

/** How many times the proof kills each part of the city; KILL_ROUNDS asks for more. */
export function killRounds(): number {
  return Number(process.env.KILL_ROUNDS || 1)
}

/** How many random operations are held against the rules of sharing; GRANT_OPERATIONS asks for more. */
export function grantOperations(): number {
  return Number(process.env.GRANT_OPERATIONS || 10_000)
}

/** The seed of those operations and their grants; GRANT_SEED repeats those of another run. */
export function grantSeed(): string {
  return process.env.GRANT_SEED || 'yilian'
}

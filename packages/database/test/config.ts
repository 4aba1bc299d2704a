/** Other PostgreSQL binaries to test against, e.g. PG_BIN=/usr/lib/postgresql/15/bin. */
export const binDir = process.env.PG_BIN

import { createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type postgres from 'postgres'
import { assertDatabaseUrl, connectPlainly } from './connect.ts'

// Any number, the same in every process: two that provision at once would trip over each other's catalogue rows.
const provisionLock = 809_002

/**
 * Creates a database and the login role that owns it, or brings those that are there in line; returns the role's URL.
 * `template` clones another database. Its tables stay with the template's role, so a clone names that `role` again. `grantedRole` is
 * one more role, which nobody logs in by: the owner takes it on for statements that may see only what policies let through.
 */
export async function provisionDatabase(
  adminUrl: string,
  options: { name: string; role?: string; password: string; template?: string; grantedRole?: string },
): Promise<string> {
  const { name, role = options.name, password, template, grantedRole } = options
  const url = assertDatabaseUrl(adminUrl)
  if (decodeURIComponent(url.username) === role) {
    throw new Error(`expected a role other than the administrator's, got ${role}`)
  }
  const admin = connectPlainly(adminUrl)
  try {
    await admin`select pg_advisory_lock(${provisionLock})`
    await ensureRole(admin, role, password)
    if (grantedRole !== undefined) await ensureGrantedRole(admin, grantedRole, role)
    await ensureDatabase(admin, name, role, template)
  } finally {
    await admin.end({ timeout: 1 })
  }
  return addressOf(url, { name, role, password })
}

/** Creates a login role that owns nothing and may connect to one database that is there, or gives it a new password; returns its URL. */
export async function provisionRole(
  adminUrl: string,
  { name, role, password }: { name: string; role: string; password: string },
): Promise<string> {
  const url = assertDatabaseUrl(adminUrl)
  const admin = connectPlainly(adminUrl)
  try {
    await admin`select pg_advisory_lock(${provisionLock})`
    await ensureRole(admin, role, password)
    await admin.unsafe(`grant connect on database ${identifier(name)} to ${identifier(role)}`)
  } finally {
    await admin.end({ timeout: 1 })
  }
  return addressOf(url, { name, role, password })
}

/** Drops a database, whoever is still connected to it. Its role stays: clones may share it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const admin = connectPlainly(adminUrl)
  try {
    await admin.unsafe(`drop database if exists ${identifier(name)} with (force)`)
  } finally {
    await admin.end({ timeout: 1 })
  }
}

function addressOf(url: URL, { name, role, password }: { name: string; role: string; password: string }): string {
  url.username = encodeURIComponent(role)
  url.password = encodeURIComponent(password)
  url.pathname = `/${encodeURIComponent(name)}`
  return url.href
}

async function ensureRole(admin: postgres.Sql, role: string, password: string): Promise<void> {
  const [existing] = await admin<{ mighty: boolean }[]>`
    select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls as mighty
    from pg_roles where rolname = ${role}`
  if (existing?.mighty)
    throw new Error(`expected role ${role} to be an ordinary one, got one with administrator's rights`)
  const verb = existing ? 'alter' : 'create'
  await admin.unsafe(`${verb} role ${identifier(role)} login password '${await scramVerifier(password)}'`)
  await becomeMember(admin, role)
}

async function ensureGrantedRole(admin: postgres.Sql, grantedRole: string, owner: string): Promise<void> {
  const [existing] = await admin`select from pg_roles where rolname = ${grantedRole}`
  if (!existing) await admin.unsafe(`create role ${identifier(grantedRole)} nologin`)
  const [member] = await admin`
    select from pg_auth_members where roleid = ${grantedRole}::regrole and member = ${owner}::regrole`
  if (!member) await admin.unsafe(`grant ${identifier(grantedRole)} to ${identifier(owner)}`)
}

/** An administrator who is no superuser may only give a database to a role that it can take on itself. */
async function becomeMember(admin: postgres.Sql, role: string): Promise<void> {
  const [version] = await admin<{ number: number }[]>`select current_setting('server_version_num')::int as number`
  // From 16 on, whoever creates a role administers it, but takes it on only once it granted that to itself.
  const privilege = version && version.number >= 160_000 ? 'set' : 'member'
  const [able] = await admin<{ yes: boolean }[]>`select pg_has_role(${role}, ${privilege}) as yes`
  if (!able?.yes) await admin.unsafe(`grant ${identifier(role)} to current_user`)
}

async function ensureDatabase(admin: postgres.Sql, name: string, role: string, template?: string): Promise<void> {
  const database = identifier(name)
  const [existing] = await admin<{ owner: string }[]>`
    select pg_get_userbyid(datdba) as owner from pg_database where datname = ${name}`
  if (!existing) {
    const clone = template === undefined ? '' : `template ${identifier(template)} strategy file_copy`
    // Closed until PUBLIC has lost its right to connect: a clone does not inherit that from its template.
    await admin.unsafe(`create database ${database} owner ${identifier(role)} ${clone} allow_connections false`)
  } else if (existing.owner !== role) {
    await admin.unsafe(`alter database ${database} owner to ${identifier(role)}`)
  }
  await admin.unsafe(`revoke connect, temporary on database ${database} from public`)
  await admin.unsafe(`alter database ${database} allow_connections true`)
}

/** What the server stores of a password (RFC 5803). Sent instead of the password, which so stays out of every log. */
async function scramVerifier(password: string): Promise<string> {
  const iterations = 4096
  const salt = randomBytes(16)
  const salted = await promisify(pbkdf2)(password, salt, iterations, 32, 'sha256')
  const keyFor = (label: string) => createHmac('sha256', salted).update(label).digest()
  const stored = createHash('sha256').update(keyFor('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${keyFor('Server Key').toString('base64')}`
}

function identifier(name: string): string {
  const bytes = Buffer.byteLength(name)
  if (bytes === 0 || bytes > 63) throw new Error(`expected a name of 1 to 63 bytes, got ${bytes}: ${name}`)
  return `"${name.replaceAll('"', '""')}"`
}

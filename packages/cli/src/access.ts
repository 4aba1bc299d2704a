import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  type BoundTokens,
  createDevelopmentIssuer,
  createRemoteKeys,
  type DevelopmentIssuer,
  newDevelopmentKey,
  type TokenPolicy,
} from '@yilian/gateway'
import { parseDivisionCode, type Viewer } from '@yilian/governance'
import type { GatewaySettings } from './config.ts'

/** The development issuer, and one caller of each kind to try the graph as. */
export interface DevelopmentAccess {
  readonly issuer: DevelopmentIssuer
  readonly callers: readonly { readonly label: string; readonly viewer: Exclude<Viewer, { kind: 'PUBLIC' }> }[]
}

/** The issuer of this data folder; its key is kept so that printed tokens stay good over a restart. */
export async function developmentAccess(settings: GatewaySettings): Promise<DevelopmentAccess> {
  const { DATA_DIR: dataFolder } = settings
  mkdirSync(dataFolder, { recursive: true })
  const file = path.join(dataFolder, 'development-issuer.json')
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, JSON.stringify(await newDevelopmentKey()), { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
  const key = JSON.parse(readFileSync(file, 'utf8')) as Awaited<ReturnType<typeof newDevelopmentKey>>
  return {
    issuer: await createDevelopmentIssuer('development', key, publicOrigin(settings) ?? undefined),
    callers: developmentCallers(),
  }
}

/** The origin by which the outside knows the gateway; null where production does not say. */
function publicOrigin({ YILIAN_MODE, PUBLIC_URL, PORT, TLS_KEY_FILE }: GatewaySettings): string | null {
  if (PUBLIC_URL !== undefined) return new URL(PUBLIC_URL).origin
  return YILIAN_MODE === 'development' ? `${TLS_KEY_FILE ? 'https' : 'http'}://127.0.0.1:${PORT}` : null
}

/** What clients' tokens are known by; in development they are made here too. Without an address no proof can be held to it. */
export function boundTokens(
  settings: GatewaySettings,
  access: DevelopmentAccess | null,
): { readonly bound?: BoundTokens } {
  const origin = publicOrigin(settings)
  return origin === null ? {} : { bound: { publicUrl: () => origin, issuer: access?.issuer ?? null } }
}

/** Whose tokens a gateway accepts: the development issuer's, or those of the city's own, whose keys are fetched and rotated by JWKS. */
export function tokenPolicy(settings: GatewaySettings, access: DevelopmentAccess | null): TokenPolicy {
  if (access) return access.issuer.policy
  if (settings.YILIAN_MODE === 'development')
    throw new Error('Expected the development issuer in development mode, but it was not made.')
  return {
    issuer: settings.OIDC_ISSUER,
    audience: settings.OIDC_AUDIENCE,
    keyFor: createRemoteKeys(new URL(settings.OIDC_JWKS_URL)),
  }
}

function developmentCallers(): DevelopmentAccess['callers'] {
  const region = parseDivisionCode('371002000000')
  if (region === null) throw new Error('Expected 371002000000 (环翠区) to be a division code.')
  return [
    {
      label: '部门系统 (税务) / department system (taxation)',
      viewer: { kind: 'DEPARTMENT_SYSTEM', subject: 'dev-taxation', department: 'WH-SWJ', grant: null },
    },
    {
      label: '工作人员 (环翠区) / officer of Huancui District',
      viewer: { kind: 'OFFICER', subject: 'dev-officer', region },
    },
    {
      label: '管理人员 (税务), 可申请共享 / manager of taxation, who applies',
      viewer: {
        kind: 'OFFICER',
        subject: 'dev-taxation-manager',
        region,
        department: 'WH-SWJ',
        duties: ['MANAGE'],
      },
    },
    {
      label: '审批人员 (大数据局), 主管部门 / approver of the sharing authority',
      viewer: { kind: 'OFFICER', subject: 'dev-authority', region, department: 'WH-DSJ', duties: ['APPROVE'] },
    },
    { label: '审计人员 / auditor', viewer: { kind: 'AUDITOR', subject: 'dev-auditor' } },
  ]
}

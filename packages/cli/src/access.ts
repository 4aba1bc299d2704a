import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  createDevelopmentIssuer,
  createRemoteKeys,
  type DevelopmentIssuer,
  newDevelopmentKey,
  type TokenPolicy,
} from '@yilian/gateway'
import { parseDivisionCode, type Viewer } from '@yilian/governance'
import type { StartSettings } from './config.ts'

/** The development issuer, and one caller of each kind to try the graph as. */
export interface DevelopmentAccess {
  readonly issuer: DevelopmentIssuer
  readonly callers: readonly { readonly label: string; readonly viewer: Exclude<Viewer, { kind: 'PUBLIC' }> }[]
}

/** The issuer of this data folder; its key is kept so that printed tokens stay good over a restart. */
export async function developmentAccess(dataFolder: string): Promise<DevelopmentAccess> {
  const file = path.join(dataFolder, 'development-issuer.json')
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, JSON.stringify(await newDevelopmentKey()), { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
  const key = JSON.parse(readFileSync(file, 'utf8')) as Awaited<ReturnType<typeof newDevelopmentKey>>
  return { issuer: await createDevelopmentIssuer('development', key), callers: developmentCallers() }
}

/** The city's own issuer, its keys fetched and rotated by JWKS. */
export function cityTokenPolicy(settings: Extract<StartSettings, { YILIAN_MODE: 'production' }>): TokenPolicy {
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
      viewer: { kind: 'DEPARTMENT_SYSTEM', subject: 'dev-taxation', department: 'WH-SWJ' },
    },
    {
      label: '工作人员 (环翠区) / officer of Huancui District',
      viewer: { kind: 'OFFICER', subject: 'dev-officer', region },
    },
    { label: '审计人员 / auditor', viewer: { kind: 'AUDITOR', subject: 'dev-auditor' } },
  ]
}

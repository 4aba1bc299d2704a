import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { connect, dropDatabase, grantedRoleOf, migrate, provisionDatabase } from '@yilian/database'
import { unifiedSocialCreditCodeCheckCharacter, type Viewer } from '@yilian/governance'
import type { Subgraph } from '@yilian/service-kit'
import { graphql } from 'graphql'
import { inject } from 'vitest'
import { type CreditData, createCredit, loadCredit } from '../src/index.ts'

/** The credit subgraph alone over a database of its own, filled with rows that the test writes. */
export interface CreditDatabase {
  ask(query: string, options: { on: string; viewer?: Viewer; variables?: Record<string, unknown> }): Promise<Answer>
  close(): Promise<void>
}

interface Answer {
  // The shape is the query's own; tests say what they expect of it.
  readonly data: Readonly<Record<string, never>> | null
  readonly codes: readonly unknown[]
}

const PUBLIC: Viewer = { kind: 'PUBLIC' }

/** The nth credit code; valid, and of a division that never existed. */
export function creditCode(sequence: number): string {
  const first17 = `91371099${String(sequence).padStart(9, '0')}`
  return first17 + unifiedSocialCreditCodeCheckCharacter(first17)
}

/** Opens the subgraph over these rows; tables that are left out stay empty. */
export async function openCreditDatabase(rows: Partial<CreditData>): Promise<CreditDatabase> {
  const adminUrl = inject('adminUrl')
  const name = `credit-rows-${randomBytes(4).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  const url = await provisionDatabase(adminUrl, { name, password, grantedRole: grantedRoleOf(name) })
  const sql = connect(url, { applicationName: name })
  const close = async () => {
    await sql.end({ timeout: 5 })
    await dropDatabase(adminUrl, name)
  }
  try {
    await migrate(sql, fileURLToPath(new URL('../migrations', import.meta.url)))
    await sql.begin((transaction) => loadCredit(transaction, { ...noRows, ...rows }))
  } catch (error) {
    await close()
    throw error
  }
  return { ask: askerOf(createCredit(sql)), close }
}

function askerOf(subgraph: Subgraph): CreditDatabase['ask'] {
  return async (source, { on, viewer = PUBLIC, variables }) => {
    const answer = await graphql({
      schema: subgraph.schema,
      source,
      variableValues: variables ?? {},
      contextValue: subgraph.createContext({
        viewer,
        traceId: 'test',
        signal: AbortSignal.any([]),
        now: () => new Date(`${on}T04:00:00Z`),
      }),
    })
    const unexpected = answer.errors?.find(({ originalError, extensions }) => originalError && !extensions.code)
    if (unexpected) throw unexpected
    return {
      data: JSON.parse(JSON.stringify(answer.data ?? null)),
      codes: answer.errors?.map(({ extensions }) => extensions.code) ?? [],
    }
  }
}

const noRows: CreditData = {
  creditDataItems: [],
  creditMeasureLists: [],
  creditListedMeasures: [],
  creditGradeRules: [],
  creditGradeCriteria: [],
  creditGradeThresholds: [],
  creditProfiles: [],
  creditCommendations: [],
  creditPledges: [],
  creditRecords: [],
  creditRepairApplications: [],
  creditObjections: [],
  creditMeasures: [],
  personCreditProfiles: [],
  personCreditRecords: [],
  creditCampaigns: [],
}

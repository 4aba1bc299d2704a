import { type CityTargets, publishedStandardYuan } from '../city-targets.ts'
import type { OrganizationsModel } from '../organizations/organizations.ts'
import type { Random } from '../random.ts'
import { buildLedger } from './ledger.ts'
import { buildProjects } from './projects.ts'
import { recipientsOf } from './recipients.ts'
import type { FundingData } from './rows.ts'
import { standardRows } from './standards.ts'

/** Builds standards, bases, ledger and projects on the organizations' regions, organizations and units. */
export function buildFunding(model: OrganizationsModel, targets: CityTargets, random: Random): FundingData {
  const yuan = publishedStandardYuan()
  const recipients = recipientsOf(model, yuan, random.stream('recipients'))
  return {
    fundingStandards: standardRows(yuan),
    fundingBases: recipients.map(({ basis }) => basis),
    ...buildLedger(recipients, random.stream('ledger')),
    ...buildProjects(model, targets, random.stream('projects')),
  }
}
